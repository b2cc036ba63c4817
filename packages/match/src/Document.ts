/**
 * What every reader yields, whatever it read: paragraphs and rectangles of strings, in order, each with its place.
 *
 * Readers know nothing of the form; what a rectangle means is the matcher's business.
 *
 * @module
 */
import type { Details } from "@gongkai/core/details"
import type { Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import type * as Result from "effect/Result"
import type { Message } from "./Message.ts"

/** What a source says of a paragraph that is an item of a list: html `li`, a list of Word, `- ` of Markdown. */
export interface Item {
  /** 0 is the outermost list. */
  readonly level: number
  readonly ordered: boolean
  /**
   * What is printed in front of it: `1.`, `（一）`, `•`. The paragraph's text begins with it where the reader wrote it there, as that of
   * Word files does; a reader of pages leaves the text as the page has it.
   */
  readonly mark: string
}

/** A picture. Only what is said of it is read. */
export interface Picture {
  /** Its alternative text. */
  readonly alternative?: string
  /** Where it lies: `word/media/image1.png`, `images/2.jpg`. */
  readonly place?: string
  /** Its caption, where the text that stands for it holds that too. */
  readonly caption?: string
  /** The text of the page itself names the picture as left out, 〔图片：图1 走势，未收入〕: a site never does, so it is the report's own. */
  readonly named?: true
}

/** A link in a paragraph to a cell of the report's tables. */
export interface Link {
  /** Where its text begins in the paragraph's, in UTF-16 units. */
  readonly at: number
  readonly text: string
  /** What it leads to: `requests/received/total`. Whether the form has such a cell, the reader does not know. */
  readonly ref: string
}

/** A line of text outside tables. */
export interface Paragraph {
  readonly _tag: "Paragraph"
  /** On one line, with what separates its words, trimmed; never empty. */
  readonly text: string
  readonly place: Spot
  /** Whether it goes on the paragraph above, which a line's end broke, or begins anew; not said where nobody can know. */
  readonly goesOn?: boolean
  /** The item of a list that begins here; a further paragraph of the same item has none. */
  readonly item?: Item
  /** The source sets it as a heading of this level within a part, 1 being that of a part: the style of Word, `h3`. */
  readonly heading?: 1 | 2 | 3 | 4
  /** The source says that this is the caption of the table or picture beside it: `caption`, `figcaption`, Word's style of that name. */
  readonly caption?: true
  /**
   * The paragraph stands for a picture; its text is `〔图片〕`, or `〔图片：…〕` with the alternative text. Whoever looks for headings,
   * titles or figures passes over it.
   */
  readonly picture?: Picture
  /** Its links to cells, in order. */
  readonly links?: ReadonlyArray<Link>
  /** That picture lies on the page beside the text, as a seal does, rather than in a line of it. */
  readonly floats?: true
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
  /** Its paragraphs as prose would have them, with what is raised and with notes, where that is another text: 100m². */
  readonly said?: string
  /** What was taken out of the text. */
  readonly removed?: ReadonlyArray<Removed>
  /** The text was put together from pieces that the source shows apart, or may have been cut. */
  readonly joined?: true
  /** The source wrote the text once for each column that it covers: it may have been several cells. */
  readonly repeated?: true
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
  /** The source sets it as the table's head: `thead`, nothing but `th`, a row of Word that every page repeats, Markdown's first. */
  readonly heads?: true
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
  /** The reader's name: `text`, `html`, `docx`, `xlsx`, `csv`, `doc`, `xls`, `odt`, `ods`, `rtf`, `pdf`. */
  readonly reader: string
  readonly blocks: ReadonlyArray<Block>
  /** Its lines are those of a page: the words of heads that stand side by side there may follow one another in any order. */
  readonly laidOut?: true
  /** A title that stands beside the text, such as that of a web page. */
  readonly title?: string
  /** We wrote the file: what it calls a paragraph, an item or a table is one, whatever its words are like. */
  readonly ours?: true
  /** The interchange file that a page, a document or a workbook of ours holds out of sight, beside what is seen. */
  readonly own?: string
  /** Cells that hold a formula and what it came to, `三、…!H7`: nobody typed there. */
  readonly computed?: ReadonlySet<string>
  /** The same of a workbook of ours where a formula came to an empty text. */
  readonly silent?: ReadonlySet<string>
  /** What the file says of the organ and its count in fields of a sheet in sight, beside the text. */
  readonly details?: Details
  /** The organ's name as it stands on that sheet. */
  readonly organ?: string
  /** The same in fields that programs show elsewhere, the properties of a document: what the text says goes before them. */
  readonly properties?: Details
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
