/**
 * Reads spreadsheets that are one XML text: those of Excel 2003, which office systems still export as .xls.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Reader } from "@gongkai/match/Document"
import { inStyle } from "@gongkai/match/marks"
import { limits, tooMuch } from "./limits.ts"
import { workbookOf } from "./workbook.ts"
import { attribute, type Attributes, readXml, Stop } from "./xml.ts"
import { shown } from "./xlsx/cells.ts"
import { type Filled, type Merge, type Place, reference } from "./xlsx/sheet.ts"

interface Sheet {
  readonly name: string
  readonly filled: Array<Filled>
  readonly merges: Array<Merge>
  readonly blank: Array<Place>
  readonly uncomputed: Array<string>
  isHidden: boolean
}

const namespace = /office:spreadsheet$/u

const count = (attributes: Attributes, name: string): number =>
  Math.min(limits.cells, Math.max(0, Math.trunc(Number(attribute(attributes, name) ?? 0)) || 0))

/** Cells lie behind one another; one that states its number leaves those before it out. */
const sheetsOf = (bytes: Uint8Array): Result.Result<ReadonlyArray<Sheet>, Text> => {
  const sheets: Array<Sheet> = []
  const struck = new Set<string>()
  let [row, column, left] = [-1, -1, limits.cells as number]
  let [style, type, value, formula]: [string, string, string | undefined, boolean] = ["", "", undefined, false]
  let [within, aside, setting] = [0, 0, ""]
  const read = readXml(bytes, namespace, {
    open: (name, attributes) => {
      const sheet = sheets.at(-1)
      if (name === "Style") style = attribute(attributes, "ID") ?? ""
      else if (name === "Font" && attribute(attributes, "StrikeThrough") === "1") struck.add(style)
      else if (name === "Comment" || name === "PhoneticText") aside++
      else if (name === "Visible") setting = name
      else if (name === "Worksheet") {
        sheets.push({
          name: attribute(attributes, "Name") ?? "",
          filled: [],
          merges: [],
          blank: [],
          uncomputed: [],
          isHidden: false
        })
        row = -1
      } else if (name === "Row") {
        row = (count(attributes, "Index") || row + 2) - 1
        column = -1
      } else if (name === "Cell" && sheet !== undefined) {
        if (--left < 0) throw new Stop(tooMuch)
        column = (count(attributes, "Index") || column + 2) - 1
        const [rows, columns] = [count(attributes, "MergeDown") + 1, count(attributes, "MergeAcross") + 1]
        if (rows > 1 || columns > 1) sheet.merges.push({ row, column, rows, columns })
        style = attribute(attributes, "StyleID") ?? ""
        formula = attribute(attributes, "Formula") !== undefined
        value = undefined
      } else if (name === "Data") {
        within++
        type = attribute(attributes, "Type") ?? ""
      }
    },
    close: (name) => {
      const sheet = sheets.at(-1)
      if (name === "Comment" || name === "PhoneticText") aside--
      else if (name === "Visible") setting = ""
      else if (name === "Data") within--
      if (name !== "Cell" || sheet === undefined) return
      if (formula && value === undefined) sheet.uncomputed.push(reference(row, column))
      const text = value === undefined ? (formula ? "=…" : "") : type === "Number" ? shown(value) : value
      if (text === "") sheet.blank.push({ row, column })
      else sheet.filled.push({ row, column, text: inStyle(struck.has(style) ? "struck" : undefined, text) })
      column +=
        sheet.merges.at(-1)?.column === column && sheet.merges.at(-1)?.row === row
          ? (sheet.merges.at(-1)?.columns ?? 1) - 1
          : 0
    },
    text: (each) => {
      const sheet = sheets.at(-1)
      if (setting !== "" && sheet !== undefined) sheet.isHidden ||= each.includes("Hidden")
      else if (within > 0 && aside === 0) value = (value ?? "") + each
    }
  })
  return Result.map(read, () => sheets)
}

/** Reads such a spreadsheet. */
export const readSheetXml: Reader = async (bytes) => {
  const sheets = sheetsOf(bytes)
  if (Result.isFailure(sheets)) return Result.fail(sheets.failure)
  return workbookOf("xls", sheets.success)
}
