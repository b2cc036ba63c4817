/**
 * The equations of an edition as one sparse integer matrix, and the numbers of a report as one vector.
 *
 * A check is a pass over typed arrays. An unknown number is NaN, which every sum that needs it becomes by itself:
 * 0 means held, NaN undetermined, anything else breached.
 *
 * @module
 */
import { once } from "../once.ts"
import * as Edition from "../form/Edition.ts"
import type { Equation } from "../form/Equation.ts"
import type { Arithmetic } from "../form/Arithmetic.ts"
import { additive } from "../form/additive.ts"

/** The equations of an edition in typed arrays, one row for each equation. */
export interface Matrix {
  /** The rule and equation of each row. */
  readonly equations: ReadonlyArray<{ readonly rule: Arithmetic; readonly equation: Equation }>
  /** The left terms of row `i` are `terms[ends[2i − 1] … ends[2i])`, its right terms go on to `ends[2i + 1]`. */
  readonly ends: Uint16Array
  /** Places in the vector, which has the order of `Edition.slots`. */
  readonly terms: Uint16Array
}

/** The largest number whose sums, of 64 terms at most, a double holds exactly. */
export const exact = 2 ** 47

/** All arithmetic rules of an edition: the sums its forms state by their shape, then what its notice demands. */
export const rules = once((edition: Edition.Edition): ReadonlyArray<Arithmetic> => [
  ...Edition.forms(edition).flatMap(additive),
  ...edition.rules
])

/** The matrix of an edition. Throws a `RangeError` for an equation over a cell that the edition does not have. */
export const matrix = once((edition: Edition.Edition): Matrix => {
  const equations = rules(edition).flatMap((rule) => rule.equations.map((equation) => ({ rule, equation })))
  const sides = equations.flatMap(({ equation }) => [equation.left, equation.right])
  const place = (cell: string): number => {
    const at = Edition.index(edition).get(cell)
    if (at === undefined) throw new RangeError(`edition ${edition.key} has no cell ${cell}`)
    return at
  }
  let end = 0
  return {
    equations,
    ends: Uint16Array.from(sides, (side) => (end += side.length)),
    terms: Uint16Array.from(sides.flat(), place)
  }
})

const sum = (terms: Uint16Array, from: number, to: number, vector: Float64Array): number => {
  let total = 0
  for (let term = from; term < to; term++) total += vector[terms[term] ?? 0] ?? Number.NaN
  return total
}

/**
 * Left minus right of every equation, written into `result`. Exact while no number is above `exact`.
 *
 * A plain array, because a typed one of this size lies outside the heap: making it would cost more than filling it.
 */
export const residuals = (
  { ends, terms }: Matrix,
  vector: Float64Array,
  result: Array<number> = new Array<number>(ends.length >> 1)
): ReadonlyArray<number> => {
  let start = 0
  for (let row = 0; row < ends.length >> 1; row++) {
    const middle = ends[2 * row] ?? 0
    const end = ends[2 * row + 1] ?? 0
    result[row] = sum(terms, start, middle, vector) - sum(terms, middle, end, vector)
    start = end
  }
  return result
}

/** The rows of the equations that are breached; those undetermined are not among them. */
export const breached = ({ ends, terms }: Matrix, vector: Float64Array): ReadonlyArray<number> => {
  const rows: Array<number> = []
  let start = 0
  for (let row = 0; row < ends.length >> 1; row++) {
    const middle = ends[2 * row] ?? 0
    const end = ends[2 * row + 1] ?? 0
    const residual = sum(terms, start, middle, vector) - sum(terms, middle, end, vector)
    if (residual !== 0 && !Number.isNaN(residual)) rows.push(row)
    start = end
  }
  return rows
}
