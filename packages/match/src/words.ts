/**
 * The words that forms print around their figures: by them a row of heads is told from a row of the table, and a local label from both.
 *
 * @module
 */
import type { Axis } from "@gongkai/core/Axis"
import type { Form } from "@gongkai/core/Form"
import { isFigure } from "./figure.ts"
import { isHeadLabel } from "./headWords.ts"
import type { Reading } from "./Reading.ts"
import { isBlank, texts } from "./rows.ts"
import { forms } from "./similarity.ts"

/** A row of several heads and no figure, though one of them be called as a row is: 自然人 法人或其他组织 总计. */
export const isHead = ({ row }: Reading): boolean => {
  const cells = texts(row).filter((text) => text !== "")
  return cells.length >= 2 && !cells.some(isFigure) && cells.filter(isHeadLabel).length >= 2
}

/** The rows of heads, with the lines of one head each that follow them. */
export const headsAmong = (readings: ReadonlyArray<Reading>): ReadonlySet<Reading> => {
  const found = new Set<Reading>()
  let last = false
  for (const reading of readings) {
    const [own = "", ...more] = reading.labels
    const goesOn: boolean = last && reading.grid !== true && more.length === 0 && isBlank(reading) && isHeadLabel(own)
    last = goesOn || isHead(reading)
    if (last) found.add(reading)
  }
  return found
}

/** Everything that the form itself prints. */
export const wordsOf = (form: Form): ReadonlyArray<string> => {
  const labels = (axis: Axis): ReadonlyArray<string> =>
    axis.flatMap(({ label, of }) => [label, ...(of ? labels(of) : [])])
  return form.blocks
    .flatMap(({ heading = "", corner = "", over = "", rows, columns: across }) => [
      heading,
      corner,
      over,
      ...labels(rows),
      ...labels(across)
    ])
    .flatMap(forms)
}
