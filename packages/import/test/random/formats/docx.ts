/**
 * Writes a paper as Word does: merged cells go on as empty ones, marks are properties of runs.
 *
 * @module
 */
import { wordFile } from "../../support/office.ts"
import type { Grid, Paper, Run } from "../Paper.ts"

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const run = ({ text, as }: Run): string => {
  const property = as === undefined ? "" : as === "raised" ? '<w:vertAlign w:val="superscript"/>' : "<w:strike/>"
  return `<w:r><w:rPr>${property}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
}

const paragraph = (runs: ReadonlyArray<Run>): string => `<w:p>${runs.map(run).join("")}</w:p>`

const cell = (lines: ReadonlyArray<ReadonlyArray<Run>>, properties: string): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.length === 0 ? "<w:p/>" : lines.map(paragraph).join("")}</w:tc>`

const table = (grid: Grid): string => {
  const open = new Map<number, { readonly until: number; readonly columns: number }>()
  const rows = grid.map((row, y) => {
    const cells: Array<string> = []
    for (let x = 0; x < row.length;) {
      const box = row[x]
      const above = open.get(x)
      if (box) {
        if (box.rows > 1) open.set(x, { until: y + box.rows, columns: box.columns })
        cells.push(
          cell(box.lines, `<w:gridSpan w:val="${box.columns}"/>${box.rows > 1 ? '<w:vMerge w:val="restart"/>' : ""}`)
        )
        x += box.columns
      } else if (above !== undefined && y < above.until) {
        cells.push(cell([], `<w:gridSpan w:val="${above.columns}"/><w:vMerge/>`))
        x += above.columns
      } else x++
    }
    return `<w:tr>${cells.join("")}</w:tr>`
  })
  const columns = grid[0]?.map(() => `<w:gridCol w:w="900"/>`).join("") ?? ""
  return `<w:tbl><w:tblPr/><w:tblGrid>${columns}</w:tblGrid>${rows.join("")}</w:tbl>`
}

export const docx = ({ pieces }: Paper): Uint8Array =>
  wordFile(
    pieces.map((piece) => (piece._tag === "Line" ? paragraph([{ text: piece.text }]) : table(piece.grid))).join("")
  )
