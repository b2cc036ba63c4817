/**
 * The equations of an edition as one sparse integer matrix, and the numbers of a report as one vector.
 *
 * A check is a pass over typed arrays. An unknown number is NaN, which every sum that needs it becomes by itself:
 * 0 means held, NaN undetermined, anything else breached.
 *
 * @module
 */
import { derive } from "./derive.ts"
import * as Edition from "./Edition.ts"
import type { Equation } from "./Equation.ts"
import type { Arithmetic } from "./Rule.ts"
import { additive } from "./rules/additive.ts"

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
export const rules = derive((edition: Edition.Edition): ReadonlyArray<Arithmetic> => [
  ...Edition.forms(edition).flatMap(additive),
  ...edition.rules.filter((rule) => "equations" in rule)
])

export const matrix = derive((edition: Edition.Edition): Matrix => {
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

/** Left minus right of every equation. Exact while no number is above `exact`. */
export const residuals = ({ ends, terms }: Matrix, vector: Float64Array): Float64Array => {
  const result = new Float64Array(ends.length >> 1)
  let term = 0
  for (let row = 0; row < result.length; row++) {
    const middle = ends[2 * row] ?? 0
    const end = ends[2 * row + 1] ?? 0
    let residual = 0
    for (; term < middle; term++) residual += vector[terms[term] ?? 0] ?? Number.NaN
    for (; term < end; term++) residual -= vector[terms[term] ?? 0] ?? Number.NaN
    result[row] = residual
  }
  return result
}
