/**
 * The page: the start or a report, what is asked in front of it, and a word while a file is read or written.
 *
 * @module
 */
import { useEffect, useState } from "preact/hooks"
import type { Desk } from "../desk/Desk.ts"
import { Asked, Editor } from "./Editor.tsx"
import { saying } from "./Props.ts"
import { Start } from "./Start.tsx"

/** Draws the page again whenever the desk changes. */
export const App = ({ desk }: { readonly desk: Desk }) => {
  const [model, show] = useState(desk.model())
  useEffect(() => desk.subscribe(() => show(desk.model())), [desk])
  const { report, busy, language } = model
  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-Hans" : "en"
  }, [language])
  return (
    <>
      {report === undefined ? (
        <Start desk={desk} model={model} />
      ) : (
        <Editor key={report.id} desk={desk} model={model} report={report} />
      )}
      <Asked desk={desk} model={model} />
      {busy === undefined ? null : (
        <p class="busy" role="status">
          {saying(model)(busy)}
        </p>
      )}
    </>
  )
}
