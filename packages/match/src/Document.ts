/**
 * What every reader yields, whatever it read: paragraphs and rectangles of strings, in order, each with its place.
 *
 * Readers know nothing of the form; what a rectangle means is the matcher's business.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import type * as Result from "effect/Result"
import type { Message } from "./Message.ts"

/** A line of text outside tables. */
export interface Paragraph {
  readonly _tag: "Paragraph"
  /** On one line, with what separates its words, trimmed; never empty. */
  readonly text: string
  readonly place: Spot
}

/** A mark beside a cell's text, or a text that was struck through: what is printed there and is no part of what the cell says. */
export interface Removed {
  readonly kind: "raised" | "struck"
  readonly text: string
}

/** A cell of a table, at the upper left corner of what it covers. */
export interface Slot {
  /** Its paragraphs joined by line feeds; empty for a cell that is there and blank. */
  readonly text: string
  /** What was taken out of the text. */
  readonly removed?: ReadonlyArray<Removed>
  /** The text was put together from pieces that the source shows apart, or may have been cut. */
  readonly joined?: true
  /** How many rows and columns of the grid it covers, 1 unless said otherwise. */
  readonly rows?: number
  readonly columns?: number
  /** Where it stands, if that says more than the place of its row. */
  readonly place?: Spot
}

/**
 * One row of a table. `null` where the source has no cell of its own: what a span covers, or what only fills the row up.
 * All rows of a rectangle are equally long.
 */
export interface Row {
  readonly cells: ReadonlyArray<Slot | null>
  readonly place: Spot
}

/** A table, row by row. */
export interface Rectangle {
  readonly _tag: "Rectangle"
  readonly rows: ReadonlyArray<Row>
  /**
   * Whether a cell's place in its row is its column: `true` in a grid whose spans are known, `false` where spans were lost, so that
   * cells behind one may stand too far left. Left out where the source does not tell.
   */
  readonly grid?: boolean
}

/** What a document consists of, in order. */
export type Block = Paragraph | Rectangle

/** A file as its reader hands it over: text and tables, without knowledge of the form. */
export interface Document {
  /** The reader's name: `text`, `html`, `docx`, `xlsx`, `csv`, `doc`, `xls`, `pdf`. */
  readonly reader: string
  readonly blocks: ReadonlyArray<Block>
  /** A title that stands beside the text, such as that of a web page. */
  readonly title?: string
  /** What the reader left out or could not keep: pictures, hidden sheets, lost merges. */
  readonly notes?: ReadonlyArray<Message>
}

/** A file of our own, which carries its reports as interchange files: the texts whose hash holds, and how many were changed. */
export interface Carried {
  readonly carried: ReadonlyArray<string>
  readonly broken: number
}

/** A reader takes the bytes of a file of its kind and yields its document, or one sentence that says why it cannot. */
export type Reader = (bytes: Uint8Array) => Promise<Result.Result<Document | Carried, Text>>
