/** While the second person types, nothing of the first person's entry can be seen or changed. */
import { describe, expect, it } from "vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { isStale } from "@gongkai/core/doubleEntry"
import { from } from "./support/editor.ts"
import { compared, figures, first, second } from "./support/doubling.ts"

const upheld = "review/cases/reconsideration.upheld"
const kept = (own: ReturnType<typeof first>) =>
  own.orders.flatMap((order) => (order._tag === "KeepSecond" ? [order.kept] : []))

describe("the second entry", () => {
  it("begins with empty tables, and keeps nothing of the head but whose report it is", () => {
    const own = second(first("5", "1"))
    expect(Draft.entries(edition2021, own.draft()).every((entry) => entry === null)).toBe(true)
    expect(own.draft().agency).toEqual({ name: "示例市人民政府" })
    expect(own.state().first).toBeDefined()
  })

  it("changes nothing of the report while it goes on, and is kept step by step", () => {
    const own = first("5", "1")
    const before = own.draft()
    const patches = own.patches().length
    figures(second(own).press("4"), "7")
    expect(own.state().first?.draft).toBe(before)
    expect(own.patches()).toHaveLength(patches)
    expect(kept(own)).toMatchObject([{ isOpen: true }, { patch: { cells: { [upheld]: 7 } } }])
  })

  it("is undone in itself, and no further back than its beginning", () => {
    const own = figures(second(first("5")).press("4"), "7").press("u", "u", "u")
    expect(Draft.at(own.draft(), upheld)).toBe(null)
    expect(own.state().first?.draft).toBeDefined()
    expect(own.press("ctrl+y").draft()).toMatchObject({ review: {} })
    expect(Draft.at(own.draft(), upheld)).toBe(7)
  })

  it.each(["ctrl+p", "f7", "f8", "f4", "ctrl+f", "f3", "f"])("has no way to the first entry by %s", (key) => {
    const own = second(first("5")).press("4")
    const before = own.state().place
    own.press(key)
    expect(own.state().place).toEqual(before)
    expect(own.said()).toContain("看不到第一遍的数")
    expect(own.orders.some(({ _tag }) => _tag === "Print")).toBe(false)
  })

  it("goes from table to table and opens no text, whichever way one asks", () => {
    const own = second(first("5")).press("4", "f6")
    expect(own.state().place).toMatchObject({ _tag: "Table", form: "proactive" })
    own.press("f5")
    expect(own.state().place).toMatchObject({ _tag: "Table", form: "review" })
    own.press("g", "1")
    expect(own.state().place).toMatchObject({ _tag: "Table", form: "review" })
    // The first ends the question where to go, the second leaves the table.
    own.press("escape", "escape", "1")
    expect(own.state().place._tag).toBe("Second")
  })

  it("refuses the texts of a pasted report and takes its tables", () => {
    const own = second(first("5")).paste(
      "一、总体情况\n全年工作平稳。\n四、政府信息公开行政复议、行政诉讼情况\n9\t0\t0\t0\t9\n"
    )
    expect(own.state().place).toMatchObject({ _tag: "Paste", proposal: { refused: [{ reason: { zh: /只录表格/u } }] } })
    own.press("enter")
    expect(Draft.child(own.draft(), "overview")).toBe(null)
  })

  it("is left and taken up again with all that was entered, and is nowhere in the report meanwhile", () => {
    const own = figures(second(first("5")).press("4"), "7").press("escape", "escape")
    expect(Draft.at(own.draft(), upheld)).toBe(5)
    expect(own.state().first).toBeUndefined()
    own.press("d")
    expect(Draft.at(own.draft(), upheld)).toBe(7)
    expect(kept(own).slice(-2)).toEqual([{ isOpen: false }, { isOpen: true }])
  })

  it("is given up only when asked twice, and leaves the report as it was", () => {
    const own = figures(second(first("5")).press("4"), "7").press("escape", "x")
    expect(own.state().first).toBeDefined()
    own.press("down", "x", "x")
    expect(own.state().second).toBeUndefined()
    expect(Draft.at(own.draft(), upheld)).toBe(5)
    expect(own.orders.at(-1)).toEqual({ _tag: "DropSecond" })
  })

  it("is not begun on a report that may not be written, nor on one without a figure", () => {
    expect(first().press("d").said()).toContain("还没有录入")
    const status = { kind: "readOnly", text: { zh: "只读", en: "read-only" } } as const
    const own = from({ ...first("5").state(), status }).press("d")
    expect([own.said(), own.state().place._tag]).toEqual(["只读", "Overview"])
  })
})

describe("what both agree on", () => {
  it("is recorded with names, times and the number of cells that differed, as one change", () => {
    const own = compared(first("5", "1"), "7", "1").press("2", "enter")
    expect(own.draft().doubleEntry).toMatchObject({
      first: { by: "周三", on: "2025-01-18T09:00:00+08:00" },
      second: { by: "吴四", on: "2025-01-20T16:05:00+08:00" },
      differed: 1
    })
    expect(isStale(edition2021, own.draft())).toBe(false)
    expect(Draft.at(own.draft(), upheld)).toBe(7)
    own.press("u")
    expect(own.draft().doubleEntry).toBeUndefined()
    expect(Draft.at(own.draft(), upheld)).toBe(5)
  })

  it("is recorded at once where no cell differs, and the next d asks for another second entry", () => {
    const own = compared(first("5"), "5").press("enter")
    expect(own.draft().doubleEntry).toMatchObject({ differed: 0 })
    expect(own.press("d").state().place).toMatchObject({ _tag: "Names", first: { text: "周三" } })
  })

  it("can be decided anew after the recording was taken back", () => {
    const own = compared(first("5"), "7").press("2", "enter", "u", "d")
    expect(own.state().place._tag).toBe("Differing")
    own.press("1", "enter")
    expect(Draft.at(own.draft(), upheld)).toBe(5)
    expect(own.draft().doubleEntry).toMatchObject({ differed: 1 })
  })

  it("is out of date once a cell of the report is changed", () => {
    const own = compared(first("5"), "5").press("enter", "4").type("6").press("enter")
    expect(isStale(edition2021, own.draft())).toBe(true)
    expect(isStale(edition2021, own.press("u").draft())).toBe(false)
  })
})
