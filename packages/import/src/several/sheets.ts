/**
 * The sheets of a workbook that are reports of their own, each with the sheets that belong to it.
 *
 * A report may as well be spread over sheets, and another sheet hold last year's tables: only sheets that each say whose year they are of,
 * in a title or by their name, and each hold the tables, are reports.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import { formsIn, holdsTables } from "../compose/attempt.ts"
import type { Block, Document } from "@gongkai/match/Document"
import { beside, sheetOf, yearOfSheet } from "../outline/sheet.ts"
import { titlesIn, titlesOpened } from "../outline/titles.ts"

interface Sheet {
  readonly name: string
  readonly blocks: ReadonlyArray<Block>
}

const sheetsOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<Sheet> => {
  const all = new Map<string, Array<Block>>()
  for (const block of blocks) {
    const name = sheetOf(block) ?? ""
    const own = all.get(name)
    if (own === undefined) all.set(name, [block])
    else own.push(block)
  }
  return [...all].map(([name, own]) => ({ name, blocks: own }))
}

/** 一、总体情况, in a row of its own or among others. */
const isPartOne = (block: Block): boolean =>
  block._tag === "Paragraph"
    ? partOne.test(block.text)
    : block.rows.some(({ cells }) => cells.some((slot) => slot !== null && partOne.test(slot.text)))
const partOne = /^\s*一\s*、\s*总体情况\s*$/u

/** One document for each report, or the document itself. */
export const bySheet = (document: Document, editions: ReadonlyArray<Edition>): ReadonlyArray<Document> => {
  const sheets = sheetsOf(document.blocks)
  if (sheets.length < 2) return [document]
  const told = sheets.map(({ name, blocks }) => ({
    title: titlesIn(blocks.flatMap(titlesOpened))[0],
    year: yearOfSheet(name),
    isBeside: beside.test(name)
  }))
  const isWhole = sheets.map(({ blocks }) => blocks.some(isPartOne))
  // A sheet with tables is a report if it says of which year. Beside a report with all its parts the name of a sheet does not say so:
  // that may be last year's table.
  const own = sheets.map(({ blocks }, at) => {
    const { title, year, isBeside = true } = told[at] ?? {}
    const isNamed = year !== undefined && (isWhole[at] === true || !isWhole.includes(true))
    return !isBeside && (title !== undefined || isNamed) && holdsTables(blocks, editions)
  })
  if (own.filter(Boolean).length < 2) return [document]
  const groups: Array<{ readonly key: string; readonly sheets: Array<Sheet>; readonly forms: Set<string> }> = []
  let waiting: ReadonlyArray<Sheet> = []
  for (const [at, sheet] of sheets.entries()) {
    const key = told[at]?.title?.key
    const next = own.findIndex((each, index) => each && index >= at)
    const isCover = key !== undefined && next > at && told[next]?.title?.key === key
    if (own[at] === true) {
      const last = groups.at(-1)
      const forms = formsIn(sheet.blocks, editions)
      const name = key ?? String(told[at]?.year)
      // A report may stand on a sheet for each table; one that holds the same table again is another.
      if (last?.key === name && [...forms].every((form) => !last.forms.has(form))) {
        last.sheets.push(...waiting, sheet)
        for (const form of forms) last.forms.add(form)
      } else groups.push({ key: name, sheets: [...waiting, sheet], forms: new Set(forms) })
      waiting = []
    } else if (isCover || groups.length === 0) waiting = [...waiting, sheet]
    else groups.at(-1)?.sheets.push(sheet)
  }
  if (groups.length < 2) return [document]
  return groups.map(({ sheets: all }) => {
    const names = new Set(all.map(({ name }) => name))
    const notes = document.notes?.filter(({ place }) => place?.sheet === undefined || names.has(place.sheet))
    const { title: _, notes: __, ...rest } = document
    return { ...rest, ...(notes && notes.length > 0 && { notes }), blocks: all.flatMap(({ blocks }) => blocks) }
  })
}
