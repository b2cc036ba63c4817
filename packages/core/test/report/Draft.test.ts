/** A draft holds what has been filled in, cell by cell, and never changes in place. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Draft from "../../src/report/Draft.ts"
import * as Edition from "../../src/form/Edition.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { layout } from "../../src/form/Layout.ts"
import { Count, type Entry } from "../../src/report/Entry.ts"
import { drafts } from "../support/drafts.ts"
import { editions, head, report, written } from "../support/reports.ts"
import { law } from "../support/law.ts"

const places = Arbitrary.schema(Schema.Natural)

describe.each(editions)("a draft of %s", (_, edition) => {
  const slots = Edition.slots(edition)
  const pick = (place: number) => slots[place % slots.length]?.cell ?? "a/b/c"

  it("starts with every cell blank and every part in prose missing", () => {
    const draft = Draft.blank(edition, head(edition))
    expect(Draft.entries(edition, draft)).toEqual(slots.map(() => null))
    for (const section of edition.sections) {
      if (section.kind === "prose") expect(Draft.narrative(draft, section)).toBeNull()
    }
  })

  it("says what file it is and of which edition", () => {
    const draft = Draft.blank(edition, head(edition))
    expect(draft).toMatchObject({ ...head(edition), format: "gongkai/report@1", edition: edition.key })
  })

  it("is filled cell by cell, and its entries come in the order of the slots", () => {
    const draft = Draft.fill(edition, head(edition), (cell) => ({ unread: cell }))
    expect(Draft.entries(edition, draft)).toEqual(slots.map(({ cell }) => ({ unread: cell })))
    for (const { cell } of slots) expect(Draft.at(draft, cell)).toEqual({ unread: cell })
  })

  law("holds what was put, there and nowhere else", [drafts(edition), places], ([draft, place]) => {
    const cell = pick(place)
    const after = Draft.put(draft, cell, { unread: "新填" })
    expect(Draft.at(after, cell)).toEqual({ unread: "新填" })
    expect(Draft.entries(edition, after)).toEqual(
      slots.map((slot) => (slot.cell === cell ? { unread: "新填" } : Draft.at(draft, slot.cell)))
    )
  })

  law("is itself untouched by a put", [drafts(edition), places], ([draft, place]) => {
    const before = structuredClone(draft)
    Draft.put(draft, pick(place), { unread: "新填" })
    expect(draft).toEqual(before)
  })

  law("is the same after putting what stood there", [drafts(edition), places], ([draft, place]) => {
    const cell = pick(place)
    expect(Draft.put(draft, cell, Draft.at(draft, cell))).toEqual(draft)
  })
})

describe("a draft of the 2021 edition", () => {
  it("has its numbers under their headings", () => {
    const draft = report(edition2021, { "requests/outcome.denied.stateSecret/organization.business": 4 })
    expect(draft.requests.outcome.denied.stateSecret.organization.business).toBe(4)
  })

  it("keeps the parts that a put does not concern as they are, not copies of them", () => {
    const draft = report(edition2021)
    const after = Draft.put(draft, "requests/received/total", Count.make(1))
    expect(after.proactive).toBe(draft.proactive)
    expect(after.requests.outcome).toBe(draft.requests.outcome)
  })

  it("holds the prose of each part", () => {
    const [overview] = edition2021.sections
    const draft = Draft.fill(edition2021, head(edition2021), () => null, written)
    expect(Draft.narrative(draft, overview)).toEqual(written(overview))
  })
})

describe("a draft of any edition", () => {
  it("is known cell by cell once its edition is asked for", () => {
    const draft: Draft.Draft = Draft.blank(edition2021, { agency: { name: "某街道" }, year: 2023 })
    // @ts-expect-error before that, a draft is known by its head alone
    void draft.requests
    expect(Draft.isOf(edition2019, draft)).toBe(false)
    expect(Draft.isOf(edition2021, draft) && draft.requests.outcome.denied.stateSecret.naturalPerson).toBeNull()
  })
})

const filled = (value: unknown) => () => Draft.fill(edition2021, head(edition2021), () => value as Entry)

describe("a draft filled by code that the compiler did not check", () => {
  it.each([
    [-1, "-1"],
    [0.5, "0.5"],
    ["3", '"3"'],
    [{ unread: "?", candidates: [0.5] }, '{"unread":"?","candidates":[0.5]}']
  ])("is refused, with the cell, the value and the reason: %j", (value, shown) => {
    expect(filled(value)).toThrow(
      new RangeError(`proactive/rules/issued: ${shown} is not a count: a whole number from 0 to 2^53 - 1 is needed`)
    )
  })
})

describe("what a cell of a laid out form holds", () => {
  it.each(editions)("is found by the address of its slot, in a draft of %s", (_, edition) => {
    const draft: Draft.Draft = report(edition)
    for (const { grid } of Edition.forms(edition).map(layout)) {
      for (const each of grid.flat()) {
        if (each._tag === "Value") expect(Draft.entryAt(edition, draft, each.cell)).toBe(Draft.at(draft, each.cell))
      }
    }
  })

  it("is nothing at an address that the edition does not have", () => {
    for (const cell of ["requests/received/nobody", "overview/0/text", "agency", ""]) {
      expect(Draft.entryAt(edition2021, report(edition2021), cell)).toBeUndefined()
    }
  })
})
