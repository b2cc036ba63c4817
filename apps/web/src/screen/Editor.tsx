/**
 * A report on screen: the bar, the parts, the part in hand, the findings, and whatever is asked in front of them.
 *
 * @module
 */
import { heading } from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import { preambleKey } from "@gongkai/editor/fields"
import { formOf, under } from "@gongkai/editor/State"
import type { ComponentChildren } from "preact"
import { useEffect } from "preact/hooks"
import { Bar } from "./Bar.tsx"
import { Conflict } from "./Conflict.tsx"
import { Findings } from "./Findings.tsx"
import { Head } from "./Head.tsx"
import { Import } from "./Import.tsx"
import { LastYear } from "./LastYear.tsx"
import { Export, Keys, Preview } from "./Others.tsx"
import { Parts } from "./Parts.tsx"
import { Paste } from "./Paste.tsx"
import { Prose } from "./Prose.tsx"
import { type Props, type ReportProps, saying } from "./Props.ts"
import { Law, Repair, Waive } from "./Questions.tsx"
import { Differing, Names, SecondStrip } from "./Second.tsx"
import { Sheet } from "./Sheet.tsx"

const Part = (props: ReportProps) => {
  const { state } = props.report
  const { edition } = state.editing
  const place = under(state.place)
  const inside = place._tag === "Paste" ? under(place.from) : place
  const section =
    inside._tag === "Prose"
      ? edition.sections.find(({ key }) => key === inside.section)
      : inside._tag === "Overview"
        ? edition.sections[inside.at]
        : undefined
  if (inside._tag === "Table") {
    const form = formOf(edition, inside.form)
    return form === undefined ? null : <Sheet key={form.key} {...props} form={form} />
  }
  if (inside._tag === "Head" || (inside._tag === "Prose" && inside.section === preambleKey) || section === undefined)
    return <Head {...props} />
  if (section.kind === "form") return <Sheet key={section.key} {...props} form={section} />
  const name = heading(edition, section)
  return (
    <>
      <h2 id="part">{name}</h2>
      <Prose key={section.key} {...props} section={section.key} label={name} />
    </>
  )
}

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

/** The page with a report open; `above` stands over the bar, where the report lies on a server. */
export const Editor = ({ above, ...props }: ReportProps & { readonly above?: ComponentChildren }) => {
  const { desk, model, report } = props
  const say = saying(model)
  const { focus } = model
  useEffect(() => {
    if (focus === undefined) return
    const element = document.getElementById(focus)
    element?.scrollIntoView({ block: "center", inline: "nearest" })
    element?.focus()
    desk.focus(undefined)
  }, [focus])
  const title = titleOf(report.state.editing.draft)
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <>
      <a
        class="skip"
        href="#content"
        onClick={(event) => {
          // A server's page has its own address behind #.
          event.preventDefault()
          document.getElementById("content")?.focus()
        }}
      >
        {say("skip")}
      </a>
      {above}
      <div class="editor">
        <Bar {...props} />
        <Parts {...props} />
        <main id="content" tabIndex={-1}>
          <SecondStrip {...props} />
          <Part {...props} />
        </main>
        {report.state.first === undefined ? <Findings {...props} /> : null}
      </div>
    </>
  )
}
