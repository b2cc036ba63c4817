/** Sheets handed to pdfmake say all of it themselves: each run at its place, the rules of a page in one path, nothing to decide. */
import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change } from "@gongkai/core/Entry"
import { definition } from "./definition.ts"
import { layout } from "../../src/layout/page/layout.ts"
import { square } from "../layout/faces.ts"
import { report } from "../report.ts"

const sheets = layout(report(), edition2021, square)
const made = { author: "云溪县水务局", on: new Date("2024-01-09T00:00:00Z") }
const { content, info } = definition(sheets, made)
const texts = content.flatMap((node) => ("characterSpacing" in node ? [node] : []))

describe("a document definition", () => {
  it("has each run once, by the top of its line", () => {
    const runs = sheets.pages.flatMap((page) => page.runs)
    expect(texts.map(({ text }) => text)).toEqual(runs.map(({ text }) => text))
    texts.forEach(({ absolutePosition: { x, y }, fontSize }, at) => {
      expect(x).toBe(runs[at]?.x)
      expect(y + 0.88 * fontSize).toBeCloseTo(runs[at]?.y ?? 0)
    })
  })
  it("has the rules of each page in one path", () => {
    const ruled = sheets.pages.filter(({ rules }) => rules.length > 0)
    expect(content.filter((node) => "canvas" in node)).toHaveLength(ruled.length)
  })
  it("gives the engine a fresh object for every node", () => {
    expect(new Set(content).size).toBe(content.length)
  })
  it("begins each page by itself, turned where the sheet is", () => {
    const wide = layout(
      report(edition2021, () => Change.make(123_456_789_012_345)),
      edition2021,
      square
    )
    const turns = definition(wide, made).content.flatMap((node) =>
      "pageOrientation" in node ? [node.pageOrientation] : []
    )
    expect(turns).toEqual(wide.pages.map(({ landscape }) => (landscape ? "landscape" : "portrait")))
    expect(turns).toContain("landscape")
  })
  it("is titled after the report, and has its parts in its outline", () => {
    expect(info.title).toBe("云溪县水务局2023年政府信息公开工作年度报告")
    expect(texts.flatMap(({ outlineText }) => outlineText ?? [])).toEqual(sheets.bookmarks.map(({ title }) => title))
  })
  it("prints a mark before anything else on the page", () => {
    const marked = definition(layout(report(), edition2021, square, { mark: "草稿" }), made)
    const at = marked.content.findIndex((node) => "canvas" in node)
    const begun = marked.content.findLastIndex((node, index) => index < at && "pageOrientation" in node)
    expect(marked.content[begun + 1]).toMatchObject({ text: "草稿", color: "#e6e6e6" })
    expect(at).toBe(begun + 2)
  })
})
