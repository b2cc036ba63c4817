/** The rows of a table are those of the form where all labels are there and none stands out of order among its own figures. */
import type { Block as FormBlock } from "@gongkai/core/Form"
import { describe, expect, it } from "vitest"
import { aboveRows, rowsInOrder } from "../../src/stream/labelOrder.ts"
import { laidApart } from "../../src/stream/laidApart.ts"

const rows: FormBlock = {
  rows: [
    { key: "a", label: "一、完善查阅设施" },
    { key: "b", label: "二、编制公开目录" },
    { key: "c", label: "三、组织业务培训（含线上）" }
  ],
  columns: [
    { key: "x", label: "件数" },
    { key: "y", label: "次数" }
  ]
}
const apartOf = (...texts: ReadonlyArray<string>) => {
  const apart = laidApart(texts.map((text, at) => ({ _tag: "Paragraph", text, place: { line: at + 1 } })))
  if (apart === undefined) throw new Error("there are borders")
  return apart
}
const inOrder = (...texts: ReadonlyArray<string>) => rowsInOrder(apartOf(...texts), rows)

describe("the rows of a table", () => {
  it("stand in the order of the form beside their figures", () =>
    expect(inOrder("一、完善查阅设施 1 2", "二、编制公开目录 3 4", "三、组织业务培训 5 6")).toBe(true))

  it("may pile up in their own order behind or before all figures", () => {
    expect(inOrder("一、完善查阅设施", "二、编制公开目录", "三、组织业务培训", "1 2", "3 4", "5 6")).toBe(true)
    expect(inOrder("1 2", "3 4", "5 6", "一、完善查阅设施", "二、编制公开目录", "三、组织业务培训")).toBe(true)
  })

  it("do not where a label stands right between the figures of two rows, out of order", () =>
    expect(inOrder("二、编制公开目录 1 2", "一、完善查阅设施 3 4", "三、组织业务培训 5 6")).toBe(false))

  it("are not all there where a label is missing, and are where one of its signs is misprinted", () => {
    expect(inOrder("一、完善查阅设施 1 2", "二、编制公开目录 3 4", "5 6")).toBe(false)
    expect(inOrder("一、完善查阅设旋 1 2", "二、编制公开目录 3 4", "三、组织业务培训 5 6")).toBe(true)
  })

  it("are in order by themselves where there is but one", () =>
    expect(rowsInOrder(apartOf("件数 1"), { ...rows, rows: [{ key: "a", label: "件数合计" }] })).toBe(true))
})

it("above the rows stand the lines in front of the first that a label begins in", () => {
  expect(aboveRows(apartOf("第二十条", "项目 件数", "一、完善查阅", "设施 1 2"), rows)).toEqual([
    ["第二十条"],
    ["项目", "件数"]
  ])
  expect(aboveRows(apartOf("项目", "1"), rows)).toEqual([["项目"]])
})
