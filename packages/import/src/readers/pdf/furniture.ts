/**
 * Running heads and feet, page numbers and 续表: what a page carries beside its text.
 *
 * @module
 */
import { lines, type TextLine, textOf } from "./glyphs.ts"
import type { Page } from "./Page.ts"

const pageNumber =
  /^[-—–－·\s]*(?:第\s*)?\d{1,3}(?:\s*[/／]\s*\d{1,3})?(?:\s*页)?(?:\s*[,，]?\s*共\s*\d{1,3}\s*页)?[-—–－·\s]*$/u
/** Running heads and feet stand within this part of the page's height. */
const edge = 0.1

const isEdge = ({ top, bottom }: TextLine, { height }: Page, within = edge): boolean =>
  bottom < height * within || top > height * (1 - within)

/** — 12 —, as official documents number their pages: 7 mm below the text (GB/T 9704), which may be further from the edge. */
const isDashed = (text: string): boolean => /^[-—–－]+\s*\d{1,4}\s*[-—–－]+$/u.test(text)
const further = 0.13

/** What stands above the rest of a table on the next page. */
const isContinued = (text: string): boolean => /^[（(]?(?:续表|续上表|接上表)[)）]?$/u.test(text)

/** A number and nothing beside it. */
const bare = /^\d{1,3}$/u

/** By how much the numbers at the edges of pages differ from those of the pages, and how often. */
const bareNumbers = (pages: ReadonlyArray<Page>): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const page of pages)
    for (const line of lines(page.runs).filter((each) => isEdge(each, page))) {
      const text = textOf(line.runs)
      const off = bare.test(text) ? Number(text) - page.number : undefined
      if (off !== undefined) counts.set(off, (counts.get(off) ?? 0) + 1)
    }
  return counts
}

/** A number by itself is that of the page if it counts pages; else it may be what a page's end cut from a row. */
const isPageNumber = (text: string, { number }: Page, numbers: ReadonlyMap<number, number>): boolean => {
  if (!bare.test(text)) return pageNumber.test(text)
  const off = Number(text) - number
  return off === 0 || (numbers.get(off) ?? 0) > 1
}

/** A text as it may stand on every page: as it is, or with the page number left open where it occurs. */
const onAnyPage = (text: string, { number }: Page): ReadonlyArray<string> => {
  const numbers = [...text.matchAll(new RegExp(`(?<!\\d)${number}(?!\\d)`, "gu"))].slice(0, 8)
  const open = numbers.map(({ index, 0: { length } }) => `${text.slice(0, index)}#${text.slice(index + length)}`)
  return [text, ...open]
}

/** Texts at the edge of most pages. */
const runningHeads = (pages: ReadonlyArray<Page>): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = lines(
      page.runs.filter((run) => run.bottom < page.height * edge || run.top > page.height * (1 - edge))
    )
    for (const text of new Set(edges.flatMap((line) => onAnyPage(textOf(line.runs), page))))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  // On two pages of two, what stands there on both; figures alone may be a row of a table.
  const least = Math.max(2, pages.length > 2 ? 3 : 0, Math.floor(pages.length / 2) + 1)
  return new Set([...counts].filter(([text, count]) => count >= least && /\p{L}/u.test(text)).map(([text]) => text))
}

/** Whether a line of a page is no text of its own. */
export const furniture = (pages: ReadonlyArray<Page>): ((line: TextLine, page: Page) => boolean) => {
  const repeated = runningHeads(pages)
  const numbers = bareNumbers(pages)
  return (line, page) => {
    const text = textOf(line.runs)
    return (
      isContinued(text) ||
      (isDashed(text) && isEdge(line, page, further)) ||
      (isEdge(line, page) &&
        (isPageNumber(text, page, numbers) || onAnyPage(text, page).some((each) => repeated.has(each))))
    )
  }
}
