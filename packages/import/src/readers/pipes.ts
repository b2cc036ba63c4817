/**
 * Reads text whose cells are parted by pipes: Markdown, and the looser tables that are copied off web pages.
 *
 * A cell between two pipes is there, blank or not; a run of bare pipes at the end of a row only fills up what spans have covered.
 *
 * @module
 */
import type { Block, Document, Slot } from "@gongkai/match/Document"
import { plainBars, readBars } from "./bars.ts"
import { collect, type Line as Laid } from "./collect.ts"
import { itemIn, withoutImages } from "./images.ts"
import { inline, unmarked } from "./markdown.ts"
import { withSpans } from "./repeated.ts"
import { withoutStruck } from "./struck.ts"
import { linesOf } from "./text.ts"

type Line = ReturnType<typeof linesOf>[number]

type Row = Extract<Laid, { readonly cells: unknown }>

const ruler = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u
const bare = /^\s*\|{2,}\s*$/u
/** A pipe behind a backslash is text and parts nothing. */
const isRow = ({ text }: Line): boolean => /(?<!\\)\|/u.test(text)

/** A row of two cells or more that ends with a pipe and begins with none. */
const unframed = /^\s*[^|\s][^|]*\|[^|]*[^|\s][^|]*\|.*\|\s*$/u

const fewest = 3

/** Reads tables whose columns are parted by bars; `undefined` for a text without. */
export const readPipes = (source: string): Document | undefined => {
  const barred = readBars(source)
  if (barred !== undefined) return barred
  const text = plainBars(source)
  const lines = linesOf(text)
  const rows = lines.filter(isRow)
  const several = rows.filter(({ text: each }) => (each.match(/\|/gu)?.length ?? 0) >= 2).length
  const single = rows.filter(({ text: each }) => /\|\s*$/u.test(each)).length
  if (several < fewest && single < 3 * fewest) return undefined
  const ruled = rows.some(({ text: each }) => ruler.test(each) && each.includes("-")) || isEven(lines)
  const apart = !ruled && rows.filter(({ text: each }) => /^[^|]*\|\s*$/u.test(each)).length * 2 > rows.length
  const isOurs = ruled && ours.test(source)
  const found = collect(laid(lines, apart ? byCell : byLine, ruled), {
    rest: null,
    asTyped: isOurs,
    ...(!ruled && { grid: false })
  })
  const spread = ruled ? found.map(withSpans) : found
  return {
    reader: "text",
    ...(isOurs && { ours: true }),
    ...withoutStruck(isOurs ? spread.map(withHeads(lines)) : spread)
  }
}

/** The row above a ruler is the head of its table, unless it is blank: then the table has none. */
const withHeads = (lines: ReadonlyArray<Line>): ((block: Block) => Block) => {
  const ruled = new Set(lines.flatMap(({ text }, at) => (ruler.test(text) ? (lines[at - 1]?.line ?? []) : [])))
  return (block) =>
    block._tag === "Paragraph"
      ? block
      : {
          ...block,
          rows: block.rows.map((row) => {
            const isHead = ruled.has(row.place.line ?? 0) && row.cells.some((slot) => slot !== null && slot.text !== "")
            return isHead ? { ...row, heads: true } : row
          })
        }
}

/** Tables of `export`: in the first row the head of a block, and blank cells behind it; columns are not made equally wide. */
const ours = /^\| [^|\n]*第二十条[^|\n]* \|(?: {2}\|)+\n\|(?: --- \|)+$/mu

const leastRows = 5
const leastCells = 3

const isTable = (counts: ReadonlyArray<number>): boolean => counts.every((count) => count === counts[0])

/** Whether every table has as many cells in each of its rows, blank ones written out: there nothing is filled up. */
const isEven = (lines: ReadonlyArray<Line>): boolean => {
  const tables: Array<Array<number>> = []
  for (const [at, line] of lines.entries()) {
    if (!isRow(line)) continue
    if (/\|\|/u.test(line.text) || !/^\s*\|.*\|\s*$/u.test(line.text)) return false
    const count = pieces(line.text).length
    const before = lines[at - 1]
    if (before !== undefined && isRow(before)) tables.at(-1)?.push(count)
    else tables.push([count])
  }
  return tables.every(isTable) && tables.some((counts) => counts.length >= leastRows && (counts[0] ?? 0) >= leastCells)
}

