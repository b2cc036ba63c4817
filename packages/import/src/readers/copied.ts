/**
 * Reads text as browsers give it of a page whose cells hold paragraphs: a tab between two cells has blank lines around it.
 *
 * In a row two line ends part the paragraphs of one cell, a row ends with three or more; a tab goes on with the row wherever it stands.
 * Behind a table that is the last thing of a row's last cell, two line ends follow too: what is no part of that cell is a paragraph.
 *
 * @module
 */
import type { Document } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import { collect, type Line } from "./collect.ts"
import { clean } from "./text.ts"

/** A tab that stands alone between two texts, or begins a line behind a blank one. */
const apart = /\S[^\S\n\t]*\n\s*?\n[^\S\n\t]*\t/gu
const fewest = 10

/** A text with the line it stands on, and how many lines end between it and what is in front of it; a tab between two cells. */
type Token = { readonly text: string; readonly line: number; readonly after: number } | "tab"

interface Piece {
  readonly text: string
  readonly line: number
}

const tokens = (text: string): ReadonlyArray<Token> => {
  const all: Array<Token> = []
  let after = 0
  for (const [at, line] of text.split(/\r\n|\n/u).entries()) {
    for (const [nth, piece] of line.split("\t").entries()) {
      if (nth > 0) {
        all.push("tab")
        after = 0
      }
      if (clean(piece) === "") continue
      all.push({ text: clean(piece), line: at + 1, after })
      after = 0
    }
    after++
  }
  return all
}

/** A row: its cells from left to right, each of the paragraphs in it. */
type Row = ReadonlyArray<ReadonlyArray<Piece>>

const rowEnds = 3

/** A heading of a part, which stands in no table; behind a figure no other word is of its cell. */
const part = /^[一二三四五六七八九十]+、.*(?:情况|事项)$/u

/** Whether a text begins another row: two line ends may part paragraphs of a cell; one alone, or more than two, end a row. */
const begins = ({ text, after }: Exclude<Token, "tab">, row: Row, isOpen: boolean): boolean => {
  if (after >= rowEnds || part.test(text)) return true
  const last = row.length > 1 ? row.at(-1)?.at(-1) : undefined
  return !isOpen && (after === 1 || (last !== undefined && isFigure(last.text) && !isFigure(text)))
}

const rowsOf = (text: string): ReadonlyArray<Row> => {
  const rows: Array<Array<Array<Piece>>> = []
  let row: Array<Array<Piece>> = [[]]
  let isOpen = false
  for (const token of tokens(text)) {
    if (token === "tab") {
      row.push([])
      isOpen = true
      continue
    }
    if (begins(token, row, isOpen) && row.some((cell) => cell.length > 0)) {
      rows.push(row)
      row = [[]]
    }
    row.at(-1)?.push({ text: token.text, line: token.line })
    isOpen = false
  }
  rows.push(row)
  return rows
}

const longestLabel = 80

/** Whether the paragraphs may be those of one cell. */
const isOne = (all: ReadonlyArray<Piece>): boolean =>
  all.every(({ text }) => !part.test(text) && !/[。；]/u.test(text)) &&
  all.reduce((sum, { text }) => sum + text.length, 0) <= longestLabel

const paragraphs = (all: ReadonlyArray<Piece>): ReadonlyArray<Line> =>
  all.map(({ text, line }) => ({ text, place: { line } }))

/** How many of the last cell's paragraphs are its own, where no other row follows. */
const ownOf = (all: ReadonlyArray<Piece>): number => (isFigure(all[0]?.text ?? "") ? 1 : 0)

const linesOf = (row: Row, before: Row | undefined, next: Row | undefined): ReadonlyArray<Line> => {
  const [first = [], ...others] = row
  if (others.length === 0) return paragraphs(first)
  const last = others.at(-1) ?? []
  const goesOn = before !== undefined && before.length > 1
  const from = goesOn && isOne(first) ? 0 : Math.max(0, first.length - 1)
  const ends = next !== undefined && next.length > 1 && isOne(last) ? last.length : ownOf(last)
  const cells = [first.slice(from), ...others.slice(0, -1), last.slice(0, ends)]
  const line = cells.flat()[0]?.line ?? 1
  return [
    ...paragraphs(first.slice(0, from)),
    { cells: cells.map((cell) => ({ text: cell.map(({ text }) => text).join("\n") })), place: { line } },
    ...paragraphs(last.slice(ends))
  ]
}

/** Answers `undefined` for a text without such cells. */
export const readCopied = (text: string): Document | undefined => {
  if ((text.match(apart)?.length ?? 0) < fewest) return undefined
  const rows = rowsOf(text)
  const lines = rows.flatMap((row, at) => linesOf(row, rows[at - 1], rows[at + 1]))
  return { reader: "text", blocks: collect(lines, { rest: null }) }
}
