/**
 * Reads CSV as spreadsheets write it; prose with commas in it is not taken for CSV.
 *
 * @module
 */
import type { Document } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"
import { collect, type Line } from "./collect.ts"
import { clean } from "./text.ts"

interface Record {
  readonly cells: ReadonlyArray<string>
  readonly line: number
}

/** Quotes are those of RFC 4180; answers `undefined` if one is left open. */
const split = (text: string, separator: string): ReadonlyArray<Record> | undefined => {
  const found: Array<Record> = []
  let cells: Array<string> = []
  let line = 1
  let started = 1
  let at = 0
  while (at <= text.length) {
    let cell = ""
    if (text[at] === '"') {
      for (;;) {
        const end = text.indexOf('"', at + 1)
        if (end < 0) return undefined
        cell += text.slice(at + 1, end)
        at = end + 1
        if (text[at] !== '"') break
        cell += '"'
      }
      line += cell.split("\n").length - 1
    }
    const from = at
    while (at < text.length && text[at] !== separator && text[at] !== "\n") at++
    cells.push(clean(cell + text.slice(from, at)))
    if (text[at] !== separator) {
      found.push({ cells, line: started })
      cells = []
      started = ++line
    }
    at++
  }
  return found
}

const separators = [",", ";", "\t"]

/** Most lines that hold anything have three separators or more, and as many as a line beside them. */
const plainly = (lines: ReadonlyArray<Record>): boolean => {
  const full = lines.filter(({ cells }) => cells.some((cell) => cell !== ""))
  const width = (at: number): number => full[at]?.cells.length ?? 0
  const alike = full.filter((_, at) => width(at) > 3 && (width(at) === width(at - 1) || width(at) === width(at + 1)))
  return alike.length * 2 > full.length
}

/** Reads CSV; `undefined` for a text that is none. */
export const readCsv = (text: string): Document | undefined => {
  const plain = text.replaceAll(/\r\n?/gu, "\n")
  const lines = separators
    .filter((separator) => separator !== "\t" || plain.includes('"'))
    .map((separator) => split(plain, separator))
    .find((each) => each !== undefined && plainly(each))
  if (lines === undefined) return undefined
  const all = lines.map(({ cells, line }): Line => {
    const place = { line }
    const row = cells.map((text) => ({ text }))
    const [lone = "", ...others] = cells.filter((cell) => cell !== "")
    if (others.length > 0) return { cells: row, place }
    return lone === "" ? { text: "", place } : { lone, cells: row, place }
  })
  const blocks = collect(all, { rest: { text: "" } })
  const isBare = blocks.every((block) => block._tag === "Rectangle" || !block.text.includes("。"))
  return { reader: "csv", blocks, ...(isBare && { notes: [tablesAlone] }) }
}

const tablesAlone: Message = {
  severity: "note",
  text: {
    zh: "CSV 里只有表格，没有文字部分、落款、公布日期和机关信息；请补填",
    en: "the CSV holds tables alone: there is no prose, no signature, no day of publication and nothing of the organ; fill them in"
  }
}