/** Lines without a pipe are paragraphs; lines with one are rows, or the cells of rows, as the table has them. */
const laid = (
  lines: ReadonlyArray<Line>,
  rowsOf: (table: ReadonlyArray<Line>, ruled: boolean) => ReadonlyArray<Row>,
  ruled: boolean
): ReadonlyArray<Laid> => {
  const all: Array<Laid> = []
  let table: Array<Line> = []
  const end = () => {
    all.push(...rowsOf(table, ruled))
    table = []
  }
  for (const each of lines) {
    if (isRow(each)) table.push(each)
    else {
      end()
      const last = all.at(-1)
      const text = unmarked(each.text)
      const own = ruled ? itemIn(each.text) : {}
      // What is set in directly below an item goes on with it.
      if (last !== undefined && "item" in last && own.item === undefined && /^\s{2,}\S/u.test(each.text))
        all.splice(-1, 1, { ...last, text: last.text + text })
      else all.push({ text, place: { line: each.line }, ...own })
    }
  }
  end()
  return all
}

const cell = (text: string): Slot => ({
  text: text
    .split(/<br\s*\/?>/iu)
    .map((each) => withoutImages(inline(each.replaceAll("\u0000", "|"))))
    .join("\n")
    .trim()
})

/** The pieces between the pipes of a line; an escaped pipe is text. Where rows begin with no pipe, one in front is behind a blank cell. */
const pieces = (text: string, framed = true): ReadonlyArray<string> => {
  const whole = text.replaceAll("\\|", "\u0000").trim()
  const all = (framed ? whole.replace(/^\|/u, "") : whole).split("|")
  return all.at(-1)?.trim() === "" ? all.slice(0, -1) : all
}

const byLine = (table: ReadonlyArray<Line>, ruled: boolean): ReadonlyArray<Row> => {
  const rows = table.filter(({ text }) => !ruler.test(text))
  const framed = ruled || !rows.some(({ text }) => unframed.test(text))
  return rows.map(({ line, text }) => {
    const all = pieces(text, framed)
    return { cells: (ruled ? all : all.slice(0, filled(all))).map(cell), place: { line } }
  })
}

/** How many pieces are cells: a run of empty ones at the end, with the space in front of it, only fills the row up. */
const filled = (all: ReadonlyArray<string>): number => {
  const last = all.findLastIndex((piece) => piece !== "") + 1
  return last < all.length && all[last - 1]?.trim() === "" ? last - 1 : last
}

/** Each cell on a line of its own, and bare pipes where a span fills the row up. The first row says how wide the table is. */
const byCell = (table: ReadonlyArray<Line>): ReadonlyArray<Row> => {
  const first = table.findIndex(({ text }) => bare.test(text))
  const width = first === -1 ? 0 : first + (table[first]?.text.trim().length ?? 0)
  const rows: Array<Row> = []
  let cells: Array<Slot> = []
  let line = table[0]?.line ?? 0
  const end = (next: number) => {
    if (cells.length > 0) rows.push({ cells, place: { line } })
    cells = []
    line = next
  }
  for (const { line: at, text } of table) {
    if (cells.length === 0) line = at
    if (bare.test(text)) {
      if (cells.length + text.trim().length === width) end(at + 1)
      // A row that does not come out even cannot be told from the next: its cells stay single.
      else {
        for (const each of cells) rows.push({ cells: [each], place: each.place ?? { line } })
        cells = []
      }
    } else {
      for (const piece of text.trim() === "|" ? [""] : pieces(text)) cells.push({ ...cell(piece), place: { line: at } })
      if (width > 0 && cells.length === width) end(at + 1)
    }
  }
  end(0)
  return rows
}
