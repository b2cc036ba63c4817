/** Totals follow the figures they are the sum of, and a figure somebody put there stays until they give it up. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import type { Cell } from "../../src/form/Cell.ts"
import { check } from "../../src/check/check.ts"
import * as Draft from "../../src/report/Draft.ts"
import * as Edition from "../../src/form/Edition.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Count, type Entry } from "../../src/report/Entry.ts"
import * as Patch from "../../src/report/Patch.ts"
import * as Totals from "../../src/report/Totals.ts"
import { drafts } from "../support/drafts.ts"
import { balanced, editions, head, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

const cell = (address: Cell) => address
const granted = cell("requests/outcome.granted/naturalPerson")
const grantedTotal = cell("requests/outcome.granted/total")
const grand = cell("requests/outcome.total/total")

const edit = (draft: Draft.Draft, patch: Patch.Patch) => Patch.apply(draft, Totals.follow(edition2021, draft, patch))
const type = (draft: Draft.Draft, at: Cell, entry: Entry) => edit(draft, { cells: { [at]: entry } })

/** Every cell that is no total filled in with the same number. */
const filled = (number: number) => {
  const blank: Draft.Draft = Draft.blank(edition2021, head(edition2021))
  const cells = Edition.slots(edition2021).filter((slot) => !Totals.isTotal(edition2021, slot.cell))
  return edit(blank, { cells: Object.fromEntries(cells.map((slot) => [slot.cell, Count.make(number)])) })
}

describe("the totals of a report", () => {
  it("are the cells of the lines that total others: 25 + 6 in 三, 3 in 四", () => {
    const totals = Edition.slots(edition2021).filter((slot) => Totals.isTotal(edition2021, slot.cell))
    expect(totals).toHaveLength(25 + 6 + 3)
  })

  it("are blank while one of their parts is blank, and then their sum, up to the total of totals", () => {
    const draft = filled(1)
    expect(Draft.at(draft, grantedTotal)).toBe(6)
    expect(Draft.at(draft, grand)).toBe(21 * 6)
    const gap = type(draft, granted, null)
    expect(Draft.at(gap, grantedTotal)).toBeNull()
    expect(Draft.at(gap, grand)).toBeNull()
    const again = type(gap, granted, Count.make(5))
    expect(Draft.at(again, grantedTotal)).toBe(10)
    expect(Draft.at(again, grand)).toBe(21 * 6 + 4)
  })

  it("are not known while a part is unread, and never count it as 0", () => {
    const draft = type(filled(1), granted, { unread: "l2" })
    expect(Totals.computed(edition2021, draft).get(grantedTotal)).toBeNull()
  })

  it("of a row declared none are none, and count 0 in the sums above", () => {
    const row = Edition.slots(edition2021).filter(({ row }) => row.key === "outcome.granted")
    const blank: Draft.Draft = Draft.blank(edition2021, head(edition2021))
    const none = Totals.declareNone(edition2021, blank, new Set(row.map((slot) => slot.cell)))
    expect(Object.keys(none.cells ?? {})).toHaveLength(6)
    const draft = edit(blank, none)
    expect(Draft.at(draft, grantedTotal)).toBe("none")
    const others = Totals.declareNone(edition2021, draft, new Set(Edition.slots(edition2021).map((slot) => slot.cell)))
    expect(check(edit(draft, others)).filter(({ rule }) => rule === "completeness.blank")).toEqual([])
  })

  it("of a row in which one cell is declared none and another has a figure are that figure", () => {
    const draft = type(
      type(filled(0), granted, "none"),
      cell("requests/outcome.granted/organization.other"),
      Count.make(3)
    )
    expect(Draft.at(draft, grantedTotal)).toBe(3)
    expect(Totals.differing(edition2021, type(filled(0), grantedTotal, "none")).size).toBe(0)
  })

  it("that a change itself names stay as it has them, though their parts change with them", () => {
    const patch = { cells: { [granted]: Count.make(2), [grantedTotal]: Count.make(9) } }
    expect(Totals.follow(edition2021, filled(1), patch).cells?.[grantedTotal]).toBe(9)
  })

  it("stay as somebody put them though their parts change, are named, and follow again once given up", () => {
    const kept = type(filled(1), grantedTotal, Count.make(9))
    const later = type(kept, granted, Count.make(2))
    expect(Draft.at(later, grantedTotal)).toBe(9)
    expect([...Totals.differing(edition2021, later)]).toEqual([[grantedTotal, 7]])
    const accepted = type(later, grantedTotal, Totals.differing(edition2021, later).get(grantedTotal) ?? null)
    expect(Draft.at(type(accepted, granted, Count.make(3)), grantedTotal)).toBe(8)
  })

  it("of a file that has totals over blanks stay until the parts are there", () => {
    const partial = type(Draft.blank(edition2021, head(edition2021)), grantedTotal, Count.make(6))
    expect(Totals.differing(edition2021, partial).size).toBe(0)
    expect(Draft.at(type(partial, granted, Count.make(1)), grantedTotal)).toBe(6)
  })

  it("declare nothing that has a figure: only blanks become none", () => {
    const draft = type(Draft.blank(edition2021, head(edition2021)), granted, Count.make(3))
    const all = new Set(Edition.slots(edition2021).map((slot) => slot.cell))
    expect(Totals.declareNone(edition2021, draft, all).cells?.[granted]).toBeUndefined()
  })
})

describe.each(editions)("the totals of %s", (_, edition) => {
  const numbers = Arbitrary.schema(Schema.Natural)

  law("of a report that balances are what stands in it", [balanced(edition)], ([numbers]) => {
    const draft: Draft.Draft = report(edition, numbers)
    expect(Totals.differing(edition, draft).size).toBe(0)
    for (const [total, entry] of Totals.computed(edition, draft)) expect(entry).toBe(Draft.at(draft, total))
  })

  law(
    "nothing but totals follows from a change, whatever stands in the report",
    [drafts(edition), numbers],
    ([draft, place]) => {
      const slots = Edition.slots(edition)
      const at = slots[place % slots.length]?.cell ?? granted
      const patch = Totals.follow(edition, draft, { cells: { [at]: Count.make(1) } })
      for (const touched of Patch.touched(patch)) {
        expect(touched === at || Totals.isTotal(edition, cell(touched as Cell))).toBe(true)
      }
    }
  )

  it("agree with every sum the rules demand, once all is filled in", () => {
    const draft = report(edition)
    expect(check(draft, { edition }).filter(({ rule }) => rule.includes("-is-sum-of-"))).toEqual([])
  })
})

const blanked = (edition: Edition.Edition, draft: Draft.Draft): Draft.Draft =>
  Draft.putAll(draft, Object.fromEntries([...Totals.parts(edition).keys()].map((total) => [total, null])))

describe.each(editions)("the totals of a draft of %s, completed", (_, edition) => {
  law("are those of the report that balances, whose totals had been left out", [balanced(edition)], ([numbers]) => {
    const draft: Draft.Draft = report(edition, numbers)
    expect(Totals.complete(blanked(edition, draft))).toEqual(draft)
  })

  law("leave everything as it was that is not a blank total", [drafts(edition)], ([draft]) => {
    const complete: Draft.Draft = Totals.complete<Edition.Edition>(draft)
    const before = Draft.entries(edition, draft)
    for (const [at, entry] of Draft.entries(edition, complete).entries()) {
      const slot = Edition.slots(edition)[at]
      const isOpen = before[at] === null && slot !== undefined && Totals.isTotal(edition, slot.cell)
      if (!isOpen) expect(entry).toEqual(before[at])
    }
  })
})
