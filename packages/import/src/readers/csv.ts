/**
 * Reads CSV as spreadsheets write it; prose with commas in it is not taken for CSV.
 *
 * @module
 */
import type { Block, Document, Row, Slot } from "../Document.ts"

interface Line {
  readonly cells: ReadonlyArray<string>
  readonly line: number
}

/** Quotes are those of RFC 4180; answers `undefined` if one is left open. */
const split = (text: string, separator: string): ReadonlyArray<Line> | undefined => {
  const found: Array<Line> = []
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
const plainly = (lines: ReadonlyArray<Line>): boolean => {
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
  const width = lines.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const blocks: Array<Block> = []
  let rows: Array<Row> = []
  const endTable = () => {
    if (rows.length > 0) blocks.push({ _tag: "Rectangle", rows })
    rows = []
  }
  for (const { cells, line } of lines) {
    const place = { line }
    const full = cells.filter((cell) => cell !== "")
    if (full.length < 2) {
      endTable()
      for (const each of full.flatMap((cell) => cell.split("\n")))
        if (each.trim() !== "") blocks.push({ _tag: "Paragraph", text: each.trim(), place })
    } else rows.push({ place, cells: Array.from({ length: width }, (_, at): Slot => ({ text: cells[at] ?? "" })) })
  }
  endTable()
  return { reader: "csv", blocks }
}
