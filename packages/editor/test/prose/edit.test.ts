/** A part in prose keeps every word through any editing, and nothing invisible comes in. */
import { describe, expect, it } from "vitest"
import * as edit from "../../src/prose/edit.ts"
import { characters } from "../../src/prose/graphemes.ts"
import * as Manuscript from "../../src/prose/Manuscript.ts"
import * as move from "../../src/prose/move.ts"
import { fromText } from "../../src/prose/text.ts"
import { manuscriptOf, seeds } from "../support/manuscripts.ts"

describe("editing", () => {
  it("is undone by as many backspaces as characters were typed", () => {
    for (const seed of seeds) {
      const before = manuscriptOf(seed)
      const typed = "政府𠮷信息"
      let after = edit.insert(before, typed)
      for (const _ of characters(typed)) after = edit.backspace(after)
      expect(after.lines).toEqual(before.lines)
      expect(after.cursor).toEqual(before.cursor)
    }
  })
  it("makes headings of pasted lines with an official number, and paragraphs of sentences", () => {
    const text = "一、总体情况\r\n（一）主动公开\r\n\r\n1.全年公开信息12条，比上年多。\r\n"
    expect(edit.paste(Manuscript.empty, text).lines).toEqual([
      { text: "一、总体情况", level: 1 },
      { text: "（一）主动公开", level: 2 },
      { text: "1.全年公开信息12条，比上年多。" }
    ])
  })
  it("lets no control or escape character in, and makes one blank of a tab", () => {
    expect(edit.insert(Manuscript.empty, "公\u001B[31m开\u0007\t\u202E件\u001B]0;x\u0007。").lines).toEqual([
      { text: "公开 件。" }
    ])
  })
  it("types over what is selected", () => {
    const marked = Manuscript.select(move.textEnd(fromText("甲乙\n丙丁")), move.textStart)
    expect(edit.insert(marked, "无").lines).toEqual([{ text: "无" }])
    expect(edit.backspace(marked).lines).toEqual([{ text: "" }])
  })
})
