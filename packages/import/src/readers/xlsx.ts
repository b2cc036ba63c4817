/**
 * Reads spreadsheets (.xlsx): the values of the visible sheets in order, as a person sees them, with their merges.
 *
 * Formulas are never worked out: one without a stored value is given as `=…`, so that it cannot pass for a blank cell.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Document, Reader } from "@gongkai/match/Document"
import { openArchive } from "./archive.ts"
import { type Sheet, workbookOf } from "./workbook.ts"
import { attribute } from "./xml.ts"
import { type Cells, cellsOf, sharedStrings } from "./xlsx/cells.ts"
import { cellStyles } from "./xlsx/fonts.ts"
import { styleNames } from "./xlsx/names.ts"
import { main } from "./xlsx/namespace.ts"
import { readXml } from "./xml.ts"

const noSheets: Text = {
  zh: "不是完整的 Excel 文件，没有工作表；请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入",
  en: "this is no complete spreadsheet: open it in Excel or WPS, save it as .xlsx and import it again"
}

const read = (bytes: Uint8Array): Result.Result<Document, Text> => {
  const archive = openArchive(bytes)
  if (Result.isFailure(archive)) return Result.fail(archive.failure)
  const entry = archive.success.read
  const workbook = entry("xl/workbook.xml")
  if (workbook === undefined) return Result.fail(noSheets)
  if (Result.isFailure(workbook)) return Result.fail(workbook.failure)
  const sheets: Array<{ readonly name: string; readonly id: string; readonly hidden: boolean }> = []
  const listed = readXml(workbook.success, main, {
    open: (name, attributes) => {
      if (name === "sheet")
        sheets.push({
          name: attribute(attributes, "name") ?? "",
          id: attributes["r:id"] ?? attribute(attributes, "id") ?? "",
          hidden: (attribute(attributes, "state") ?? "visible") !== "visible"
        })
    },
    close: () => {},
    text: () => {}
  })
  if (Result.isFailure(listed)) return Result.fail(listed.failure)
  const targets = new Map<string, string>()
  const relations = entry("xl/_rels/workbook.xml.rels")
  if (relations && Result.isSuccess(relations))
    readXml(relations.success, /relationships$/u, {
      open: (name, { Id, Target }) => {
        if (name === "Relationship" && Id !== undefined && Target !== undefined)
          targets.set(Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target.replace(/^\.\//u, "")}`)
      },
      close: () => {},
      text: () => {}
    })
  const stored = entry("xl/sharedStrings.xml")
  const strings = stored === undefined ? Result.succeed([]) : Result.flatMap(stored, sharedStrings)
  if (Result.isFailure(strings)) return Result.fail(strings.failure)
  const looks = entry("xl/styles.xml")
  const read = looks && Result.flatMap(looks, cellStyles)
  const names = looks && Result.isSuccess(looks) ? styleNames(looks.success) : []
  const styles = read && Result.isSuccess(read) ? read.success : []
  if (sheets.length === 0) return Result.fail(noSheets)
  const all: Array<Sheet> = []
  for (const { name, id, hidden: isHidden } of sheets) {
    const part = entry(targets.get(id) ?? "")
    if (part === undefined && !isHidden) continue
    const cells =
      part === undefined
        ? Result.succeed(nothing)
        : Result.flatMap(part, (content) => cellsOf(content, strings.success, { styles, names }))
    // Nobody sees a hidden sheet: a damaged one does not keep the others from being read.
    if (Result.isFailure(cells) && !isHidden) return Result.fail(cells.failure)
    all.push({ name, isHidden, ...(Result.isSuccess(cells) ? cells.success : nothing) })
  }
  return workbookOf("xlsx", all)
}

const nothing: Cells = {
  filled: [],
  merges: [],
  blank: [],
  uncomputed: [],
  computed: [],
  hiddenRows: [],
  hiddenColumns: []
}

/** Reads a spreadsheet. */
export const readXlsx: Reader = (bytes) => Promise.resolve(read(bytes))
