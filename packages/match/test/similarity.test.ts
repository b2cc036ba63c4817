/** How alike two labels are, whatever typists vary. */
import { describe, expect, it } from "vitest"
import { certain, forms, likeness, similarity } from "../src/similarity.ts"

describe("a label is the same", () => {
  it.each([
    ["总计", "合计", "the two words for a total"],
    ["总 计", "总计", "spaces"],
    ["（三）不予公开", "(三) 不予公开", "width"],
    ["（三）不予公开", "不予公开", "without its number"],
    ["1.属于国家秘密", "属于国家秘密", "without an Arabic number"],
    ["（二）部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "without its remark"],
    ["2023年总计", "总计", "without a year"],
    ["總計", "总计", "in traditional characters"]
  ])("%s and %s: %s", (one, other) => {
    expect(similarity(one, other)).toBe(1)
    expect(similarity(other, one)).toBe(1)
  })
})

describe("a misprinted label", () => {
  it("is less alike by each character that is wrong, missing or too many", () => {
    expect(similarity("属于国家机密", "属于国家秘密")).toBeCloseTo(5 / 6)
    expect(similarity("属于国家", "属于国家秘密")).toBeCloseTo(4 / 6)
    expect(similarity("属于于国家秘密", "属于国家秘密")).toBeCloseTo(6 / 7)
  })

  it("counts as nothing below one half, and below any floor that is asked for", () => {
    expect(similarity("规章", "行政规范性文件")).toBe(0)
    expect(likeness(["abcd"], ["abcx"])).toBe(0.75)
    expect(likeness(["abcd"], ["abcx"], 0.9)).toBe(0.75)
    expect(likeness(["abc"], ["abcx"], 0.8)).toBe(0)
  })

  it("is not another row of the form: 复议维持 and 复议纠正", () => {
    expect(similarity("结果维持", "结果纠正")).toBeLessThan(certain)
  })
})

describe("the forms of a label", () => {
  it("are each there once, and never empty", () => {
    expect(forms("3.其他")).toEqual(["3其他", "其他"])
    expect(forms("")).toEqual([])
    expect(forms("（一）")).not.toContain("")
  })

  it("of a text longer than any label are alike only to the same text", () => {
    const long = "甲".repeat(200)
    expect(similarity(long, long)).toBe(1)
    expect(similarity(long, `${long}乙`)).toBeLessThan(certain)
  })
})
