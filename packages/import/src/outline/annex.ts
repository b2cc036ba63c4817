/**
 * Tables behind a report that are not its own: an annex with the figures of another year.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"
import { compact } from "@gongkai/match/fold"
import { titlesIn, yearOfTitle } from "./titles.ts"

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

/** A line of its own that heads an annex. */
const annexAlone = /^附(?:件|表|录)?[\d一二三四五六七八九十]*[:：]?$/u

export const headsAnnex = (block: Block | undefined): boolean =>
  block?._tag === "Paragraph" && annexAlone.test(compact(block.text))

/** A line that heads what is no part of the report, whatever else it says: 附件：…年度报告, 上年情况. */
const annexed = /^(?:附(?:件|表|录|[:：])|上年|去年|上一年|往年)/u

const headsAnother = (block: Block): boolean =>
  block._tag === "Paragraph" &&
  block.text.length <= 2 * longest &&
  !/[。；]/u.test(block.text) &&
  annexed.test(compact(block.text))

/** A heading, and how like each part's it is. */
interface Marked {
  readonly at: number
  readonly own: ReadonlyArray<number>
}

/**
 * The headings without those behind an annex's own, or behind the title of another year, that repeat headings in front of it. One that
 * stands right above the next is an entry of contents, which none repeats.
 */
export const ofReport = (blocks: ReadonlyArray<Block>, all: ReadonlyArray<Marked>): ReadonlyArray<Marked> => {
  const filled = all.filter(({ at }, index) => (all[index + 1]?.at ?? blocks.length) > at + 1)
  const repeats = (next: Marked, before: ReadonlyArray<Marked>) =>
    before.some(({ own }) => own.some((each, part) => each > 0 && (next.own[part] ?? 0) > 0))
  const first = all[0]?.at ?? 0
  if (!filled.some((next, index) => repeats(next, filled.slice(0, index)))) return all
  const titles = titlesIn(blocks)
  const years = new Set(titles.flatMap(({ at, key }) => (at < first ? (yearOfTitle(key) ?? []) : [])))
  const others = titles.flatMap(({ from, key }) => {
    const year = yearOfTitle(key)
    return from < first || year === undefined || years.has(year) ? [] : [from]
  })
  const lines = blocks.flatMap((block, at) => (at > first && headsAnother(block) ? [at] : []))
  const start = [...others, ...lines]
    .toSorted((one, other) => one - other)
    .find((line) => {
      const [before, behind] = [filled.filter(({ at }) => at < line), all.filter(({ at }) => at > line)]
      return behind.length > 0 && behind.every((next) => repeats(next, before))
    })
  return start === undefined ? all : all.filter(({ at }) => at < start)
}
