/**
 * Reads OpenDocument files: texts (.odt, .fodt) with all changes accepted, spreadsheets (.ods, .fods) as a person sees them.
 *
 * Headers, footers, notes and comments are no part of the report and are not read.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Document, Reader } from "@gongkai/match/Document"
import { asides, ofOpenDocument } from "./docx/aside.ts"
import { openArchive } from "./archive.ts"
import { budget } from "./grid.ts"
import { tooMuch } from "./limits.ts"
import { looks } from "./odf/look.ts"
import { numberer } from "./odf/numbering.ts"
import { sheetOf } from "./odf/sheets.ts"
import { blocks, type Context, deletions } from "./odf/text.ts"
import { encrypted } from "./reasons.ts"
import { pictures } from "./remarks.ts"
import { withoutStruck } from "./struck.ts"
import { type Element, elements, find, treeOf } from "./tree.ts"
import { type Sheet, workbookOf } from "./workbook.ts"

const noText: Text = {
  zh: "不是 OpenDocument 文本或表格，或已损坏，读不出来；请用 WPS 或 LibreOffice 打开，另存为 .docx 或 .xlsx 后再导入",
  en: "this is no OpenDocument text or spreadsheet, or it is damaged: open it, save it as .docx or .xlsx and import that"
}

/** Prefixes stay on the names: the standard and every program that writes such files use the same ones. */
const none = /(?!)/u

/** A file in one part, or the content and the styles of a package. */
interface Parts {
  readonly content: Element | undefined
  readonly styles: Element | undefined
  /** The program that wrote it, as it says. */
  readonly generator: string
}

const generatorOf = (whole: Element | undefined): string => {
  const meta = find(whole, "office:meta")
  const said = meta === undefined ? undefined : find(meta, "meta:generator")
  return said?.children.filter((child) => typeof child === "string").join("") ?? ""
}

const unpacked = (bytes: Uint8Array): Result.Result<Parts, Text> => {
  const archive = openArchive(bytes)
  if (Result.isFailure(archive)) return Result.fail(archive.failure)
  const { names, read } = archive.success
  const manifest = read("META-INF/manifest.xml")
  const listed = manifest && Result.isSuccess(manifest) ? new TextDecoder().decode(manifest.success) : ""
  if (names.includes("encrypted-package") || /<(?:\w+:)?encryption-data[\s/>]/u.test(listed))
    return Result.fail(encrypted)
  const content = read("content.xml")
  if (content === undefined) return Result.fail(noText)
  const styles = read("styles.xml")
  const meta = read("meta.xml")
  const told = meta && Result.flatMap(meta, (part) => treeOf(part, none))
  const generator = told && Result.isSuccess(told) ? generatorOf(find(told.success, "office:document-meta")) : ""
  // Without styles the text still stands; only lists and marks would be missing.
  const sheet = styles && Result.flatMap(styles, (part) => treeOf(part, none))
  return Result.map(
    Result.flatMap(content, (part) => treeOf(part, none)),
    (tree) => ({
      content: find(tree, "office:document-content"),
      styles: sheet && Result.isSuccess(sheet) ? find(sheet.success, "office:document-styles") : undefined,
      generator
    })
  )
}

const flat = (bytes: Uint8Array): Result.Result<Parts, Text> =>
  Result.map(treeOf(bytes, none), (tree) => {
    const whole = find(tree, "office:document")
    return { content: whole, styles: whole, generator: generatorOf(whole) }
  })

const read = ({ content, styles, generator }: Parts): Result.Result<Document, Text> => {
  const body = find(content, "office:body")
  const sheets = [
    find(styles, "office:styles"),
    find(styles, "office:automatic-styles"),
    find(content, "office:automatic-styles")
  ]
  const text = find(body, "office:text")
  if (text !== undefined) return readText(text, sheets)
  const tables = find(body, "office:spreadsheet")
  return tables === undefined ? Result.fail(noText) : readSheets(tables, sheets, generator)
}

const readText = (body: Element, styles: ReadonlyArray<Element | undefined>): Result.Result<Document, Text> => {
  const context: Context = {
    look: looks(styles),
    number: numberer(styles),
    deleted: deletions(body),
    budget: budget(),
    pictures: 0,
    lost: 0
  }
  const found = withoutStruck(blocks(body, "/body", context))
  if (context.lost > 0) return Result.fail(tooMuch)
  return Result.succeed({
    reader: "odt",
    blocks: found.blocks,
    notes: [
      ...found.notes,
      ...asides(body, ofOpenDocument),
      ...(context.pictures > 0 ? [pictures(context.pictures)] : [])
    ]
  })
}

/** A table that keeps the values of another file is no sheet. */
const isLink = (name: string): boolean => name.startsWith("'file:")

/** Programs that work every formula out before they save a file. */
const workingOut = /LibreOffice|OpenOffice/u

const readSheets = (
  body: Element,
  styles: ReadonlyArray<Element | undefined>,
  generator: string
): Result.Result<Document, Text> => {
  const look = looks(styles)
  const all: Array<Sheet> = []
  for (const table of elements(body)) {
    if (table.name !== "table:table" || isLink(table.attributes["table:name"] ?? "")) continue
    const isHidden = look("table", table.attributes["table:style-name"]).hidden === true
    const sheet = sheetOf(table, look, workingOut.test(generator))
    if (sheet === undefined && !isHidden) return Result.fail(tooMuch)
    const name = table.attributes["table:name"] ?? ""
    all.push({ ...(sheet ?? { name, filled: [], merges: [], blank: [] }), isHidden })
  }
  return workbookOf("ods", all)
}

/** Reads an OpenDocument package, a text or a spreadsheet. */
export const readOdf: Reader = (bytes) => Promise.resolve(Result.flatMap(unpacked(bytes), read))

/** Reads an OpenDocument file that is one text of XML. */
export const readFlatOdf: Reader = (bytes) => Promise.resolve(Result.flatMap(flat(bytes), read))
