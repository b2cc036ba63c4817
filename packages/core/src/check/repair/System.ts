/**
 * The equations of an edition seen from its cells: which equations a cell stands in, and on which side.
 *
 * @module
 */
import { once } from "../../once.ts"
import * as Edition from "../../form/Edition.ts"
import * as Matrix from "../Matrix.ts"

/** A cell's part in an equation: 1 on the left, −1 on the right. */
export interface Term {
  readonly equation: number
  readonly sign: 1 | -1
}

export interface System {
  readonly matrix: Matrix.Matrix
  /** The equations of each cell, in the order of `Edition.slots`. */
  readonly terms: ReadonlyArray<ReadonlyArray<Term>>
  /** The cells of each equation. */
  readonly cells: ReadonlyArray<ReadonlyArray<number>>
}

export const system = once((edition: Edition.Edition): System => {
  const matrix = Matrix.matrix(edition)
  const place = (cell: string): number => Edition.index(edition).get(cell) ?? 0
  const terms = Edition.slots(edition).map((): Array<Term> => [])
  const cells = matrix.equations.map(({ equation: { left, right } }, equation) => {
    for (const cell of left) terms[place(cell)]?.push({ equation, sign: 1 })
    for (const cell of right) terms[place(cell)]?.push({ equation, sign: -1 })
    return [...left, ...right].map(place)
  })
  return { matrix, terms, cells }
})

/** Left side minus right side of each equation: 0 where it holds, NaN where a number is not known. */
export type Residuals = ReadonlyArray<number>

const isBroken = (residual: number | undefined): boolean =>
  residual !== undefined && residual !== 0 && !Number.isNaN(residual)

export const broken = (residuals: Residuals): ReadonlyArray<number> =>
  residuals.flatMap((residual, at) => (isBroken(residual) ? [at] : []))

/** The broken equations in sets that no cell joins: each can be mended by itself. */
export const components = ({ terms, cells }: System, residuals: Residuals): ReadonlyArray<ReadonlyArray<number>> => {
  const open = new Set(broken(residuals))
  const sets: Array<ReadonlyArray<number>> = []
  for (const first of open) {
    const set = [first]
    open.delete(first)
    for (const equation of set)
      for (const cell of cells[equation] ?? [])
        for (const term of terms[cell] ?? []) if (open.delete(term.equation)) set.push(term.equation)
    sets.push(set.toSorted((one, other) => one - other))
  }
  return sets
}
