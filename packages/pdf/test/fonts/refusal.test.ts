/** A refusal names the file, what is wrong with it and what to do, in both languages, and always for the reason `font`. */
import { describe, expect, it } from "@effect/vitest"
import * as refusal from "../../src/fonts/refusal.ts"

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
const all = [
  refusal.unknown("甲.ttf", new Uint8Array()),
  refusal.unknown("甲.ttf", bytes("PK\u0003\u0004")),
  refusal.unknown("甲.ttf", bytes("wOF2")),
  refusal.unopened("甲.ttf", new Error("EACCES")),
  refusal.damaged("甲.ttf", new RangeError("a table ends at 9")),
  refusal.absent("甲.ttf", "丙体", ["乙体", "丁体"]),
  refusal.mapless("甲.ttf"),
  refusal.shapeless("甲.ttf", true),
  refusal.shapeless("甲.ttf", false)
]

describe("every refusal", () => {
  it("names the file and the next step, in Chinese and in English", () => {
    for (const { reason, text } of all) {
      expect(reason).toBe("font")
      expect(text.zh).toMatch(/甲\.ttf.*请/u)
      expect(text.en).toMatch(/甲\.ttf.*: .|甲\.ttf: ./u)
    }
  })
  it("is a sentence of its own", () => {
    expect(new Set(all.map(({ message }) => message)).size).toBe(all.length)
  })
})

describe("a file that is no font", () => {
  it.each([
    ["wOFF", "网页字体（WOFF）"],
    ["wOF2", "网页字体（WOFF2）"],
    ["%!PS-Adobe", "Type 1 字体"],
    ["%!FontType1", "Type 1 字体"],
    ["\u0080\u0001\u0000\u0000", "Type 1 字体"],
    ["GKPK9", "本软件另一版本的字形包"]
  ])("that begins with %j is named for what it is", (beginning, kind) => {
    expect(refusal.unknown("甲.ttf", bytes(beginning)).text.zh).toContain(`是${kind.startsWith("T") ? " " : ""}${kind}`)
  })
  it("is not called empty when it is not", () => {
    expect(refusal.unknown("甲.ttf", bytes("x")).text.zh).toContain("不是字体文件")
    expect(refusal.unknown("甲.ttf", bytes("")).text.zh).toContain("是空的")
  })
})

it("what the system or the reader said is kept as the cause", () => {
  const cause = new Error("EACCES")
  expect(refusal.unopened("甲.ttf", cause).cause).toBe(cause)
  expect(refusal.damaged("甲.ttf", cause).cause).toBe(cause)
})

it("a font that a collection lacks is answered with those that it has", () => {
  const { text } = refusal.absent("甲.ttc", "丙体", ["乙体", "丁体"])
  expect(text.zh).toContain("没有“丙体”。里面有：乙体、丁体")
  expect(text.en).toContain("乙体, 丁体")
})
