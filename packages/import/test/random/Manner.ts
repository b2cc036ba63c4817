/**
 * One way in which reports differ from the official form: in a label, a row, a column, a figure, or in what stands around the tables.
 *
 * A manner changes the form before it is laid out, a figure before it is set, a table or the whole paper after that. Whatever it does,
 * the boxes go on knowing which cells they print.
 *
 * @module
 */
import type { Measure } from "@gongkai/core/Axis"
import type { Cell } from "@gongkai/core/Cell"
import type { Form, Slot } from "@gongkai/core/Form"
import type { Chance } from "./chance.ts"
import type { FormatName } from "./formats.ts"
import type { Figure, Paper, Piece, Table } from "./Paper.ts"
import type { Report } from "./report.ts"

/** Where a figure stands. */
export interface Place {
  readonly cell: Cell
  readonly measure: Measure
}

export interface Manner {
  readonly name: string
  /** Formats that can carry it; all, unless they are listed. */
  readonly formats?: ReadonlyArray<FormatName>
  /** It says nothing of which column is which, or needs heads that do: never both in one document, for no reader could know. */
  readonly heads?: "hidden" | "needed"
  /** What it takes away, and of which cells, so that nobody could read them. */
  readonly destroys?: { readonly what: string; readonly of: (slot: Slot) => boolean }
  /** It is met half as often as others, since it destroys so much. */
  readonly rare?: true
  /** The sums of the report do not hold any more. */
  readonly breaks?: true
  readonly report?: (report: Report, draw: Chance) => Report
  /** Answers `undefined` where the report leaves the table out. */
  readonly form?: (form: Form, draw: Chance) => Form | undefined
  readonly figure?: (figure: Figure, place: Place, draw: Chance) => Figure
  readonly table?: (table: Table, draw: Chance) => ReadonlyArray<Piece>
  readonly paper?: (paper: Paper, draw: Chance, again: (report: Report) => Paper, report: Report) => Paper
  readonly bytes?: (bytes: Uint8Array) => Uint8Array
}
