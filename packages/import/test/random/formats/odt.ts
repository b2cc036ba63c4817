/**
 * Writes a paper as Writer saves it: covered cells are written down, marks are styles of spans, the first rows of a table its head.
 *
 * @module
 */
import { escaped, marks, odfFile } from "../../support/odf.ts"
import type { Box, Paper, Run, Table } from "../Paper.ts"

const run = ({ text, as }: Run): string => {
  const plain = escaped(text).replaceAll("  ", ' <text:s text:c="1"/>')
  return as === undefined ? plain : `<text:span text:style-name="${as}">${plain}</text:span>`
}

export const paragraph = (runs: ReadonlyArray<Run>): string => `<text:p>${runs.map(run).join("")}</text:p>`

/** Covered cells that follow one another are one, repeated. */
export const rowOf = (
  row: ReadonlyArray<Box | null>,
  cell: (box: Box, spans: string) => string,
  attributes = ""
): string => {
  const cells: Array<string> = []
  for (let x = 0; x < row.length;) {
    const box = row[x]
    if (box) {
      const spans =
        box.rows > 1 || box.columns > 1
          ? ` table:number-rows-spanned="${box.rows}" table:number-columns-spanned="${box.columns}"`
          : ""
      cells.push(cell(box, spans))
      x++
      continue
    }
    const next = row.findIndex((each, at) => at > x && each !== null)
    const many = (next === -1 ? row.length : next) - x
    cells.push(`<table:covered-table-cell${many > 1 ? ` table:number-columns-repeated="${many}"` : ""}/>`)
    x += many
  }
  return `<table:table-row${attributes}>${cells.join("")}</table:table-row>`
}

const table = ({ grid, blocks }: Table): string => {
  const rows = grid.map((row) =>
    rowOf(row, ({ lines }, spans) => {
      const content = lines.length === 0 ? "<text:p/>" : lines.map(paragraph).join("")
      return `<table:table-cell office:value-type="string"${spans}>${content}</table:table-cell>`
    })
  )
  const head = blocks[0]?.start === 0 ? blocks[0].head : 0
  const top = rows.slice(0, head).join("")
  return `<table:table><table:table-column table:number-columns-repeated="${grid[0]?.length ?? 1}"/>${head > 0 ? `<table:table-header-rows>${top}</table:table-header-rows>` : ""}${rows.slice(head).join("")}</table:table>`
}

export const odt = ({ pieces }: Paper): Uint8Array =>
  odfFile(
    "text",
    pieces
      .map((piece) =>
        piece._tag === "Table"
          ? table(piece)
          : piece.heading
            ? `<text:h text:outline-level="1">${escaped(piece.text)}</text:h>`
            : paragraph([{ text: piece.text }])
      )
      .join(""),
    marks
  )
