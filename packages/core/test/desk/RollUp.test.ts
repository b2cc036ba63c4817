/** Sums that are held without their reports say what a consolidation of all of them says, in whatever portions they came. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Consolidation from "../../src/desk/Consolidation.ts"
import * as RollUp from "../../src/desk/RollUp.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import type { Cell } from "../../src/form/Cell.ts"
import * as Draft from "../../src/report/Draft.ts"
import { Count, type Entry } from "../../src/report/Entry.ts"
import { good, refused } from "../support/county.ts"
import { law } from "../support/law.ts"
import { report } from "../support/reports.ts"

const cells = ["requests/received/naturalPerson", "proactive/rules/issued"] as const
const draft = (entries: { readonly [cell: Cell]: Entry } = {}): Draft.Draft =>
  Draft.putAll<typeof edition2021>(report(edition2021), entries)
const older = { ...report(edition2019), year: draft().year }
const grown = (...portions: ReadonlyArray<ReadonlyArray<Draft.Draft>>): RollUp.Growing =>
  portions.reduce<RollUp.Growing>(RollUp.plus, RollUp.begun(edition2021))
const head = { year: draft().year, agency: { name: "云溪县人民政府" } }

describe("reports in portions", () => {
  const kind = Arbitrary.schema(Schema.Literals(["zero", "some", "none", "n/a", "blank", "unread", "older"]))
  const entryOf: { readonly [kind: string]: Entry } = {
    zero: Count.make(0),
    some: Count.make(7),
    none: "none",
    "n/a": "n/a",
    blank: null,
    unread: { unread: "？" }
  }
  const made = (each: string): Draft.Draft =>
    each === "older" ? older : draft(Object.fromEntries(cells.map((cell) => [cell, entryOf[each] ?? null])))
  law(
    "add up to what a consolidation of all of them says: sums, who does not tell, and the draft",
    [Arbitrary.array(kind, { minLength: 1, maxLength: 6 }), Arbitrary.schema(Schema.Literals([1, 2, 3, 6]))],
    ([kinds, size]) => {
      const drafts = kinds.map(made)
      const portions = drafts.flatMap((_, at) => (at % size === 0 ? [drafts.slice(at, at + size)] : []))
      const rolled = good(RollUp.adjusted(grown(...portions)))
      const parts = drafts.map((each, at) => ({ unit: String(at), hash: "", draft: each }))
      const { sums } = good(Consolidation.consolidated({ children: parts, edition: edition2021 }))
      expect(rolled.reports).toBe(drafts.length)
      expect(rolled.cells.map(({ sum, unknown, entry }) => [sum, unknown, entry])).toEqual(
        sums.cells.map(({ sum, unknown, entry }) => [sum, unknown.length, entry])
      )
      expect(RollUp.draft(rolled, head)).toEqual(sums.draft(head))
    }
  )
})

describe("an adjustment", () => {
  const [cell] = cells
  const adjustment = { cell, by: -2, reason: "两局重复登记", decidedBy: "县政务公开办" }
  const all = grown([draft({ [cell]: Count.make(5) }), draft()])
  it("goes into the sum with all others of the cell", () => {
    const { cells: found } = good(RollUp.adjusted(all, [adjustment, { ...adjustment, by: -1 }]))
    expect(found.find((each) => each.cell === cell)).toMatchObject({ sum: 2n, entry: 2 })
  })
  it("takes 本项全年无 away, for there is a number now", () => {
    const none = grown([draft({ [cell]: "none" })], [draft({ [cell]: "none" })])
    const of = (some: RollUp.Growing, ...more: ReadonlyArray<typeof adjustment>) =>
      good(RollUp.adjusted(some, more)).cells.find((each) => each.cell === cell)?.entry
    expect([of(none), of(none, { ...adjustment, by: 3 }), of(none, adjustment)]).toEqual(["none", 3, null])
  })
  it("of a cell that the form has not is refused", () =>
    expect(refused(RollUp.adjusted(all, [{ ...adjustment, cell: "a/b/c" }]))._tag).toBe("NoSuchCell"))
})
