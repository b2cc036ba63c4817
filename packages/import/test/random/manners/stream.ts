/**
 * What becomes of figures when a table is copied into running text: other spaces, lost spaces, lines that end anywhere, sums in the prose.
 *
 * @module
 */
import { contradicted, type Report } from "../report.ts"
import type { FormatName } from "../formats.ts"
import type { Manner } from "../Manner.ts"
import type { Box, Table } from "../Paper.ts"
import { words } from "../Paper.ts"

const text: ReadonlyArray<FormatName> = ["flat", "spaces", "double spaces", "line by line"]

const bytesOf = (change: (text: string) => string): NonNullable<Manner["bytes"]> => {
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()]
  return (bytes) => encoder.encode(change(decoder.decode(bytes)))
}

const isFigure = (box: Box | null): box is Box => box !== null && box.prints.length > 0

/** Some rows with two figures run together, as the space between them was lost. */
const glued = (table: Table, below: (limit: number) => number): Table => ({
  ...table,
  grid: table.grid.map((row) => {
    const places = row.flatMap((box, at) => (isFigure(box) && isFigure(row[at + 1] ?? null) ? [at] : []))
    const at = places[below(Math.max(1, places.length))]
    const [one, other] = at === undefined ? [] : [row[at], row[at + 1]]
    if (at === undefined || !one || !other || below(100) >= 12) return row
    const prints = [...one.prints, ...other.prints]
    const whole: Box = { ...one, lines: [[{ text: words(one, "") + words(other, "") }]], prints }
    return row.with(at, whole).with(at + 1, { ...other, lines: [], prints: [] })
  })
})

/** What the prose of the office says of its requests: the same figures as the table, or those of the office alone. */
const stated = ({ numbers }: Report, of: number): string => {
  const number = (row: string, column: string): number =>
    Math.floor((numbers.get(`requests/${row}/${column}`) ?? 0) / of)
  return `本年新收政府信息公开申请${number("received", "total")}件，上年结转${number("carriedIn", "total")}件；予以公开${number("outcome.granted", "total")}件，部分公开${number("outcome.grantedInPart", "total")}件。`
}

export const streamManners: ReadonlyArray<Manner> = [
  {
    name: "spaces are full width",
    formats: ["spaces", "double spaces"],
    bytes: bytesOf((all) => all.replaceAll(" ", "\u3000"))
  },
  {
    name: "a space is lost here and there",
    formats: ["spaces"],
    table: (table, draw) => [glued(table, draw.below)]
  },
  {
    name: "lines end inside rows",
    formats: ["spaces"],
    bytes: bytesOf((all) => all.replaceAll(/(?<=\d) (?=\d+ \d+ \d+$)/gmu, "\n"))
  },
  {
    name: "text goes on in one line",
    formats: ["spaces"],
    bytes: bytesOf((all) => all.replaceAll(/\n(?!第?[一二三四五六]、)/gu, " ").replace("年度报告 ", "年度报告\n"))
  },
  {
    name: "the prose states figures",
    formats: text,
    paper: (paper, draw, _again, report) => {
      const at = paper.pieces.findIndex((piece) => piece._tag === "Line" && piece.text.startsWith("一、总体情况"))
      const line = { _tag: "Line", text: stated(report, draw.pick([1, 1, 2])) } as const
      return { ...paper, pieces: [...paper.pieces.slice(0, at + 1), line, ...paper.pieces.slice(at + 1)] }
    }
  },
  {
    name: "running text contradicts its sums",
    formats: text,
    report: (report, draw) => contradicted(contradicted(report, draw), draw)
  }
]
