/** What a file of ours shows is enough to read the report back: without the data inside, every number and every block of prose is the same. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { place } from "@gongkai/core/Edition"
import { Change } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import { document, workbook } from "@gongkai/office"
import { print } from "@gongkai/pdf"
import { markdown, page } from "@gongkai/render"
import { read } from "@gongkai/import"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"

const overview: Narrative = [
  heading(2, "（一）主动公开"),
  paragraph(["全年新收", { ref: "requests/received/naturalPerson" }, "件，分类办理。"]),
  { type: "list", ordered: true, items: [{ text: "修路" }, { text: "东段", level: 1 }, { text: "护林" }] },
  paragraph("另有以下工作。"),
  { type: "list", ordered: false, items: [{ text: "巡山" }, { text: "防火" }] },
  paragraph("分两步实施。"),
  {
    type: "list",
    ordered: true,
    items: [
      { text: "摸清底数", mark: "一是" },
      { text: "补齐短板", mark: "二是" }
    ]
  },
  { type: "table", caption: "表1 公开渠道", head: [["渠道", "条数"]], rows: [["网站", "57"]] },
  {
    type: "table",
    head: [["林场", "面积", "说明"]],
    rows: [
      ["南山", "8", ""],
      ["北岭", "九", "新设"]
    ]
  },
  { type: "figure", caption: "图1 走势", alternative: "逐年上升" },
  paragraph("末段文字。"),
  { type: "figure" },
  paragraph("结语。")
]

const agency = {
  name: "青崖县林业局",
  kind: "department",
  level: "county",
  divisionCode: "530402",
  supervisor: "青崖县人民政府办公室",
  address: "青崖县松风路6号",
  postcode: "653100",
  telephone: "0877-7654321",
  email: "gk@linye.example.cn",
  website: "https://linye.example.cn/"
} as const

/** Small numbers beside large ones: what a page may set as a note is a number of the report. */
const draft = Draft.fill(
  edition2021,
  {
    year: 2023,
    agency,
    scope: "own",
    period: { from: "2023-01-01", to: "2023-12-31" },
    preamble: [paragraph("根据有关规定编制本报告。")],
    signature: { organ: agency.name, date: "2024-01-15" },
    publishedOn: "2024-01-18"
  },
  (cell) => Change.make(place(edition2021, cell) * 3),
  ({ key }) => (key === "overview" ? overview : key === "problems" ? [paragraph("人手不足。")] : [{ type: "figure" }])
)

const seen = async (name: string, bytes: Uint8Array | string): Promise<Draft.Draft> => {
  const source = { name, bytes: typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes }
  const { draft: back, messages } = await Effect.runPromise(read(source))
  // A draft has its mark behind the pages of a PDF.
  expect(messages.filter(({ text }) => !text.zh.includes("水印"))).toEqual([])
  return back
}

const shown = Plain.shown(edition2021, draft)
const plain = (all: Narrative): Narrative =>
  all.map((block) => (block.type === "paragraph" ? paragraph(Plain.running(block.text, shown)) : block))

const expected = { ...draft, overview: plain(overview) }
const essence = (of: Draft.Draft) => {
  const { provenance: _, reading: __, ...rest } = of
  return rest
}

const others = (all: Narrative) => all.filter(({ type }) => type !== "list")

/** The head's fields that a report has, one by one: each stands in the text, or among the fields of the file. */
const fieldsOf = (of: Draft.Draft): ReadonlyArray<readonly [string, unknown]> => [
  ...Object.entries(of.agency).map(([key, value]) => [`agency.${key}`, value] as const),
  ...Object.entries({ ...essence(of), agency: undefined }).filter(([, value]) => value !== undefined)
]

describe("each field of a report, alone", () => {
  const files = {
    html: (own: Draft.Draft) => page(own, { data: false }),
    xlsx: (own: Draft.Draft) => workbook(own, { data: false }),
    docx: (own: Draft.Draft) => document(own, { data: false }),
    md: (own: Draft.Draft) => markdown(own),
    // A PDF for old archives has no file inside.
    pdf: (own: Draft.Draft) => Effect.runPromise(print(own, { part: "1b" }))
  } as const
  const optional = fieldsOf(draft).map(([key]) => key)
  it.each(["html", "xlsx", "docx", "md", "pdf"] as const)(
    "comes back from a .%s without the data inside",
    async (ending) => {
      for (const key of optional.filter((each) => each.startsWith("agency.") && each !== "agency.name")) {
        const own = key.slice("agency.".length)
        const alone = {
          ...draft,
          agency: Object.fromEntries(Object.entries(agency).filter(([k]) => k === "name" || k === own))
        }
        // oxlint-disable-next-line no-await-in-loop
        const bytes = await files[ending](alone as typeof draft)
        // oxlint-disable-next-line no-await-in-loop
        const back = await seen(`a.${ending}`, bytes)
        expect(back.agency, key).toEqual(alone.agency)
      }
    }
  )
  it.each(["html", "xlsx", "docx", "md", "pdf"] as const)("is there in a .%s beside all others", async (ending) => {
    const { agency: own, scope, period, publishedOn } = await seen(`a.${ending}`, await files[ending](draft))
    expect({ agency: own, scope, period, publishedOn }).toEqual({
      agency,
      scope: draft.scope,
      period: draft.period,
      publishedOn: draft.publishedOn
    })
  })
})

