/** A text that a report was read without is quoted, and of many lines the first. */
import { describe, expect, it } from "vitest"
import { leftOut, leftOutMany } from "../src/leftOut.ts"

const said = (text: string) => ({ text, place: { line: 3 } })

describe("a text that was left out", () => {
  it("is quoted with its place", () => {
    expect(leftOut("表外的文字", said("注：本表不含垂直管理部门"))).toEqual({
      severity: "note",
      place: { line: 3 },
      text: {
        zh: "表外的文字没有收录：“注：本表不含垂直管理部门”",
        en: "left out: “注：本表不含垂直管理部门”"
      }
    })
  })

  it("of 40 characters is quoted whole, a longer one is cut to 40", () => {
    expect(leftOut("", said("字".repeat(40))).text.en).toBe(`left out: “${"字".repeat(40)}”`)
    expect(leftOut("", said("字".repeat(41))).text.en).toBe(`left out: “${"字".repeat(39)}…”`)
  })

  it("of several lines tells the first and how many there are", () => {
    expect(leftOutMany("文字", [])).toEqual([])
    expect(leftOutMany("文字", [said("甲")])).toEqual([leftOut("文字", said("甲"))])
    expect(leftOutMany("文字", [said("甲"), said("乙")])[0]?.text).toEqual({
      zh: "文字没有收录：“甲”等2行",
      en: "left out: “甲” and 1 more lines"
    })
  })
})
