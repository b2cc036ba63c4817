/**
 * The page: the start or a report, what is asked in front of it, and a word while a file is read or written.
 *
 * @module
 */
import { useEffect, useState } from "preact/hooks"
import type { Desk } from "../desk/Desk.ts"
import { Editor } from "./Editor.tsx"
import type { Later } from "./Later.ts"
import { saying } from "./Props.ts"
import { Start } from "./Start.tsx"

/** Draws the page again whenever the desk changes; what is asked in front of it is there with the later part. */
export const App = ({ desk, later }: { readonly desk: Desk; readonly later: Promise<Later> }) => {
  const [model, show] = useState(desk.model())
  const [own, arrive] = useState<Later>()
  useEffect(() => desk.subscribe(() => show(desk.model())), [desk])
  useEffect(() => {
    later.then(arrive, () => undefined)
  }, [later])
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
      {own === undefined ? null : <own.Asked desk={desk} model={model} />}
      {busy === undefined ? null : (
        <p class="busy" role="status">
          {saying(model)(busy)}
        </p>
      )}
    </>
  )
}
