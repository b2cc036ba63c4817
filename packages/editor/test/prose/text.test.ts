/** A manuscript goes to another editor as a text file and comes back without loss. */
import { describe, expect, it } from "vitest"
import { fromText, toText } from "../../src/prose/text.ts"
import { manuscriptOf, seeds } from "../support/manuscripts.ts"

describe("a manuscript as a text file", () => {
  it("comes back from another editor as it was", () => {
    for (const seed of seeds) {
      const before = manuscriptOf(seed)
      expect(fromText(toText(before)).lines).toEqual(before.lines)
    }
  })

  it("keeps a paragraph that looks like a heading a paragraph, and a last line of one character", () => {
    expect(fromText("\\# 一\n\\\\# 二\n#三\n甲").lines).toEqual([
      { text: "# 一" },
      { text: "\\# 二" },
      { text: "#三" },
      { text: "甲" }
    ])
    expect(toText(fromText("甲"))).toBe("甲\n")
  })
})
