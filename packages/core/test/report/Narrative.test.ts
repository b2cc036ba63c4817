/** Prose is headings of four levels and paragraphs, each on one line. */
import { describe, expect, it } from "@effect/vitest"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Narrative from "../../src/report/Narrative.ts"

describe("the level of a heading", () => {
  it.each([
    ["一、总体情况", 1],
    ["十二．其他", 1],
    ["（一）主动公开", 2],
    ["(三)监督保障", 2],
    ["1.属于国家秘密", 3],
    ["12、其他", 3],
    ["3．补正", 3],
    ["（1）数量", 4],
    ["(10)其他", 4],
    ["　　（二）依申请公开", 2]
  ] as const)("of “%s” is %i, by its number", (text, level) => expect(Narrative.level(text)).toBe(level))

  it.each(["总体情况", "2023年，我局", "1.5万元", "一是加强", "（注）", "123.其他", "", "第一、"])(
    "of “%s” is not announced",
    (text) => expect(Narrative.level(text)).toBeUndefined()
  )
})

const reads = (block: unknown) => Option.isSome(Schema.decodeUnknownOption(Narrative.Narrative)([block]))

describe("prose", () => {
  it("is made of headings of four levels and paragraphs, numbers as written", () => {
    expect(Narrative.heading(2, "（一）主动公开")).toEqual({ type: "heading", level: 2, text: "（一）主动公开" })
    expect(Narrative.paragraph("无。")).toEqual({ type: "paragraph", text: "无。" })
    expect(reads(Narrative.heading(4, "（1）"))).toBe(true)
    expect(reads(Narrative.paragraph(""))).toBe(true)
  })

  it.each(["两\n行", "制表\t符", "回车\r", "\u0000", "\u0085", "\ud800"])("has no line with %j in it", (text) => {
    expect(reads({ type: "paragraph", text })).toBe(false)
  })

  it.each([
    { type: "heading", level: 5, text: "" },
    { type: "heading", text: "" },
    { type: "table", text: "" },
    { type: "paragraph" },
    "无。"
  ])("is never %j", (block) => expect(reads(block)).toBe(false))
})
