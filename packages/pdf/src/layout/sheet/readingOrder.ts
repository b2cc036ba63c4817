/**
 * The words of a document in reading order, as a reader who copies them gets them: a line for each paragraph and each row of a table.
 *
 * @module
 */
import type { Element, Sheets } from "./Sheets.ts"

/** All words of a document. */
export const text = (sheets: Sheets): string =>
  blocks(sheets.root)
    .map((block) =>
      block.role === "TR" ? block.children.map((cell) => textOf(sheets, cell)).join("\t") : textOf(sheets, block)
    )
    .join("\n")

const blocks = (element: Element): ReadonlyArray<Element> =>
  element.role === "Document" || element.role === "Table" || element.role === "TOC"
    ? element.children.flatMap(blocks)
    : [element]

/** The words of an element. */
export const textOf = (sheets: Sheets, { marks, children }: Element): string =>
  children.length > 0 ? children.map((child) => textOf(sheets, child)).join("") : words(sheets, marks)

const words = ({ pages }: Sheets, marks: Element["marks"]): string =>
  marks
    .flatMap(({ page, from, to }) => pages[page]?.runs.slice(from, to) ?? [])
    .map((run) => run.text)
    .join("")
