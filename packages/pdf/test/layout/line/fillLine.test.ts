/** Where a line ends: as full as it can be, at a place where a line may end, and not one character before the paragraph does. */
import { describe, expect, it } from "@effect/vitest"
import { breaks } from "../../../src/layout/line/breaks.ts"
import { gives, hang, isPair, next } from "../../../src/layout/line/fillLine.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { read } from "../../../src/layout/line/Text.ts"
import { square } from "../faces.ts"

const text = (raw: string) => {
  const own = read(raw, metrics(square, "fangsong"))
  breaks(own)
  return own
}

/** The lines of a column so many Chinese characters wide, with nothing between them. */
const lines = (raw: string, characters: number, justified: boolean): ReadonlyArray<string> => {
  const own = text(raw)
  const found: Array<string> = []
  for (let from = 0; from < own.length;) {
    const to = next(own, from, 10 * characters, { size: 10, width: 10 * characters, indent: 0, tight: 0, justified })
    if (to <= from) throw new Error(`a line without an end: ${raw} in ${characters}`)
    found.push(own.string.slice(own.at[from], own.at[to]))
    from = to
  }
  return found
}

describe.each([
  ["free at the right", false],
  ["set to the right edge", true]
])("a column %s", (_, justified) => {
  const set = (raw: string, characters: number) => lines(raw, characters, justified)

  it("has lines as full as they can be", () => {
    expect(set("公开是原则不公开是例外公开", 10)).toEqual(["公开是原则不公开是例", "外公开"])
    expect(set("公开是原则不公开是例外公", 10)).toEqual(["公开是原则不公开是例", "外公"])
    expect(set("公开是原则不公开是例", 10)).toEqual(["公开是原则不公开是例"])
  })
  it("gives a last character company, with its marks as without", () => {
    expect(set("公开是原则不公开是例外", 10)).toEqual(["公开是原则不公开是", "例外"])
    expect(set("公开是原则不公开是例外！", 10)).toEqual(["公开是原则不公开是", "例外！"])
    expect(set("公开是原则不公开是例公开是原则不公开是例外。", 10)).toEqual([
      "公开是原则不公开是例",
      "公开是原则不公开是",
      "例外。"
    ])
  })
  it("of one character has one on each line, the last one too", () => {
    expect(set("公开", 1)).toEqual(["公", "开"])
    expect(set("公开原", 1)).toEqual(["公", "开", "原"])
  })
  it("that is narrower than a character has one on each line all the same, with its combining marks", () => {
    expect(set("公e\u0301开", 0.3)).toEqual(["公", "e\u0301", "开"])
  })
  it("ends before what is one number, date or word, if it ends at all before it", () => {
    expect(set("本年公开2023年", 6)).toEqual(["本年公开", "2023年"])
    expect(set("本年由GDP定", 4)).toEqual(["本年由", "GDP定"])
  })
  it("tears what is longer than itself: a word rather than a number, a number where there is no word", () => {
    expect(set("12345678901234", 4)).toEqual(["12345678", "901234"])
    expect(set("https12345", 4)).toEqual(["https", "12345"])
  })
  it("begins no line with a mark", () => {
    expect(set("公开是原则，不公开", 5)[1]?.charAt(0)).not.toBe("，")
  })
})

describe("a mark that would begin the next line", () => {
  it("hangs over the edge with its blank half, in either column", () => {
    for (const justified of [true, false])
      expect(lines("公开是原123，不公开", 6, justified)).toEqual(["公开是原123，", "不公开"])
  })
  it("is pulled in where two marks have room to spare, only in a column that is set to the edge", () => {
    expect(lines("（公）（开）《原》则不", 8.4, true)[0]).toBe("（公）（开）《原》")
    expect(lines("（公）（开）《原》则不", 8.4, false)[0]).toBe("（公）（开）")
  })
})

describe("a last character that would stand alone", () => {
  it("is pulled in where the line can be set that much tighter", () => {
    expect(lines("（公）（开）《原》则", 9, true)).toEqual(["（公）（开）《原》则"])
  })
  it("stands alone in a narrow column that is set to the edge, lest the line before it gape", () => {
    expect(lines("公开是原则不", 5, true)).toEqual(["公开是原则", "不"])
    expect(lines("公开是原则不", 5, false)).toEqual(["公开是原", "则不"])
  })
})

describe("a line that would gape", () => {
  const long = "abcdefghijklmnopqrstuvwxyz"
  it("tears a long word rather, where it is set to the edge", () => {
    expect(lines(`公开${long}`, 8, true)[0]).toBe("公开abcdefghijkl")
    expect(lines(`公开${long}`, 8, false)[0]).toBe("公开")
  })
  it("does not tear a word of usual length", () => {
    expect(lines(`公开是${long.slice(0, 12)}`, 8, true)[0]).toBe("公开是")
  })
})

/** Whether each gap of a text gives. */
const given = (raw: string) => {
  const own = text(raw)
  return Array.from({ length: own.length - 1 }, (_, each) => gives(own, each))
}

describe("gaps", () => {
  it("give between Chinese characters, and between them and words", () => {
    expect(given("公开")).toEqual([true])
    expect(given("公a")).toEqual([true])
    expect(given("—公")).toEqual([true])
  })
  it("do not give inside words and numbers, —— and ……, or before a combining mark", () => {
    for (const raw of ["ab", "12", "1%", "——", "……", "e\u0301"])
      expect({ raw, gives: given(raw) }).toEqual({ raw, gives: [false] })
  })
  it("have room to spare between two marks with their blanks side by side", () => {
    for (const [raw, pair] of [
      ["》，", true],
      ["）（", true],
      ["“《", true],
      ["（公", false],
      ["，公", false],
      ["（）", false]
    ] as const)
      expect({ raw, pair: isPair(text(raw), 0) }).toEqual({ raw, pair })
  })
  it("hang over the edge by the blank half of a closing mark, and of nothing else", () => {
    expect(["，", "》", "！", "公", "（"].map((raw) => hang(text(raw), 0))).toEqual([0.5, 0.5, 0, 0, 0])
  })
})
