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
  element.role === "Document" || element.role === "Table" ? element.children.flatMap(blocks) : [element]

/** The words of a leaf. */
export const textOf = ({ pages }: Sheets, { marks }: Element): string =>
  marks
    .flatMap(({ page, from, to }) => pages[page]?.runs.slice(from, to) ?? [])
    .map((run) => run.text)
    .join("")
