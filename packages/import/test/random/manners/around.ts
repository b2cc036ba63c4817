/**
 * What stands beside the tables of the report: last year's, another report, notes with figures in them, prose shaped like rows.
 *
 * @module
 */
import { contradicted, type Report, report as another } from "../report.ts"
import { type FormatName, pages, spreadsheets, textFiles } from "../formats.ts"
import type { Manner } from "../Manner.ts"
import type { Paper, Piece } from "../Paper.ts"

const line = (text: string): Piece => ({ _tag: "Line", text })

/** The pieces of a paper as something that stands beside the report and is none. */
const beside = ({ pieces }: Paper): ReadonlyArray<Piece> =>
  pieces.map((piece) => {
    const { year: _, ...own } = piece
    return own
  })

const earlier = (now: Report, then: Report): Report => ({
  ...then,
  agency: now.agency,
  edition: now.edition,
  year: now.year - 1
})

const insertedBeforeTables = (paper: Paper, text: string): Paper => ({
  ...paper,
  pieces: paper.pieces.flatMap((piece) => (piece._tag === "Table" ? [line(text), piece] : [piece]))
})

const insertedAfterTables = (paper: Paper, text: (at: number) => string): Paper => ({
  ...paper,
  pieces: paper.pieces.flatMap((piece, at) => (piece._tag === "Table" ? [piece, line(text(at))] : [piece]))
})

/** Another report of the same edition, since its tables are those of this one. */
const likewise = (report: Report, draw: Parameters<typeof another>[0]): Report => {
  for (;;) {
    const made = another(draw)
    if (made.edition === report.edition) return made
  }
}

const plain: ReadonlyArray<FormatName> = [
  "csv",
  "tabs",
  "tabs without spans",
  "spaces",
  "double spaces",
  "markdown",
  "layout",
  "line by line",
  "lone bars"
]

export const aroundManners: ReadonlyArray<Manner> = [
  { name: "sums are contradicted", breaks: true, report: contradicted },
  {
    name: "last year's table is appended",
    paper: (paper, draw, again, report) => {
      const before = beside(again(earlier(report, likewise(report, draw))))
      const table = before.find(
        (piece) => piece._tag === "Table" && piece.form.key === draw.pick(["requests", "review"])
      )
      return table === undefined
        ? paper
        : { ...paper, pieces: [...paper.pieces, line(`附：${report.year - 1}年相关情况统计表`), table] }
    }
  },
  {
    name: "a hidden sheet",
    formats: spreadsheets,
    paper: (paper, draw, again, report) => ({
      ...paper,
      hidden: beside(again(earlier(report, likewise(report, draw))))
    })
  },
  {
    name: "a second report behind the first",
    paper: (paper, draw, again, report) => ({
      ...paper,
      pieces: [...paper.pieces, ...again(earlier(report, likewise(report, draw))).pieces]
    })
  },
  { name: "a sheet for each part", formats: spreadsheets, paper: (paper) => ({ ...paper, apart: true }) },
  {
    name: "links to other reports",
    formats: [...plain, ...pages, ...textFiles, ...spreadsheets, "pdf"],
    paper: (paper, draw, _again, { agency, year }) => {
      const links = [1, 2, 3].map((ago) => line(`${agency}${year - ago}年政府信息公开工作年度报告`))
      return {
        ...paper,
        pieces: draw.happens(50)
          ? [line("相关链接"), ...links, ...paper.pieces]
          : [...paper.pieces, line("相关链接："), ...links]
      }
    }
  },
  {
    name: "text is UTF-16",
    formats: plain,
    bytes: (bytes) => Uint8Array.from(Buffer.from(`\ufeff${new TextDecoder().decode(bytes)}`, "utf16le"))
  },
  {
    name: "lines end as on Windows",
    formats: plain,
    bytes: (bytes) => {
      const isWide = bytes[0] === 0xff && bytes[1] === 0xfe
      const lines = new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes).replaceAll("\n", "\r\n")
      return isWide
        ? Uint8Array.from(Buffer.from(`\ufeff${lines}`, "utf16le"))
        : new TextEncoder().encode(`\ufeff${lines}`)
    }
  },
  { name: "a line for the unit", paper: (paper) => insertedBeforeTables(paper, "单位：件") },
  {
    name: "notes below the tables",
    paper: (paper, draw) =>
      insertedAfterTables(paper, () =>
        draw.pick([
          "注：1.以上数据截至12月31日。2.不含所属单位。",
          "注：本年新收申请中，网络申请3件，信函申请2件。",
          "（七）总计含上年转来的4件。",
          "填表人：某某　联系电话：0000-1234567"
        ])
      )
  },
  {
    name: "page numbers",
    paper: (paper) => insertedAfterTables(paper, (at) => `- ${at} -`)
  },
  {
    name: "prose like rows",
    paper: (paper, draw, _again, { numbers }) => {
      const number = (cell: `${string}/${string}/${string}`) => numbers.get(cell) ?? 0
      const rows = [
        `（一）予以公开${number("requests/outcome.granted/total")}件。`,
        `（二）部分公开${number("requests/outcome.grantedInPart/total")}件，其中自然人${number("requests/outcome.grantedInPart/naturalPerson")}件。`,
        `一、本年新收政府信息公开申请数量${draw.below(90)}`,
        `行政复议${draw.below(9)}件，行政诉讼${draw.below(9)}件，结果维持${draw.below(5)}件。`
      ]
      const at = paper.pieces.findIndex((piece) => piece._tag === "Line" && piece.text.startsWith("一、总体情况"))
      return {
        ...paper,
        pieces: [
          ...paper.pieces.slice(0, at + 1),
          ...draw.shuffled(rows).slice(0, 2).map(line),
          ...paper.pieces.slice(at + 1)
        ]
      }
    }
  }
]
