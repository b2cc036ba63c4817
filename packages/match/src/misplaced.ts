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
import type { Reading } from "./Reading.ts"
import type { Found } from "./under.ts"

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

/** Whether a row has figures and none for one of its totals. */
const lacksTotal = (texts: ReadonlyArray<string>, keys: ReadonlyArray<string | undefined>, sums: ReadonlyArray<Sum>) =>
  filled(texts) > 0 && sums.some(({ total }) => keys.includes(total.key) && texts[keys.indexOf(total.key)] === "")

/**
 * The same for a table in which a blank cell keeps its place: some rows lack a cell, or all of them a column, so that what stands behind it
 * moved to the left. One row alone that ends in its own sum shows that only where the table prints its totals; where more rows without a
 * total do than end in less than that sum, no row without one is sure.
 */
export const movedLeft = (
  rows: ReadonlyArray<Texts>,
  keys: ReadonlyArray<string | undefined>,
  sums: ReadonlyArray<Sum>
): ReadonlyArray<boolean> => {
  const ownOf = (texts: Texts) => (texts === undefined ? [] : ends(texts, keys, sums))
  const proven = rows.map((texts) =>
    ownOf(texts).some(
      (end) => end.others.length > 1 && end.sum === end.last && isPlain([...end.others, end.text], end.texts)
    )
  )
  const count = proven.filter(Boolean).length
  const against = rows.filter((texts, at) =>
    ownOf(texts).some(({ last, others, sum, text, texts: own }) => {
      return proven[at] !== true && others.length > 1 && (sum >= last || !isPlain([...others, text], own))
    })
  )
  if (count > against.length) return rows.map((texts) => texts !== undefined && lacksTotal(texts, keys, sums))
  const whole = rows.filter((texts) => texts !== undefined && filled(texts) > 0 && !lacksTotal(texts, keys, sums))
  if (whole.length === 0) return rows.map(() => false)
  const lacking = rows.filter((texts) => texts !== undefined && lacksTotal(texts, keys, sums)).length
  // Where most rows print the total that they have, one that lacks nothing else may have lost any cell, and ends in its total then.
  const isUsual = whole.filter((texts) => addsUp(texts ?? [], keys, sums)).length > 2 * lacking
  return rows.map((texts, at) => proven[at] === true || (isUsual && endsInTotal(texts, keys, sums)))
}

const addsUp = (
  texts: ReadonlyArray<string>,
  keys: ReadonlyArray<string | undefined>,
  sums: ReadonlyArray<Sum>
): boolean => {
  const worthOf = (key: string): number => worth(texts[keys.indexOf(key)] ?? "")
  return sums.every(({ total, parts }) => parts.reduce((sum, { key }) => sum + worthOf(key), 0) === worthOf(total.key))
}

/** Whether a total alone is blank, and its last part is as large as all the others together: it may be the total, one of which was lost. */
const endsInTotal = (texts: Texts, keys: ReadonlyArray<string | undefined>, sums: ReadonlyArray<Sum>): boolean =>
  texts !== undefined &&
  sums.some(({ total, parts }) => {
    const own = parts.map(({ key }) => texts[keys.indexOf(key)] ?? "")
    if (!keys.includes(total.key) || texts[keys.indexOf(total.key)] !== "" || own.includes("")) return false
    const [last = 0, ...others] = own.map(worth).toReversed()
    return last > 0 && last >= others.reduce((sum, each) => sum + each, 0)
  })

/** Whether a row begins with these figures, without a blank before one of them or a sign for none among them: what moved has its blanks behind it. */
const isPlain = (figures: ReadonlyArray<string>, texts: ReadonlyArray<string>): boolean =>
  figures.every((text) => /\p{Nd}/u.test(text)) && texts.slice(0, figures.length).every((text) => text !== "")

/**
 * How a sum of a row stands: it holds, does not, or would if a figure and the blank behind it were two figures run together, 577 and 0 in 5770.
 */
type Standing = "holds" | "broken" | "joined"

/** The sums of a row that have figures, each as its texts and how it stands. */
const standings = (
  texts: Texts,
  keys: ReadonlyArray<string | undefined>,
  sums: ReadonlyArray<Sum>
): ReadonlyArray<readonly [texts: string, standing: Standing]> => {
  const textOf = (key: string): string => texts?.[keys.indexOf(key)] ?? ""
  return sums.flatMap(({ total, parts }): ReadonlyArray<readonly [string, Standing]> => {
    const own = parts.map(({ key }) => textOf(key))
    const [whole, sum] = [textOf(total.key), own.reduce((all, text) => all + worth(text), 0)]
    if (filled([...own, whole]) === 0) return []
    const isJoined =
      whole !== "" && own.some((text, at) => own[at + 1] === "" && parted([text], sum).includes(worth(whole)))
    return [[[...own, whole].join("\t"), sum === worth(whole) ? "holds" : isJoined ? "joined" : "broken"]]
  })
}

/**
 * Which rows print a total that they have only if a figure and the blank behind it are two run together. Beside sums that do not hold it is so
 * by chance, 12 beside a total of 3: in a table most sums hold, or several that differ are joined.
 */
export const runIntoBlank = (
  rows: ReadonlyArray<Texts>,
  keys: ReadonlyArray<string | undefined>,
  sums: ReadonlyArray<Sum>
): ReadonlyArray<boolean> => {
  const each = rows.map((texts) => standings(texts, keys, sums))
  const all = each.flat()
  const count = (standing: Standing): number => all.filter(([, own]) => own === standing).length
  const joined = new Set(all.flatMap(([texts, standing]) => (standing === "joined" ? [texts] : []))).size
  const isMeant = count("holds") + joined - 1 > count("broken")
  return each.map((row) => isMeant && row.some(([, standing]) => standing === "joined"))
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
    const own = parts.map(({ key }) => textOf(key))
    const [last, ...others] = own.filter((text) => text !== "").toReversed()
    const sum = others.reduce((all, text) => all + worth(text), 0)
    return last === undefined || sum === 0
      ? []
      : [{ last: worth(last), text: last, texts: own, others, sum, isFull: others.length + 1 === parts.length }]
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

/** Which rows have a figure behind their last column where most others have none: a cell too many stands in front of it. */
export const overhanging = (
  readings: ReadonlyArray<Reading>,
  found: ReadonlyArray<ReadonlyArray<Found> | undefined>
): ReadonlyArray<boolean> => {
  const over = readings.map(({ row }, at) => {
    const last = found[at]?.at(-1)?.slot
    const behind = last === undefined ? [] : row.cells.slice(row.cells.indexOf(last) + 1)
    return behind.some((slot) => /\p{Nd}/u.test(slot?.text ?? ""))
  })
  return over.filter(Boolean).length * 2 > over.length ? over.map(() => false) : over
}
