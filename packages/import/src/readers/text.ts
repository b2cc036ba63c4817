/**
 * Reads plain text as offices copy it out of a PDF: a line is a paragraph, a line with tabs is a row of a table.
 *
 * Page breaks leave blank lines in the middle of rows, labels and paragraphs; they are put together again later, where it is
 * known what the pieces are. Page numbers on a line of their own are left out.
 *
 * @module
 */
import type { Block, Document, Row, Slot } from "../Document.ts"

/** A line that is a page number and nothing else. */
export const pageNumber = /^(?:第\s*\d{1,3}\s*页.*|[-—–－\s]*\d{1,3}[-—–－\s]*)$/u

export const readText = (text: string): Document => {
  const blocks: Array<Block> = []
  let rows: Array<Row> = []
  const endTable = () => {
    // Editors trim trailing tabs: every row is as wide as the widest.
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
    const padded = rows.map(({ cells, place }) => ({
      cells: Array.from({ length: width }, (_, at): Slot => cells[at] ?? { text: "" }),
      place
    }))
    if (rows.length > 0) blocks.push({ _tag: "Rectangle", rows: padded })
    rows = []
  }
  for (const [at, raw] of text.split(/\r\n|[\n\r\f\u2028\u2029\u0085]/u).entries()) {
    const line = at + 1
    if (raw.includes("\t")) {
      rows.push({
        cells: raw.split("\t").map((cell) => ({ text: cell.replaceAll(/\p{Cc}/gu, "").trim() })),
        place: { line }
      })
    } else {
      endTable()
      const paragraph = raw.replaceAll(/\p{Cc}/gu, "").trim()
      if (paragraph !== "" && !pageNumber.test(paragraph))
        blocks.push({ _tag: "Paragraph", text: paragraph, place: { line } })
    }
  }
  endTable()
  return { reader: "text", blocks }
}
