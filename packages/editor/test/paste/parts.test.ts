/** A text is taken apart by the headings of the parts; a text that no report is long enough for is none. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { describe, expect, it } from "vitest"
import { isTooLong, piecesOf } from "../../src/paste/parts.ts"

describe("the headings of the parts", () => {
  it("part a text, in whatever width and with whatever blanks they are written", () => {
    const text = "示例年报\n一、总体情况\n做了一些事。\n 五、 存在的主要问题及改进情况\n问题。\n改进。"
    const { before, pieces } = piecesOf(edition2021, text)
    expect(before).toBe("示例年报")
    expect(pieces.map(({ section, text, at }) => [section.key, text, at])).toEqual([
      ["overview", "做了一些事。", 2],
      ["problems", "问题。\n改进。", 4]
    ])
  })

  it("are no sentences that name a part, and no row of a table", () => {
    const text = "我们在一、总体情况中说明。\n三、本年度办理结果\n一、本年新收政府信息公开申请数量"
    expect(piecesOf(edition2021, text).pieces).toEqual([])
  })
})

describe("a text too long for a report", () => {
  it("is known at once by its lines, whatever ends them, and by its characters", () => {
    for (const end of ["\n", "\r\n", "\r"]) expect(isTooLong(`12${end}`.repeat(50_000))).toBe(true)
    expect(isTooLong("字".repeat(500_001))).toBe(true)
    expect(isTooLong("一行\n".repeat(2000))).toBe(false)
  })
})
