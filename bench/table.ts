/**
 * Prints a comparison as an aligned table: the ratio first, since it alone can be carried to another machine.
 *
 * @module
 */
import type { Line } from "./measure.ts"

export type Row = readonly [name: string, ...cells: ReadonlyArray<string>]

/** Prints a table; the first column is set left, the others right. */
export const table = (title: string, head: Row, rows: ReadonlyArray<Row>): void => {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (row: Row): string =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")
  process.stdout.write(`\n${title}\n`)
  const rule = widths.map((width) => "-".repeat(width)).join("  ")
  for (const text of [line(head), rule, ...rows.map(line)]) process.stdout.write(`  ${text}\n`)
}

/** Three digits that count: 0.41, 12.3, 1234. */
const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3))

export const times = (value: number): string => `${digits(value)}×`

/** Prints the ratios of a measurement, with the median time in µs. */
export const timings = (title: string, lines: ReadonlyArray<Line>): void =>
  table(
    title,
    ["", "ratio", "quartiles", "of the least", "µs"],
    lines.map(({ name, ratio, quartiles, least, time }) => [
      name,
      times(ratio),
      `${digits(quartiles[0])}–${digits(quartiles[1])}`,
      times(least),
      digits(time)
    ])
  )
