/**
 * A small report in words of our own: every number different, every kind of block in its prose.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change, type Entry } from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"

const overview: Narrative = [
  heading(2, "（一）主动公开"),
  paragraph(["全年新收", { ref: "requests/received/total" }, "件，<不>是 & 的“关系”。"]),
  {
    type: "list",
    ordered: true,
    items: [{ text: "修渠" }, { text: "东渠", level: 1 }, { text: "西渠", level: 1 }, { text: "架桥" }]
  },
  {
    type: "table",
    caption: "表1 公开渠道",
    head: [["渠道", "条数"]],
    rows: [
      ["网站", "318"],
      ["公众号", "204"]
    ]
  },
  { type: "figure", place: "images/1.png", caption: "图1 走势", alternative: "逐年上升" }
]

const head: Draft.Head = {
  year: 2023,
  agency: { name: "云溪县水务局", divisionCode: "320800", website: "https://www.yunxi.example.gov.cn/" },
  preamble: [paragraph("根据有关规定编制本报告。")],
  signature: { organ: "云溪县水务局", date: "2024-01-09" },
  publishedOn: "2024-01-12"
}

const number = (edition: Edition.Edition, cell: string): Entry =>
  Edition.slot(edition, cell)?.measure === "amount"
    ? Money.Money.make(12_345_600)
    : Change.make(1000 + Edition.place(edition, cell))

/** A draft in which each cell holds a number of its own, unless told otherwise. */
export const report = ({
  edition = edition2021,
  entry = () => undefined,
  header = {},
  prose = { overview, problems: [paragraph("人手不足。")], otherMatters: [paragraph("没有。")] }
}: {
  readonly edition?: Edition.Edition
  readonly entry?: (cell: string) => Entry | undefined
  readonly header?: Partial<Draft.Head>
  readonly prose?: { readonly [key: string]: Narrative }
} = {}): Draft.Draft =>
  Draft.fill(
    edition,
    { ...head, ...header },
    (cell) => {
      const told = entry(cell)
      return told === undefined ? number(edition, cell) : told
    },
    ({ key }) => prose[key] ?? null
  )
