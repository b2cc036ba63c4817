/** A table's cells cover its grid once, in reading order, with the spans, sides and shares that the blank or its texts ask for. */
import { describe, expect, it } from "@effect/vitest"
import * as Edition from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import * as Schema from "effect/Schema"
import type { Rules } from "../../../src/layout/line/Rules.ts"
import { grid, ofForm, ofTexts, type Table } from "../../../src/layout/table/Table.ts"
import { law } from "../../law.ts"

/** How often each place of the grid is covered. */
const covered = ({ rows, shares, cells }: Table): ReadonlyArray<number> => {
  const counts = Array.from({ length: rows * shares.length }, () => 0)
  for (const { row, column, rows: down, columns } of cells)
    for (let at = row; at < row + down; at += 1)
      for (let across = column; across < column + columns; across += 1) {
        const place = at * shares.length + across
        counts[place] = (counts[place] ?? 0) + 1
      }
  return counts
}
const isInOrder = ({ cells }: Table): boolean =>
  cells.every(({ row, column }, at) => {
    const before = cells[at - 1]
    return before === undefined || before.row < row || (before.row === row && before.column < column)
  })
const isWhole = (table: Table): void => {
  expect(new Set(covered(table))).toEqual(new Set([1]))
  expect(isInOrder(table)).toBe(true)
}

describe("the table of a statutory form", () => {
  const forms = official.flatMap((edition) => Edition.forms(edition).map((form) => [edition.key, form] as const))
  it.each(forms)("of %s covers its grid once, with every address in it once", (_, form) => {
    const table = ofForm(form)
    isWhole(table)
    const addresses = table.cells.flatMap((cell) => (cell.role === "value" ? [cell.address] : []))
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(addresses.length).toBeGreaterThan(0)
  })
  it.each(forms)("of %s is made once", (_, form) => expect(ofForm(form)).toBe(ofForm(form)))
  it("keeps the proportions of the blank: the innermost labels are widest, all numbers are alike", () => {
    const tree = forms.map(([, form]) => ofForm(form)).find(({ stub }) => stub > 1) ?? expect.fail("no tree")
    const labels = tree.shares.slice(0, tree.stub)
    expect(labels.indexOf(Math.max(...labels))).toBe(tree.stub - 1)
    expect(new Set(tree.shares.slice(tree.stub)).size).toBe(1)
  })
})

const Text = Schema.Literals([
  "",
  "1",
  "12,345.6",
  "3.5%",
  "318件",
  "门户网站",
  "合计",
  "逐月核对台账并公布结果，全年无一遗漏"
])
const Rows = Schema.Array(Schema.Array(Text).check(Schema.isMaxLength(5))).check(Schema.isMaxLength(6))

describe("a table of texts", () => {
  law(
    "covers its grid once, whatever lengths its rows have, and gives each column some width",
    [Rows, Rows],
    ([head, rows]) => {
      const table = ofTexts(head, rows)
      if (table.rows > 0) isWhole(table)
      for (const share of table.shares) expect(share).toBeGreaterThanOrEqual(2.5)
      const [block] = table.blocks
      expect([block?.head, block?.length]).toEqual([head.length, head.length + rows.length])
    }
  )
  it("has its heads in the middle, its figures at the right, its words at the left", () => {
    const { cells } = ofTexts(
      [["渠道", "条数"]],
      [
        ["门户网站", "1,204"],
        ["合计", "－3.5%"]
      ]
    )
    expect(cells.map(({ align }) => align)).toEqual(["centre", "centre", "left", "right", "left", "right"])
  })
  it("has a figure with its remark at the right, as the figures beside it, and by older rules as it had it", () => {
    const rows = [["−"], ["+28"], ["-26（-61.9%）"]]
    const aligned = (rules: Rules) => ofTexts([["增减"]], rows, { rules }).cells.map(({ align }) => align)
    expect(aligned(5).slice(2)).toEqual(["right", "right"])
    expect(aligned(4).slice(2)).toEqual(["right", "left"])
  })
  it("leaves a short text its line beside a long one", () => {
    const { shares } = ofTexts([["名称", "说明"]], [["青溪县第一街道办事处", "逐月核对台账并公布结果，".repeat(10)]])
    expect(shares[0]).toBeGreaterThanOrEqual(10)
    expect(shares[1]).toBeGreaterThan(2 * (shares[0] ?? 0))
  })
  it("gives figures what they need, and lets long texts give way", () => {
    const text = "逐月核对台账并公布结果，".repeat(10)
    const { shares } = ofTexts([["说明", "数", "又说明"]], [[text, "123,456,789", text]])
    const [first = 0, figures = 0, last = 0] = shares
    expect(first).toBeCloseTo(last)
    expect(figures).toBeGreaterThanOrEqual(11 * 0.55)
    expect(first + figures + last).toBeLessThan(43)
  })
})

describe("a plain table", () => {
  it("has each group's label once, beside all its rows", () => {
    const table = grid({
      head: ["级别", "疑点"],
      groups: [
        { label: "错误", rows: [["甲"], ["乙"]] },
        { label: "提示", rows: [["丙"]] }
      ]
    })
    isWhole(table)
    const labels = table.cells.flatMap((cell) => (cell.role === "row" ? [[cell.text, cell.row, cell.rows]] : []))
    expect(labels).toEqual([
      ["错误", 1, 2],
      ["提示", 3, 1]
    ])
  })
  it("with labels of rows has them behind those of groups, and a group without them over both columns", () => {
    const table = grid({
      head: ["表", "行", "数"],
      groups: [
        {
          label: "甲表",
          rows: [
            ["一", "1"],
            ["二", "2"]
          ]
        },
        { label: "合计", rows: [["", "3"]] }
      ],
      stub: 2,
      numbers: 2
    })
    expect(table.cells.filter(({ row }) => row === 3).map(({ columns }) => columns)).toEqual([2, 1])
    expect(table.cells.filter(({ role }) => role === "number").map(({ align }) => align)).toEqual([
      "right",
      "right",
      "right"
    ])
  })
  it("with labels of rows has one head over both columns of labels", () => {
    const table = grid({ head: ["表", "行", "数"], groups: [], stub: 2 })
    expect(table.cells.map(({ column, columns }) => [column, columns])).toEqual([
      [0, 2],
      [2, 1]
    ])
    isWhole(table)
  })
})
