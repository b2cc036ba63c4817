/** A form laid out covers every place of its grid exactly once. */
import { describe, expect, it } from "@effect/vitest"
import { lines } from "../../src/form/Axis.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Edition from "../../src/form/Edition.ts"
import { type Form, slots } from "../../src/form/Form.ts"
import { type Layout, layout, type Slot } from "../../src/form/Layout.ts"
import { forms } from "../support/axes.ts"
import { editions } from "../support/reports.ts"
import { law } from "../support/law.ts"

const [, proactive, requests, review] = edition2021.sections

/** How often each place of the grid is covered; `Covered` must lie under another slot and nothing else may. */
const cover = ({ grid, width }: Layout): ReadonlyArray<number> => {
  const times = Array.from({ length: grid.length * width }, () => 0)
  for (const [row, line] of grid.entries()) {
    for (const [column, slot] of line.entries()) {
      if (slot._tag === "Covered") continue
      expect(column + slot.columns).toBeLessThanOrEqual(width)
      expect(row + slot.rows).toBeLessThanOrEqual(grid.length)
      for (let down = row; down < row + slot.rows; down++) {
        for (let across = column; across < column + slot.columns; across++) {
          const place = down * width + across
          times[place] = (times[place] ?? 0) + 1
        }
      }
    }
  }
  return times
}

const coversOnce = (form: Form) => {
  const laid = layout(form)
  for (const line of laid.grid) expect(line).toHaveLength(laid.width)
  expect(new Set(cover(laid))).toEqual(new Set([1]))
}

const headings = (form: Form) =>
  layout(form).grid.flatMap((line, row) =>
    line.flatMap((slot, column) => (slot._tag === "Heading" ? [{ row, column, ...slot }] : []))
  )

const headed = (form: Form, text: string) => headings(form).find((heading) => heading.text === text)
const values = (line: ReadonlyArray<Slot> = []) => line.flatMap((slot) => (slot._tag === "Value" ? slot : []))

describe("a layout", () => {
  it.each(editions)("covers every place of every table of %s exactly once", (_, edition) => {
    for (const form of Edition.forms(edition)) coversOnce(form)
  })

  law("covers every place exactly once, whatever the form", [forms], ([form]) => coversOnce(form))

  law("shows every cell once, in the order of its slots", [forms], ([form]) => {
    expect(layout(form).grid.flatMap((line) => values(line).map(({ cell }) => cell))).toEqual(
      slots(form).map(({ cell }) => cell)
    )
  })

  law("stacks the blocks without a gap, each with its head before its rows", [forms], ([form]) => {
    const { blocks, grid } = layout(form)
    expect(blocks.map(({ start }) => start)).toEqual(
      blocks.map((_, at) => blocks.slice(0, at).reduce((sum, { length }) => sum + length, 0))
    )
    expect(blocks.reduce((sum, { length }) => sum + length, 0)).toBe(grid.length)
    for (const [at, { start, head, length }] of blocks.entries()) {
      expect(length - head).toBe(lines(form.blocks[at]?.rows ?? []).length)
      expect(grid.slice(start, start + head).flatMap((line) => values(line))).toEqual([])
    }
  })
})

describe("二、主动公开政府信息情况", () => {
  it("stacks its four blocks on one grid of four columns", () => {
    expect(layout(proactive)).toMatchObject({
      stub: 1,
      width: 4,
      blocks: [
        { start: 0, head: 2, length: 4 },
        { start: 4, head: 2, length: 3 },
        { start: 7, head: 2, length: 4 },
        { start: 11, head: 2, length: 3 }
      ]
    })
  })

  it("prints 第二十条第（五）项 across the whole width, and lets its one column span what is left", () => {
    expect(headed(proactive, "第二十条第（五）项")).toMatchObject({
      role: "block",
      row: 4,
      column: 0,
      columns: 4,
      rows: 1
    })
    expect(headings(proactive).filter(({ row }) => row === 5)).toMatchObject([
      { role: "corner", text: "信息内容", column: 0, columns: 1 },
      { role: "column", text: "本年处理决定数量", column: 1, columns: 3 }
    ])
    expect(values(layout(proactive).grid[6])).toEqual([
      { _tag: "Value", cell: "proactive/licensing/decisions", columns: 3, rows: 1 }
    ])
  })

  it("lets the last of two columns of 2019 span two", () => {
    const { grid } = layout(edition2019.sections[1])
    expect(values(grid.find((line) => values(line)[0]?.cell === "proactive/fees/itemsLastYear"))).toMatchObject([
      { cell: "proactive/fees/itemsLastYear", columns: 1 },
      { cell: "proactive/fees/change", columns: 2 }
    ])
  })

  it("cites the clause of each block", () => {
    expect(headed(proactive, "第二十条第（八）项")?.cites?.clause).toBe("第二十条第（八）项")
  })
})

