/**
 * The bridge between two editions: for each cell of one, the cells of the other that count the same, if any does.
 *
 * Of the 198 cells of 2019, 172 have the same row and column in 2021; each of the 7 of （六）其他处理 is the sum of three rows; 19 of
 * part two count what the form of 2021 does not ask for. Backwards the three rows are unknown parts of one known sum: that sum is
 * never written into 3.其他. A label that sounds alike is no bridge: two cells are the same only where both notices count alike.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import { show } from "../form/Cell.ts"
import { type Edition, slot, slots } from "../form/Edition.ts"
import type { Slot } from "../form/Form.ts"
import { once } from "../once.ts"

/** How a cell of one edition stands to the other edition. */
export type Relation =
  | { readonly _tag: "Same"; readonly cell: Cell }
  /** It counts what these cells of the other edition count together. */
  | { readonly _tag: "SumOf"; readonly cells: ReadonlyArray<Cell> }
  | {
      readonly _tag: "NotComparable"
      /** The cell of the other edition that is the sum of this one and others: known together, unknown one by one. */
      readonly whole?: Cell
    }

const relate = ({ cell, form, row, column }: Slot, to: Edition): Relation => {
  if (slot(to, cell) !== undefined) return { _tag: "Same", cell }
  const at = (key: string): Cell => show({ form: form.key, row: key, column: column.key })
  const below = slots(to).filter(
    (other) => other.form.key === form.key && other.column.key === column.key && other.row.key.startsWith(`${row.key}.`)
  )
  if (below.length > 0) return { _tag: "SumOf", cells: below.map((other) => other.cell) }
  const steps = row.key.split(".")
  const whole = steps
    .map((_, length) => at(steps.slice(0, length).join(".")))
    .find((each) => slot(to, each) !== undefined)
  return { _tag: "NotComparable", ...(whole !== undefined && { whole }) }
}

const relations = once((from: Edition) =>
  once(
    (to: Edition): ReadonlyMap<string, Relation> => new Map(slots(from).map((each) => [each.cell, relate(each, to)]))
  )
)

/** How each cell of one edition stands to another; every cell is the same in its own. */
export const bridge = (from: Edition, to: Edition): ReadonlyMap<string, Relation> => relations(from)(to)

/**
 * The cells of `to` whose sum counts the same as the sum of these cells of `from`; `undefined` where there are none.
 *
 * Parts of one whole cross only together: all three rows of （六）其他处理 in a column of 2021 are its one row of 2019.
 */
export const across = (from: Edition, to: Edition, cells: ReadonlyArray<Cell>): ReadonlyArray<Cell> | undefined => {
  const found: Array<Cell> = []
  const wholes = new Set<Cell>()
  for (const cell of cells) {
    const relation = bridge(from, to).get(cell)
    if (relation === undefined) return undefined
    if (relation._tag === "Same") found.push(relation.cell)
    else if (relation._tag === "SumOf") found.push(...relation.cells)
    else if (relation.whole === undefined) return undefined
    else wholes.add(relation.whole)
  }
  for (const whole of wholes) {
    const back = bridge(to, from).get(whole)
    if (back?._tag !== "SumOf" || !back.cells.every((part) => cells.includes(part))) return undefined
    found.push(whole)
  }
  return found
}
