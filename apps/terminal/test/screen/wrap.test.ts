/** The terminal breaks prose into rows that fit, by the rules of Chinese lines, and the cursor stands inside its row. */
import { describe, expect, it } from "vitest"
import { paragraph } from "@gongkai/core/Narrative"
import { characters } from "@gongkai/editor/graphemes"
import * as Manuscript from "@gongkai/editor/Manuscript"
import * as move from "@gongkai/editor/move"
import { fromText } from "@gongkai/editor/text"
import { placeIn } from "@gongkai/editor/Wrap"
import { view, width, wrap, wrapTo } from "../../src/screen/wrap.ts"

const columns = (text: string): number => characters(text).reduce((sum, each) => sum + width(each), 0)
const place = (manuscript: Manuscript.Manuscript, wide: number) =>
  placeIn(wrap(manuscript, wide), manuscript, wrapTo(wide))

/** Whole numbers below a limit that are the same on every run. */
const numbers = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return (limit: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0
    return ((state ^ (state >>> 13)) >>> 0) % limit
  }
}

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

describe("a reference to a cell", () => {
  const cell = "requests/received/total"
  const manuscript = (before: string) =>
    Manuscript.from([paragraph([before, { ref: cell }, "件，其中网络申请若干"])], (address) => address === cell)

  it("is shown as its number and never broken, however far from the edge it stands", () => {
    for (let length = 1; length < 12; length++) {
      const own = manuscript("收".repeat(length))
      const rows = wrap(own, 20, () => "12800")
      expect(rows.map(({ text }) => text).join("")).toBe(`${"收".repeat(length)}12800件，其中网络申请若干`)
      expect(rows.filter(({ text }) => text.includes("12800"))).toHaveLength(1)
      for (const row of rows) expect(row.indent + columns(row.text)).toBeLessThanOrEqual(20)
      expect(rows.map(({ from }) => from).slice(1)).toEqual(rows.map(({ to }) => to).slice(0, -1))
      expect(rows.at(-1)?.to).toBe(own.lines[0]?.text.length)
    }
  })
  it("takes the room of the number that it has now", () => {
    const own = manuscript("收到")
    expect(wrap(own, 60, () => "7")[0]?.text).toContain("收到7件")
    expect(wrap(own, 60, () => "＿＿")[0]?.text).toContain("收到＿＿件")
  })
  it("stays as it is written where nobody says what it shows, or which cells there are", () => {
    expect(wrap(manuscript("收到"), 90)[0]?.text).toContain(`收到〔${cell}〕件`)
    expect(wrap(fromText(`收到〔${cell}〕件`), 90, () => "7")[0]?.text).toContain(`〔${cell}〕`)
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

describe("a table in a text", () => {
  const rows = fromText("|# 各科室\n|= 科室｜公开条数｜备注\n| 财务｜12｜\n| 综合行政执法队｜7｜含｜线\n完。\n")

  it("stands in straight columns where there is room for it, each character once", () => {
    const shown = wrap(rows, 60)
    const at = shown.slice(1, 4).map(({ text }) => columns(text.slice(0, text.indexOf("｜"))))
    expect(at).toEqual([14, 14, 14])
    expect(shown[2]?.text.replaceAll(/ +/gu, "")).toBe("财务｜12｜")
  })

  it("is shown as its lines where there is none", () => {
    expect(wrap(rows, 24)[2]?.text).toBe("财务｜12｜")
  })

  it("has the cursor behind the text of a cell, before the blanks that fill it up", () => {
    const own = Manuscript.moveTo(rows, { line: 2, offset: 2 })
    expect(place(own, 60)).toEqual({ row: 2, column: 8 })
    const further = Manuscript.moveTo(rows, { line: 2, offset: 3 })
    expect(place(further, 60)).toEqual({ row: 2, column: 20 })
  })
})
