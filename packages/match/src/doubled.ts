/**
 * Rows of a form that stand twice with different figures: in two tables, as those of last year or of a subordinate office, or in one.
 *
 * A caption that says so tells which table is another's. Without one none of the two is read.
 *
 * @module
 */
import { lines } from "@gongkai/core/Axis"
import type { Text } from "@gongkai/core/Text"
import type { Wanted } from "./arrangements.ts"
import { isWhole, type Lines } from "./paired.ts"
import type { Reading } from "./Reading.ts"
import { isBlank } from "./rows.ts"
import { certain } from "./similarity.ts"

/** One row may stand twice in a sentence; a table has more. */
const fewest = 2

/** Both rows stand in one grid, one below the other: neither is a sentence, or below a head of its own. */
const isOfOneGrid = (readings: ReadonlyArray<Reading>, row: number, other: number): boolean =>
  Math.abs(row - other) === 1 &&
  [row, other].every((at) => readings[at]?.grid === true) &&
  readings[row]?.table === readings[other]?.table

/** Why a row that stands twice is not read. */
export const standsTwice: Text = {
  zh: "这一行出现了两次，数不相同，说不准哪一次是本报告的",
  en: "the row stands twice with different figures: which of them are this report's cannot be said"
}

/** The same of a row that has no figures beside it where it was found. */
export const bareTwice: Text = {
  zh: "这一行出现了两次，有一次旁边没有数，说不准哪一次是本报告的",
  en: "the row stands twice, once without figures beside it: which of them is this report's cannot be said"
}

const another = /上一?年|去年|往年|同期|下属|所属|直属|下级/u
const longestCaption = 40

/** Whether the line of text above the table of a row says that it is another's; in a sheet it is a cell of a row by itself. */
const isAnothers = (readings: ReadonlyArray<Reading>, row: number, isOfForm: (row: number) => boolean): boolean => {
  const isCaption = (each: Reading, at: number) =>
    at < row && each.labels.length === 1 && isBlank(each) && !isOfForm(at)
  const [text = ""] = readings.findLast(isCaption)?.labels ?? []
  return text.length <= longestCaption && !text.includes("。") && another.test(text)
}

export const figuresOf = ({ tail }: Reading): string => tail.filter((text) => text !== "").join(" ")

/** The pairs without those of another's table, and the rows of which nobody knows whose they are. */
export const undoubled = (
  readings: ReadonlyArray<Reading>,
  wanted: ReadonlyArray<Wanted>,
  found: Lines,
  alike: (row: number, line: number) => number
): { readonly found: Lines; readonly open: ReadonlySet<number> } => {
  const isWide = (reading: Reading, line: number) =>
    reading.tail.length >= lines(wanted[line]?.block.columns ?? []).length
  const pairs = found.flatMap((line, row) => {
    const own = readings[row]
    if (line === undefined || own === undefined || own.labels.length === 0) return []
    const isTwice = (other: Reading): boolean => isBlank(own) || (isWide(own, line) && isWide(other, line))
    const others = readings.flatMap((other, at) => {
      const isOther = found[at] === undefined && isWhole(other) && isTwice(other) && alike(at, line) >= certain
      return isOther && figuresOf(other) !== figuresOf(own) ? [at] : []
    })
    const [other] = others
    return other === undefined ? [] : [{ row, line, other, isOnly: others.length === 1 }]
  })
  const isFew = pairs.length < fewest && !pairs.some(({ row, other }) => isOfOneGrid(readings, row, other))
  if (isFew) return { found, open: new Set() }
  const isOfForm = (row: number) => found[row] !== undefined || wanted.some((_, line) => alike(row, line) >= certain)
  const settled = [...found]
  const open = new Set<number>()
  for (const { row, line, other, isOnly } of pairs) {
    const [isOwn, isOther] = [row, other].map((at) => !isAnothers(readings, at, isOfForm))
    if (isOwn === isOther || !isOnly) open.add(row)
    else if (isOther) {
      settled[row] = undefined
      settled[other] = line
    }
  }
  return { found: settled, open }
}
