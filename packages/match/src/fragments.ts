/**
 * Puts labels and heads together that stand in several lines of text, one below the other, as they stood in narrow cells.
 *
 * Lines are taken together where they are the words of the form, in the way that leaves the fewest of them over.
 *
 * @module
 */
import type { Reading } from "./Reading.ts"
import { isBlank } from "./rows.ts"

/** In no cell does a label stand in more lines, and no line of a narrow cell is longer. */
const most = 14
const longest = 30
const longestWhole = 60
/** So like must the whole be to the words of the form. */
const sure = 0.8

const isFragment = (reading: Reading): boolean =>
  reading.grid !== true &&
  reading.labels.length === 1 &&
  (reading.labels[0]?.length ?? 0) <= longest &&
  isBlank(reading) &&
  reading.row.cells.filter((slot) => slot !== null && slot.text !== "").length === 1

/** `alike` says how like a text is to any words of the form. */
export const gathered = (readings: ReadonlyArray<Reading>, alike: (text: string) => number): ReadonlyArray<Reading> => {
  const done: Array<Reading> = []
  for (let at = 0; at < readings.length;) {
    const end = readings.slice(at).findIndex((reading) => !isFragment(reading))
    const run = readings.slice(at, end === -1 ? undefined : at + end)
    const [next] = readings.slice(at + run.length)
    done.push(...(run.length < 2 ? run : together(run, alike)), ...(next === undefined ? [] : [next]))
    at += run.length + 1
  }
  return done
}

const text = (run: ReadonlyArray<Reading>): string => run.map(({ labels }) => labels[0] ?? "").join("")

const together = (run: ReadonlyArray<Reading>, alike: (text: string) => number): ReadonlyArray<Reading> => {
  // From each place on: how much of the rest are words of the form, and how many lines the first of them takes.
  const best: Array<{ readonly gain: number; readonly length: number }> = [{ gain: 0, length: 0 }]
  for (let from = run.length - 1; from >= 0; from--) {
    let own = { gain: best[0]?.gain ?? 0, length: 1 }
    for (let length = 1; length <= Math.min(most, run.length - from); length++) {
      const whole = text(run.slice(from, from + length))
      if (whole.length > longestWhole) break
      const mark = alike(whole)
      const gain = (mark < sure ? 0 : mark * whole.length) + (best[length - 1]?.gain ?? 0)
      if (gain > own.gain) own = { gain, length }
    }
    best.unshift(own)
  }
  const all: Array<Reading> = []
  for (let from = 0; from < run.length;) {
    const length = Math.max(1, best[from]?.length ?? 1)
    const [first] = run.slice(from)
    if (first !== undefined) all.push(length === 1 ? first : whole(first, text(run.slice(from, from + length))))
    from += length
  }
  return all
}

/** The first of several lines with the words of all. */
const whole = (first: Reading, words: string): Reading => ({
  ...first,
  labels: [words],
  row: { ...first.row, cells: first.row.cells.map((slot) => (slot?.text ? { ...slot, text: words } : slot)) }
})
