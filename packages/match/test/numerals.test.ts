/** Numbers in Chinese characters are read where they can be nothing else. */
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { figure } from "../src/figure.ts"
import { numeral } from "../src/numerals.ts"

describe("a number in Chinese characters", () => {
  it.each([
    ["十二", 12],
    ["二十", 20],
    ["九十九", 99],
    ["一百零五", 105],
    ["一百一十", 110],
    ["两千零三十", 2030],
    ["十二件", 12]
  ])("%s is %i", (text, value) => {
    expect(numeral(text)).toEqual({ value, isSure: true })
    expect(figure(text, "count", "总计").entry).toBe(value)
  })

  it.each(["", "件", "一二", "十十", "二十三四", "第二", "零十"])("“%s” is none", (text) =>
    expect(numeral(text)?.isSure).not.toBe(true)
  )

  it("of one character may be a stroke for none: it is left to the sums", () => {
    const { entry } = figure("一", "count", "总计")
    expect(isUnread(entry) && entry.candidates).toEqual([1])
  })
})
