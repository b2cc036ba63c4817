/** Reports as web pages: every number and every blank comes back, whatever the page puts around its tables and in its cells. */
import { entries } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { readHtml, readPage } from "../../src/readers/html.ts"
import { draftOf, opened } from "../support/drafts.ts"
import { page } from "../support/pages.ts"

const numbers = [12, 0, 345, null, 7, 0, 1] as const
const encode = (text: string) => new TextEncoder().encode(text)

const site = (body: string) => `
  <table width="100%"><tr><td><div>首页</div><a href="/">政务公开</a></td></tr>
  <tr><td><table><tr><td>当前位置：首页 &gt; 年报</td></tr></table></td></tr>
  <tr><td>发布日期：2024-01-15　浏览次数：30<div class="content">${body}</div><p>【打印】【关闭】</p></td></tr>
  <tr><td><p>版权所有：某某区人民政府</p><p>网站标识码：0000000000</p></td></tr></table>`

const wide = (text: string) => text.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
const spans = (text: string) =>
  `<p class="MsoNormal"><span lang="EN-US" style="font-family:仿宋">${Array.from(text).join("</span><span>")}<o:p></o:p></span></p>`

describe.each([edition2019, edition2021])("a report of the $key edition", (edition) => {
  const draft = draftOf(edition, numbers)

  it.each([
    ["alone on a page", page(edition, draft)],
    ["inside the tables of a site", page(edition, draft, { around: site })],
    ["with every character of a label in a span of its own", page(edition, draft, { wrap: spans })],
    ["with full-width digits", page(edition, draft, { style: wide })],
    ["with its cells broken into lines", page(edition, draft, { wrap: (text) => text.replace("信息", "信息<br>") })]
  ])("%s comes back number for number, blank for blank", async (_, html) => {
    const { draft: back, messages } = await opened(encode(html), "report.html")
    expect(back.edition).toBe(edition.key)
    expect(entries(edition, back)).toEqual(entries(edition, draft))
    expect(messages.filter(({ severity }) => severity !== "note")).toEqual([])
    expect(JSON.stringify(back)).not.toMatch(/版权所有|网站标识码|打印|当前位置/u)
  })

  it("names the element of every cell", async () => {
    const { draft: back } = await opened(encode(page(edition, draft)), "report.html")
    for (const { path } of Object.values(back.provenance?.cells ?? {}))
      expect(path).toMatch(/^\/html\[1\].*\/td\[\d+\]$/u)
  })
})

describe("a row that the page calls otherwise", () => {
  it("is read, and its label stays with the draft", async () => {
    const html = page(edition2021, draftOf(edition2021, [0])).replace("2.重复申请", "2.重复提出的申请")
    const { draft } = await opened(encode(html), "report.html")
    expect(draft.provenance?.departures).toEqual([{ of: "row", printed: "2.重复提出的申请", official: "2.重复申请" }])
  })
})

const mergedRow = (figure: string) =>
  page(edition2021, draftOf(edition2021, [0])).replace(
    /(二、上年结转政府信息公开申请数量<\/td>).*?<\/tr>/u,
    `$1<td colspan="7">${figure}</td></tr>`
  )

describe("one 0 merged over a row", () => {
  it("is 0 in each cell, and says so; any other figure merged is left unread", async () => {
    const { draft } = await opened(encode(mergedRow("0")), "report.html")
    expect(draft).toMatchObject({ requests: { carriedIn: { naturalPerson: 0, total: 0 } } })
    expect(draft.provenance?.cells["requests/carriedIn/total"]?.note).toContain("合并为一格")
    const other = await opened(encode(mergedRow("3")), "report.html")
    expect(other.draft).toMatchObject({
      requests: { carriedIn: { naturalPerson: { unread: "3" }, total: { unread: "3" } } }
    })
  })
})

