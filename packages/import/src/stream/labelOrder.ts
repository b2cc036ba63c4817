/**
 * Whether the labels of a table's rows are all there, and stand in the order of the form, in text that put them apart from their figures.
 *
 * Where a page's columns came out one after the other, labels pile up before or behind their figures: a pile in its own order says
 * nothing against the order of the rows. A label out of order right between the figures of two rows does.
 *
 * @module
 */
import { type Line, lines } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { plain } from "@gongkai/match/fold"
import type { Apart } from "./laidApart.ts"

/** A label without its number and without its remark in brackets. */
const bare = ({ heading: { label } }: Line): string =>
  plain(
    label
      .replace(/^\s*(?:[（(]?[一二三四五六七八九十]+[)）、]|\d+[.．、])/u, "")
      .replace(/[（(][^（()）]*[)）]\s*$/u, "")
  )

/** A shorter label may be a part of any other. */
const shortest = 4
/** So much of a label tells it from all others. */
const beginnings = [Infinity, 8, 6, shortest] as const
/** So many of its characters may have been written otherwise. */
const misprints = 1
/** So large a share of the labels must be found whole. */
const enough = 0.6

/** Whether every label is there, however it was broken into lines. */
const areAllThere = (words: string, all: ReadonlyArray<Line>): boolean => {
  const left = new Map<string, number>()
  for (const sign of words) left.set(sign, (left.get(sign) ?? 0) + 1)
  let lacking = 0
  for (const line of all) {
    const own = bare(line)
    if (own.length < shortest && !words.includes(plain(line.heading.label))) return false
    for (const sign of own) {
      const count = left.get(sign) ?? 0
      if (count === 0) lacking++
      left.set(sign, Math.max(0, count - 1))
    }
  }
  return lacking <= misprints
}

/** Where a label begins, if it stands but once. */
const placeOf = (words: string, line: Line): number | undefined => {
  const own = bare(line)
  const forms =
    own.length < shortest
      ? [plain(line.heading.label)]
      : beginnings.filter((length) => length === Infinity || length < own.length).map((length) => own.slice(0, length))
  for (const form of forms) {
    const at = words.indexOf(form)
    if (at !== -1) return words.indexOf(form, at + 1) === -1 ? at : undefined
  }
  return undefined
}

/** Whether nothing speaks against the rows of a block being those of the form, in its order. */
export const rowsInOrder = ({ words, before, figures }: Apart, { rows, columns }: Block): boolean => {
  const all = lines(rows)
  if (all.length === 1) return true
  if (!areAllThere(words, all)) return false
  const width = lines(columns).length
  const found = all
    .flatMap((line, row) => {
      const at = placeOf(words, line)
      return at === undefined ? [] : [{ row, at, figures: before[at] ?? 0 }]
    })
    .toSorted((one, other) => one.at - other.at)
  if (found.length < all.length * enough) return false
  return found.every((label, at) => {
    const [last, next] = [found[at - 1], found[at + 1]]
    if (last === undefined || last.row < label.row) return true
    const isApart = label.figures > last.figures
    const own = (next?.figures ?? figures.length) - label.figures
    // A pile that follows the figures of another label begins anew; one that stands among figures of its own does not.
    return isApart && own < width
  })
}

/** The lines in front of the first row: those above the first that a label begins in. */
export const aboveRows = ({ opening }: Apart, { rows }: Block): Apart["opening"] => {
  const begun = lines(rows)
    .map((line) => bare(line).slice(0, shortest))
    .filter((beginning) => beginning.length === shortest)
  const first = opening.findIndex((line) => begun.some((beginning) => plain(line.join("")).includes(beginning)))
  return first === -1 ? opening : opening.slice(0, first)
}
