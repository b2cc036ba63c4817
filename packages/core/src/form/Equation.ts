/**
 * An equality between two sums of cells: the only arithmetic the form asks for.
 *
 * Because it is data, one equation checks, fills the one blank left, and becomes a sheet formula.
 *
 * @module
 */
import type { Cell } from "./Cell.ts"

/** Two lists of cells whose sums must be equal. */
export interface Equation {
  readonly left: ReadonlyArray<Cell>
  readonly right: ReadonlyArray<Cell>
}

/** The number that a cell adds to a sum; `undefined` while it is not known. */
export type Lookup = (cell: Cell) => number | undefined

/** What became of an equation: it holds; its sides differ (both sums given, exact); or some cells are not known. */
export type Verdict =
  | { readonly _tag: "Held" }
  | { readonly _tag: "Breached"; readonly left: bigint; readonly right: bigint }
  | { readonly _tag: "Undetermined"; readonly blank: ReadonlyArray<Cell> }

// Counts reach 2^53 − 1 each, so their sums are taken where nothing is rounded.
const sum = (cells: ReadonlyArray<Cell>, at: Lookup): bigint =>
  cells.reduce((total, cell) => total + BigInt(at(cell) ?? 0), 0n)

const unknown = ({ left, right }: Equation, at: Lookup) => [...left, ...right].filter((cell) => at(cell) === undefined)

/** Judges an equation. Sums are taken as bigints, so the verdict is right for every number a cell can hold. */
export const judge = (equation: Equation, at: Lookup): Verdict => {
  const blank = unknown(equation, at)
  if (blank.length > 0) return { _tag: "Undetermined", blank }
  const left = sum(equation.left, at)
  const right = sum(equation.right, at)
  return left === right ? { _tag: "Held" } : { _tag: "Breached", left, right }
}

/** The value that makes the equation hold, when exactly one cell is unknown; it may be negative, which no count can be. */
export const solve = (equation: Equation, at: Lookup): { readonly cell: Cell; readonly value: number } | undefined => {
  const [cell, ...others] = unknown(equation, at)
  if (cell === undefined || others.length > 0) return undefined
  const difference = sum(equation.right, at) - sum(equation.left, at)
  return { cell, value: Number(equation.left.includes(cell) ? difference : -difference) }
}

/** The equation as a sheet's formula, zero where it holds: `=B4+B5-B26-B27`. */
export const formula = ({ left, right }: Equation, name: (cell: Cell) => string): string =>
  `=${left.map(name).join("+")}-${right.map(name).join("-")}`

/** The equation in addresses, as published: `requests/received/total = requests/received/naturalPerson + …`. */
export const show = ({ left, right }: Equation): string => `${left.join(" + ")} = ${right.join(" + ")}`
