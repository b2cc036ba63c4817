/**
 * Reads spreadsheets (.xlsx): the values of the visible sheets in order, as a person sees them, with their merges.
 *
 * Formulas are never worked out: one without a stored value is given as `=…`, so that it cannot pass for a blank cell.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Block, Document, Reader } from "@gongkai/match/Document"
import { tooMuch } from "./limits.ts"
import type { Message } from "@gongkai/match/Message"
import { openArchive } from "./archive.ts"
import { budget } from "./grid.ts"
import { hiddenRows, hiddenSheet, uncomputed } from "./remarks.ts"
import { withoutStruck } from "./struck.ts"
import { attribute } from "./xml.ts"
import { cellsOf, sharedStrings } from "./xlsx/cells.ts"
import { contactsIn } from "./xlsx/about.ts"
import { cellStyles } from "./xlsx/fonts.ts"
import { styleNames } from "./xlsx/names.ts"
import { type Filled, ownHash, sheetBlocks } from "./xlsx/sheet.ts"
import { main } from "./xlsx/namespace.ts"
import { readXml } from "./xml.ts"

const noSheets: Text = {
  zh: "不是完整的 Excel 文件，没有工作表；请用 Excel 或 WPS 打开，另存为 .xlsx 后再导入",
  en: "this is no complete spreadsheet: open it in Excel or WPS, save it as .xlsx and import it again"
}

/** The hidden sheet in which a workbook of ours holds its report: the hash in A1, the text in pieces below it. */
const ownSheet = "gongkai"

const inside = (filled: ReadonlyArray<Filled>): string =>
  filled
    .filter(({ row }) => row > 0)
    .toSorted((one, other) => one.row - other.row)
    .map(({ text }) => text)
    .join("")

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
  const blocks: Array<Block> = []
  const notes: Array<Message> = []
  const places = budget()
  let own: string | undefined
  let contacts: Document["contacts"]
  const computed = new Set<string>()
  for (const { name, id, hidden: away } of sheets) {
    const part = entry(targets.get(id) ?? "")
    if (part === undefined) {
      if (away) notes.push(hiddenSheet(name))
      continue
    }
    const cells = Result.flatMap(part, (content) => cellsOf(content, strings.success, { styles, names }))
    // Whoever looked into it may have renamed it or brought it to light, as programs that move sheets do.
    const isOwn =
      Result.isSuccess(cells) && cells.success.filled.some(({ row, text }) => row === 0 && ownHash.test(text))
    if (Result.isSuccess(cells) && (isOwn || (away && name === ownSheet))) {
      own = inside(cells.success.filled)
      continue
    }
    if (away) {
      notes.push(hiddenSheet(name))
      continue
    }
    if (Result.isFailure(cells)) return Result.fail(cells.failure)
    const said = contactsIn(name, cells.success.filled)
    contacts ??= said?.contacts
    notes.push(...(said?.notes ?? []))
    const found = sheetBlocks(name, cells.success, places)
    if (found === undefined) return Result.fail(tooMuch)
    blocks.push(...found)
    for (const reference of cells.success.computed) computed.add(`${name}!${reference}`)
    notes.push(...uncomputed(name, cells.success.uncomputed), ...hiddenRows(name, cells.success.hidden))
  }
  if (sheets.length === 0) return Result.fail(noSheets)
  const kept = withoutStruck(blocks)
  return Result.succeed({
    reader: "xlsx",
    blocks: kept.blocks,
    ...(own !== undefined && { own, computed }),
    ...(contacts !== undefined && { contacts }),
    notes: [...notes, ...kept.notes]
  })
}

/** Reads a spreadsheet. */
export const readXlsx: Reader = (bytes) => Promise.resolve(read(bytes))
