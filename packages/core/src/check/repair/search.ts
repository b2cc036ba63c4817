/**
 * The smallest sets of cells whose change makes every equation of a connected set hold: error localisation after Fellegi and Holt.
 *
 * The search tries one more cell only when fewer are not enough. Each step takes a broken equation, one of its cells, and a change that
 * mends at least one of the cell's equations. For repairs of one or two cells the search is complete: in any two-cell repair some broken
 * equation contains only one of the two. The number of candidates limits it, never the clock.
 *
 * @module
 */
import type { Residuals, System } from "./System.ts"

/** By how much each cell changes. */
export type Deltas = ReadonlyMap<number, number>

export interface Searched {
  readonly solutions: ReadonlyArray<Deltas>
  /** Whether there may be more of this size. */
  readonly more: boolean
}

/** The most cells that a proposal changes; a larger mistake calls for a look at the source. */
const deepest = 4
const budget = 60_000
const most = 400

const widest = ({ terms }: System): number => Math.max(...terms.map((of) => of.length))

export const search = (
  system: System,
  vector: Float64Array,
  residuals: Residuals,
  set: ReadonlyArray<number>,
  upTo = deepest
): Searched => {
  const left = [...residuals]
  const open = new Set(set)
  const reach = widest(system)
  const found = new Map<string, Deltas>()
  let examined = 0
  const spent = (): boolean => examined > budget || found.size >= most
  const change = (cell: number, delta: number): void => {
    for (const { equation, sign } of system.terms[cell] ?? []) {
      const residual = (left[equation] ?? Number.NaN) + sign * delta
      left[equation] = residual
      if (residual === 0) open.delete(equation)
      else if (!Number.isNaN(residual)) open.add(equation)
    }
  }
  const visit = (depth: number, deltas: Deltas): void => {
    if (open.size === 0) {
      found.set(
        [...deltas.keys()]
          .toSorted((one, other) => one - other)
          .map((cell) => `${cell}:${deltas.get(cell) ?? 0}`)
          .join(),
        deltas
      )
      return
    }
    if (open.size > depth * reach) return
    const [equation = 0] = open
    for (const cell of system.cells[equation] ?? []) {
      if (deltas.has(cell)) continue
      for (const delta of changes(cell)) {
        examined++
        if (spent()) return
        change(cell, delta)
        visit(depth - 1, new Map([...deltas, [cell, delta]]))
        change(cell, -delta)
      }
    }
  }
  /** The changes that mend an equation of the cell and leave it a count. */
  const changes = (cell: number): ReadonlyArray<number> => {
    const value = vector[cell] ?? Number.NaN
    const all = (system.terms[cell] ?? []).map(({ equation, sign }) => -sign * (left[equation] ?? Number.NaN))
    return [...new Set(all)].filter((delta) => delta !== 0 && value + delta >= 0)
  }
  for (let depth = 1; depth <= upTo && found.size === 0 && !spent(); depth++) visit(depth, new Map())
  return { solutions: [...found.values()], more: spent() }
}
