/**
 * Reads old spreadsheets (.xls, and .et of WPS) into the same blocks as new ones.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Reader } from "@gongkai/match/Document"
import { tooMuch } from "./limits.ts"
import { openContainer } from "./ole/container.ts"
import { isOle, unreadable } from "./ole.ts"
import { workbookOf } from "./workbook.ts"
import { bookOf, type Sheet } from "./xls/book.ts"

/** The sheets of a file; throws at a damaged one. */
const sheetsOf = (bytes: Uint8Array): ReadonlyArray<Sheet> | undefined => {
  const open = openContainer(bytes)
  const stream = open("Workbook") ?? open("Book")
  if (stream === undefined) throw new RangeError("there is no workbook")
  return bookOf(stream)
}

/** Reads an old spreadsheet. */
export const readXls: Reader = async (bytes) => {
  if (!isOle(bytes)) return Result.fail(unreadable)
  try {
    const sheets = sheetsOf(bytes)
    if (sheets === undefined) return Result.fail(tooMuch)
    return sheets.length === 0 ? Result.fail(unreadable) : workbookOf("xls", sheets)
  } catch {
    return Result.fail(unreadable)
  }
}
