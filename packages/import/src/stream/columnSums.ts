/**
 * Which sums of a table's columns do not hold, and by how much.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Equation } from "@gongkai/core/Equation"
import type { Sum } from "./split.ts"

/** The figures of a table row by row: what each counts for, `undefined` for one that is no number. */
export interface Figures {
  readonly worths: ReadonlyArray<number | undefined>
  readonly width: number
  /** The sums among the figures of a row. */
  readonly within: ReadonlyArray<Sum>
  readonly cells: ReadonlyArray<Cell>
  readonly equations: ReadonlyArray<Equation>
}

/** A sum of columns that is off in some of them: its rows, with 1 on its left side and -1 on its right, and by how much it is off. */
export interface Off {
  readonly rows: ReadonlyMap<number, number>
  readonly columns: ReadonlyMap<number, number>
}

/** The sums of columns that do not hold, and the rows that stand in one that holds in all columns. */
export const offs = ({ worths, width, cells, equations }: Omit<Figures, "within">) => {
  const at = new Map(cells.map((cell, place) => [cell, place]))
  const found = new Map<string, { readonly rows: Map<number, number>; readonly columns: Map<number, number> }>()
  for (const { left, right } of equations) {
    const own = [...left.map((cell) => [cell, 1] as const), ...right.map((cell) => [cell, -1] as const)]
    const places = own.map(([cell, sign]) => [at.get(cell) ?? -1, sign] as const)
    const columns = new Set(places.map(([place]) => (place === -1 ? -1 : place % width)))
    const [column] = columns
    if (columns.size !== 1 || column === undefined || column === -1) continue
    const off = places.reduce((sum, [place, sign]) => sum + sign * (worths[place] ?? 0), 0)
    const rows = new Map(places.map(([place, sign]) => [Math.floor(place / width), sign]))
    const key = [...rows.keys()].join()
    const all = found.get(key) ?? { rows, columns: new Map<number, number>() }
    if (off !== 0) all.columns.set(column, off)
    found.set(key, all)
  }
  const all: ReadonlyArray<Off> = [...found.values()]
  return {
    failing: all.filter(({ columns }) => columns.size > 0),
    sure: new Set(all.flatMap(({ rows, columns }) => (columns.size === 0 ? [...rows.keys()] : [])))
  }
}

/** Whether all columns add up. */
export const columnsHold = (all: Omit<Figures, "within">): boolean => offs(all).failing.length === 0
