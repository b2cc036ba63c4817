/** 0 or 本项全年无 for the blank rest of a row, a column, a block or a selection: one act, taken back in one. */
import * as Draft from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import type { Entry } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { isTotal } from "@gongkai/core/Totals"
import { describe, expect, it } from "vitest"
import { blank, editor, type Editor } from "./support/editor.ts"

const own = (one: Editor, entry: Entry | 0) =>
  slots(edition2021).flatMap(({ cell }) => (Draft.at(one.draft(), cell) === entry ? [cell] : []))

describe("the blank rest", () => {
  it("of a row is 0, its total with it, and what was filled in stays", () => {
    const zeros = editor().press("3").type("5").press("tab", "z")
    expect(Draft.at(zeros.draft(), "requests/received/naturalPerson")).toBe(5)
    expect(Draft.at(zeros.draft(), "requests/received/organization.other")).toBe(0)
    expect(Draft.at(zeros.draft(), "requests/received/total")).toBe(5)
    expect(zeros.said()).toBe("5 格填为 0，撤销按 u")
    expect(own(zeros.press("u"), 0)).toEqual([])
  })

  it("of a block is 0 in every cell that is no total, amounts and changes too", () => {
    for (const edition of [edition2019, edition2021]) {
      for (const number of [2, 3, 4]) {
        const there = editor({ edition }).press(String(number))
        for (let block = 0; block < 5; block++) there.press("]", "Z")
        const form = edition.sections[number - 1]
        for (const slot of slots(edition).filter((each) => each.form === form))
          expect(Draft.at(there.draft(), slot.cell), slot.cell).toBe(0)
        expect(there.patches().reduce(Patch.apply, blank(edition))).toEqual(there.draft())
      }
    }
  })

  it("of a column is none in each of its rows, and in no other column", () => {
    const column = editor().press("3", "right", "alt+n")
    const cells = slots(edition2021).flatMap(({ form, column: { key }, cell }) =>
      form.key === "requests" && key === "organization.business" && !isTotal(edition2021, cell) ? [cell] : []
    )
    // Totals of nothing but none are none themselves.
    expect(own(column, "none").filter((cell) => !isTotal(edition2021, cell))).toEqual(cells)
    expect(own(editor().press("3", "right", "alt+z"), 0).length).toBe(cells.length + 1)
  })

  it("of a selection alone, where something is selected", () => {
    const there = editor().press("3", "shift+right", "shift+down", "z")
    expect(own(there, 0)).toEqual([
      "requests/received/naturalPerson",
      "requests/received/organization.business",
      "requests/carriedIn/naturalPerson",
      "requests/carriedIn/organization.business"
    ])
  })

  it("leaves an unread cell to be read from its original", () => {
    const unread = { unread: "约20" }
    const cell = "requests/received/naturalPerson"
    const there = editor({ draft: Patch.apply(blank(), { cells: { [cell]: unread } }) }).press("3", "Z")
    expect(Draft.at(there.draft(), cell)).toEqual(unread)
  })
})
