/** A character that no font has keeps the report from being printed, and is named with the text around it. */
import { describe, expect, it } from "@effect/vitest"
import type { Line } from "../../src/fonts/Faces.ts"
import { lacking } from "../../src/fonts/lacking.ts"
import { square } from "../layout/faces.ts"

const missing = (...texts: ReadonlyArray<string>) =>
  lacking(
    texts.map((text): Line => ({ role: "fangsong", text })),
    square
  )

describe("characters that no face has", () => {
  it("are counted once each, named with the first text they stand in", () => {
    const error = missing("㴔口街道\ue123村", "又见\ue123、\ue124")
    expect(error?.reason).toBe("characters")
    expect(error?.text.zh).toContain("这2个字")
    expect(error?.text.zh).toContain("U+E123（见“㴔口街道[U+E123]村”）、U+E124（见“又见[U+E123]、[U+E124]”）")
    expect(error?.text.en).toContain("lack 2 of the characters")
  })
  it("are all told in one message, twenty of them by name", () => {
    const text = Array.from({ length: 25 }, (_, each) => String.fromCodePoint(0xe100 + each)).join("")
    const { zh = "", en = "" } = missing(text)?.text ?? {}
    expect(zh.match(/U\+E1[0-9A-F]{2}（/gu)).toHaveLength(20)
    expect([zh.includes("这25个字"), zh.includes("另有5个"), en.includes("and 5 more")]).toEqual([true, true, true])
  })
  it("are never shown raw where a screen could not show them", () => {
    const error = missing("甲\ue123乙")
    expect(`${error?.text.zh}${error?.text.en}`).not.toContain("\ue123")
  })
  it("of the private areas are told to be bullets of Word, mostly; others are not", () => {
    expect(missing("甲\ue123")?.text.zh).toContain("项目符号")
    const faces = {
      ...square,
      pick: (_: unknown, codePoint: number) => (codePoint === 0x7532 ? undefined : square.pick("kaiti", codePoint))
    }
    const { text } = lacking([{ role: "kaiti", text: "甲乙" }], faces) ?? expect.fail("nothing lacks")
    expect(text.zh).toContain("甲 U+7532（见“甲乙”）")
    expect(text.zh).not.toContain("项目符号")
  })
  it("of a long text are shown with twelve characters on each side, and dots where it goes on", () => {
    const text = `${"前".repeat(20)}\ue123${"后".repeat(20)}`
    expect(missing(text)?.text.zh).toContain(`“…${"前".repeat(12)}[U+E123]${"后".repeat(12)}…”`)
  })
  it("are asked for in the role that prints them", () => {
    const faces = {
      ...square,
      pick: (role: string, codePoint: number) => (role === "heiti" ? undefined : square.pick("kaiti", codePoint))
    }
    expect(lacking([{ role: "kaiti", text: "一" }], faces)).toBeUndefined()
    expect(lacking([{ role: "heiti", text: "一" }], faces)?.reason).toBe("characters")
  })
})

it("nothing lacks in a common report, whatever is never seen in it", () => {
  expect(missing("公开\u{fe00}，㴔\u200b\n\t")).toBeUndefined()
})
