/** The words of a document as somebody gets them who copies them: paragraph by paragraph, tables row by row. */
import { describe, expect, it } from "vitest"
import { text, textOf } from "../../../src/layout/sheet/readingOrder.ts"
import type { Element, Run, Sheets, Tag } from "../../../src/layout/sheet/Sheets.ts"
import { square } from "../faces.ts"

const [face] = square.chain("fangsong")
const run = (words: string): Run => {
  if (face === undefined) throw new Error("no face")
  return { text: words, face, size: 16, x: 0, y: 0, spacing: 0, width: 0 }
}
const page = (...words: ReadonlyArray<string>) => ({ width: 595, height: 842, runs: words.map(run), rules: [] })
const leaf = (role: Tag, ...marks: Element["marks"]): Element => ({ role, children: [], marks })
const node = (role: Tag, ...children: ReadonlyArray<Element>): Element => ({ role, children, marks: [] })
const mark = (page: number, from: number, to: number) => ({ page, from, to })

const sheets = (root: Element): Sheets => ({
  title: "",
  pages: [page("题", "甲段，", "前半", "— 1 —"), page("后半。", "行一", "1", "行二", "2", "— 2 —")],
  root,
  bookmarks: [],
  missing: []
})

const whole = sheets(
  node(
    "Document",
    leaf("Title", mark(0, 0, 1)),
    leaf("P", mark(0, 1, 3), mark(1, 0, 1)),
    node(
      "Table",
      node("TR", leaf("TH", mark(1, 1, 2)), leaf("TD", mark(1, 2, 3))),
      node("TR", leaf("TH", mark(1, 3, 4)), leaf("TD"), leaf("TD", mark(1, 4, 5)))
    )
  )
)

describe("a document in reading order", () => {
  it("has a line for each paragraph and each row, its cells between tabs, an empty cell too", () => {
    expect(text(whole).split("\n")).toEqual(["题", "甲段，前半后半。", "行一\t1", "行二\t\t2"])
  })
  it("leaves out what belongs to no element: the numbers of the pages", () => {
    expect(text(whole)).not.toContain("—")
  })
})

describe("a leaf", () => {
  it("has the words of all pages that it is printed on, in their order", () => {
    expect(textOf(whole, leaf("P", mark(0, 2, 3), mark(1, 0, 1)))).toBe("前半后半。")
  })
  it("that is printed nowhere, or on a page that is not there, has none", () => {
    expect(textOf(whole, leaf("P"))).toBe("")
    expect(textOf(whole, leaf("P", mark(7, 0, 1)))).toBe("")
  })
})
