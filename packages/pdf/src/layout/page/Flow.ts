/**
 * What a document is made of, top to bottom, before it is laid out: headings, paragraphs, tables, a signature.
 *
 * A report is such a flow; whatever follows it (findings, a comparison with last year) is another, appended on pages of its own.
 *
 * @module
 */
import type { Furniture } from "../sheet/Furniture.ts"
import type { Picture } from "./Picture.ts"
import type { Table, Values } from "../table/Table.ts"

/** A paragraph in fine print, an item behind its bullet, or a heading. */
export interface Fine {
  readonly kind: "fine"
  readonly text: string
  readonly as?: "item" | "heading"
}

/** A part of a document that is laid out as one. */
export type Block =
  /** The organ's name is best not divided. */
  | { readonly kind: "title"; readonly text: string; readonly organ?: string }
  /** Level 1 is a numbered part, 黑体; 2 is 楷体. The first two become bookmarks. */
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  /** One that is centred is a date under the title. */
  | { readonly kind: "paragraph"; readonly text: string; readonly centred?: true }
  /** An item of a list behind its mark; its further lines begin below its text. Level 0 is the outermost list. */
  | { readonly kind: "item"; readonly level: number; readonly mark: string; readonly text: string }
  /** A plain table has all its texts itself and needs no values. Its caption stands above it. */
  | { readonly kind: "table"; readonly table: Table; readonly values?: Values; readonly caption?: string }
  /** The cover of a book, a page of its own: its title, and who publishes it. */
  | { readonly kind: "cover"; readonly title: string; readonly organ: string }
  /** A line of the contents: a title, leaders, and the number of the page that it leads to, from 0. */
  | { readonly kind: "entry"; readonly text: string; readonly page: number }
  /** Blank lines to write on. */
  | { readonly kind: "room"; readonly lines: number }
  /** Pictures side by side; `largest` is the scale that none of them exceeds. */
  | { readonly kind: "pictures"; readonly pictures: ReadonlyArray<Picture>; readonly largest?: number }
  | Fine
  | { readonly kind: "sign"; readonly organ: string; readonly date: string }
  /** A new page; what it and all further ones carry besides their text, if that changes. */
  | { readonly kind: "page"; readonly furniture?: Furniture }

/** A document before it is laid out, top to bottom. */
export type Flow = ReadonlyArray<Block>
