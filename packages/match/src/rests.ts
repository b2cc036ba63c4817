/**
 * Figures without a label below a row of figures: what a page's end or a narrow column cut off numbers of that row.
 *
 * Only text needs this: in a grid a cell is whole. The pieces are put into one cell, one below the other, and nobody reads the first as
 * the whole.
 *
 * @module
 */
import type { Reading } from "./Reading.ts"
import { cutApart } from "./remarks.ts"

const digits = /^\d[\d,.]*$/u

/** The row with the pieces in its cells; `undefined` where the figures below are none. */
export const withRest = (last: Reading, next: Reading): Reading | undefined => {
  if (last.grid !== undefined || next.grid !== undefined || last.labels.length === 0 || next.labels.length > 0)
    return undefined
  const texts = next.row.cells.map((slot) => slot?.text ?? "")
  const pieces = texts.flatMap((text, at) => (text === "" ? [] : [at]))
  const own = last.row.cells.flatMap((slot, at) => (slot !== null && digits.test(slot.text) ? [at] : []))
  // As many figures as the row has are those of another row whose label is lost; one below one may be its rest.
  const isRow = pieces.length >= own.length && own.length !== 1
  if (pieces.length === 0 || isRow || !pieces.every((at) => digits.test(texts[at] ?? ""))) return undefined
  // A line of its own does not say under which column it stands; it may be the rest of the last figure, or the number of a page.
  const alone = texts.length === 1
  const at = alone ? [own.at(-1) ?? -1] : pieces
  if (!at.every((place) => own.includes(place))) return undefined
  const cells = last.row.cells.map((slot, place) =>
    slot === null || !at.includes(place)
      ? slot
      : { ...slot, joined: true as const, ...(!alone && { text: `${slot.text}\n${texts[place] ?? ""}` }) }
  )
  return { ...last, row: { ...last.row, cells }, tail: cells.slice(last.start).map((slot) => slot?.text ?? "") }
}

const filled = ({ tail }: Reading): ReadonlyArray<string> => tail.filter((text) => text !== "")

/**
 * The rows of a table whose only row has no label. Where figures stand right below others, and not both lines of them fill all `width`
 * columns, nobody knows which is the row, and which the rest of it: they are one row, that nobody reads.
 */
export const bareRows = (readings: ReadonlyArray<Reading>, width: number): ReadonlyArray<Reading> =>
  readings.reduce<ReadonlyArray<Reading>>((found, next) => {
    const last = found.at(-1)
    if (last === undefined || ![last, next].every(isBare)) return [...found, next]
    const all = [last, next].map(filled)
    if (last.open === undefined && all.every(({ length }) => length >= width)) return [...found, next]
    const text = [last.open?.text ?? all[0]?.join(" "), all[1]?.join(" ")].join("；")
    return [...found.slice(0, -1), { ...last, open: { text, why: cutApart } }]
  }, [])

/** Figures and nothing else, in a table without borders. */
const isBare = (reading: Reading): boolean =>
  reading.grid !== true && reading.labels.length === 0 && filled(reading).some((text) => digits.test(text))
