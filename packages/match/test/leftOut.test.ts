/** The lines that a report was read without are quoted in one message: whole, or by their beginnings where there are many. */
import { describe, expect, it } from "vitest"
import { leftOut } from "../src/leftOut.ts"

const said = (text: string) => ({ text, place: { line: 3 } })
const zh = (...texts: ReadonlyArray<string>) => leftOut("表外的文字", texts.map(said)).map(({ text }) => text.zh)

describe("text that was left out", () => {
  it("is quoted with its place", () => {
    expect(leftOut("表外的文字", [said("注：本表不含垂直管理部门")])).toMatchObject([
      {
        severity: "note",
        place: { line: 3 },
        leavesOut: true,
        text: {
          zh: "表外的文字没有收录：“注：本表不含垂直管理部门”",
          en: "left out: “注：本表不含垂直管理部门”"
        }
      }
    ])
  })

  it("is no message where there is none", () => expect(zh()).toEqual([]))

  it("of 40 characters is quoted whole, a longer one is cut to 40", () => {
    expect(zh("字".repeat(40))).toEqual([`表外的文字没有收录：“${"字".repeat(40)}”`])
    expect(zh("字".repeat(41))).toEqual([`表外的文字没有收录：“${"字".repeat(39)}…”`])
  })

  it("of several lines is one message that quotes each", () => {
    expect(zh("单位：件", "填表人：某某")).toEqual(["表外的文字没有收录：“单位：件”“填表人：某某”"])
  })

  it("of many lines is quoted by their beginnings, of more than twelve the first, and the rest is counted", () => {
    const lines = Array.from({ length: 14 }, (_, at) => String.fromCodePoint(0x7532 + at).repeat(20))
    const [message = ""] = zh(...lines.slice(0, 12))
    for (const line of lines.slice(0, 12)) expect(message).toContain(`“${line.slice(0, 15)}…”`)
    expect(zh(...lines)).toEqual([`${message}等14行`])
    expect(leftOut("", lines.map(said))[0]?.text.en).toMatch(/ and 2 more lines$/u)
  })
})
