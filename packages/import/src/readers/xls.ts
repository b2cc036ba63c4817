/**
 * Reads old spreadsheets (.xls, and .et of WPS) into the same blocks as new ones.
 *
 * @module
 */
import * as Result from "effect/Result"
import type { Block, Reader } from "@gongkai/match/Document"
import { limits, tooMuch } from "./limits.ts"
import { bounded, silently } from "./foreign.ts"
import { budget } from "./grid.ts"
import { isOle, openOle, unreadable } from "./ole.ts"
import { hiddenSheet } from "./remarks.ts"
import { withoutStruck } from "./struck.ts"
import { styledCells } from "./xls/fonts.ts"
import { shown } from "./xlsx/cells.ts"
import { type Filled, sheetBlocks } from "./xlsx/sheet.ts"

/** How cells are set. Where a file departs from the format, its values are still read. */
const looks = async (bytes: Uint8Array): Promise<ReturnType<typeof styledCells>> => {
  try {
    const open = await openOle(bytes)
    const stream = open("Workbook") ?? open("Book")
    if (stream !== undefined) return await bounded(() => styledCells(stream))
  } catch {
    // Nothing is known of fonts then.
  }
  return (_, text) => text
}

/** Reads an old spreadsheet. */
export const readXls: Reader = async (bytes) => {
  if (!isOle(bytes)) return Result.fail(unreadable)
  const { read } = await import("@e965/xlsx")
  try {
    const book = await silently(() =>
      bounded(() =>
        read(bytes, {
          type: "array",
          dense: true,
          sheetStubs: true,
          cellFormula: false,
          cellHTML: false,
          cellStyles: false
        })
      )
    )
    const styled = await looks(bytes)
    const places = budget()
    const blocks: Array<Block> = []
    const hidden: Array<string> = []
    for (const [at, name] of book.SheetNames.entries()) {
      const sheet = book.Sheets[name]
      if (sheet === undefined) continue
      if ((book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0) {
        hidden.push(name)
        continue
      }
      const all = (sheet["!data"] ?? []).flatMap((cells, row) =>
        (cells ?? []).flatMap((cell, column): ReadonlyArray<Filled> => {
          if (!cell) return []
          const text = cell.v === undefined ? "" : cell.t === "n" ? shown(String(cell.v)) : (cell.w ?? String(cell.v))
          return [{ row, column, text: styled(`${at}/${row}/${column}`, text).replaceAll(/\r\n?/gu, "\n") }]
        })
      )
      const [filled, blank] = [all.filter(({ text }) => text !== ""), all.filter(({ text }) => text === "")]
      const merges = (sheet["!merges"] ?? []).map(({ s, e }) => ({
        row: s.r,
        column: s.c,
        rows: e.r - s.r + 1,
        columns: e.c - s.c + 1
      }))
      const found = all.length > limits.cells ? undefined : sheetBlocks(name, { filled, merges, blank }, places)
      if (found === undefined) return Result.fail(tooMuch)
      blocks.push(...found)
    }
    const kept = withoutStruck(blocks)
    return Result.succeed({ reader: "xls", blocks: kept.blocks, notes: [...hidden.map(hiddenSheet), ...kept.notes] })
  } catch {
    return Result.fail(unreadable)
  }
}
