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

/** The figures of a row that has too many ways to list, to be parted together with others of the kind. */
export interface Parts {
  readonly pieces: ReadonlyArray<string>
  /** Blank cells may have left nothing behind. */
  readonly blanks?: true
  /** What its figures must do; nothing, where the office erred in the row. */
  readonly addsUp?: (way: ReadonlyArray<Value>) => boolean
}

export interface Group {
  readonly cells: ReadonlyArray<Cell>
  readonly options: ReadonlyArray<ReadonlyArray<Value>>
  /** Whether all options contradict the sums among its own cells; otherwise none does. */
  readonly broken?: boolean
  /** Of how many rows it is that do not add up, if of more than one. */
  readonly rows?: number
  /** Where its options are too many to list: those against which no more speaks than may. */
  readonly ways?: (doubt: Doubt) => ReadonlyArray<ReadonlyArray<Value>>
  readonly parts?: Parts
  /** Whether there is but one way to read it, whatever it adds up to. */
  readonly plainly?: boolean
  /** Whether one way alone adds up, of so few digits that hardly any other figures add up by chance when they are parted wrongly. */
  readonly uniquely?: boolean
  /** Whether one sum alone, of so many digits that others may add up by chance, bears out how it is parted. */
  readonly unproven?: true
  /** Where some of its options add up and others do not: whether one does. One that does not is a contradiction more. */
  readonly addsUp?: (option: ReadonlyArray<Value>) => boolean
  /** The least that any way to read it costs, whatever it adds up to. */
  readonly least?: (cost: Cost) => number
}