/** A grid cut into cells with spans: for each cell its place, its spans and its text. */
const Cuts = Schema.Array(
  Schema.Struct({
    rows: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 3 })),
    columns: Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 4 }))
  })
).check(Schema.isMinLength(1), Schema.isMaxLength(30))

it.prop("every cell of a table comes back at its place with its spans", [Cuts], ([cuts]) => {
  const [height, width] = [5, 6]
  const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false))
  const rows = Array.from({ length: height }, (): Array<string> => [])
  const wanted: Array<string> = []
  let next = 0
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken[row]?.[column]) continue
      const cut = cuts[next++ % cuts.length] ?? { rows: 1, columns: 1 }
      let across = 1
      while (across < cut.columns && column + across < width && !taken[row]?.[column + across]) across++
      const down = Math.min(cut.rows, height - row)
      for (let at = row; at < row + down; at++) taken[at]?.fill(true, column, column + across)
      rows[row]?.push(`<td rowspan="${down}" colspan="${across}">${row}-${column}</td>`)
      wanted.push(`${row}-${column}`)
    }
  }
  const html = `<table>${rows.map((row) => `<tr>${row.join("")}</tr>`).join("")}</table>`
  const [table] = Result.getOrThrow(readPage(html)).blocks
  const found =
    table?._tag === "Rectangle" ? table.rows.flatMap((row) => row.cells.flatMap((slot) => slot?.text ?? [])) : []
  expect(found).toEqual(wanted)
})

const deep = (tag: string) => `<${tag}>`.repeat(100_000)

describe("a page that means harm costs little", () => {
  it.each([
    ["a span of 99,999,999 columns", "<table><tr><td colspan=99999999 rowspan=99999999>1</td><td>2</td></tr></table>"],
    [
      "a table of 10,000 by 10,000 by its spans",
      `<table>${"<tr><td rowspan=10000 colspan=10000>1</td></tr>".repeat(10_000)}</table>`
    ],
    ["divs in divs without end", deep("div")],
    ["tables in tables without end", deep("table")],
    ["cells in tables in cells without end", "<table><tr><td>".repeat(20_000)],
    ["nothing that is closed", "<html><body><table><tr><td><p><b><i>一".repeat(500)],
    ["no text at all", "<html></html>"]
  ])("%s", async (_, html) => {
    const result = await readHtml(encode(html))
    expect(Result.isSuccess(result) || Result.isFailure(result)).toBe(true)
    if (Result.isSuccess(result) && "blocks" in result.success) {
      const places = result.success.blocks.reduce(
        (sum, block) => sum + (block._tag === "Rectangle" ? block.rows.length * (block.rows[0]?.cells.length ?? 0) : 0),
        0
      )
      expect(places).toBeLessThanOrEqual(200_000)
    }
  })
})

it("a page in GBK is read, whatever it says of itself", async () => {
  const bytes = Uint8Array.of(0x3c, 0x70, 0x3e, 0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0x3c, 0x2f, 0x70, 0x3e)
  const pages = ["", '<meta charset="gb2312">', '<meta charset="utf-8">'].map((said) => [...encode(said), ...bytes])
  for (const result of await Promise.all(pages.map((each) => readHtml(Uint8Array.from(each))))) {
    expect(Effect.runSync(Effect.fromResult(result))).toMatchObject({ blocks: [{ text: "政府信息" }] })
  }
})

it.each([
  ["<pre>甲\n乙</pre>", ["甲", "乙"]],
  ['<p style="white-space: pre-wrap"><span>甲\n乙</span>丙</p>', ["甲", "乙丙"]],
  ['<pre style="white-space:normal">甲 \n乙</pre>', ["甲乙"]],
  ["<p>甲 \n乙</p>", ["甲乙"]]
])("the ends of lines in %s are those that a browser shows", (body, paragraphs) => {
  const { blocks } = Result.getOrThrow(readPage(`<html><body>${body}</body></html>`))
  expect(blocks.map((block) => (block._tag === "Paragraph" ? block.text : "")).join("\n")).toBe(paragraphs.join("\n"))
})
