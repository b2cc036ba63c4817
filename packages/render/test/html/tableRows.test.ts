/** The rows of a statutory table: what a page on paper and a form on screen are both made of. */
import { forms } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Form } from "@gongkai/core/Form"
import { layout } from "@gongkai/core/Layout"
import { describe, expect, it } from "vitest"
import { type TableCell, tableRows } from "../../src/html/tableRows.ts"

const all = [edition2019, edition2021].flatMap((edition) =>
  forms(edition).map((form) => ({ form, name: `${form.key} of ${edition.key}` }))
)
const cellsOf = (form: Form): ReadonlyArray<TableCell> => tableRows(form).flatMap(({ rows }) => rows.flat())

describe("the rows of a form", () => {
  it.each(all)("cover its grid once: $name", ({ form }) => {
    const area = cellsOf(form).reduce((sum, each) => sum + each.columns * (each._tag === "Figure" ? 1 : each.rows), 0)
    const { width, grid } = layout(form)
    expect(area).toBe(width * grid.length)
  })
  it.each(all)("tie every figure to headings that are there: $name", ({ form }) => {
    const cells = cellsOf(form)
    const ids = new Set(cells.flatMap((each) => (each._tag === "Head" ? [each.id] : [])))
    for (const each of cells)
      if (each._tag === "Figure") expect(each.headers.split(" ").every((id) => ids.has(id))).toBe(true)
  })
  it("repeat their heads on paper where the form has one block", () => {
    const [proactive, requests] = forms(edition2021)
    expect(requests && tableRows(requests).map(({ tag }) => tag)).toEqual(["thead", "tbody"])
    expect(new Set(proactive && tableRows(proactive).map(({ tag }) => tag))).toEqual(new Set(["tbody"]))
  })
})
