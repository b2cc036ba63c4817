/** A line of a manuscript: the mark in front of an item, and the line that follows when one is ended. */
import { describe, expect, it } from "vitest"
import { following, type Kind, line, type Line, marked, saying } from "../../src/prose/Line.ts"

type ItemMark = Extract<Kind, { readonly type: "item" }>["mark"]

const item = (text: string, mark: ItemMark = "counted", ordered = true): Line => ({
  text,
  kind: { type: "item", of: 0, ordered, level: 1, mark }
})
const end = (own: Line): Line => following(own, own.text.length)

describe("a line", () => {
  it("has a level where it is a heading, and keeps what it is when its text changes", () => {
    expect([line("总则"), line("总则", 2)]).toEqual([{ text: "总则" }, { text: "总则", level: 2 }])
    expect(saying(line("总则", 2), "附则")).toEqual({ text: "附则", level: 2 })
    expect(saying(item("1. 甲"), "1. 乙")).toEqual(item("1. 乙"))
  })
})

describe("the mark of an item", () => {
  it("is a number, a dot, or a mark of its own, with a blank behind it", () => {
    expect(marked(item("12. 甲 乙"))).toEqual({ mark: "12.", text: "甲 乙" })
    expect(marked(item("• 甲", "counted", false))).toEqual({ mark: "•", text: "甲" })
    expect(marked(item("（三） 甲", "own"))).toEqual({ mark: "（三）", text: "甲" })
    expect(marked(item("甲", "none"))).toEqual({ mark: "", text: "甲" })
  })

  it("is gone where somebody deleted it, or where it is that of another list", () => {
    for (const text of ["甲", "1.甲", "• 甲"]) expect(marked(item(text)), text).toBeUndefined()
    expect(marked(item("1. 甲", "counted", false))).toBeUndefined()
    expect(marked(item("甲", "own"))).toBeUndefined()
  })

  it("is that of items alone", () => {
    expect(marked(line("1. 甲"))).toBeUndefined()
    expect(marked({ text: "1. 甲", kind: { type: "row", of: 0 } })).toBeUndefined()
  })
})

describe("the line behind one that is ended", () => {
  it("is the next item, counted on, or with a dot", () => {
    expect(end(item("9. 甲"))).toEqual(item("10. "))
    expect(end(item("• 甲", "counted", false))).toEqual(item("• ", "counted", false))
    expect(end(item("甲", "none"))).toEqual(item("", "none"))
  })

  it("is an item counted anew behind one with a mark of its own", () => {
    expect(end(item("（三） 甲", "own"))).toEqual(item("1. "))
  })

  it("is blank where an item is only moved down, from in front of its mark or within it", () => {
    for (const offset of [0, 1, 2]) expect(following(item("1. 甲"), offset)).toEqual(item(""))
    expect(following(item("1. 甲"), 3)).toEqual(item("2. "))
  })

  it("is a further row of a table, and a paragraph behind anything else", () => {
    const row = { type: "row", of: 4 } as const
    expect(end({ text: "甲｜乙", kind: row })).toEqual({ text: "", kind: row })
    expect(end({ text: "附表", kind: { type: "caption", of: 4 } })).toEqual({ text: "" })
    for (const own of [line("总则", 1), line("甲"), item("标号删去了")]) expect(end(own)).toEqual({ text: "" })
  })
})
