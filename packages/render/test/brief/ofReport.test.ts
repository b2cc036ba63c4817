/** The brief of one report: the same parts for every report, and no number that the report does not have. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { type Brief } from "../../src/brief/Brief.ts"
import { briefOf, lastOf, noticeOf, outstanding } from "../../src/brief/ofReport.ts"
import { report } from "../support/report.ts"

const numbers: { readonly [cell: string]: number } = {
  "requests/received/total": 40,
  "requests/outcome.total/total": 38,
  "requests/outcome.granted/total": 19,
  "requests/carriedOut/total": 2
}
const draft = report({ entry: (cell) => Count.make(numbers[cell] ?? 0), header: { reading: "published" } })
const last = report({ entry: (cell) => Count.make(Math.floor((numbers[cell] ?? 0) / 2)), header: { year: 2022 } })

const summaryOf = ({ parts }: Brief) => {
  const [first] = parts[0]?.blocks ?? []
  return first?.kind === "paragraph" ? first.text : undefined
}
const titles = ({ parts }: Brief) => parts.map(({ title }) => title.zh)

describe("a brief", () => {
  const brief = briefOf(draft, { previous: [last] })
  it("has its parts in order", () =>
    expect(titles(brief)).toEqual(["概要", "值得注意", "主要数据", "比率", "图表", "未填、未读和不一致的数"]))
  it("begins with what was received, closed and carried out, in both languages", () => {
    expect(summaryOf(brief)?.zh).toBe(
      "本年新收政府信息公开申请40件，比上年增加20件（+100.0%），办结38件，结转下年2件；办结的申请中，予以公开和部分公开的占50.0%。"
    )
    expect(summaryOf(brief)?.en).toContain(
      "Requests received: 40, +20 (+100.0%) on last year; closed: 38; carried out: 2"
    )
  })
  it("compares nothing without a report of last year", () => {
    const alone = briefOf(draft, { previous: [report({ header: { year: 2020 } })] })
    expect(summaryOf(alone)?.zh).not.toContain("上年")
    expect(JSON.stringify(alone.parts)).toContain("没有上年的报告，不作比较")
  })
  it("says whose report last year's is, where it is another organ's", () => {
    const other = report({ header: { year: 2022, agency: { name: "云溪县水利局" } } })
    expect(JSON.stringify(briefOf(draft, { previous: [other] }))).toContain("上年的报告：云溪县水利局")
  })
})

describe("of a report that is not whole", () => {
  const open = report({
    entry: (cell) =>
      cell === "requests/received/total" ? { unread: "四O" } : cell.startsWith("review") ? null : Count.make(3)
  })
  const brief = briefOf(open, { previous: [last] })
  it("the brief says so on top, and names what is missing", () => {
    expect(brief.notice?.zh).toContain("草稿：含未读1处；未填15处")
    const published = report({ entry: () => ({ unread: "" }), header: { reading: "published" } })
    expect(noticeOf(published, edition2021, [])?.en).toContain("Not whole")
    expect(noticeOf(draft, edition2021, [])).toBeUndefined()
    expect(JSON.stringify(brief.parts.at(-1))).toContain("未能读出")
  })
  it("an unread number is never a number", () => expect(summaryOf(brief)?.zh).toContain("申请数未读，办结3件"))
})

describe("last year's report", () => {
  it("is the one of the year before", () => expect(lastOf(draft, [last])).toBe(last))
  it("is none where there are two", () => expect(lastOf(draft, [last, last])).toBeUndefined())
})

it("where nothing stands out, the brief says that", () =>
  expect(outstanding([]).blocks[0]).toMatchObject({ text: { zh: "按所列标准没有值得特别注意的变化。" } }))
