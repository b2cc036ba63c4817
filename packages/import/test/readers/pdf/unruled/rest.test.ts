/** The rest of a label below a page's end belongs to the last row above where that has a number and the rest has none. */
import type { Rectangle } from "@gongkai/match/Document"
import { describe, expect, it } from "vitest"
import { goingOn, withLabel } from "../../../../src/readers/pdf/unruled/rest.ts"

const table = (...rows: ReadonlyArray<ReadonlyArray<string | null>>): Rectangle => ({
  _tag: "Rectangle",
  grid: false,
  rows: rows.map((cells) => ({ cells: cells.map((text) => (text === null ? null : { text })), place: {} }))
})
const shown = (found: Rectangle | undefined) => found?.rows.map(({ cells }) => cells.map((cell) => cell && cell.text))

describe("the rest of a label", () => {
  it("goes behind that of the last row, in front of its figures", () =>
    expect(shown(goingOn(table(["（一）予以公开", "1"], ["办理", "（二）部分", "3"]), "公开"))).toEqual([
      ["（一）予以公开", "1"],
      ["办理", "（二）部分公开", "3"]
    ]))

  it.each([
    ["the last row has no number", ["部分", "3"], "公开"],
    ["it has a number of its own", ["（二）部分公开", "3"], "（三）不予公开"],
    ["the last row has no label", [null, "3"], "公开"]
  ])("stays apart where %s", (_, row, rest) => expect(goingOn(table(row), rest)).toBeUndefined())

  it("stays apart where there is no row", () => expect(goingOn(table(), "公开")).toBeUndefined())
})

it("a label by itself stands above the first row that has figures", () =>
  expect(shown(withLabel(table(["项目", "件数"], ["甲", "1"]), "大类"))).toEqual([
    ["项目", "件数"],
    ["大类", null],
    ["甲", "1"]
  ]))
