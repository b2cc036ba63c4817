/**
 * Draws a blank report once where nobody sees it, while the browser has nothing to do.
 *
 * The first report that is opened then finds its rows, its fonts and its code at hand (decisions/0086).
 *
 * @module
 */
import { blank } from "@gongkai/core/Draft"
import { inForce } from "@gongkai/core/editions/official"
import { layout } from "@gongkai/core/Layout"
import { openPart } from "@gongkai/editor/State"
import { render } from "preact"
import type { Desk } from "../desk/Desk.ts"
import { opened, textOf } from "../desk/report.ts"
import { Editor } from "./Editor.tsx"

/** Resolves when the browser has nothing to do; some browsers cannot tell. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => resolve())
    else setTimeout(resolve, 200)
  })

/** Outside of what is seen, as wide as the page and without height. */
const unseen = "position:absolute;inset:0 0 auto;height:0;overflow:hidden;visibility:hidden"

/** Draws what a new report of this year would show, its head and its longest table. Ends where a report is opened meanwhile. */
export const drawAhead = async (desk: Desk, year: number): Promise<void> => {
  const edition = inForce(year)
  if (edition === undefined) return
  const place = document.createElement("div")
  place.style.cssText = unseen
  const draft = blank(edition, { year, agency: { name: "—" }, reading: "draft" })
  const first = opened({ id: "", held: {}, draft, isSaved: false }, "zh")
  const heights = edition.sections.map((section) => (section.kind === "form" ? layout(section).grid.length : 0))
  const table = heights.indexOf(Math.max(...heights))
  textOf(draft)
  for (const state of [first.state, openPart(first.state, table)]) {
    // oxlint-disable-next-line no-await-in-loop -- a little at a time
    await idle()
    const model = desk.model()
    if (model.report !== undefined) return
    const report = { ...first, state }
    render(<Editor desk={desk} model={{ ...model, report }} report={report} />, place)
    // All of this is one task: no frame and no reader of the screen finds it on the page.
    document.body.append(place)
    place.getBoundingClientRect()
    place.remove()
    // What a report on screen does to the page around it, as to its title, waits for a frame and then finds nothing drawn.
    render(null, place)
  }
}
