/**
 * Writes a draft as the files offices keep: Word, spreadsheets new and old, CSV and Markdown.
 *
 * @module
 */
import { utils, write, type WorkSheet } from "@e965/xlsx"
import type { Edition } from "@gongkai/core/Edition"
import type { Draft } from "@gongkai/core/Draft"
import { strToU8, zipSync } from "fflate"
import { type Cell, type Piece, printed, type Style } from "./printed.ts"

const namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
const wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

/** The least that Word and LibreOffice open. */
export const wordFile = (body: string, front = ""): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordprocessing}"/></Types>`
    ),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`
    ),
    "word/document.xml": strToU8(`${front}<w:document xmlns:w="${namespace}"><w:body>${body}</w:body></w:document>`)
  })

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`

type Grid = ReadonlyArray<ReadonlyArray<Cell>>

/** In Word a cell that is merged downwards goes on as an empty cell in each row below. */
const wordRow = (grid: Grid, row: number): string => {
  const cells: Array<string> = []
  for (let column = 0; column < (grid[row]?.length ?? 0);) {
    const above = grid.slice(0, row).findLastIndex((each) => each[column] !== null)
    const cell = grid[row]?.[column] ?? grid[above]?.[column]
    const merge =
      cell === null || cell === undefined || cell.rows === 1
        ? ""
        : grid[row]?.[column]
          ? '<w:vMerge w:val="restart"/>'
          : "<w:vMerge/>"
    const across = cell?.columns ?? 1
    const text = grid[row]?.[column]?.text ?? ""
    cells.push(`<w:tc><w:tcPr><w:gridSpan w:val="${across}"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`)
    column += across
  }
  return `<w:tr>${cells.join("")}</w:tr>`
}

const sides = ["top", "left", "bottom", "right", "insideH", "insideV"]

/** Ruled all over, and as wide as the text of an A4 page. */
const bordered = (grid: Grid): string => {
  const borders = sides.map((side) => `<w:${side} w:val="single" w:sz="4"/>`).join("")
  const columns = grid[0]?.map(() => `<w:gridCol w:w="${Math.floor(9000 / (grid[0]?.length ?? 1))}"/>`).join("")
  return `<w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${columns}</w:tblGrid>`
}

export const word = (edition: Edition, draft: Draft, style?: Style): Uint8Array =>
  wordFile(
    printed(edition, draft, style)
      .map((piece) =>
        "text" in piece
          ? paragraph(piece.text)
          : `<w:tbl>${bordered(piece.grid)}${piece.grid.map((_, row) => wordRow(piece.grid, row)).join("")}</w:tbl>`
      )
      .join("")
  )

/** One piece below the other, figures as numbers where they are plain ones. */
const sheet = (pieces: ReadonlyArray<Piece>): WorkSheet => {
  const rows: Array<Array<string | number | null>> = []
  const merges: Array<{ s: { r: number; c: number }; e: { r: number; c: number } }> = []
  for (const piece of pieces) {
    if ("text" in piece) rows.push([piece.text])
    else {
      for (const row of piece.grid) {
        for (const [c, cell] of row.entries())
          if (cell !== null && (cell.rows > 1 || cell.columns > 1))
            merges.push({ s: { r: rows.length, c }, e: { r: rows.length + cell.rows - 1, c: c + cell.columns - 1 } })
        rows.push(
          row.map((cell) =>
            cell === null || cell.text === "" ? null : /^\d+$/u.test(cell.text) ? Number(cell.text) : cell.text
          )
        )
      }
    }
  }
  const made = utils.aoa_to_sheet(rows)
  made["!merges"] = merges
  return made
}

/** A workbook whose one sheet holds these pieces. */
export const workbookOf = (pieces: ReadonlyArray<Piece>, kind: "xlsx" | "biff8" = "xlsx"): Uint8Array => {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet(pieces), "年报")
  const bytes: ArrayBuffer = write(book, { type: "array", bookType: kind })
  return new Uint8Array(bytes)
}

export const workbook =
  (kind: "xlsx" | "biff8") =>
  (edition: Edition, draft: Draft, style?: Style): Uint8Array =>
    workbookOf(printed(edition, draft, style), kind)

const lines = (pieces: ReadonlyArray<Piece>, row: (cells: ReadonlyArray<string>, at: number) => string): Uint8Array =>
  new TextEncoder().encode(
    pieces
      .map((piece) =>
        "text" in piece
          ? piece.text
          : piece.grid
              .map((cells, at) =>
                row(
                  cells.map((cell) => cell?.text ?? ""),
                  at
                )
              )
              .join("\n")
      )
      .join("\n\n")
  )

export const csv = (edition: Edition, draft: Draft, style?: Style): Uint8Array =>
  lines(printed(edition, draft, style), (cells) =>
    cells.map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")
  )

export const markdown = (edition: Edition, draft: Draft, style?: Style): Uint8Array =>
  lines(printed(edition, draft, style), (cells, at) => {
    const row = `| ${cells.join(" | ")} |`
    return at === 0 ? `${row}\n|${cells.map(() => "---").join("|")}|` : row
  })
