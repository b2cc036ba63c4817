/** What is said of hidden rows, hidden sheets, pictures and formulas: where it is, and what is to be done. */
import { describe, expect, it } from "vitest"
import { copiedSheet, hiddenColumns, hiddenRows, hiddenSheet, pictures, uncomputed } from "../../src/readers/remarks.ts"

describe("rows that are hidden", () => {
  it("are named as the sheet numbers them", () => {
    const [only, ...more] = hiddenRows("表一", [0, 11])
    expect(more).toEqual([])
    expect(only).toMatchObject({ severity: "warning", place: { sheet: "表一" } })
    expect(only?.text.zh).toBe("工作表“表一”第 1、12 行是隐藏的，已一并读入；请核对")
  })

  it("are named up to five, and all are counted", () => {
    const rows = [1, 2, 3, 4, 5]
    expect(hiddenRows("表", rows)[0]?.text.zh).toContain("第 2、3、4、5、6 行")
    expect(hiddenRows("表", [...rows, 8, 9])[0]?.text.zh).toContain("第 2、3、4、5、6 等 7 行")
    expect(hiddenRows("表", [...rows, 8, 9])[0]?.text.en).toContain("2, 3, 4, 5, 6, … of")
  })

  it("are no message where there are none", () => expect(hiddenRows("表", [])).toEqual([]))
})

it("columns that are hidden are named by their letters, up to five", () => {
  expect(hiddenColumns("表一", [0, 27])[0]?.text.zh).toBe("工作表“表一”第 A、AB 列是隐藏的，已一并读入；请核对")
  expect(hiddenColumns("表", [1, 2, 3, 4, 5, 6])[0]?.text.en).toContain("B, C, D, E, F, … of")
  expect(hiddenColumns("表", [])).toEqual([])
})

it("a copy of a sheet is a note where it says the same, and else a warning that tells how to take it instead", () => {
  expect(copiedSheet("三 (2)", "三", true)).toMatchObject({ severity: "note", leavesOut: true })
  expect(copiedSheet("三 (2)", "三", false).severity).toBe("warning")
  expect(copiedSheet("三 (2)", "三", false).text.zh).toContain("删去“三”，把它改名为“三”")
})

it("a hidden sheet, a formula and pictures are named with their place or number", () => {
  expect(hiddenSheet("草表")).toMatchObject({ place: { sheet: "草表" }, text: { zh: expect.stringContaining("草表") } })
  expect(uncomputed("表三", ["D7"])).toMatchObject([{ place: { sheet: "表三", cell: "D7" } }])
  expect(uncomputed("表三", ["D7"])[0]?.text.zh).toContain("“表三”的 D7 是")
  expect(pictures(3).text.zh).toContain("3 张图片")
})

it("formulas of one sheet are one message, and none where there are none", () => {
  const [only, ...others] = uncomputed("表三", ["D1", "D2", "D3", "D4", "D5", "D6"])
  expect(only?.text.zh).toContain("D1、D2、D3、D4、D5 等 6 格")
  expect(others).toEqual([])
  expect(uncomputed("表三", [])).toEqual([])
})
