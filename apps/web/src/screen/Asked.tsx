/**
 * Whatever is asked in front of the page: a list, a preview, a choice to be made before anything is written.
 *
 * @module
 */
import { Conflict } from "./Conflict.tsx"
import { Import } from "./Import.tsx"
import { LastYear } from "./LastYear.tsx"
import { Export, Keys, Preview } from "./Others.tsx"
import { Paste } from "./Paste.tsx"
import type { Props } from "./Props.ts"
import { Law, Repair, Waive } from "./Questions.tsx"
import { Differing, Names } from "./Second.tsx"

/** What is asked in front of the page. */
export const Asked = ({ desk, model }: Props) => {
  const { dialog, report } = model
  switch (dialog?._tag) {
    case "Import":
      return <Import key={`${dialog.agency} ${dialog.year}`} desk={desk} model={model} dialog={dialog} />
    case "Preview":
      return <Preview desk={desk} model={model} dialog={dialog} />
    case "Export":
      return <Export desk={desk} model={model} />
    case "Keys":
      return <Keys desk={desk} model={model} />
    default:
  }
  if (report === undefined) return null
  const own = { desk, model, report }
  const { place } = report.state
  switch (place._tag) {
    case "Paste":
      return <Paste {...own} place={place} />
    case "Repair":
      return <Repair {...own} place={place} />
    case "Waive":
      return <Waive {...own} place={place} />
    case "Law":
      return <Law {...own} place={place} />
    case "LastYear":
      return <LastYear {...own} />
    case "Names":
      return <Names {...own} place={place} />
    case "Differing":
      return <Differing {...own} place={place} />
    case "Conflict":
      return <Conflict {...own} place={place} />
    default:
      return null
  }
}
