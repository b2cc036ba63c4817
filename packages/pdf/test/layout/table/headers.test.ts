/** A cell of table 二 names the heads of its own block and row, and of no other: whoever hears the table hears what a number counts. */
import { describe, expect, it } from "@effect/vitest"
import * as Edition from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import { headers } from "../../../src/layout/table/headers.ts"
import { type Cell, ofForm } from "../../../src/layout/table/Table.ts"

const textOf = (cell: Cell | undefined): string => (cell !== undefined && cell.role !== "value" ? cell.text : "")

describe.each(official.map((edition) => [edition.key, edition] as const))("edition %s", (_, edition) => {
  const [form = expect.fail("no form")] = Edition.forms(edition)
  const table = ofForm(form)
  const named = headers(table, "t5")
  const byId = new Map(table.cells.flatMap((cell) => (named(cell).id === undefined ? [] : [[named(cell).id, cell]])))
  const said = (cell: Cell) => named(cell).headers?.map((id) => textOf(byId.get(id)))
  const values = table.cells.filter(({ role }) => role === "value")

  it("every head has a name of its own, and no other cell has one", () => {
    expect(byId.size).toBe(table.cells.length - values.length)
    expect([...byId.keys()].every((id) => id?.startsWith("t5"))).toBe(true)
  })
  it("every value names the head of its block, that of its column and the label of its row", () => {
    for (const cell of values) {
      const [block, column, row, ...rest] = said(cell) ?? []
      expect([block, rest]).toEqual([expect.stringMatching(/^第二十条第（.）项$/u), []])
      expect(textOf(table.cells.find((each) => each.role === "row" && each.row === cell.row))).toBe(row)
      expect(column).not.toBe("信息内容")
    }
  })
})

it("行政许可 stands under the head of the fifth item, not under those of the first", () => {
  const [form = expect.fail("no form")] = Edition.forms(official.at(-1) ?? expect.fail("no edition"))
  const table = ofForm(form)
  const named = headers(table, "t")
  const row = table.cells.find((cell) => textOf(cell) === "行政许可")?.row
  const cell = table.cells.find((each) => each.role === "value" && each.row === row) ?? expect.fail("no value")
  const ids = named(cell).headers ?? []
  const heads = table.cells.filter((each) => ids.includes(named(each).id ?? ""))
  expect(heads.map(textOf)).toEqual(["第二十条第（五）项", "本年处理决定数量", "行政许可"])
})
