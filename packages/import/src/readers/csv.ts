/**
 * Reads CSV as spreadsheets write it; prose with commas in it is not taken for CSV.
 *
 * @module
 */
import type { Document } from "../Document.ts"
import { collect, type Line } from "./collect.ts"

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
    cells.push((cell + text.slice(from, at)).trim())
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

/** Most lines that hold anything have the same number of separators, three or more. */
const plainly = (lines: ReadonlyArray<Record>): boolean => {
  const full = lines.filter(({ cells }) => cells.some((cell) => cell !== ""))
  const counts = new Map<number, number>()
  for (const { cells } of full) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  return full.length > 1 && [...counts].some(([width, count]) => width > 3 && count * 2 > full.length)
}

export const readCsv = (text: string): Document | undefined => {
  const plain = text.replaceAll(/\r\n?/gu, "\n")
  const lines = separators
    .filter((separator) => separator !== "\t" || plain.includes('"'))
    .map((separator) => split(plain, separator))
    .find((each) => each !== undefined && plainly(each))
  if (lines === undefined) return undefined
  const all = lines.flatMap(({ cells, line }): ReadonlyArray<Line> => {
    const place = { line }
    const full = cells.filter((cell) => cell !== "")
    if (full.length > 1) return [{ cells: cells.map((text) => ({ text })), place }]
    return full.length === 0
      ? [{ text: "", place }]
      : full.flatMap((cell) => cell.split("\n")).map((text) => ({ text: text.trim(), place }))
  })
  return { reader: "csv", blocks: collect(all, { rest: { text: "" } }) }
}
