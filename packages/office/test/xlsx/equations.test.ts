/** Sums and verdicts as formulas: what is not known never counts as 0. */
import type { Cell } from "@gongkai/core/Cell"
import { edition2021 } from "@gongkai/core/editions/2021"
import { HyperFormula } from "hyperformula"
import { describe, expect, it } from "vitest"
import { sum, verdict } from "../../src/xlsx/equations.ts"

const value = (formula: string, row: ReadonlyArray<string | number | null>): unknown =>
  HyperFormula.buildFromArray([[...row, `=${formula}`]], { licenseKey: "gpl-v3" }).getCellValue({
    sheet: 0,
    row: 0,
    col: row.length
  })

const cells: ReadonlyArray<Cell> = ["requests/received/naturalPerson", "requests/received/organization.business"]
const names = new Map(cells.map((cell, at) => [cell, ["A1", "B1"][at] ?? ""]))
const naming = (reading: "draft" | "published") => ({
  edition: edition2021,
  name: (cell: Cell) => names.get(cell) ?? "C1",
  reading
})

const of = (row: ReadonlyArray<string | number | null>, reading: "draft" | "published" = "draft"): unknown =>
  value(sum(cells, naming(reading)), row)

const totalFirst = (cell: Cell): string => (cell === "requests/received/total" ? "A1" : "B1")

describe("a sum", () => {
  it("adds numbers, and — as no term", () => {
    expect(of([3, 4])).toBe(7)
    expect(of([3, "—"])).toBe(3)
  })
  it("is not known while a field is empty in a draft, or holds what is no number", () => {
    expect(of([3, null])).toBe("")
    expect(of([3, "四"])).toBe("")
    expect(of([3, "未读"], "published")).toBe("")
  })
  it("counts an empty field of a published page as 0, but for a total", () => {
    expect(of([3, null], "published")).toBe(3)
  })
  it("counts an empty total of a published page as 0 only where there is nothing that it could total", () => {
    const total = sum(["requests/received/total"], { ...naming("published"), name: totalFirst })
    expect(value(total, [null, 3])).toBe("")
    expect(value(total, [null, "未读"])).toBe("")
    expect([value(total, [null, 0]), value(total, [null, null])]).toEqual([0, 0])
  })
})

describe("a verdict", () => {
  it.each([
    [3, 3, "平"],
    [3, 4, "不平"],
    ["", 3, "未填"],
    [3, "", "未填"],
    [0, 0, "平"]
  ])("of %j and %j is %s", (left, right, word) => expect(value(verdict("A1", "B1"), [left, right])).toBe(word))
})
