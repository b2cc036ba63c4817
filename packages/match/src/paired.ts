/**
 * Finds which row of a source is which of the form.
 *
 * By their labels in the form's order, by their numbers between two that were found, and out of order where a label can be no other's.
 *
 * @module
 */
import { align } from "./align.ts"
import type { Wanted } from "./arrangements.ts"
import { plain } from "./fold.ts"
import { narrowLabel } from "./marks.ts"
import type { Reading } from "./Reading.ts"
import { certain } from "./similarity.ts"

/** For each row of the source, the place of its row in the form; `undefined` where it has none. */
export type Lines = ReadonlyArray<number | undefined>

export const paired = (
  readings: ReadonlyArray<Reading>,
  wanted: ReadonlyArray<Wanted>,
  alike: (row: number, line: number) => number
): Lines =>
  apartByLabel(
    outOfOrder(
      byNumber(align(readings.length, wanted.length, alike), readings, wanted, alike),
      readings,
      wanted.length,
      alike
    ),
    readings,
    alike
  )

/** Rows of one label are one row of the form, wherever they stand: that which the label is most like. */
const apartByLabel = (
  found: Lines,
  readings: ReadonlyArray<Reading>,
  alike: (row: number, line: number) => number
): Lines => {
  const best = new Map<string, { readonly line: number; readonly mark: number }>()
  const labelOf = (row: number): string => plain(readings[row]?.labels.at(-1) ?? "")
  for (const [row, line] of found.entries()) {
    const label = labelOf(row)
    if (line === undefined || label === "") continue
    const mark = alike(row, line)
    if (mark > (best.get(label)?.mark ?? -1)) best.set(label, { line, mark })
  }
  return found.map((line, row) => (line === (best.get(labelOf(row))?.line ?? line) ? line : undefined))
}

/** A row with a label and figures. */
export const isWhole = ({ labels, tail }: Reading): boolean => labels.length > 0 && tail.some((cell) => cell !== "")

const number = (label: string): string | undefined =>
  /^\s*[（(]?([一二三四五六七八九十]+|\d{1,2})\s*[)）.．、]/u.exec(narrowLabel(label))?.[1]

/**
 * Between two rows that were recognised, as many rows with the right numbers as are missing there are those, whatever their wording, but
 * for that of another row of the form.
 */
const byNumber = (
  found: Lines,
  readings: ReadonlyArray<Reading>,
  wanted: ReadonlyArray<Wanted>,
  alike: (row: number, line: number) => number
): Lines => {
  const isAnothers = (row: number, line: number) =>
    wanted.some((_, other) => other !== line && alike(row, other) >= certain && alike(row, other) > alike(row, line))
  const filled = [...found]
  const all = found.flatMap((line, row) => (line === undefined ? [] : [{ line, row }]))
  for (const [at, { line, row }] of all.entries()) {
    const next = all[at + 1]
    if (next === undefined || next.line - line < 2) continue
    const between = readings.flatMap((reading, index) =>
      index > row && index < next.row && isWhole(reading) ? [index] : []
    )
    const missing = wanted.slice(line + 1, next.line)
    const numbered = missing.every((each, index) => {
      const place = between[index] ?? -1
      const own = number(readings[place]?.labels.at(-1) ?? "")
      return own !== undefined && own === number(each.line.heading.label) && !isAnothers(place, line + 1 + index)
    })
    if (between.length === missing.length && numbered)
      for (const [index, place] of between.entries()) filled[place] = line + 1 + index
  }
  return filled
}

/** So like must a label out of its order be to the form's, and so much less to any other's. */
const sure = 0.8
const clearly = 0.1

/**
 * Rows that stand in another order than in the form. A label that stands twice is in no order but in two tables: then the row that
 * was found in its order stays the only one.
 */
const outOfOrder = (
  found: Lines,
  readings: ReadonlyArray<Reading>,
  count: number,
  alike: (row: number, line: number) => number
): Lines => {
  if (!readings.some((reading, row) => found[row] === undefined && isWhole(reading))) return found
  const best = readings.map((reading, row): number | undefined => {
    if (!isWhole(reading)) return undefined
    const marks = Array.from({ length: count }, (_, line) => alike(row, line))
    const most = Math.max(...marks)
    const [line, ...others] = marks.flatMap((mark, at) => (mark > most - clearly ? [at] : []))
    return most < sure || others.length > 0 ? undefined : line
  })
  const lines = best.filter((line) => line !== undefined)
  if (new Set(lines).size < lines.length) return found
  const filled = [...found]
  for (const [row, line] of best.entries())
    if (line !== undefined && found[row] === undefined && !found.includes(line)) filled[row] = line
  return filled
}
