/**
 * Tables behind a report that are not its own: an annex with the figures of another year.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"

/** A heading is short and no sentence. */
const longest = 40
const earlier = /上年|去年|上一年|往年/u

/** Whether a line heads figures of another year than the report's: 附：2021年相关情况统计表. */
const headsOther = (text: string, year: number | undefined): boolean | undefined => {
  if (text.length > longest || /[。；]/u.test(text)) return undefined
  const years = [...text.matchAll(/(?<!\d)(20\d{2})(?!\d)/gu)].map(([, found]) => Number(found))
  if (years.length === 0) return earlier.test(text) ? true : undefined
  return year === undefined ? undefined : !years.includes(year)
}

/** The blocks of the last part from a heading of another year on, up to one that names the report's own. */
export const ofOtherYears = (last: ReadonlyArray<Block>, year: number | undefined): ReadonlySet<Block> => {
  const found = new Set<Block>()
  let isOther = false
  for (const block of last) {
    if (block._tag === "Paragraph") isOther = headsOther(block.text, year) ?? isOther
    if (isOther) found.add(block)
  }
  return found
}