describe("a report without the data inside", () => {
  it("is the same as a page, its references too", async () =>
    expect(essence(await seen("a.html", page(draft, { data: false })))).toEqual(draft))
  it("is the same as a workbook", async () =>
    expect(essence(await seen("a.xlsx", workbook(draft, { data: false })))).toEqual(expected))
  it("is the same as a document", async () =>
    expect(essence(await seen("a.docx", document(draft, { data: false })))).toEqual(expected))
  it("is the same as Markdown, but for the marks of items, which are their text", async () => {
    const back = await seen("a.md", markdown(draft))
    expect(Draft.entries(edition2021, back)).toEqual(Draft.entries(edition2021, draft))
    const [first] = edition2021.sections
    expect(others(Draft.narrative(back, first) ?? [])).toEqual(others(expected.overview))
  })
})

const parts = (back: Draft.Draft) => [back.preamble, Draft.narrative(back, edition2021.sections[0])]

describe("blanks, brackets and signs of Markdown within prose", () => {
  const odd = ["甲  乙　丙\u200b丁", "见 <附件1>　和  ![图](x.png) 处", "甲   乙　　丙 # * _ | ~~丁~~ `戊`"] as const
  const typed: Narrative = [
    heading(2, "（一）甲  乙　丙"),
    ...odd.map((text) => paragraph(`${text}。`)),
    { type: "list", ordered: false, items: odd.map((text) => ({ text })) },
    paragraph("如下。"),
    { type: "table", caption: "表1 甲  乙　丙", head: [["名  称", "数　量"]], rows: [[odd[1], "5"]] },
    paragraph("结语。")
  ]
  const own = { ...draft, preamble: [paragraph(odd[1])], overview: typed }
  it.each([
    ["a.html", page(own, { data: false })],
    ["a.docx", document(own, { data: false })],
    ["a.xlsx", workbook(own, { data: false })],
    ["a.md", markdown(own)]
  ])("come back from %s as they are", async (name, bytes) => {
    const back = await seen(name, bytes)
    expect(parts(back)).toEqual(parts(own))
  })
})

/** A workbook of this organ under this title, without the data inside. */
const titled = (name: string, title: string) =>
  workbook({ ...draft, agency: { ...agency, name }, title }, { data: false })
const opened = (bytes: Uint8Array) => Effect.runPromise(read({ name: "a.xlsx", bytes }))

describe("the organ that a workbook names on its sheet", () => {
  it("is taken in full where the title has none, or says it more shortly", async () => {
    for (const title of ["2023年政府信息公开工作年度报告", "青崖县2023年政府信息公开工作年度报告"]) {
      // oxlint-disable-next-line no-await-in-loop
      const { draft: back, messages } = await opened(titled("青崖县林业和草原局", title))
      expect([back.agency.name, messages]).toEqual(["青崖县林业和草原局", []])
    }
  })
  it("is told where the title names another", async () => {
    const { draft: back, messages } = await opened(titled("白云县水务局", "青崖县林业局2023年政府信息公开工作年度报告"))
    expect(back.agency.name).toBe("青崖县林业局")
    expect(messages.map(({ text }) => text.zh).join()).toContain("白云县水务局")
  })
})

describe("a file of ours whose title says no year", () => {
  const untitled = { ...draft, title: "政府信息公开工作年度报告", preamble: [paragraph("编制本报告。")] }
  it.each([
    ["a.html", page(untitled)],
    ["a.docx", document(untitled)],
    ["a.xlsx", workbook(untitled)]
  ])("%s is read with the year of the data inside", async (name, bytes) => {
    const back = await seen(name, bytes)
    expect(Interchange.show(back, edition2021)).toEqual(Interchange.show(untitled, edition2021))
  })
})

it("a total that a draft leaves blank comes back blank from a workbook whose formula shows the sum, and nothing is told", async () => {
  const balanced = Draft.fill(
    edition2021,
    { year: 2023, agency: { name: agency.name }, reading: "draft" },
    (cell) => (cell === "requests/received/total" || cell === "requests/outcome.total/total" ? null : Change.make(0)),
    () => [paragraph("正常。")]
  )
  const back = await seen("a.xlsx", workbook(balanced))
  expect(Draft.at(back, "requests/received/total")).toBeNull()
  expect(Draft.at(back, "requests/outcome.total/total")).toBeNull()
})
