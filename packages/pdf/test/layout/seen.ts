/**
 * What a reader sees of laid out pages: lines of text with their places, and what belongs to which element.
 *
 * @module
 */
import type { Element, Page, Run, Sheets } from "../../src/layout/sheet/Sheets.ts"

export const elements = (element: Element): ReadonlyArray<Element> => [element, ...element.children.flatMap(elements)]

/** The runs of an element, with the page each is on. */
export const runs = ({ pages }: Sheets, { marks }: Element): ReadonlyArray<Run & { readonly page: number }> =>
  marks.flatMap(({ page, from, to }) => (pages[page]?.runs.slice(from, to) ?? []).map((run) => ({ ...run, page })))

/** Lines of a page from top to bottom: what stands on one baseline, left to right. */
export const lines = (page: Page): ReadonlyArray<string> => {
  const found = new Map<string, Array<Run>>()
  for (const run of page.runs) found.set(run.y.toFixed(2), [...(found.get(run.y.toFixed(2)) ?? []), run])
  return [...found]
    .toSorted(([one], [other]) => Number(one) - Number(other))
    .map(([, all]) =>
      all
        .toSorted((one, other) => one.x - other.x)
        .map(({ text }) => text)
        .join("")
    )
}

/** How often each run is claimed by an element. */
export const claims = ({ pages, root }: Sheets): ReadonlyArray<ReadonlyArray<number>> => {
  const counts = pages.map(({ runs }) => runs.map(() => 0))
  for (const { marks } of elements(root))
    for (const { page, from, to } of marks)
      for (let at = from; at < to; at += 1) counts[page]?.splice(at, 1, (counts[page]?.[at] ?? 0) + 1)
  return counts
}

export const isNumber = ({ text }: Run): boolean => /^— \d+ —$/u.test(text)
