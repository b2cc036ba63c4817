/** What each character is to a line: what may end it, what may begin it, and what holds together. */
import { describe, expect, it } from "vitest"
import * as Kind from "../../../src/layout/line/Kind.ts"

const all = (text: string) => [...new Set(Array.from(text, (each) => Kind.kind(each.codePointAt(0) ?? 0)))]

describe("a character", () => {
  it.each([
    ["is Chinese, of whichever plane, and so are circled numbers", "公㴔𬭎①㈠", Kind.wide],
    ["is a Latin letter, accented or Greek too", "azAZéα", Kind.letter],
    ["is a digit, of full width too", "09０９", Kind.digit],
    ["is a sign inside words and numbers, those that open a number too", "%.,-/:)#$@", Kind.sign],
    ["opens", "（《〈「『【〔“‘([{<￥№", Kind.open],
    ["closes with a blank half", "，。、；：）》〉」』】〕”’", Kind.close],
    ["stops and fills its place", "！？·％℃～ゝ⟩", Kind.stop],
    ["is half of —— or ……", "—…―⋯", Kind.dash],
    ["is a space", " 　", Kind.space],
    ["prints as a space", "\t\n\u{a0}\u{2003}\u{7}", Kind.blank],
    ["stands on the character before it", "\u0301\u20dd", Kind.mark],
    ["has no shape", "\u{feff}\u{200b}\u{fe00}\u{e0100}", Kind.nothing]
  ])("%s", (_, characters, kind) => {
    expect({ characters, kinds: all(characters) }).toEqual({ characters, kinds: [kind] })
  })
  it("is the same whenever it is asked for", () => {
    for (const point of [0x20, 0x516c, 0xff0c, 0x2cb4e]) expect(Kind.kind(point)).toBe(Kind.kind(point))
  })
})

describe("part of a word or number", () => {
  it("is a letter, a digit or a sign, and nothing else", () => {
    expect(Array.from({ length: 13 }, (_, kind) => kind).filter(Kind.isLatin)).toEqual([
      Kind.letter,
      Kind.digit,
      Kind.sign
    ])
  })
})
