/**
 * The part of pdfmake's document definition that a report needs, as types.
 *
 * Only what is declared here is ever handed over. The engine writes into the nodes it is given, so every node is made afresh:
 * a node used twice, even an empty one, would be printed in the wrong place.
 *
 * @module
 */
export interface Text {
  readonly text: string
  readonly noWrap: true
  readonly bold: boolean
  readonly fontSize: number
  /** Of the font's own line. */
  readonly lineHeight: number
  readonly characterSpacing: number
  readonly alignment: "left" | "center" | "right"
  readonly margin: Margin
  /** The entry of this line in the document's outline. */
  readonly outline?: true
  readonly outlineText?: string
}

/** Left, top, right, bottom. */
export type Margin = readonly [number, number, number, number]

export interface Stack {
  readonly stack: ReadonlyArray<Node>
  readonly unbreakable: boolean
}

export interface Cell {
  readonly stack: ReadonlyArray<Text>
  readonly margin: Margin
  readonly colSpan: number
  readonly rowSpan: number
}

export interface Table {
  readonly table: {
    readonly widths: ReadonlyArray<number>
    readonly heights: ReadonlyArray<number>
    /** What a span covers is an empty object. */
    readonly body: ReadonlyArray<ReadonlyArray<Cell | Record<string, never>>>
  }
  readonly layout: { readonly [name in "hLineWidth" | "vLineWidth" | Padding]: () => number }
  readonly margin: Margin
}

type Padding = "paddingLeft" | "paddingRight" | "paddingTop" | "paddingBottom"

export type Node = Text | Stack | Table

/** A file that the PDF carries. */
export interface Attachment {
  /** A `data:` address. */
  readonly src: string
  readonly name: string
  readonly description: string
  readonly creationDate: Date
  readonly modifiedDate: Date
}

export interface Definition {
  readonly pageSize: string
  readonly pageMargins: Margin
  readonly language: string
  readonly displayTitle: true
  readonly info: {
    readonly title: string
    readonly author: string
    readonly creator: string
    readonly creationDate: Date
  }
  readonly defaultStyle: { readonly font: string; readonly fontFeatures: { readonly [feature: string]: boolean } }
  readonly content: ReadonlyArray<Node>
  readonly footer: (page: number) => Text
}

/** Every line of text in a node, in order. */
export const texts = (node: Node | Cell | Record<string, never>): ReadonlyArray<Text> => {
  if (isTable(node)) return node.table.body.flat().flatMap(texts)
  if (isStack(node)) return node.stack.flatMap(texts)
  return isText(node) ? [node] : []
}

type Any = Node | Cell | Record<string, never>

const isTable = (node: Any): node is Table => "table" in node
const isStack = (node: Any): node is Stack | Cell => "stack" in node
const isText = (node: Any): node is Text => "text" in node
