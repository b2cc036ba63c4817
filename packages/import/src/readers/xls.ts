/**
 * Reads old spreadsheets (.xls, and .et of WPS) into the same blocks as new ones.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Block, Reader } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"
import { budget } from "./grid.ts"
import { tooMuch } from "./limits.ts"
import { openContainer } from "./ole/container.ts"
import { isOle, unreadable } from "./ole.ts"
import { hiddenSheet } from "./remarks.ts"
import { withoutStruck } from "./struck.ts"
import { bookOf, type Sheet } from "./xls/book.ts"
import { sheetBlocks } from "./xlsx/sheet.ts"

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
    const places = budget()
    const blocks: Array<Block> = []
    const notes: Array<Message> = []
    for (const sheet of sheets) {
      const found = sheet.hidden ? [] : sheetBlocks(sheet.name, sheet, places)
      if (found === undefined) return Result.fail(tooMuch)
      if (sheet.hidden) notes.push(hiddenSheet(sheet.name))
      blocks.push(...found)
    }
    if (sheets.length === 0) return Result.fail(unreadable)
    const kept = withoutStruck(blocks)
    return Result.succeed({ reader: "xls", blocks: kept.blocks, notes: [...notes, ...kept.notes] })
  } catch {
    return Result.fail(unreadable)
  }
}
