/** Tab and Enter lead a clerk through the cells that somebody has to type, and from the last of them on to the next part. */
import { describe, expect, it } from "vitest"
import { forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { isTotal } from "@gongkai/core/Totals"
import { blank, editor, type Editor } from "./support/editor.ts"

const cellOf = (one: Editor): string => {
  const { place } = one.state()
  return place._tag === "Table" ? place.cell : place._tag
}

describe.each([edition2019, edition2021])("the tables of $key", (edition) => {
  it("are walked by Tab through every cell that is no total, in order, and left behind the last", () => {
    for (const form of forms(edition)) {
      const own = slots(edition).flatMap((slot) =>
        slot.form === form && !isTotal(edition, slot.cell) ? [slot.cell] : []
      )
      const number = edition.sections.findIndex(({ key }) => key === form.key) + 1
      const there = editor({ edition }).press(String(number), "ctrl+home", "home")
      const walked = own.map((_, at) => cellOf(at === 0 ? there : there.press("tab")))
      expect(walked).toEqual(own)
      there.press("tab")
      expect(there.said()).toContain("接着是")
      expect(there.state().place).not.toMatchObject({ form: form.key })
    }
  })

  it("are walked back by Shift-Tab, and never left at the first cell", () => {
    for (const form of forms(edition)) {
      const own = slots(edition).flatMap((slot) =>
        slot.form === form && !isTotal(edition, slot.cell) ? [slot.cell] : []
      )
      const number = edition.sections.findIndex(({ key }) => key === form.key) + 1
      const there = editor({ edition }).press(String(number), ...own.slice(1).map(() => "tab"))
      const walked = own.map((_, at) => cellOf(at === 0 ? there : there.press("shift+tab")))
      expect(walked).toEqual(own.toReversed())
      expect(cellOf(there.press("shift+tab"))).toBe(own[0])
    }
  })
})

describe("Enter", () => {
  it("goes down in its column, past the row of totals, and stays in the last row", () => {
    const there = editor().press("3", ...Array.from({ length: 21 }, () => "enter"))
    expect(cellOf(there)).toBe("requests/outcome.closed.feeUnpaid/naturalPerson")
    expect(cellOf(there.press("enter"))).toBe("requests/outcome.closed.other/naturalPerson")
    expect(cellOf(there.press("enter"))).toBe("requests/carriedOut/naturalPerson")
    expect(cellOf(there.press("enter"))).toBe("requests/carriedOut/naturalPerson")
  })

  it("returns after a run of Tabs to the column where the run began, also where figures were typed on the way", () => {
    const there = editor().press("3", "right").type("5").press("tab", "tab").type("6").press("enter")
    expect(cellOf(there)).toBe("requests/carriedIn/organization.business")
    expect(cellOf(there.press("enter"))).toBe("requests/outcome.granted/organization.business")
  })

  it("forgets the run once an arrow goes elsewhere", () => {
    const there = editor().press("3", "tab", "tab", "right", "enter")
    expect(cellOf(there)).toBe("requests/carriedIn/organization.publicInterest")
  })

  it("leads on from the last cell of all", () => {
    const there = editor().press("2", "ctrl+end").type("3.5").press("enter")
    expect(there.state().place).toMatchObject({ form: "requests" })
    expect(there.draft()).toMatchObject({ proactive: { fees: { amount: 3_500_000 } } })
  })
})

describe("a total that differs from its parts", () => {
  const total = "requests/received/total"
  it("is not passed: somebody has to look at it", () => {
    const parts = slots(edition2021).filter(({ row, cell }) => row.key === "received" && cell !== total)
    const cells = { ...Object.fromEntries(parts.map(({ cell }) => [cell, Count.make(2)])), [total]: Count.make(5) }
    const there = editor({ draft: Patch.apply(blank(), { cells }) }).press("3", ...parts.map(() => "tab"))
    expect(cellOf(there)).toBe(total)
  })
})
