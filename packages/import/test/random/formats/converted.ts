/**
 * Writes a paper as converters to Markdown do: docling repeats what spans, marker and plain pipes leave it blank, MinerU writes the tables of
 * pages in one line each, pandoc draws them.
 *
 * @module
 */
import type { Box, Paper, Piece, Table } from "../Paper.ts"
import { words } from "../Paper.ts"
import { half, placed, type PlacedLine, type PlacedTable } from "./placed.ts"

type Cells = ReadonlyArray<Box | null>

const pieces = ({ pieces: all }: Paper, table: (table: Table) => string): string =>
  `${all.map((piece) => (piece._tag === "Line" ? paragraph(piece) : table(piece))).join("\n\n")}\n`

const paragraph = (piece: Extract<Piece, { readonly _tag: "Line" }>): string =>
  piece.heading ? `${piece.year === undefined ? "##" : "#"} ${piece.text}` : piece.text

/** The box over each place of a grid, as often as it spans places. */
const spread = ({ grid }: Table): ReadonlyArray<Cells> => {
  const all = grid.map((row) => [...row])
  for (const [y, row] of grid.entries())
    for (const [x, box] of row.entries())
      if (box) for (const line of all.slice(y, y + box.rows)) line.fill(box, x, x + box.columns)
  return all
}

const ruled = (rows: ReadonlyArray<ReadonlyArray<string>>): string =>
  rows
    .flatMap((cells, at) => [
      `| ${cells.join(" | ")} |`,
      ...(at === 0 ? [`|${cells.map((cell) => "-".repeat(Math.max(3, half(cell) + 2))).join("|")}|`] : [])
    ])
    .join("\n")

/** What a cell spans says the same in each place, and a cell is one line. */
export const docling = (paper: Paper): string =>
  pieces(paper, (table) => ruled(spread(table).map((row) => row.map((box) => (box === null ? "" : words(box, " "))))))

/** A page's end begins a table anew, whose first row then is its head; lines of a cell are parted by a tag. */
export const marker = (paper: Paper): string =>
  pieces(paper, ({ grid, pages = [] }) =>
    [0, ...pages]
      .map((from, at) => grid.slice(from, pages[at]))
      .filter((rows) => rows.length > 0)
      .map((rows) => ruled(rows.map((row) => row.map((box) => (box === null ? "" : words(box, "<br>"))))))
      .join("\n\n")
  )

type Span = (name: string, count: number) => string

const tag = (span: Span, box: Box): string =>
  `<td${span("rowspan", box.rows)}${span("colspan", box.columns)}>${words(box, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</td>`

/** Tables of pages, each in one line, with or without quotes around the numbers of their spans. */
const pageTable =
  (span: Span) =>
  ({ grid }: Table): string =>
    `<table>${grid.map((row) => `<tr>${row.map((box) => (box === null ? "" : tag(span, box))).join("")}</tr>`).join("")}</table>`

export const minerU = (paper: Paper): string =>
  pieces(
    paper,
    (table) =>
      `<html><body>${pageTable((name, count) => (count > 1 ? ` ${name}="${count}"` : ""))(table)}</body></html>`
  )

export const minerUOfOld = (paper: Paper): string =>
  pieces(paper, (table) => `\n${pageTable((name, count) => ` ${name}=${count}`)(table)}\n`)

/** What is raised or struck stands between signs. */
const signed = (table: Table): Table => ({
  ...table,
  grid: table.grid.map((row) =>
    row.map((box) => box && { ...box, lines: box.lines.map((line) => [{ text: line.map(sign).join("") }]) })
  )
})

const sign = ({ text: own, as }: Box["lines"][number][number]): string =>
  as === undefined ? own : as === "raised" ? `^${own}^` : `~~${own}~~`

type Canvas = ReadonlyArray<Array<string>>

/** Places from half a character; a wide character takes two, the second of them empty. */
const canvas = (width: number, height: number): Canvas =>
  Array.from({ length: height }, () => Array.from({ length: width }, () => " "))

const put = (drawn: Canvas, y: number, x: number, text: string): void => {
  let at = x
  for (const each of text) {
    drawn[y]?.splice(at, half(each), each, ...Array.from({ length: half(each) - 1 }, () => ""))
    at += half(each)
  }
}

