/**
 * Binds several files of one kind into one, as offices do: one behind the other, or a sheet each.
 *
 * @module
 */
import { read, utils, write, type WorkBook } from "@e965/xlsx"
import { strFromU8, unzipSync } from "fflate"
import { wordFile } from "./office.ts"

const document = (bytes: Uint8Array): string =>
  /<w:body>(.*)<\/w:body>/su.exec(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array()))?.[1] ?? ""

/** Word files of the support, one behind the other. */
export const boundWord = (files: ReadonlyArray<Uint8Array>): Uint8Array => wordFile(files.map(document).join(""))

const body = (page: string): string => /<body>(.*)<\/body>/su.exec(page)?.[1] ?? ""

export const boundPages = (pages: ReadonlyArray<string>, between = ""): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>年报</title></head><body>${pages.map(body).join(between)}</body></html>`

export const boundText = (texts: ReadonlyArray<Uint8Array | string>): Uint8Array =>
  new TextEncoder().encode(
    texts.map((text) => (typeof text === "string" ? text : new TextDecoder().decode(text))).join("\n\n")
  )

const written = (book: WorkBook, kind: "xlsx" | "biff8"): Uint8Array => {
  const bytes: ArrayBuffer = write(book, { type: "array", bookType: kind })
  return new Uint8Array(bytes)
}

/** The first sheets of some workbooks, under these names; hidden, if so asked. */
export const boundSheets = (
  files: ReadonlyArray<readonly [name: string, bytes: Uint8Array, hidden?: boolean]>,
  kind: "xlsx" | "biff8"
): Uint8Array => {
  const book = utils.book_new()
  for (const [name, bytes] of files) {
    const from = read(bytes)
    const sheet = from.Sheets[from.SheetNames[0] ?? ""]
    if (sheet !== undefined) utils.book_append_sheet(book, sheet, name)
  }
  book.Workbook = { Sheets: files.map(([name, , hidden = false]) => ({ name, Hidden: hidden ? 1 : 0 })) }
  return written(book, kind)
}
