/** The cursor steps over what a reader sees as one character, and over words, from any place in a line. */
import { describe, expect, it } from "vitest"
import { boundary, characters, next, nextWord, previous, previousWord } from "../../src/prose/graphemes.ts"

const family = "👨‍👩‍👧"
const line = `公𠮷${family}e\u0301。`
/** Where the characters of the line begin, and its end. */
const starts = [0, 1, 3, 3 + family.length, 5 + family.length, 6 + family.length]

describe("characters", () => {
  it("are one each, however many units of text they take", () => {
    expect(characters(line)).toEqual(["公", "𠮷", family, "e\u0301", "。"])
    expect(characters("")).toEqual([])
  })
})

describe("a step", () => {
  it("forwards leads from each character to the next, and no further than the end", () => {
    expect(starts.slice(0, -1).map((at) => next(line, at))).toEqual(starts.slice(1))
    expect(next(line, line.length)).toBe(line.length)
  })
  it("backwards leads from each to the one before, and no further than the start", () => {
    expect(starts.slice(1).map((at) => previous(line, at))).toEqual(starts.slice(0, -1))
    expect([previous(line, 0), previous(line, -1)]).toEqual([0, 0])
  })
})

describe("a place", () => {
  it("inside a character is where that begins", () => {
    expect(Array.from({ length: family.length }, (_, each) => boundary(line, 3 + each))).toEqual(
      Array.from({ length: family.length }, () => 3)
    )
    expect([boundary(line, 2), boundary(line, 3)]).toEqual([1, 3])
  })
  it("outside the line is its start or its end", () => {
    expect([boundary(line, -5), boundary(line, 99), boundary("", 3)]).toEqual([0, line.length, 0])
  })
})

describe("a stretch that is one character", () => {
  // 收 and 件 around a stretch of seven units, and a mark that would join with its last.
  const text = "收〔甲/乙/丙〕\u0301件"
  const wholes = [{ from: 1, to: 8 }]
  it("is crossed by one step from either side", () => {
    expect([next(text, 0, wholes), next(text, 1, wholes), next(text, 8, wholes)]).toEqual([1, 8, 9])
    expect([previous(text, 10, wholes), previous(text, 8, wholes), previous(text, 1, wholes)]).toEqual([9, 1, 0])
  })
  it("is left to its front from any place within it", () => {
    expect([1, 2, 5, 7].map((at) => boundary(text, at, wholes))).toEqual([1, 1, 1, 1])
    expect([boundary(text, 0, wholes), boundary(text, 8, wholes), boundary(text, 10, wholes)]).toEqual([0, 8, 10])
  })
  it("is one word, and no word before or behind it reaches into it", () => {
    const among = "open 〔甲/乙/丙〕data 公开"
    const own = [{ from: 5, to: 12 }]
    expect([nextWord(among, 0, own), nextWord(among, 5, own), nextWord(among, 12, own)]).toEqual([5, 12, 17])
    expect([previousWord(among, 17, own), previousWord(among, 12, own), previousWord(among, 5, own)]).toEqual([
      12, 5, 0
    ])
    expect(nextWord("公〔甲/乙/丙〕", 0, [{ from: 1, to: 8 }])).toBe(1)
    expect(previousWord("〔甲/乙/丙〕  ", 9, [{ from: 0, to: 7 }])).toBe(0)
  })
})

describe("a word", () => {
  const words = "open data 公开"
  it("is where the next one begins that can be seen", () => {
    expect([nextWord(words, 0), nextWord(words, 2), nextWord(words, 5)]).toEqual([5, 5, 10])
    expect(nextWord(words, words.length)).toBe(words.length)
  })
  it("is where the one before begins, or that in which the cursor stands", () => {
    expect([previousWord(words, 9), previousWord(words, 7), previousWord(words, 5)]).toEqual([5, 5, 0])
    expect(previousWord(words, 0)).toBe(0)
  })
  it("that is very long is crossed in steps, each a whole character", () => {
    const long = `a${family.repeat(40)}`
    for (let at = 0; at < long.length;) {
      const to = nextWord(long, at)
      expect(to).toBeGreaterThan(at)
      expect(boundary(long, to)).toBe(to)
      at = to
    }
  })
})
