/**
 * The screen as drawn, and the state as the terminal shows it: with the size it is drawn for.
 *
 * @module
 */
import type { Line } from "./Line.ts"
import type { State } from "@gongkai/editor/State"

/** The size of a terminal, in characters. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

export interface Shown extends State {
  readonly size: Size
  /** In the first frame: the overview does not wait for the check and says so. */
  readonly isUnchecked?: true
}

export interface Screen {
  /** From the top; each fits the width of the terminal. */
  readonly lines: ReadonlyArray<Line>
  /** The column and row of the terminal's cursor, from 0, where something is being typed. */
  readonly caret?: { readonly x: number; readonly y: number }
}
