/** A part in prose keeps every word through any editing, in files and on the screen, and its cursor always stands somewhere. */
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import * as edit from "@gongkai/editor/edit"
import { boundary, characters } from "@gongkai/editor/graphemes"
import * as Manuscript from "@gongkai/editor/Manuscript"
import * as move from "@gongkai/editor/move"
import { fromText, toText } from "@gongkai/editor/text"
import { placeIn } from "@gongkai/editor/Wrap"
import { view, width, wrap, wrapTo } from "../../src/screen/wrap.ts"
import { numbers } from "../../../../packages/editor/test/paste/printed.ts"

const columns = (text: string): number => characters(text).reduce((sum, each) => sum + width(each), 0)
const place = (manuscript: Manuscript.Manuscript, wide: number) =>
  placeIn(wrap(manuscript, wide), manuscript, wrapTo(wide))
const narrow = wrapTo(20)

const pool = [
  ..."政府信息公开工作年度报告𠮷，。；：？！、（）《》“”abc 12 #\\3%é👨‍👩‍👧".split(/(?:)/u),
  "👨‍👩‍👧",
  "e\u0301",
  "# ",
  "\\#"
]

const words = (next: (limit: number) => number, most: number): string =>
  Array.from({ length: next(most) }, () => pool[next(pool.length)] ?? "").join("")

const level = (next: (limit: number) => number) => ([undefined, undefined, 1, 2, 3, 4] as const)[next(6)]

const manuscriptOf = (seed: number): Manuscript.Manuscript => {
  const next = numbers(seed)
  const lines = Array.from({ length: 1 + next(6) }, () => Manuscript.line(words(next, 90), level(next)))
  return Manuscript.moveTo({ lines, cursor: { line: 0, offset: 0 } }, { line: next(6), offset: next(90) })
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed + 1)
const cursorIsValid = ({ lines, cursor }: Manuscript.Manuscript): boolean => {
  const text = lines[cursor.line]?.text
  return text !== undefined && boundary(text, cursor.offset) === cursor.offset
}

describe("a part and its manuscript", () => {
  it("are the same words in the same order", () => {
    const part: Narrative = [heading(2, "（一）主动公开"), paragraph("全年主动公开信息12条。"), heading(4, "")]
    expect(Manuscript.to(Manuscript.from(part))).toEqual(part.slice(0, 2))
    for (const seed of seeds) {
      const narrative = Manuscript.to(manuscriptOf(seed))
      expect(Manuscript.to(Manuscript.from(narrative))).toEqual(narrative)
    }
  })
  it("that is missing stays missing until something is written", () => {
    expect(Manuscript.to(Manuscript.from(null))).toBeNull()
    expect(Manuscript.to(edit.insert(Manuscript.from(null), "无"))).toEqual([paragraph("无")])
  })
  it("come back from another editor as they were", () => {
    for (const seed of seeds) {
      const before = manuscriptOf(seed)
      expect(fromText(toText(before)).lines).toEqual(before.lines)
    }
  })
  it("count characters without blanks", () => {
    expect(Manuscript.length(fromText("# 一、总 体\n　　𠮷 情况。\n"))).toBe(8)
  })
})

const keys = (next: (limit: number) => number): ReadonlyArray<(m: Manuscript.Manuscript) => Manuscript.Manuscript> => [
  (m) => edit.insert(m, words(next, 5)),
  (m) => edit.paste(m, `${words(next, 9)}\n${words(next, 9)}`),
  edit.newline,
  edit.backspace,
  edit.deleteForward,
  edit.kill,
  move.left,
  move.right,
  move.wordLeft,
  move.wordRight,
  (m) => move.up(m, narrow),
  (m) => move.down(m, narrow),
  (m) => move.rowStart(m, narrow),
  (m) => move.rowEnd(m, narrow),
  (m) => move.up(m, narrow, 3),
  (m) => move.down(m, narrow, 3),
  move.textStart,
  move.textEnd,
  (m) => edit.toggleHeading(m, 2),
  (m) => Manuscript.select(m, move.wordRight),
  (m) => Manuscript.select(m, (each) => move.up(each, narrow))
]

describe("editing", () => {
  it("never leaves the cursor between the halves of a character or off the text", () => {
    for (const seed of seeds) {
      const next = numbers(seed)
      const all = keys(next)
      let manuscript = manuscriptOf(seed)
      for (let step = 0; step < 60; step++) {
        manuscript = all[next(all.length)]?.(manuscript) ?? manuscript
        expect(cursorIsValid(manuscript)).toBe(true)
        expect(manuscript.lines.length).toBeGreaterThan(0)
      }
    }
  })
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

describe.each([20, 21, 60])("on a screen %i columns wide", (wide) => {
  it("no row is wider, and together the rows are the text", () => {
    for (const seed of seeds) {
      const manuscript = manuscriptOf(seed)
      const rows = wrap(manuscript, wide)
      for (const row of rows) expect(row.indent + columns(row.text)).toBeLessThanOrEqual(wide)
      manuscript.lines.forEach(({ text }, line) => {
        const own = rows.filter((row) => row.line === line)
        expect(own.map((row) => row.text).join("")).toBe(text)
      })
    }
  })
  it("the cursor stands inside its row", () => {
    for (const seed of seeds) {
      const manuscript = manuscriptOf(seed)
      const { row, column } = place(manuscript, wide)
      const found = wrap(manuscript, wide)[row]
      expect(found?.line).toBe(manuscript.cursor.line)
      expect(column).toBeGreaterThanOrEqual(found?.indent ?? 0)
      expect(column).toBeLessThan(wide)
    }
  })
  it("down and up again lead back to the row and column they started from", () => {
    for (const seed of seeds) {
      const before = manuscriptOf(seed)
      const rows = wrap(before, wide)
      const start = placeIn(rows, before, wrapTo(wide))
      if (start.row + 1 === rows.length || start.column >= wide - 2) continue
      const after = move.up(move.down(before, wrapTo(wide)), wrapTo(wide))
      expect(place(after, wide)).toEqual(start)
      expect(after.goal).toBe(start.column)
    }
  })
})

it("no row begins with a closing mark or ends with an opening one, and a paragraph is two characters in", () => {
  const rows = wrap(fromText("一二三四五六七八，九十《公开》一二三四五六七（八）"), 20)
  expect(rows.map(({ text }) => text)).toEqual(["一二三四五六七", "八，九十《公开》一二", "三四五六七（八）"])
  expect(rows.map(({ indent }) => indent)).toEqual([4, 0, 0])
})

it("the window moves only as far as shows the cursor's row", () => {
  const rows = wrap(fromText("甲\n".repeat(30)), 20)
  expect([
    view(rows, 5, 10, 0).top,
    view(rows, 12, 10, 0).top,
    view(rows, 3, 10, 8).top,
    view(rows, 29, 10, 25).top
  ]).toEqual([0, 3, 3, 20])
})
