/**
 * The sheets of a workbook in the order of the report's parts, where somebody moved them.
 *
 * A report may be spread over sheets, one for each part. People move them: tables to the front, a part that is finished to the end. What each sheet
 * begins with says which part it is.
 *
 * @module
 */
import { type Edition, heading } from "@gongkai/core/Edition"
import { compact } from "@gongkai/match/fold"
import type { Block, Document } from "@gongkai/match/Document"
import { sheetOf } from "../outline/sheet.ts"
import { titlesIn, titlesOpened } from "../outline/titles.ts"

/** What stands first in a block. */
const firstText = (block: Block): string =>
  block._tag === "Paragraph"
    ? block.text
    : (block.rows.flatMap(({ cells }) => cells.map((slot) => slot?.text ?? "")).find((text) => text.trim() !== "") ??
      "")

/** So much of a heading tells which it is: 二、主动. */
const telling = 4

/** The number of the part that a sheet begins with, from 1. */
const partOf = (blocks: ReadonlyArray<Block>, editions: ReadonlyArray<Edition>): number | undefined => {
  const text = compact(blocks.map(firstText).find((each) => each.trim() !== "") ?? "")
  for (const edition of editions) {
    const at = edition.sections.findIndex((section) =>
      text.startsWith(compact(heading(edition, section)).slice(0, telling))
    )
    if (at >= 0) return at + 1
  }
  return undefined
}

const isAscending = (parts: ReadonlyArray<number>): boolean =>
  parts.every((part, at) => at === 0 || (parts[at - 1] ?? 0) < part)

/** The document with its sheets in order; the same where they are, or where they are no parts of one report. */
export const inSheetOrder = (document: Document, editions: ReadonlyArray<Edition>): Document => {
  const names = [...new Set(document.blocks.map(sheetOf))]
  const sheets = names.map((name) => document.blocks.filter((block) => sheetOf(block) === name))
  if (sheets.length < 2) return document
  const parts = sheets.map((blocks) => partOf(blocks, editions))
  const known = parts.filter((part) => part !== undefined)
  if (known.length < 2 || new Set(known).size < known.length) return document
  const covers = sheets.map(
    (blocks, at) => parts[at] === undefined && titlesIn(blocks.flatMap(titlesOpened)).length > 0
  )
  const last = known.length + editions.reduce((most, { sections }) => Math.max(most, sections.length), 0)
  // What is neither a part nor the cover says nothing of its place: it stays behind the parts.
  const places = parts.map((part, at) => part ?? (covers[at] === true ? 0 : last))
  const firstPart = parts.findIndex((part) => part !== undefined)
  const isCoverAside = covers.lastIndexOf(true) > firstPart
  if (isAscending(known) && !isCoverAside) return document
  const order = sheets.map((blocks, at) => ({ blocks, place: places[at] ?? last }))
  return {
    ...document,
    blocks: order.toSorted((one, other) => one.place - other.place).flatMap(({ blocks }) => blocks)
  }
}
