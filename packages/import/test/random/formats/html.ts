/**
 * Writes a paper as a web page, its tables with spans.
 *
 * @module
 */
import type { Box, Paper, Piece, Run } from "../Paper.ts"

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const run = ({ text, as }: Run, at: number): string =>
  as === undefined
    ? escaped(text)
    : as === "raised"
      ? at % 2 === 0
        ? `<span style="vertical-align: super">${escaped(text)}</span>`
        : `<sup>${escaped(text)}</sup>`
      : at % 2 === 0
        ? `<del>${escaped(text)}</del>`
        : `<s>${escaped(text)}</s>`

const table = (
  rows: ReadonlyArray<ReadonlyArray<Box | null>>,
  cell: (lines: ReadonlyArray<string>) => string
): string => {
  const row = (boxes: ReadonlyArray<Box | null>) =>
    boxes
      .map(
        (box) =>
          box &&
          `<td colspan="${box.columns}" rowspan="${box.rows}">${cell(box.lines.map((line) => line.map(run).join("")))}</td>`
      )
      .join("")
  return `<table>${rows.map((each) => `<tr>${row(each)}</tr>`).join("\n")}</table>`
}

const written = (piece: Piece, cell: (lines: ReadonlyArray<string>) => string): string =>
  piece._tag === "Table"
    ? table(piece.grid, cell)
    : piece.heading
      ? `<p><strong>${escaped(piece.text)}</strong></p>`
      : `<p>　　${escaped(piece.text)}</p>`

const page =
  (cell: (lines: ReadonlyArray<string>) => string) =>
  ({ pieces }: Paper): string => {
    const [title] = pieces.flatMap((piece) => (piece._tag === "Line" ? [piece.text] : []))
    return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title ?? ""}</title></head><body>${pieces.map((piece) => written(piece, cell)).join("\n")}</body></html>`
  }

export const html = page((lines) => lines.join("<br>"))

export const htmlWithParagraphs = page((lines) =>
  lines.length === 0 ? "<p>&nbsp;</p>" : lines.map((line) => `<p><span lang="zh">${line}</span></p>`).join("")
)
