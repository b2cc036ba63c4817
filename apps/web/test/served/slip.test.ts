/** A slip is put together item by item, and is whole once each item says what is to be done. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { aboutOf, isAt, isWhole, type Item, said, toggled } from "../../src/served/slip.ts"

const cell: Item = { _tag: "Cells", cells: ["requests/received/total"], says: "" }
const text: Item = { _tag: "Text", part: "overview", text: "甲".repeat(60), says: "" }
const whole: Item = { _tag: "Report", says: "" }

describe("a slip", () => {
  it("takes an item on, and off again, whatever was written in it", () => {
    const both = toggled(toggled([], cell), text)
    expect(both).toHaveLength(2)
    expect(toggled(said(both, cell, "请核对"), cell)).toEqual([text])
  })
  it("tells items of one cell apart by the rule they come from", () => {
    expect(toggled([cell], { ...cell, rule: "a.b" })).toHaveLength(2)
  })
  it("is whole once every item says something", () => {
    expect(isWhole([])).toBe(false)
    expect(isWhole(said([cell, whole], whole, "请补充"))).toBe(false)
    expect(isWhole(said(said([cell, whole], whole, "请补充"), cell, " 请核对 "))).toBe(true)
    expect(isWhole(said([cell], cell, "  "))).toBe(false)
  })
  it("knows the cells on it", () => {
    expect([isAt([cell, text], "requests/received/total"), isAt([text], "requests/received/total")]).toEqual([
      true,
      false
    ])
  })
  it("says what an item is about", () => {
    expect(aboutOf(edition2021, cell, true)).toContain("总计")
    expect(aboutOf(edition2021, text, true)).toBe(`“${"甲".repeat(40)}…”`)
    expect(aboutOf(edition2021, whole, false)).toBe("the whole report")
  })
})
