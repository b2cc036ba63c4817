/** A part as one run of text, with its skeleton of letters and digits, and the way back to the place of each. */
import type { Block } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { nearest, occurrences, skeletonOf, stream } from "../../src/stream/stream.ts"

const paragraph = (text: string, line: number): Block => ({ _tag: "Paragraph", text, place: { line } })
const table: Block = {
  _tag: "Rectangle",
  rows: [{ cells: [{ text: "甲" }, null, { text: "" }, { text: "12\n3", place: { line: 9 } }], place: { line: 8 } }]
}

describe("the text of a part", () => {
  it("has a line for each paragraph and cell, a sign for a blank cell, and another within a number of two lines", () =>
    expect(stream([paragraph("前", 1), table]).text).toBe("前\n甲\n␀\n12¦3\n"))

  it("has no border of a drawn table in it, and keeps a sign for none", () =>
    expect(stream(["甲", "+-----+--+", "+===+", "-", "+3"].map((text, line) => paragraph(text, line))).text).toBe(
      "甲\n-\n+3\n"
    ))

  it("leads back from each character to its place", () => {
    const { text, place } = stream([paragraph("前文", 1), table])
    expect(["前", "文", "甲", "3"].map((sign) => place(text.indexOf(sign)).line)).toEqual([1, 1, 8, 9])
  })

  it("is no longer than any part", () => {
    const long = paragraph("长".repeat(50_000), 1)
    expect(stream([long, long, long]).text).toHaveLength(100_002)
  })
})

describe("the skeleton", () => {
  it("is letters and digits in one form, each with its place in the text", () => {
    const { skeleton, at } = skeletonOf("（一）Ａ１、 門。")
    expect(skeleton).toBe("一A1门")
    expect([...at]).toEqual([1, 3, 4, 7])
  })
  it("has no signs that only hold a number, counts a wide character once, and may be its beginning alone", () => {
    expect(skeletonOf("①甲²").skeleton).toBe("甲")
    expect([...skeletonOf("𠮷甲").at]).toEqual([0, 2])
    expect(skeletonOf("甲乙丙", 2).skeleton).toBe("甲乙")
  })
})

describe("a label", () => {
  it("stands wherever its form does, without overlaps", () => {
    const source = stream([paragraph("甲甲甲 乙甲甲", 1)])
    expect(occurrences(source, "甲甲")).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 6 }
    ])
    expect(occurrences(source, "")).toEqual([])
  })
  it("that is misprinted is the stretch least unlike it, if no more than a quarter is otherwise", () => {
    expect(nearest("见行政规范牲文件数", "行政规范性文件")).toMatchObject({ from: 1, to: 8, cost: 1 })
    expect(nearest("见行攻规范牲文牛", "行政规范性文件")).toBeUndefined()
  })
})