describe("三、收到和处理政府信息公开申请情况", () => {
  it("has three head rows, a stub of three and seven columns of numbers", () => {
    expect(layout(requests)).toMatchObject({ stub: 3, width: 10, blocks: [{ start: 0, head: 3, length: 28 }] })
  })

  it("prints the balance in its corner", () => {
    expect(headings(requests)[0]).toMatchObject({
      role: "corner",
      text: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）",
      row: 0,
      column: 0,
      columns: 3,
      rows: 3
    })
  })

  it("prints its head as the form does", () => {
    const head = headings(requests).filter(({ role }) => role === "column")
    expect(head.map(({ text, row, column, columns, rows }) => [text, row, column, columns, rows])).toEqual([
      ["申请人情况", 0, 3, 7, 1],
      ["自然人", 1, 3, 1, 2],
      ["法人或其他组织", 1, 4, 5, 1],
      ["总计", 1, 9, 1, 2],
      ["商业企业", 2, 4, 1, 1],
      ["科研机构", 2, 5, 1, 1],
      ["社会公益组织", 2, 6, 1, 1],
      ["法律服务机构", 2, 7, 1, 1],
      ["其他", 2, 8, 1, 1]
    ])
  })

  it.each([
    ["一、本年新收政府信息公开申请数量", 0, 3, 1],
    ["三、本年度办理结果", 0, 1, 22],
    ["（一）予以公开", 1, 2, 1],
    ["（三）不予公开", 1, 1, 8],
    ["（四）无法提供", 1, 1, 3],
    ["（五）不予处理", 1, 1, 5],
    ["（六）其他处理", 1, 1, 3],
    ["（七）总计", 1, 2, 1],
    ["四、结转下年度继续办理", 0, 3, 1]
  ])("gives “%s” column %i, %i wide and %i high", (text, column, columns, rows) => {
    expect(headed(requests, text)).toMatchObject({ role: "row", column, columns, rows })
  })

  it("gives the one row of （六）其他处理 in 2019 two levels", () => {
    const requests2019 = edition2019.sections[2]
    expect(headed(requests2019, "（六）其他处理")).toMatchObject({ column: 1, columns: 2, rows: 1 })
    expect(headed(requests2019, "三、本年度办理结果")).toMatchObject({ rows: 20 })
  })
})

describe("四、政府信息公开行政复议、行政诉讼情况", () => {
  it("has no stub, no corner and no row headings: three head rows over one row of fifteen numbers", () => {
    const laid = layout(review)
    expect(laid).toMatchObject({ stub: 0, width: 15, blocks: [{ start: 0, head: 3, length: 4 }] })
    expect(headings(review).every(({ role }) => role === "column")).toBe(true)
    expect(values(laid.grid[3])).toHaveLength(15)
  })

  it("prints 行政复议 one row high, its results two, as 行政诉讼 has its two kinds between", () => {
    const rows = headings(review).map(({ text, row, column, columns, rows }) => [text, row, column, columns, rows])
    expect(rows.slice(0, 9)).toEqual([
      ["行政复议", 0, 0, 5, 1],
      ["行政诉讼", 0, 5, 10, 1],
      ["结果维持", 1, 0, 1, 2],
      ["结果纠正", 1, 1, 1, 2],
      ["其他结果", 1, 2, 1, 2],
      ["尚未审结", 1, 3, 1, 2],
      ["总计", 1, 4, 1, 2],
      ["未经复议直接起诉", 1, 5, 5, 1],
      ["复议后起诉", 1, 10, 5, 1]
    ])
    expect(rows.slice(9).every(([, row, , columns, rows]) => row === 2 && columns === 1 && rows === 1)).toBe(true)
  })
})
