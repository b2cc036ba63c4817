/**
 * A few cells that were read together, and all the ways in which they may be read.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"

/** What one cell may hold: a number, nothing, or a sign for none; the last two count 0. */
export type Value = number | null | "none"

export interface Group {
  readonly cells: ReadonlyArray<Cell>
  readonly options: ReadonlyArray<ReadonlyArray<Value>>
}
