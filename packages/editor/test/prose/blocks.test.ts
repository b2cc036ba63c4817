/** Tables, lists, pictures and references are edited as lines of text, and nothing that was carried or typed is lost. */
import type { Block, Narrative } from "@gongkai/core/Narrative"
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import * as edit from "../../src/prose/edit.ts"
import * as Manuscript from "../../src/prose/Manuscript.ts"
import { fromText, toText } from "../../src/prose/text.ts"
import { narrativeOf, seeds } from "../support/manuscripts.ts"

const table: Block = {
  type: "table",
  caption: "表1",
  head: [["渠道", "条数"]],
  rows: [
    ["网站", "12"],
    ["公报", ""]
  ]
}
const list: Block = { type: "list", ordered: true, items: [{ text: "编制" }, { text: "发布" }] }
const figure: Block = { type: "figure", place: "images/1.png", caption: "图1" }
const reference = paragraph(["新收", { ref: "requests/received/total" }, "件"])

const texts = (part: Narrative): ReadonlyArray<string> => Manuscript.from(part).lines.map(({ text }) => text)

/** The manuscript with the cursor at a place of a line. */
const at = (part: Narrative, line: number, offset: number) => Manuscript.moveTo(Manuscript.from(part), { line, offset })
const end = Number.MAX_SAFE_INTEGER

describe("a part with tables, lists, pictures and references", () => {
  it("is lines that say what they are", () => {
    expect(texts([table, list, figure, reference])).toEqual([
      "表1",
      "渠道｜条数",
      "网站｜12",
      "公报｜",
      "1. 编制",
      "2. 发布",
      "〔图片：图1，未收入〕",
      "新收〔requests/received/total〕件"
    ])
  })

  it("comes back from its lines as it was, and from another editor too", () => {
    for (const seed of seeds) {
      const part = narrativeOf(seed)
      const manuscript = Manuscript.from(part)
      expect(Manuscript.to(manuscript)).toEqual(part)
      expect(fromText(toText(manuscript)).lines).toEqual(manuscript.lines)
    }
  })

  it("keeps two lists and two tables that follow one another apart", () => {
    for (const block of [list, table]) {
      expect(Manuscript.to(Manuscript.from([block, block]))).toEqual([block, block])
      expect(Manuscript.to(fromText(toText(Manuscript.from([block, block]))))).toEqual([block, block])
    }
  })
})

describe("typing in a table", () => {
  it("changes its cells; a bar makes one more", () => {
    expect(Manuscript.to(edit.insert(at([table], 3, end), "3｜季刊"))).toEqual([
      {
        ...table,
        rows: [
          ["网站", "12"],
          ["公报", "3", "季刊"]
        ]
      }
    ])
  })
  it("begins a further row with a line", () => {
    expect(Manuscript.to(edit.insert(edit.newline(at([table], 3, end)), "微博｜7"))).toEqual([
      {
        ...table,
        rows: [
          ["网站", "12"],
          ["公报", ""],
          ["微博", "7"]
        ]
      }
    ])
  })
  it("with a text of several lines leaves the rows around it rows", () => {
    const pasted = edit.paste(at([table], 2, end), "\n说明一。\n说明二。\n")
    expect(Manuscript.to(pasted)?.map(({ type }) => type)).toEqual(["table", "paragraph", "table"])
    expect(JSON.stringify(Manuscript.to(pasted))).toContain("公报")
  })
})

describe("typing in a list", () => {
  it("begins a further item with a line, and counts them anew", () => {
    const longer = edit.insert(edit.newline(at([list], 0, end)), "审核")
    expect(longer.lines[1]?.text).toBe("2. 审核")
    expect(Manuscript.to(longer)).toEqual([{ ...list, items: [{ text: "编制" }, { text: "审核" }, { text: "发布" }] }])
  })
  it("makes an item a paragraph once its mark is gone", () => {
    const bare = edit.deleteForward(edit.deleteForward(edit.deleteForward(at([list], 1, 0))))
    expect(Manuscript.to(bare)).toEqual([{ ...list, items: [{ text: "编制" }] }, paragraph("发布")])
  })
})

describe("typing beside a picture", () => {
  it("keeps the picture, and what was typed as a paragraph", () => {
    const typed = edit.insert(at([figure], 0, end), "见附件。")
    expect(Manuscript.to(typed)).toEqual([figure, paragraph("见附件。")])
    expect(Manuscript.to(fromText(toText(typed)))).toEqual([figure, paragraph("见附件。")])
  })
  it("into its words leaves them as text", () => {
    expect(Manuscript.to(edit.insert(at([figure], 0, 4), "新"))).toEqual([paragraph("〔图片：新图1，未收入〕")])
  })
})

describe("a reference", () => {
  it("is one where the edition has the cell, and text where it has none", () => {
    expect(Manuscript.to(fromText("新收〔requests/received/total〕件"))).toEqual([reference])
    expect(Manuscript.to(fromText("新收〔requests/received/sum〕件"))).toEqual([
      paragraph("新收〔requests/received/sum〕件")
    ])
    expect(Manuscript.to(fromText("〔requests/received/total〕"), () => false)).toEqual([
      paragraph("〔requests/received/total〕")
    ])
  })
})

describe("a line from another editor", () => {
  it("is an item where a star marks it, with or without its number", () => {
    expect(Manuscript.to(fromText("* 甲\n* • 乙\n*1 丙"))).toEqual([
      { type: "list", ordered: false, items: [{ text: "甲" }, { text: "乙" }] },
      { type: "list", ordered: true, items: [{ text: "丙" }] }
    ])
  })
  it("is text where it only looks like a picture", () => {
    expect(Manuscript.to(fromText('! {图}\n! {"data":1}'))).toEqual([paragraph("! {图}"), paragraph('! {"data":1}')])
  })
})
