/**
 * A document as it lies on paper: pages of placed text and ruled lines, and the structure a reader's software follows.
 *
 * Lengths are points from the upper left corner, y downwards. It is all a back-end needs; nothing in it knows how a PDF is written.
 *
 * @module
 */
import type { Face } from "../line/Face.ts"

/** Where a link leads: an address, or a page from 0. */
export type Target = string | number

/** Characters of one face in one line. */
export interface Run {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly x: number
  /** The baseline. */
  readonly y: number
  /** Added after every character. */
  readonly spacing: number
  /**
   * All advances and spacings, but for blanks that reach over the edge or under the next run: of a mark at the end, and spaces
   * where a line ends.
   */
  readonly width: number
  /** 0 is black, 1 white; black unless it says otherwise. */
  readonly grey?: number
  readonly red?: true
  /** Where it leads: an address, or a page from 0. */
  readonly link?: Target
  /** A line that had to stay short, because what follows cannot be broken. */
  readonly loose?: true
}

/** A straight line; pieces that touch are one. */
export interface Rule {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
  readonly red?: true
  readonly grey?: number
  readonly dashed?: true
}

/** A filled rectangle, behind rules and text. */
export interface Fill {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** 0 is black, 1 white. */
  readonly grey?: number
  /** `shade` is that of block heads in the official blank, C6D9F1. */
  readonly colour?: "shade"
}

/** One page. `rules` are drawn over marks and under text. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly runs: ReadonlyArray<Run>
  readonly rules: ReadonlyArray<Rule>
  readonly fills?: ReadonlyArray<Fill>
  readonly landscape?: true
}

/** Runs of one page, from the first to before the last. */
export interface Mark {
  readonly page: number
  readonly from: number
  readonly to: number
}

/** What an element of the structure is. */
export type Tag =
  | "Document"
  | "Title"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Sign"
  | "Span"
  | "Link"
  | "TOC"
  | "TOCI"
  | "Figure"

/**
 * A node of the structure. Every run belongs to exactly one leaf, or it is an artefact: page numbers, marks, repeated heads and labels.
 */
export interface Element {
  readonly role: Tag
  readonly scope?: "Row" | "Column" | "Both"
  readonly rowSpan?: number
  readonly columnSpan?: number
  /** Of a head that cells name: the same nowhere else in the document. */
  readonly id?: string
  /** Which heads a cell of a table stands under and beside, where its place does not say so. */
  readonly headers?: ReadonlyArray<string>
  /** Where a link leads. */
  readonly link?: Target
  /** What a picture shows, in words. */
  readonly alternative?: string
  readonly children: ReadonlyArray<Element>
  /** Where a leaf is printed, page by page; none when it is empty. */
  readonly marks: ReadonlyArray<Mark>
}

/** An entry in the outline that a reader's software shows. */
export interface Bookmark {
  readonly title: string
  /** From 1. */
  readonly level: number
  readonly page: number
  readonly y: number
}

/** A character that no face has, with the text it stands in. */
export interface Missing {
  readonly character: string
  readonly text: string
}

/** A document laid out. */
export interface Sheets {
  readonly title: string
  readonly pages: ReadonlyArray<Page>
  readonly root: Element
  readonly bookmarks: ReadonlyArray<Bookmark>
  readonly missing: ReadonlyArray<Missing>
}
