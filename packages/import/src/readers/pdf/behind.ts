/**
 * Large letters behind the text of a document: a watermark, such as 草稿, that runs level.
 *
 * No heading is several times as large as the text and lies over it at once; slanted watermarks are left out by their direction.
 *
 * @module
 */
import type { Run } from "./glyphs.ts"

/** So many times the size of most of a page's text. */
const times = 2.5
/** In points: 初号, the largest size of a title, is 42. */
const least = 44

const usual = (runs: ReadonlyArray<Run>): number => {
  const sizes = runs
    .flatMap(({ text, size }) => Array.from(text.trim(), () => size))
    .toSorted((one, other) => one - other)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

const isOver = (large: Run, run: Run): boolean =>
  run.left < large.right && run.right > large.left && run.top < large.bottom && run.bottom > large.top

/** The runs of a page that are so large, and whether one of them lies over others. */
const largeOn = (runs: ReadonlyArray<Run>): { readonly large: ReadonlyArray<Run>; readonly lies: boolean } => {
  const size = Math.max(least, times * usual(runs))
  const large = runs.filter((run) => run.size >= size)
  const others = large.length === 0 ? [] : runs.filter((run) => run.size < size)
  return { large, lies: large.some((run) => others.some((other) => isOver(run, other))) }
}

interface Page {
  readonly runs: ReadonlyArray<Run>
  readonly askew: number
}

/** The pages without such letters, which count among those that do not run as the rest. Where they lie over text once, they are a mark on every page. */
export const withoutBehind = <P extends Page>(pages: ReadonlyArray<P>): ReadonlyArray<P> => {
  const all = pages.map(({ runs }) => largeOn(runs))
  const marks = all.flatMap(({ large, lies }) => (lies ? large : []))
  const isMark = (run: Run): boolean => marks.some(({ size }) => Math.abs(size - run.size) < 1)
  if (marks.length === 0) return pages
  return pages.map((page) => {
    const runs = page.runs.filter((run) => run.size < least || !isMark(run))
    return { ...page, runs, askew: page.askew + page.runs.length - runs.length }
  })
}
