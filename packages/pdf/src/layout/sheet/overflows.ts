/**
 * Checks a layout against itself: text that crosses a rule, leaves the type area or the paper. There should be none.
 *
 * It looks at ink and rules only, not at how they came there, so it holds whatever the layout believes of its cells.
 *
 * @module
 */
import * as Paper from "./Paper.ts"
import type { Page, Run, Sheets } from "./Sheets.ts"

/** Text that is not where it may be. */
export interface Overflow {
  readonly page: number
  readonly run: Run
  readonly why: "crosses a rule" | "leaves the type area" | "leaves the paper"
}

/** How far the ink of a character reaches from the baseline, in ems. */
const ink = { above: 0.86, below: 0.12 } as const
const tolerance = 0.1

/** Finds all text of a document that is not where it may be. */
export const overflows = ({ pages, root }: Sheets): ReadonlyArray<Overflow> => {
  const claimed = pages.map(({ runs }) => new Set<Run>(runs.slice(0, 0)))
  const walk = ({ marks, children }: typeof root): void => {
    for (const { page, from, to } of marks)
      for (const run of pages[page]?.runs.slice(from, to) ?? []) claimed[page]?.add(run)
    children.forEach(walk)
  }
  walk(root)
  return pages.flatMap((page, at) =>
    page.runs.flatMap((run): ReadonlyArray<Overflow> => {
      const why = fault(page, run, claimed[at]?.has(run) === true)
      return why === undefined ? [] : [{ page: at, run, why }]
    })
  )
}

const fault = (page: Page, run: Run, isText: boolean): Overflow["why"] | undefined => {
  const { x, y, size, width, spacing } = run
  const [left, right] = [x + tolerance, x + width - spacing - tolerance]
  const [top, bottom] = [y - ink.above * size + tolerance, y + ink.below * size - tolerance]
  if (left < 0 || right > page.width || top < 0 || bottom > page.height) return "leaves the paper"
  if (run.grey !== undefined) return undefined
  for (const rule of page.rules) {
    if (rule.x2 > left && rule.x1 < right && rule.y2 > top && rule.y1 < bottom) return "crosses a rule"
  }
  if (!isText) return undefined
  const paper = page.landscape === true ? Paper.landscape : Paper.portrait
  const within =
    left >= paper.left && right <= paper.left + paper.across && top >= paper.top && bottom <= paper.top + paper.down
  return within ? undefined : "leaves the type area"
}
