/**
 * Writes a paper as a workbook, one piece below the other, with marks as properties of runs and further sheets hidden.
 *
 * @module
 */
import { strToU8, zipSync } from "fflate"
import { letters } from "../../../src/readers/xlsx/sheet.ts"
import type { Box, Paper, Piece, Run } from "../Paper.ts"

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")

const run = ({ text, as }: Run): string => {
  const property = as === undefined ? "" : as === "raised" ? '<vertAlign val="superscript"/>' : "<strike/>"
  return `<r><rPr>${property}</rPr><t xml:space="preserve">${escaped(text)}</t></r>`
}

/** A plain number is a number; whatever has marks or lines is a text of runs. */
const cell = (reference: string, lines: Box["lines"]): string => {
  const runs = lines.flatMap((line, at) => (at === 0 ? line : [{ text: "\n" }, ...line]))
  const [only] = runs
  if (only === undefined) return `<c r="${reference}"/>`
  if (runs.length === 1 && only.as === undefined && /^-?\d+(?:\.\d+)?$/u.test(only.text))
    return `<c r="${reference}"><v>${only.text}</v></c>`
  const text = runs.every(({ as }) => as === undefined)
    ? `<t xml:space="preserve">${escaped(runs.map((each) => each.text).join(""))}</t>`
    : runs.map(run).join("")
  return `<c r="${reference}" t="inlineStr"><is>${text}</is></c>`
}

const sheet = (pieces: ReadonlyArray<Piece>): string => {
  const rows: Array<string> = []
  const merges: Array<string> = []
  for (const piece of pieces) {
    const grid = piece._tag === "Table" ? piece.grid : [[{ lines: [[{ text: piece.text }]], rows: 1, columns: 1 }]]
    for (const row of grid) {
      const number = rows.length + 1
      const cells = row.map((box, column) => {
        const reference = `${letters(column)}${number}`
        if (box && (box.rows > 1 || box.columns > 1))
          merges.push(`${reference}:${letters(column + box.columns - 1)}${number + box.rows - 1}`)
        return cell(reference, box?.lines ?? [])
      })
      rows.push(`<row r="${number}">${cells.join("")}</row>`)
    }
  }
  const merged = merges.map((each) => `<mergeCell ref="${each}"/>`).join("")
  return `<worksheet xmlns="${main}"><sheetData>${rows.join("")}</sheetData><mergeCells>${merged}</mergeCells></worksheet>`
}

const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`

/** Each heading begins a sheet. */
export const split = (pieces: ReadonlyArray<Piece>): ReadonlyArray<ReadonlyArray<Piece>> => {
  const starts = pieces.flatMap((piece, at) => (piece._tag === "Line" && piece.heading ? [at] : []))
  return [0, ...starts].map((start, at) => pieces.slice(start, starts[at])).filter((each) => each.length > 0)
}

export const xlsx = ({ pieces, hidden, apart }: Paper): Uint8Array => {
  const shown = apart ? split(pieces) : [pieces]
  const sheets = [...shown, ...(hidden === undefined ? [] : [hidden])]
  const parts = sheets.map(
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type("worksheet")}"/>`
  )
  const listed = sheets.map(
    (_, at) =>
      `<sheet name="表${at + 1}" sheetId="${at + 1}" r:id="s${at + 1}"${at < shown.length ? "" : ' state="hidden"'}/>`
  )
  const related = sheets.map(
    (_, at) => `<Relationship Id="s${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
  )
  return zipSync(
    {
      "[Content_Types].xml": strToU8(
        `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type("sheet.main")}"/>${parts.join("")}</Types>`
      ),
      "_rels/.rels": strToU8(
        `<Relationships xmlns="${packages}/relationships"><Relationship Id="w" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
      ),
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed.join("")}</sheets></workbook>`
      ),
      "xl/_rels/workbook.xml.rels": strToU8(
        `<Relationships xmlns="${packages}/relationships">${related.join("")}</Relationships>`
      ),
      ...Object.fromEntries(sheets.map((each, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheet(each))]))
    },
    { level: 0 }
  )
}
