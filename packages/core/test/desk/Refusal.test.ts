/** A refusal says what it is to programs and what to do to people. */
import { describe, expect, it } from "@effect/vitest"
import { isSaid, joined, refusal } from "../../src/desk/Refusal.ts"

describe("a refusal", () => {
  it("has its tag, its fields and its sentence", () => {
    expect(refusal("Gone", { unit: "甲" }, "没有了", "gone")).toEqual({
      _tag: "Gone",
      unit: "甲",
      text: { zh: "没有了", en: "gone" }
    })
  })
  it("follows others in one text", () => {
    expect(
      joined([
        { zh: "一", en: "one" },
        { zh: "二", en: "two" }
      ])
    ).toEqual({ zh: "一；二", en: "one; two" })
  })
})

describe("a reason", () => {
  it.each(["", "  ", "\u3000", "\u200b\u202e", "\n\t"])("that nobody can see is none: %j", (text) =>
    expect(isSaid(text)).toBe(false)
  )
  it("of a single character is one", () => expect(isSaid(" 实 ")).toBe(true))
})