/** Puts the runs of a line one behind the other from `left` on; Markdown raises a mark between two signs. */
const putAll = (drawn: Canvas, y: number, left: number, runs: ReadonlyArray<PlacedLine>): void => {
  const all = runs.toSorted((one, other) => one.x - other.x)
  put(drawn, y, left, all.map((run) => (run.raised ? `^${run.text}^` : run.text)).join(""))
}

/** The runs of each line of each box, by where the first of them stands. */
const byLine = (
  lines: ReadonlyArray<PlacedLine>,
  left: (x: number) => number
): ReadonlyArray<ReadonlyArray<PlacedLine>> => {
  const found = new Map<string, ReadonlyArray<PlacedLine>>()
  for (const run of lines) {
    const key = `${run.y} ${left(run.x)}`
    found.set(key, [...(found.get(key) ?? []), run])
  }
  return [...found.values()]
}

const text = (drawn: Canvas): string => drawn.map((row) => row.join("").trimEnd()).join("\n")

/** Draws the frame of each box: strokes between corners, of the head's lower edge double. */
const framed = ({ lines, boxes, rows }: PlacedTable, head: number): string => {
  const top = (y: number) => y + rows.indexOf(y)
  const width = Math.max(...boxes.map(({ right }) => right)) + 1
  const drawn = canvas(width, (rows.at(-1) ?? 0) + rows.length)
  const at = (y: number) => rows.filter((row) => row <= y).length + y
  for (const { left, right, top: from, bottom } of boxes)
    for (const y of [from, bottom]) {
      const stroke = y === rows[head] && head > 0 ? "=" : "-"
      for (let x = left; x <= right; x++) {
        const corner = x === left || x === right
        if (corner || drawn[top(y)]?.[x] === " ") put(drawn, top(y), x, corner ? "+" : stroke)
      }
    }
  for (const { left, right, top: from, bottom } of boxes)
    for (let y = top(from) + 1; y < top(bottom); y++)
      for (const x of [left, right]) if (drawn[y]?.[x] === " ") put(drawn, y, x, "|")
  const edges = [...new Set(boxes.map(({ left }) => left))].toSorted((one, other) => one - other)
  const boxAt = (x: number) => edges.findLast((edge) => edge <= x) ?? 0
  for (const runs of byLine(lines, boxAt)) putAll(drawn, at(runs[0]?.y ?? 0), Math.min(...runs.map(({ x }) => x)), runs)
  return text(drawn)
}

/** Pandoc's grid tables, with the frames of cells that span. */
export const pandocGrid = (paper: Paper): string =>
  pieces(paper, (table) => framed(placed(signed(table), 18, 12), table.blocks[0]?.head ?? 0))

/** Spans are lost, cells stand below strokes: in one line each, or in several with a blank line between rows. */
const stroked =
  (several: boolean) =>
  (table: Table): string => {
    const grid = signed(table).grid.map((row) => row.map((box) => box && { ...box, rows: 1, columns: 1 }))
    const plain: Table = { ...table, grid }
    // A cell of a simple table is one line, however long.
    const [label, figure] = several ? [18, 12] : [160, 90]
    const { lines, rows } = placed(plain, label, figure)
    const edges = grid[0]?.map((_, x) => Math.min(x, table.stub) * label + Math.max(0, x - table.stub) * figure) ?? []
    const width = (edges.at(-1) ?? 0) + figure
    const left = (x: number) => edges.findLast((edge) => edge <= x) ?? 0
    const strokes = edges.map((edge, at) => "-".repeat((edges[at + 1] ?? width) - edge - 1)).join(" ")
    const row = (from: number, to: number) => {
      const drawn = canvas(width, to - from)
      const own = lines.filter(({ y }) => y >= from && y < to)
      for (const runs of byLine(own, left)) putAll(drawn, (runs[0]?.y ?? 0) - from, left(runs[0]?.x ?? 0), runs)
      return text(drawn)
    }
    const all = rows.slice(0, -1).map((from, at) => row(from, rows[at + 1] ?? from))
    const [head = "", ...body] = all
    const end = "-".repeat(width - 1)
    return several ? [end, head, strokes, body.join("\n\n"), end].join("\n") : [head, strokes, ...body, ""].join("\n")
  }

export const pandocSimple = (paper: Paper): string => pieces(paper, stroked(false))

export const pandocMultiline = (paper: Paper): string => pieces(paper, stroked(true))
