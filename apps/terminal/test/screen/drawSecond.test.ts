/** The screens of a second entry: the first figures stay out of sight, and what differs stands side by side. */
import { describe, expect, it } from "vitest"
import { type Editor, editor as made } from "./screen.ts"

/** An editor whose user is the first person. */
const editor = (size: { readonly columns?: number; readonly rows?: number } = {}): Editor =>
  made({ ...size, about: { path: "/家/示例市-2024.gongkai.json", who: "李红" } })

/** Figures of part four, entered by the first person, and the names of both. */
const named = (own: Editor): Editor => {
  own.press("4")
  for (const digit of "62019") own.type(digit).press("right")
  return own.press("escape", "d").type("王小芳")
}

/** The second entry of the same, of which one figure is another. */
const entered = (own: Editor): Editor => {
  named(own).press("enter", "4")
  for (const digit of "62819") own.type(digit).press("right")
  return own
}

const compared = (own: Editor): Editor => entered(own).press("escape", "d", "d")

describe("the question who enters", () => {
  it("has the cursor behind what was typed", () => {
    const own = named(editor({ columns: 80, rows: 24 }))
    const { caret } = own.drawn()
    expect(own.screen()[caret?.y ?? 0]).toContain("▸")
    expect(own.screen()[caret?.y ?? 0]).toContain("王小芳")
  })
})

describe("the tables of the second entry", () => {
  it("list the tables alone, how far each is, and the comparison", () => {
    const text = entered(editor()).press("escape").text()
    expect(text).toMatch(/四、.+5\/15格/u)
    expect(text).toContain("比对两遍录入")
    expect(text).toContain("录入 李红　复核 王小芳")
    expect(text).not.toMatch(/[一五六]、/u)
  })

  it("show no figure of the first entry, in the table and below it", () => {
    const table = named(editor()).press("enter", "4").text()
    expect(table).not.toMatch(/│ *6│/u)
    expect(table).toContain("复核录入 王小芳")
  })
})

describe("what two people entered differently", () => {
  it.each([
    [120, 40],
    [60, 20]
  ])("stands side by side under both names, with the part and the cell, at %i × %i", (columns, rows) => {
    const text = compared(editor({ columns, rows })).text()
    expect(text).toContain("两遍录入有 1 格不同，1 格未定")
    expect(text).toMatch(/1 李红 0 +2 王小芳 8/u)
    expect(text.replaceAll(/\s+/gu, "")).toContain("四行政复议／其他结果")
  })

  it("marks the entry that was taken, or the figure typed instead", () => {
    expect(compared(editor()).press("2").text()).toMatch(/已定.+✓8/u)
    expect(compared(editor()).press("3").type("5").press("enter").text()).toMatch(/3 另填 ✓5/u)
  })

  it("is told to be nothing where both agree", () => {
    const own = named(editor()).press("enter", "4")
    for (const digit of "62019") own.type(digit).press("right")
    expect(own.press("escape", "d", "d").text()).toContain("两遍录入完全一致")
  })
})
