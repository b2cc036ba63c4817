/** Tables, lists, pictures and references of the prose on the page: nothing is lost, and what belongs together stays so. */
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Block, Narrative } from "@gongkai/core/Narrative"
import * as Draft from "@gongkai/core/Draft"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { layout } from "../../../src/layout/page/layout.ts"
import { text } from "../../../src/layout/sheet/readingOrder.ts"
import type { Run, Sheets } from "../../../src/layout/sheet/Sheets.ts"
import { notice } from "../../../src/notice.ts"
import { report } from "../../report.ts"
import { square } from "../faces.ts"
import { claims, isNumber, lines } from "../seen.ts"

const saying = (overview: Narrative): Draft.Draft => Patch.apply(report(), { parts: { overview } })
const laid = (...overview: Narrative): Sheets => layout(saying(overview), edition2021, square)
const words = (sheets: Sheets): ReadonlyArray<string> => text(sheets).split("\n")
const runsOf = (sheets: Sheets): ReadonlyArray<Run> => sheets.pages.flatMap(({ runs }) => runs)
const beginning = (sheets: Sheets, start: string): number =>
  runsOf(sheets).find((run) => run.text.startsWith(start))?.x ?? Number.NaN

const table = (rows: number): Block => ({
  type: "table",
  caption: "表1 各渠道",
  head: [["渠道名称", "条数统计"]],
  rows: [["第0行", "1234"], ...Array.from({ length: rows - 1 }, (_, at) => [`第${at + 1}行`, String(at)] as const)]
})

describe("a table of the prose", () => {
  it("is printed with its caption above it, a row a row", () => {
    const all = words(laid(table(3)))
    const from = all.indexOf("表1 各渠道")
    expect(all.slice(from, from + 5)).toEqual([
      "表1 各渠道",
      "渠道名称\t条数统计",
      "第0行\t1234",
      "第1行\t0",
      "第2行\t1"
    ])
  })
  it("that a page cannot hold repeats its head on each, and loses no row", () => {
    const sheets = laid(table(120))
    const all = words(sheets)
    expect(Array.from({ length: 119 }, (_, at) => all.includes(`第${at + 1}行\t${at}`))).not.toContain(false)
    const heads = sheets.pages.map((page) => lines(page).some((line) => line.includes("条数统计")))
    expect(heads.filter(Boolean).length).toBeGreaterThan(2)
    expect(all.filter((line) => line.includes("条数统计"))).toHaveLength(1)
  })
  it("has its figures at the right of their column, and never in pieces while words can give way", () => {
    const long = "说明文字".repeat(20)
    const sheets = laid({
      type: "table",
      head: [],
      rows: [
        [long, "123456789"],
        [long, "7"]
      ]
    })
    const [one, other] = ["123456789", "7"].map((figure) => runsOf(sheets).find((run) => run.text === figure))
    expect((one?.x ?? 0) + (one?.width ?? 0)).toBeCloseTo((other?.x ?? 0) + (other?.width ?? 0), 3)
    expect(one?.size).toBe(other?.size)
  })
  it("whose rows are of different lengths has a cell for each column", () => {
    const all = words(laid({ type: "table", head: [["甲", "乙", "丙"]], rows: [["子"], ["丑", "1"]] }))
    expect(all).toContain("子\t\t")
    expect(all).toContain("丑\t1\t")
  })
})

describe("a list of the prose", () => {
  const long = "逐条对照检查".repeat(12)
  const list: Block = {
    type: "list",
    ordered: true,
    items: [{ text: long }, { text: "深一层", level: 1, mark: "①" }, { text: "末项" }]
  }

  it("has its marks in front of its items", () => {
    expect(
      words(laid(list))
        .filter((line) => /^(?:\d\.|①)[^\t]*$/u.test(line))
        .slice(0, 3)
    ).toEqual([`1.${long}`, "①深一层", "2.末项"])
  })
  it("begins every line of an item below its text, and what lies deeper further in", () => {
    const sheets = laid(list)
    const own = runsOf(sheets).filter((run) => run.text.includes("逐条对照") || run.text.includes("对照检查"))
    expect(own.length).toBeGreaterThan(1)
    expect(new Set(own.map(({ x }) => x.toFixed(2))).size).toBe(1)
    expect(beginning(sheets, "1.")).toBeLessThan(own[0]?.x ?? 0)
    expect(beginning(sheets, "①")).toBeGreaterThan(beginning(sheets, "1."))
  })
})

describe("a picture and a reference", () => {
  it("are named as left out, and shown as the number", () => {
    const paragraph = { type: "paragraph", text: ["新收", { ref: "requests/received/total" }, "件。"] } as const
    const draft = Draft.put(saying([{ type: "figure", caption: "图1" }, paragraph]), "requests/received/total", null)
    const all = words(layout(draft, edition2021, square))
    expect(all).toContain("〔图片：图1，未收入〕")
    expect(all).toContain("新收＿＿件。")
    expect(words(laid(paragraph)).some((line) => /^新收\d+件。$/u.test(line))).toBe(true)
  })
})

it("all runs of such a part belong to one element each", () => {
  const sheets = laid(table(60), { type: "list", ordered: false, items: [{ text: "甲" }] }, { type: "figure" })
  const counts = claims(sheets)
  const wrong = sheets.pages.flatMap(({ runs }, page) =>
    runs.filter((run, at) => !isNumber(run) && (counts[page]?.[at] ?? 0) > 1).map(({ text: each }) => each)
  )
  expect(wrong).toEqual([])
})

it("a part of a table alone is not missing", () => {
  expect(notice(saying([table(2)]), edition2021)).toBeUndefined()
  expect(notice(saying([{ type: "figure" }]), edition2021)).toBe("缺第一部分")
})
