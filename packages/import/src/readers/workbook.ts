/**
 * The sheets of a workbook, of whatever kind of file, as the blocks of a document: as a person sees them, and what a workbook of ours adds.
 *
 * A workbook of ours holds its report on a hidden sheet, what the organ is on another, and each part under the name of its number. A copy that
 * somebody made of such a sheet is no second table of the report: it is left out, and said to be.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Block, Document } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"
import * as Result from "effect/Result"
import { budget } from "./grid.ts"
import { tooMuch } from "./limits.ts"
import { copiedSheet, hiddenColumns, hiddenRows, hiddenSheet, uncomputed } from "./remarks.ts"
import { withoutStruck } from "./struck.ts"
import { detailsIn } from "./xlsx/about.ts"
import { type Filled, type Merge, ownHash, type Place, reference, sheetBlocks } from "./xlsx/sheet.ts"

/** A sheet as its file holds it; rows and columns count from 0. */
export interface Sheet {
  readonly name: string
  readonly isHidden: boolean
  readonly filled: ReadonlyArray<Filled>
  readonly merges: ReadonlyArray<Merge>
  readonly blank: ReadonlyArray<Place>
  /** Cells with a formula and without its result, and those with both, an empty text too, as `B7`. */
  readonly uncomputed?: ReadonlyArray<string>
  readonly computed?: ReadonlyArray<string>
  /** Rows and columns that hold something and are not shown. */
  readonly hiddenRows?: ReadonlyArray<number>
  readonly hiddenColumns?: ReadonlyArray<number>
}

/** The name of the sheet on which a workbook of ours holds its report: the hash in A1, the text in pieces below it. */
const ownSheet = "gongkai"

/** Whoever looked into it may have renamed it or brought it to light, as programs that move sheets do. */
const isOwn = ({ name, isHidden, filled }: Sheet): boolean =>
  filled.some(({ row, text }) => row === 0 && ownHash.test(text)) || (isHidden && name === ownSheet)

const inside = ({ filled }: Sheet): string =>
  filled
    .filter(({ row }) => row > 0)
    .toSorted((one, other) => one.row - other.row)
    .map(({ text }) => text)
    .join("")

const headingOf = ({ filled }: Sheet): string =>
  filled.find(({ row, column }) => row === 0 && column === 0)?.text.trim() ?? ""

const partNumber = /^[一二三四五六七八九]$/u
const partHeading = /^[一二三四五六七八九]、\S/u

const contentOf = ({ filled }: Sheet): string =>
  JSON.stringify(filled.map(({ row, column, text }) => [row, column, text]))

/** The sheets that repeat one of the sheets of a report of ours, each with the one that it repeats. */
const copiesOf = (sheets: ReadonlyArray<Sheet>): ReadonlyMap<Sheet, Sheet> => {
  // Of two reports in one workbook nothing is a copy.
  const titles = sheets.filter((sheet) => detailsIn(sheet.name, sheet.filled) !== undefined)
  if (titles.length !== 1) return new Map()
  const originals = new Map(
    sheets.flatMap((sheet) =>
      partNumber.test(sheet.name) && partHeading.test(headingOf(sheet)) ? [[headingOf(sheet), sheet]] : []
    )
  )
  return new Map(
    sheets.flatMap((sheet) => {
      const original = originals.get(headingOf(sheet))
      return original === undefined || original === sheet ? [] : [[sheet, original]]
    })
  )
}

/** The sheets as a document. Fails where they hold more than any report. */
export const workbookOf = (reader: string, all: ReadonlyArray<Sheet>): Result.Result<Document, Text> => {
  const places = budget()
  const blocks: Array<Block> = []
  const notes: Array<Message> = []
  const [computed, silent] = [new Set<string>(), new Set<string>()]
  const held = all.find(isOwn)
  const others = all.filter((sheet) => !isOwn(sheet))
  const isOurs =
    held !== undefined ||
    others.some(({ name, filled, isHidden }) => !isHidden && detailsIn(name, filled)?.details !== undefined)
  const copies = copiesOf(others.filter(({ isHidden }) => !isHidden))
  let details: Document["details"]
  let organ: Document["organ"]
  for (const sheet of others) {
    const { name, isHidden } = sheet
    if (isHidden) {
      notes.push(hiddenSheet(name))
      continue
    }
    const original = copies.get(sheet)
    if (original !== undefined) {
      notes.push(copiedSheet(name, original.name, contentOf(sheet) === contentOf(original)))
      continue
    }
    const said = detailsIn(name, sheet.filled)
    details ??= said?.details
    organ ??= said?.organ
    notes.push(...(said?.notes ?? []))
    const found = sheetBlocks(name, sheet, places, isOurs)
    if (found === undefined) return Result.fail(tooMuch)
    blocks.push(...found)
    const full = new Set(sheet.filled.map(({ row, column }) => reference(row, column)))
    for (const each of sheet.computed ?? []) (full.has(each) ? computed : silent).add(`${name}!${each}`)
    notes.push(
      ...uncomputed(name, sheet.uncomputed ?? []),
      ...hiddenRows(name, sheet.hiddenRows ?? []),
      ...hiddenColumns(name, sheet.hiddenColumns ?? [])
    )
  }
  const kept = withoutStruck(blocks)
  return Result.succeed({
    reader,
    blocks: kept.blocks,
    ...(held !== undefined && { own: inside(held), computed }),
    ...(details !== undefined && { details }),
    ...(organ !== undefined && { organ }),
    ...(isOurs && { ours: true }),
    // Whose formulas they are is known in a workbook of ours alone.
    ...(isOurs && silent.size > 0 && { silent }),
    notes: [...notes, ...kept.notes]
  })
}
