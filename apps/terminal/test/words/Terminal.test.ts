/** What comes from files may hold anything; a terminal gets nothing of it that could command it. */
import { describe, expect, it } from "vitest"
import { harmless } from "../../src/words/Terminal.ts"

describe("text from a file", () => {
  it.each([
    ["甲\u001b[31m乙", "甲�[31m乙"],
    ["铃\u0007", "铃�"],
    ["零宽\u200b与左右\u202e", "零宽与左右"],
    ["行\n列\t", "行\n列\t"],
    ["第二十条 12.5%", "第二十条 12.5%"]
  ])("loses what could command a terminal, and no word: %j", (text, shown) => {
    expect(harmless(text)).toBe(shown)
  })
})
