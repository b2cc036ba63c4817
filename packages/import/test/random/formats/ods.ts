/**
 * Writes a paper as Calc saves it, one piece below the other: rows end in a blank cell that is repeated to the end of the sheet.
 *
 * @module
 */
import { marks, odfFile } from "../../support/odf.ts"
import type { Box, Paper, Piece } from "../Paper.ts"
import { paragraph, rowOf } from "./odt.ts"
import { split } from "./xlsx.ts"

const width = 16_384

/** A plain number is a number; whatever has marks or lines is a text of paragraphs. */
const cell = ({ lines }: Pick<Box, "lines">, spans: string, style: string): string => {
  const [only] = lines.flat()
  if (only === undefined) return `<table:table-cell${style}${spans}/>`
  if (lines.length === 1 && lines[0]?.length === 1 && only.as === undefined && /^-?\d+(?:\.\d+)?$/u.test(only.text))
    return `<table:table-cell${style}${spans} office:value-type="float" office:value="${only.text}">${paragraph([only])}</table:table-cell>`
  return `<table:table-cell${style}${spans} office:value-type="string">${lines.map(paragraph).join("")}</table:table-cell>`
}

const rest = (used: number): string => `<table:table-cell table:number-columns-repeated="${width - used}"/>`

const rows = (piece: Piece): string => {
  if (piece._tag === "Line")
    return `<table:table-row>${cell({ lines: [[{ text: piece.text }]] }, "", "")}${rest(1)}</table:table-row>`
  return piece.grid
    .map((row) =>
      rowOf(row, (box, spans) => cell(box, spans, ' table:style-name="ruled"')).replace(
        "</table:table-row>",
        `${rest(row.length)}</table:table-row>`
      )
    )
    .join("")
}

const sheet = (pieces: ReadonlyArray<Piece>, at: number, isShown: boolean): string =>
  `<table:table table:name="表${at + 1}"${isShown ? "" : ' table:style-name="hidden"'}><table:table-column table:number-columns-repeated="${width}"/>${pieces.map(rows).join("")}<table:table-row table:number-rows-repeated="1048000">${rest(0)}</table:table-row></table:table>`

export const ods = ({ pieces, hidden, apart }: Paper): Uint8Array => {
  const shown = apart ? split(pieces) : [pieces]
  const sheets = [...shown, ...(hidden === undefined ? [] : [hidden])]
  return odfFile("spreadsheet", sheets.map((each, at) => sheet(each, at, at < shown.length)).join(""), marks)
}
