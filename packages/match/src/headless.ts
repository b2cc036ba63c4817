/**
 * Rows of a table whose head was not found: which of them may be read, and why the others stay open.
 *
 * @module
 */
import { lines, sums } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import type { Reading } from "./Reading.ts"
import { headMissing, untied } from "./remarks.ts"

/** How many figures a row has. */
export const filled = ({ tail }: Reading): number => tail.filter((text) => text !== "").length

/**
 * Without a head the official order of columns is assumed only where the sum of each row may speak against it. Of one figure beside a
 * label no more needs to be said, but of one below it.
 */
export const headless = (reading: Reading, { columns: across }: Block): Reading => {
  const one = lines(across).length === 1
  // A blank cell and a figure behind it: that may be a column of its own, of remarks for one.
  const [first = null, ...others] = reading.row.cells.slice(reading.start)
  const behindBlank = one && first?.text === "" && others.some((slot) => slot !== null && slot.text !== "")
  if (!behindBlank && (one ? reading.below !== true : sums(across).length > 0 && reading.below !== true)) return reading
  const text = reading.tail.filter((cell) => cell !== "").join(" ")
  return { ...reading, open: reading.open ?? { text, why: one && !behindBlank ? untied : headMissing } }
}
