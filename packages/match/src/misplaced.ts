/**
 * Whether the figures of a row stand in other columns than those they were put in, by the sum that the row itself states.
 *
 * Where cells left no place behind, a row of fewer figures than columns begins at the left: its total then stands under a head further on,
 * and the column of totals is blank.
 *
 * @module
 */
import type { Sum } from "@gongkai/core/Axis"
import { figure } from "./figure.ts"

const worth = (text: string): number => {
  const { entry } = figure(text, "count", "")
  return typeof entry === "number" ? entry : 0
}

/** The texts of a row, one for each column; `undefined` for a row whose columns are not known, or sure. */
type Texts = ReadonlyArray<string> | undefined

const filled = (texts: ReadonlyArray<string>): number => texts.filter((text) => text !== "").length

/**
 * Which rows of a table stand in other columns than they were put in. `keys` are those of the columns; `undefined` for a column that the form
 * does not have. Of two equal figures the second is the total only where the table prints totals; and where one row is out of its place, so
 * may be every other that has a blank to be moved into.
 */
export const misplaced = (
  rows: ReadonlyArray<Texts>,
  keys: ReadonlyArray<string | undefined>,
  sums: ReadonlyArray<Sum>
): ReadonlyArray<boolean> => {
  const proven = rows.map((texts) => texts !== undefined && isMisplaced(texts, keys, sums))
  const printed = sums.map(({ total }) => keys.indexOf(total.key)).filter((at) => at !== -1)
  const isPrinted = rows.some((texts) => printed.some((at) => (texts?.[at] ?? "") !== ""))
  const isAny = proven.includes(true)
  return rows.map((texts, at) => {
    if (texts === undefined || proven[at] === true) return proven[at] === true
    if (isAny && filled(texts) > 0 && filled(texts) < keys.length) return true
    return isPrinted && isMisplaced(texts, keys, sums, 1)
  })
}

/** What figures add up to where one of them is two run together: 21 and 0 in 210. */
const parted = (texts: ReadonlyArray<string>, sum: number): ReadonlyArray<number> =>
  texts.flatMap((text) => {
    const digits = text.trim()
    if (!/^[1-9]\d{1,9}$/u.test(digits)) return []
    return Array.from({ length: digits.length - 1 }, (_, at) => [digits.slice(0, at + 1), digits.slice(at + 1)])
      .filter(([, second = ""]) => second === "0" || !second.startsWith("0"))
      .map((pair) => pair.reduce((all, each) => all + Number(each), sum - Number(digits)))
  })

/** For each total that is blank: the last of its parts that has a figure, and those before it. */
const ends = (texts: ReadonlyArray<string>, keys: ReadonlyArray<string | undefined>, sums: ReadonlyArray<Sum>) => {
  const textOf = (key: string): string => texts[keys.indexOf(key)] ?? ""
  return sums.flatMap(({ total, parts }) => {
    if (!keys.includes(total.key) || textOf(total.key) !== "") return []
    const [last, ...others] = parts
      .map(({ key }) => textOf(key))
      .filter((text) => text !== "")
      .toReversed()
    const sum = others.reduce((all, text) => all + worth(text), 0)
    return last === undefined || sum === 0
      ? []
      : [{ last: worth(last), others, sum, isFull: others.length + 1 === parts.length }]
  })
}

/** Whether a total is blank though its last part is the sum of so many others at least, or would be if one of them were parted. */
export const isMisplaced = (
  texts: ReadonlyArray<string>,
  keys: ReadonlyArray<string | undefined>,
  sums: ReadonlyArray<Sum>,
  least = 2
): boolean =>
  ends(texts, keys, sums).some(({ last, others, sum }) => others.length >= least && sum === last) ||
  isRunTogether(texts, keys, sums)

/** Whether a total alone is blank, and its last part the sum of the others if one of them were two figures run together. */
export const isRunTogether = (
  texts: ReadonlyArray<string>,
  keys: ReadonlyArray<string | undefined>,
  sums: ReadonlyArray<Sum>
): boolean =>
  ends(texts, keys, sums).some(({ last, others, sum, isFull }) => isFull && parted(others, sum).includes(last))
