/**
 * Reports that are not whole: parts missing, the file cut off, totals or columns left blank, numbers of last year's, a site around it.
 *
 * @module
 */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Totals from "@gongkai/core/Totals"
import type { Chance } from "../chance.ts"
import type { FormatName } from "../formats.ts"
import type { Manner } from "../Manner.ts"
import type { Paper, Piece, Table } from "../Paper.ts"
import { report as another, type Report } from "../report.ts"
import { isBody, without } from "./cuts.ts"

const line = (text: string): Piece => ({ _tag: "Line", text })

/** The pieces of each part: its heading and what is below it. What is in front of the first part is one too. */
const parts = ({ pieces }: Paper): ReadonlyArray<ReadonlyArray<Piece>> => {
  const starts = pieces.flatMap((piece, at) => (at > 0 && piece._tag === "Line" && piece.heading ? [at] : []))
  return [0, ...starts].map((start, at) => pieces.slice(start, starts[at]))
}

const hasTable = (pieces: ReadonlyArray<Piece>): boolean => pieces.some(({ _tag }) => _tag === "Table")
const hasYear = (pieces: ReadonlyArray<Piece>): boolean =>
  pieces.some((piece) => piece._tag === "Line" && piece.year !== undefined)

const isTotal: NonNullable<Manner["figure"]> = (figure, { cell }, draw) =>
  [edition2019, edition2021].some((edition) => Totals.isTotal(edition, cell)) && draw.happens(60)
    ? { lines: [], said: null }
    : figure

/** A table without what is printed in some of its columns. */
const blanked = (table: Table, columns: ReadonlySet<number>): Table => ({
  ...table,
  grid: table.grid.map((row, y) =>
    row.map((box, x) =>
      // A cell with all figures of a row is none of a column.
      box && columns.has(x) && isBody(table, y) && !box.heads && box.prints.length < 2
        ? { ...box, lines: [], prints: box.prints.map(({ cell }) => ({ cell, said: null })) }
        : box
    )
  )
})

/** One table with the numbers of another report, as when last year's was kept by mistake. */
const kept = (report: Report, draw: Chance): Report => {
  const form = draw.pick(["proactive", "requests", "review"])
  for (;;) {
    const other = another(draw)
    if (other.edition !== report.edition) continue
    const own = [...report.numbers].map(
      ([cell, number]) => [cell, cell.startsWith(`${form}/`) ? (other.numbers.get(cell) ?? number) : number] as const
    )
    return { ...report, numbers: new Map(own) }
  }
}

/** Where a line of the page stands apart from the report. */
const lined: ReadonlyArray<FormatName> = [
  "html",
  "html with paragraphs",
  "docx",
  "xlsx",
  "pdf",
  "tabs",
  "tabs without spans",
  "double spaces",
  "markdown",
  "layout"
]

export const brokenManners: ReadonlyArray<Manner> = [
  { name: "a table has another report's numbers", report: kept },
  { name: "totals are blank", figure: isTotal },
  {
    name: "columns are blank",
    table: (table, draw) => {
      const figures = (table.grid[0] ?? []).flatMap((_, x) => (x >= table.stub ? [x] : []))
      return [blanked(table, new Set(draw.shuffled(figures).slice(0, 1 + draw.below(Math.max(1, figures.length - 1)))))]
    }
  },
  {
    name: "parts of the text are missing",
    paper: (paper, draw) => ({
      ...paper,
      pieces: parts(paper).flatMap((part) => (hasTable(part) || hasYear(part) || !draw.happens(50) ? part : []))
    })
  },
  {
    name: "the file is cut off",
    paper: (paper, draw) => {
      const tables = paper.pieces.flatMap((piece, at) =>
        piece._tag === "Table" && piece.year !== undefined ? [at] : []
      )
      const at = tables[draw.below(Math.max(1, tables.length))]
      const table = at === undefined ? undefined : paper.pieces[at]
      if (at === undefined || table?._tag !== "Table") return paper
      // Behind labels that stand apart, blank cells would say that the rows are blank.
      const body = table.grid.flatMap((boxes, row) =>
        isBody(table, row) && boxes.some((box) => box !== null && box.prints.length > 0) ? [row] : []
      )
      const last = body[draw.below(body.length)] ?? 0
      return { ...paper, pieces: [...paper.pieces.slice(0, at), without(table, (row) => row <= last)] }
    }
  },
  {
    name: "a site stands around it",
    formats: lined,
    paper: (paper, draw) => ({
      ...paper,
      pieces: [
        ...draw
          .shuffled([
            "当前位置：首页 > 政府信息公开 > 年度报告",
            "字体：大 中 小",
            "分享到：",
            "浏览次数：1234",
            "打印本页"
          ])
          .slice(0, 1 + draw.below(4))
          .map(line),
        ...paper.pieces,
        ...draw
          .shuffled([
            "分享到：微信 微博",
            "【打印本页】【关闭窗口】",
            "扫一扫在手机打开当前页",
            "主办单位：示例市人民政府办公室",
            "网站标识码：0000000000"
          ])
          .slice(0, 1 + draw.below(4))
          .map(line)
      ]
    })
  }
]
