/** The labels of rows, of all forms: whole, or begun. */
import { describe, expect, it } from "vitest"
import { beginsRowLabel, isGroupLabel, isRowLabel } from "../src/rowWords.ts"

describe("words", () => {
  it.each(["行政许可", "1.属于国家秘密", "属于国家秘密", "（二）部分公开"])("%s are the label of a row", (words) =>
    expect(isRowLabel(words)).toBe(true)
  )
  it.each(["行政", "自然人", "行政许可其他对外管理", ""])("“%s” are none", (words) =>
    expect(isRowLabel(words)).toBe(false)
  )
  it("begin a label up to its end, and no further", () => {
    expect(["行政", "行政许可", "其他对外管理服"].map(beginsRowLabel)).toEqual([true, true, true])
    expect(["行政许可其他对外管理", "自然人"].map(beginsRowLabel)).toEqual([false, false])
  })
  it("are the label of a group of rows, unless that may stand as a row itself", () => {
    expect(["三、本年度办理结果", "（三）不予公开", "不予公开"].map(isGroupLabel)).toEqual([true, true, true])
    expect(["（六）其他处理", "（二）部分公开", "备注"].map(isGroupLabel)).toEqual([false, false, false])
  })
})
