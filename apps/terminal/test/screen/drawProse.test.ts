/** A part in prose as the terminal shows it: where its cursor stands, and that no text in it commands the terminal. */
import { describe, expect, it } from "vitest"
import { Count } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { blank, editor } from "./screen.ts"

/** The runs of a part with these words. */
const marked = (words: string, cells = {}) => {
  const draft = Patch.apply(blank(), { parts: { overview: [paragraph(words)] }, cells })
  return editor({ draft }).press("1").drawn().lines.flat()
}

describe("a part in prose on screen", () => {
  it("has the cursor of the terminal behind the last character, two columns for each of Chinese", () => {
    const { caret } = editor().press("1").type("甲乙").drawn()
    // One column of margin, four of indentation.
    expect(caret).toEqual({ x: 1 + 4 + 4, y: 2 })
  })

  it("tells which keys a table in it has, only where the cursor is in one", () => {
    const own = editor().press("1").type("如下：").paste("科室\t件数\n财务\t3")
    expect(own.text()).not.toContain("Tab 下一格")
    expect(own.press("up").text()).toContain("Tab 下一格")
  })

  it("tells what an empty part is for, and the topics that the notice names for part one, until something is written", () => {
    const own = editor({ columns: 60, rows: 20 }).press("1")
    expect(own.text().replaceAll(/\s/gu, "")).toContain(
      "主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障"
    )
    expect(own.type("全").text()).not.toContain("直接输入")
    expect(editor().press("5").text()).toContain("直接输入或粘贴文字")
  })

  it("lets no escape sequence of a paste through", () => {
    const pasted = editor().press("1").paste("（一）主动公开\r\n全年公开\u001b[31m信息\u001b[2J3条。\r\n")
    expect(pasted.text()).toContain("全年公开信息3条。")
    expect(pasted.text()).not.toContain("\u001b")
  })

  it("shows what a run of typing was before it was taken back, and nothing new in a file that cannot be written", () => {
    const typed = editor().press("1").type("甲乙").press("left").type("丙丁").press("ctrl+z")
    expect(typed.text()).toContain("甲乙")
    const status = { kind: "readOnly", text: { zh: "文件是只读的", en: "the file is read-only" } } as const
    expect(editor({ status }).press("1").type("兔").text()).not.toContain("兔")
  })

  it("marks nothing in a text that agrees", () => {
    const runs = marked("全年收到政府信息公开申请9件。", { "requests/received/total": Count.make(9) })
    expect(runs.some(({ meaning }) => meaning === "wrong" || meaning === "doubtful")).toBe(false)
  })

  it("underlines the words that contradict a table, while they are typed, across rows, and no longer once they agree", () => {
    const draft = Patch.apply(blank(), { cells: { "requests/received/total": Count.make(9) } })
    const words = "本机关共新收政府信息公开申请12件"
    for (const columns of [30, 120]) {
      const there = editor({ draft, columns, rows: 20 }).press("1").type(`2024年，${words}。`)
      const underlined = (): string =>
        there
          .drawn()
          .lines.slice(2)
          .flat()
          .flatMap(({ text, meaning }) => (meaning === "wrong" || meaning === "doubtful" ? [text] : []))
          .join("")
      expect(underlined()).toBe(words)
      expect(there.press("left", "left", "backspace", "backspace").type("9") && underlined()).toBe("")
    }
  })

  it("shows references as the numbers of the tables, blank ones as ＿＿, and follows the tables", () => {
    const [cell, other] = ["requests/received/total", "requests/carriedOut/total"]
    const overview = [paragraph(["新收", { ref: cell }, "件，结转", { ref: other }, "件。"])]
    const draft = Patch.apply(blank(), { parts: { overview }, cells: { [cell]: Count.make(1280) } })
    const there = editor({ draft }).press("1")
    expect(there.text()).toContain("新收1280件，结转＿＿件。")
    // ＿＿ counts as the two characters that it is.
    expect(there.screen()[1]).toContain("14 字")
    expect(there.press("end").drawn().caret).toEqual({ x: 1 + 4 + 4 + 4 + 8 + 4 + 4, y: 2 })
    expect(there.press("left", "left", "shift+left").drawn().lines.flat()).toContainEqual({
      text: "＿＿",
      meaning: "selected"
    })
    const other7 = Patch.apply(draft, { cells: { [other]: Count.make(7) } })
    expect(editor({ draft: other7 }).press("1").text()).toContain("结转7件。")
  })

  it("shows what is selected, whole characters of it", () => {
    const there = editor().press("1").type("甲𠮷乙丙").press("left", "shift+left", "shift+left")
    const selected = there
      .drawn()
      .lines.flat()
      .filter(({ meaning }) => meaning === "selected")
    expect(selected.map(({ text }) => text)).toEqual(["𠮷乙"])
  })
})
