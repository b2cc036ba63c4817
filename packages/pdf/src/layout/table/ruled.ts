/**
 * The rules of a table: wherever two cells meet, and around all of them, each as long as it can be.
 *
 * @module
 */
import * as Paper from "../sheet/Paper.ts"
import type { Rule } from "../sheet/Sheets.ts"

/** `owners` says for each place of the grid which cell covers it. */
export const ruled = (
  owners: ReadonlyArray<Int16Array>,
  xs: ReadonlyArray<number>,
  ys: ReadonlyArray<number>
): ReadonlyArray<Rule> => {
  const rules: Array<Rule> = []
  const rows = owners.length
  const columns = xs.length - 1
  const half = Paper.rule / 2
  const at = (row: number, column: number): number => owners[row]?.[column] ?? -1
  for (let row = 0; row <= rows; row += 1) {
    for (let from = 0; from < columns; from += 1) {
      let to = from
      while (to < columns && at(row - 1, to) !== at(row, to)) to += 1
      if (to === from) continue
      const y = ys[row] ?? 0
      // The corners of the table are square.
      rules.push({ x1: (xs[from] ?? 0) - half, y1: y, x2: (xs[to] ?? 0) + half, y2: y, width: Paper.rule })
      from = to
    }
  }
  for (let column = 0; column <= columns; column += 1) {
    for (let from = 0; from < rows; from += 1) {
      let to = from
      while (to < rows && at(to, column - 1) !== at(to, column)) to += 1
      if (to === from) continue
      const x = xs[column] ?? 0
      rules.push({ x1: x, y1: ys[from] ?? 0, x2: x, y2: ys[to] ?? 0, width: Paper.rule })
      from = to
    }
  }
  return rules
}
