/** One font of the user's file is opened with its characters and measures, or it is said why it cannot be used. */
import { describe, expect, it } from "@effect/vitest"
import { PrintError } from "../../src/errors/PrintError.ts"
import { open, type Own } from "../../src/fonts/openOwn.ts"
import { collection, openType, trueType } from "./small.ts"

const at = (character: string): number => character.codePointAt(0) ?? 0
const opened = (bytes: Uint8Array, font?: Own["font"]) => {
  const found = open({ file: "a.ttf", bytes, ...(font === undefined ? {} : { font }) })
  return found instanceof PrintError ? expect.fail(found.message) : found
}
const refused = (bytes: Uint8Array, font?: Own["font"]): string => {
  const found = open({ file: "a.ttf", bytes, ...(font === undefined ? {} : { font }) })
  return found instanceof PrintError ? found.text.zh : expect.fail("not refused")
}

describe("the font that is opened", () => {
  it("is the first of a collection unless another is asked for, by place or by any name in any case", () => {
    const both = collection(trueType({ name: "First Song" }), openType({ name: "Second Song" }))
    expect([opened(both).place, opened(both).name]).toEqual([0, "FirstSong"])
    for (const asked of [1, "SECOND SONG", "secondsong"]) expect(opened(both, asked).place).toBe(1)
  })
  it("finds glyphs by character, and none for what is never seen", () => {
    const { find } = opened(trueType())
    expect(Array.from("公开丷印\u200b", (each) => find(at(each)))).toEqual([1, 2, 3, 0, 0])
  })
  it("without a usable name is called Unnamed, for a PDF needs one", () => {
    expect(opened(trueType({ without: ["name"] })).name).toBe("Unnamed")
  })
})

describe("a file is refused in words", () => {
  it("that is no font, has no outlines, or varies", () => {
    expect(refused(new TextEncoder().encode("not a font"))).toContain("不是字体文件：a.ttf")
    expect(refused(trueType({ without: ["glyf"] }))).toContain("没有字形轮廓")
    expect(refused(trueType({ also: ["fvar"] }))).toContain("可变字体")
  })
  it("whose collection lacks the font asked for: all that it has are listed", () => {
    expect(refused(collection(trueType({ name: "Only Song" })), "Other")).toContain("里面有：Only Song")
  })
  it("but one that is damaged throws, to be put into words by who asked", () => {
    expect(() => open({ file: "a.ttf", bytes: trueType().slice(0, -8) })).toThrow(RangeError)
  })
})
