/** A memorandum in print: all that it says, tagged, and never taken for a report. */
import { expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { printMemo, Record, standing } from "../src/index.ts"
import { opened } from "./pdfjs.ts"

const memo = {
  title: "云溪县水务局2023年报告分析",
  author: "gongkai",
  notice: "草稿",
  blocks: [
    { kind: "heading", text: "值得注意" },
    { kind: "item", text: "新收申请由12到40" },
    {
      kind: "table",
      rows: [
        ["项目", "本年"],
        ["新收申请", "40"]
      ]
    },
    {
      kind: "pictures",
      pictures: [
        {
          title: "办理结果",
          alternative: "予以公开40件",
          width: 400,
          height: 60,
          shapes: [{ kind: "text", x: 0, y: 20, text: "予以公开", size: 14 }]
        }
      ]
    }
  ]
} as const

it("says everything, names no day and no report, and is the same every time", async () => {
  const [one, other] = await Effect.runPromise(Effect.all([printMemo(memo), printMemo(memo)]))
  expect(Buffer.compare(one, other)).toBe(0)
  expect([Record.find(one), standing(one)]).toEqual([undefined, "foreign"])
  await opened(one, async (document) => {
    const { info } = await document.getMetadata()
    expect(info).toMatchObject({ Title: memo.title })
    expect(info).not.toHaveProperty("CreationDate")
    const page = await document.getPage(1)
    const words = (await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join("")
    for (const text of ["值得注意", "新收申请由12到40", "新收申请", "办理结果", "予以公开", "草稿"])
      expect(words).toContain(text)
    expect(JSON.stringify(await page.getStructTree())).toContain("予以公开40件")
  })
})

/** How high the paragraph is set, all words of the first page, the bookmarks. */
const seenIn = (pdf: Uint8Array) =>
  opened(pdf, async (document) => {
    const page = await document.getPage(1)
    const items = (await page.getTextContent()).items.filter((item) => "str" in item)
    const height = items.find(({ str }) => str.includes("准备四样东西"))?.height ?? 0
    return { height, text: items.map(({ str }) => str).join(""), outline: await document.getOutline() }
  })

it("sets a long text as large as a report's, with its headings as bookmarks and its items behind their marks", async () => {
  const handbook = {
    title: "年报手册",
    author: "gongkai",
    print: "text",
    blocks: [
      { kind: "heading", text: "一、开始之前" },
      { kind: "heading", level: 2, text: "（一）几种“没有”" },
      { kind: "paragraph", text: "准备四样东西。" },
      { kind: "item", mark: "1.", text: "全年的登记簿；" },
      { kind: "item", text: "上年的报告" }
    ]
  } as const
  const [large, fine] = await Effect.runPromise(
    Effect.all([printMemo(handbook), printMemo({ ...handbook, print: "fine" })])
  )
  const [seen, small] = [await seenIn(large), await seenIn(fine)]
  expect(seen.height).toBeCloseTo(16, 0)
  expect(small.height).toBeLessThan(12)
  expect(seen.text).toMatch(/1\..*全年的登记簿；•.*上年的报告/u)
  const [first] = seen.outline
  expect([first?.title, first?.items.map((each: { readonly title: string }) => each.title)]).toEqual([
    "一、开始之前",
    ["（一）几种“没有”"]
  ])
})

/** As long as the brief of a report is: two tables, a chart, and what the check says. */
const brief = (rows: number) => ({
  title: "云溪县水务局2023年政府信息公开工作年度报告分析",
  author: "gongkai",
  blocks: [
    { kind: "heading" as const, text: "主要数据" },
    {
      kind: "table" as const,
      rows: Array.from({ length: rows }, (_, at) => [`行政规范性文件：第${at}项`, String(at)])
    },
    { kind: "heading" as const, text: "比率" },
    {
      kind: "table" as const,
      rows: Array.from({ length: 12 }, (_, at) => [
        `第${at}比率`,
        "1/2",
        "办结总计÷（本年新收＋上年结转）；《格式》第三部分，".repeat(2)
      ])
    },
    { kind: "heading" as const, text: "图表" },
    {
      kind: "pictures" as const,
      pictures: [{ title: "办理结果", alternative: "", width: 480, height: 300, shapes: [] }]
    },
    { kind: "heading" as const, text: "未填、未读和不一致的数" },
    { kind: "paragraph" as const, text: "没有错误和警告。" }
  ]
})
const pagesOf = async (rows: number) => {
  const texts: Array<string> = []
  await opened(await Effect.runPromise(printMemo(brief(rows))), async (document) => {
    for (let number = 1; number <= document.numPages; number += 1) {
      // One page after another, as they stand.
      // oxlint-disable-next-line no-await-in-loop
      const { items } = await (await document.getPage(number)).getTextContent()
      texts.push(items.map((item) => ("str" in item ? item.str : "")).join(""))
    }
  })
  return texts
}

it.each([17, 22, 26])(
  "the brief of a report with %i numbers has two pages, set closer where it must be",
  async (rows) => expect(await pagesOf(rows)).toHaveLength(2)
)

it("a longer one has as many as it needs", async () => expect((await pagesOf(90)).length).toBeGreaterThan(2))

it.each([12, 17, 20, 22, 24, 26, 28, 30])(
  "no heading stands at the foot of a page without what it heads: %i",
  async (rows) => {
    for (const page of await pagesOf(rows)) expect(page.replace(/— \d+ —/u, "")).not.toMatch(/(?:比率|图表)$/u)
  }
)

it("breaks its title behind the organ that it names", async () => {
  const title = "淮安湖区人民政府2024年政府信息公开工作年度报告分析"
  const lines = async (organ: string) =>
    opened(await Effect.runPromise(printMemo({ ...memo, title, organ })), async (document) => {
      const { items } = await (await document.getPage(1)).getTextContent()
      return items.flatMap((item) =>
        "str" in item && title.includes(item.str) && item.str.length > 3 ? [item.str] : []
      )
    })
  expect(await lines("淮安湖区人民政府")).toEqual(["淮安湖区人民政府", "2024年政府信息公开工作年度报告分析"])
  expect(await lines("")).not.toContain("淮安湖区人民政府")
})
