/**
 * What every reader yields, whatever it read: paragraphs and rectangles of strings, in order, each with its place.
 *
 * Readers know nothing of the form; what a rectangle means is the matcher's business.
 *
 * @module
 */
export interface Paragraph {
  readonly _tag: "Paragraph"
  readonly text: string
  /** The line of the source, from 1. */
  readonly line: number
}

/** One row of a table: its cells' texts, the blank ones included. */
export interface Row {
  readonly cells: ReadonlyArray<string>
  readonly line: number
}

interface Rectangle {
  readonly _tag: "Rectangle"
  readonly rows: ReadonlyArray<Row>
}

export type Block = Paragraph | Rectangle

export interface Document {
  /** The reader's name: `text`. */
  readonly reader: string
  readonly blocks: ReadonlyArray<Block>
}
