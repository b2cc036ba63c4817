/**
 * Takes cells apart into which a converter put several: the figures of a row, or its label with them.
 *
 * Only blanks part them, so they may also be the pieces of one number: they are taken for the row's figures if there is one for each
 * column, and read only as long as the sums of the form do not speak against it.
 *
 * @module
 */
import type { Slot } from "./Document.ts"
import { isFigure } from "./figure.ts"
import type { Reading } from "./Reading.ts"
import { misaligned } from "./remarks.ts"
import { isBlank } from "./rows.ts"
import { certain } from "./similarity.ts"

const gap = /[^\S\n]+/u

/** The figures in a text, between blanks; `undefined` if there is anything else in it. */
const figuresIn = (text: string): ReadonlyArray<string> | undefined => {
  const all = text.trim().split(gap)
  return all.every((each) => /^[\d０-９]/u.test(each) || /^[/／—–-]$/u.test(each)) && all.every(isFigure)
    ? all
    : undefined
}

const labelled = /^(?<label>.*[\p{Script=Han}）)”"])\s+(?<figures>[^\p{Script=Han}]+)$/su

/** A row whose label has the figures behind it in one cell, with the label alone and the figures in the cell behind it. */
export const labelApart = (reading: Reading, like: (label: string) => number): Reading => {
  const text = reading.labels.at(-1) ?? ""
  if (!isBlank(reading) || reading.row.cells.length < 2) return reading
  const { label = "", figures = "" } = labelled.exec(text)?.groups ?? {}
  if (label === "" || !/[\d０-９]/u.test(figures) || like(label) < certain) return reading
  const place = reading.row.cells.findLast((slot) => slot?.text === text)?.place
  const all = [...reading.labels.slice(0, -1), label, figures.trim()]
  const parted = laid(
    reading,
    all.length - 1,
    all.map((each) => ({ text: each, ...(place && { place }) }))
  )
  return figuresIn(figures) === undefined ? { ...parted, open: { text: figures.trim(), why: misaligned } } : parted
}

/** The row with these cells, which are those of no grid any more. */
const laid = ({ row, table, below, open }: Reading, start: number, cells: ReadonlyArray<Slot>): Reading => ({
  table,
  ...(below && { below }),
  ...(open && { open }),
  labels: cells.slice(0, start).map(({ text }) => text),
  row: { ...row, cells },
  start,
  tail: cells.slice(start).map(({ text }) => text),
  grid: false,
  run: true
})

/**
 * A row with each of its figures in a cell of its own, of so many columns. `summed` says whether the form's sums can speak against it.
 * Where there are more or fewer, blank cells beside them say nothing.
 */
export const figuresApart = (reading: Reading, count: number, summed: boolean): Reading => {
  const own = reading.row.cells.slice(reading.start).filter((slot) => slot !== null && slot.text !== "")
  const parts = own.map((slot) => (slot === null ? undefined : figuresIn(slot.text)))
  if (!parts.some((each) => each !== undefined && each.length > 1)) return reading
  const all = own.flatMap((slot, at) =>
    slot === null ? [] : (parts[at] ?? [slot.text]).map((text) => ({ ...slot, text }))
  )
  const blank = own.length < count
  if (!blank && reading.run !== true) return reading
  const told = summed || (own.length === 1 && count > 2)
  if (all.length === count && told && parts.every((each) => each !== undefined)) {
    const labels = reading.row.cells.slice(0, reading.start).filter((slot) => slot !== null && slot.text !== "")
    const before = labels.flatMap((slot) => (slot === null ? [] : [slot]))
    return { ...laid(reading, before.length, [...before, ...all]), labels: reading.labels }
  }
  return { ...reading, open: reading.open ?? { text: own.map((slot) => slot?.text ?? "").join(" "), why: misaligned } }
}

const filledIn = ({ tail }: Reading): ReadonlyArray<string> => tail.filter((text) => text !== "")

/** Whether all figures of a row stand in one cell, with blank cells where the others would. */
const isInOne = (reading: Reading): boolean => {
  const [only = "", ...others] = filledIn(reading)
  return others.length === 0 && reading.tail.length > 1 && (figuresIn(only)?.length ?? 0) > 1
}

/**
 * Rows with one figure in front of blank cells, where others have all of theirs in one cell: some of its own may have been blank, and which
 * of its columns the figure is of is not said.
 */
export const lonely = (readings: ReadonlyArray<Reading>): ((reading: Reading) => boolean) => {
  const tables = new Set(readings.filter(isInOne).map(({ table }) => table))
  return (reading) => {
    const [only = "", ...others] = filledIn(reading)
    return tables.has(reading.table) && others.length === 0 && reading.tail.length > 1 && figuresIn(only)?.length === 1
  }
}
