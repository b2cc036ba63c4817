/**
 * How wide the columns of a table are: the blank's proportions, unless a number needs more; then labels give, and other columns.
 *
 * @module
 */
import * as Paper from "../sheet/Paper.ts"
import type { Table } from "./Table.ts"

/** Between the text of a cell and the rules around it, in points: more beside labels, which begin at the rule. */
export const padding = { label: 2.5, value: 1.5 } as const

/** From the middle of one rule to the middle of the next; the rules at both ends lie within the type area. */
export const usual = ({ shares }: Table, paper: Paper.Paper): ReadonlyArray<number> => {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => (share * (paper.across - Paper.rule)) / all)
}

/** Below this the labels of rows, and the heads of columns, become hard to read. */
const narrowest = { label: 84, value: 22 } as const

/** Widths in which each column has what it needs, or `undefined` when the paper is too narrow for that. */
export const widened = (
  widths: ReadonlyArray<number>,
  needs: ReadonlyArray<number>,
  { stub }: Table
): ReadonlyArray<number> | undefined => {
  const wanted = widths.map((width, column) => Math.max(width, needs[column] ?? 0))
  let excess = sum(wanted) - sum(widths)
  const inner = stub - 1
  const given = Math.max(0, Math.min(excess, (wanted[inner] ?? 0) - Math.max(narrowest.label, needs[inner] ?? 0)))
  excess -= given
  const spare = wanted.map((width, column) =>
    column < stub ? 0 : Math.max(0, width - Math.max(narrowest.value, needs[column] ?? 0))
  )
  if (excess > sum(spare) + 0.001) return undefined
  return wanted.map((width, column) =>
    column === inner ? width - given : width - (excess === 0 ? 0 : (excess * (spare[column] ?? 0)) / sum(spare))
  )
}

/** The sum of lengths. */
export const sum = (lengths: ReadonlyArray<number>): number => lengths.reduce((total, length) => total + length, 0)
