/** Lists on pages: marks that stand one below the other, in front of text that hangs; a number that is only typed makes none. */
import { describe, expect, it } from "vitest"
import { paragraphs } from "../../../src/readers/pdf/prose.ts"

const size = 10
const margins = { left: 50, right: 350 }

/** A line: texts by where they begin. */
type Line = Readonly<Record<number, string>>

const run = (text: string, left: number, height: number) => ({
  text,
  size,
  left,
  right: left + Array.from(text).reduce((sum, each) => sum + (/[\u1100-\uffff]/u.test(each) ? size : size / 2), 0),
  top: 20 * height,
  bottom: 20 * height + size
})

const told = (...lines: ReadonlyArray<Line>) =>
  paragraphs(
    lines.map((line, at) => {
      const runs = Object.entries(line).map(([left, text]) => run(text, Number(left), at))
      const box = { left: runs[0]?.left ?? 0, right: runs.at(-1)?.right ?? 0, top: 20 * at, bottom: 20 * at + size }
      return { page: 1, margins, line: { ...box, size, runs } }
    })
  ).map(({ text, item }) =>
    item === undefined ? text : `${"＋".repeat(item.level + 1)}${item.ordered ? "#" : ""} ${text}`
  )

/** Twenty-eight characters: as many as a line holds behind a mark. */
const full = "更新三个专栏并把过期的文件逐件标明失效日期供群众查阅比对"

describe("lines with signs one below the other", () => {
  it("are items, with the lines that go on in them", () =>
    expect(
      told({ 50: "•", 70: full }, { 70: "同时说明理由" }, { 50: "•", 70: "答复十二件" }, { 70: "其他事项另述。" })
    ).toEqual([`＋ • ${full}同时说明理由`, "＋ • 答复十二件", "其他事项另述。"]))

  it("lie deeper where they are set in", () =>
    expect(
      told({ 50: "•", 70: "甲类" }, { 90: "◦", 110: "乙类" }, { 90: "◦", 110: "丙类" }, { 50: "•", 70: "丁类" })
    ).toEqual(["＋ • 甲类", "＋＋ ◦ 乙类", "＋＋ ◦ 丙类", "＋ • 丁类"]))

  it("are no list where there is but one", () =>
    expect(told({ 50: "•", 70: "甲类" }, { 50: "乙类。" })).toEqual(["• 甲类", "乙类。"]))
})

describe("numbered lines", () => {
  it("are items where a further line hangs below their text", () =>
    expect(told({ 50: "1.", 64: full }, { 64: "同时说明理由" }, { 50: "2.", 64: "答复十二件" })).toEqual([
      `＋# 1. ${full}同时说明理由`,
      "＋# 2. 答复十二件"
    ]))

  it("are items where a tab parts the text from each number", () =>
    expect(told({ 50: "1.", 80: "甲类" }, { 50: "2.", 80: "乙类" })).toEqual(["＋# 1. 甲类", "＋# 2. 乙类"]))

  it("are paragraphs where the number is only typed", () =>
    expect(told({ 70: "1.", 84: "甲类" }, { 70: "2.", 84: "乙类" })).toEqual(["1. 甲类", "2. 乙类"]))

  it("are paragraphs where they do not count up", () =>
    expect(told({ 50: "1.", 80: "甲类" }, { 50: "5.", 80: "乙类" })).toEqual(["1. 甲类", "5. 乙类"]))

  it("never take in the paragraph behind them, though it is set in as far as their text", () => {
    const rest = "其余事项不再展开只列数字"
    expect(told({ 50: "1.", 70: "甲类" }, { 50: "2.", 70: full }, { 70: full }, { 50: rest })).toEqual([
      "＋# 1. 甲类",
      `＋# 2. ${full}`,
      `${full}${rest}`
    ])
  })
})
