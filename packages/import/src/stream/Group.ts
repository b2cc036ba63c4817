/**
 * A few cells that were read together, and all the ways in which they may be read.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"

/** What one cell may hold: a number, nothing, or a sign for none; the last two count 0. */
export type Value = number | null | "none"

/** What speaks against a value at a place; ways against which more speaks in all are left out. */
export interface Doubt {
  readonly against: (place: number, value: number) => number
  readonly most: number
}

/** What a number costs at a place of a way to read a row; signs for none and blank cells count 0. */
export type Cost = (place: number, value: number) => number

export interface Group {
  readonly cells: ReadonlyArray<Cell>
  readonly options: ReadonlyArray<ReadonlyArray<Value>>
  /** Whether all options contradict the sums among its own cells; otherwise none does. */
  readonly broken?: boolean
  /** Where its options are too many to list: those against which no more speaks than may. */
  readonly ways?: (doubt: Doubt) => ReadonlyArray<ReadonlyArray<Value>>
  /** Whether there is but one way to read it, whatever it adds up to. */
  readonly plainly?: boolean
  /** Whether one way alone adds up, of so few digits that hardly any other figures add up by chance when they are parted wrongly. */
  readonly uniquely?: boolean
  /** Where some of its options add up and others do not: whether one does. One that does not is a contradiction more. */
  readonly addsUp?: (option: ReadonlyArray<Value>) => boolean
  /** The least that any way to read it costs, whatever it adds up to. */
  readonly least?: (cost: Cost) => number
}
