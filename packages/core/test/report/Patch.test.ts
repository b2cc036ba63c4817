/** A change says what stands afterwards: it can be undone, repeated and written down. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Draft from "../../src/report/Draft.ts"
import * as Edition from "../../src/form/Edition.ts"
import { Count } from "../../src/report/Entry.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import * as Patch from "../../src/report/Patch.ts"
import { drafts } from "../support/drafts.ts"
import { editions, head, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

const places = Arbitrary.array(Arbitrary.schema(Schema.Natural), { maxLength: 8 })

describe.each(editions)("a change to a report of %s", (_, edition) => {
  const slots = Edition.slots(edition)
  /** What the other draft says in some cells, in a part and in the head. */
  const taken = (other: Draft.Draft, some: ReadonlyArray<number>): Patch.Patch => ({
    cells: Object.fromEntries(
      some.flatMap((place) => {
        const slot = slots[place % slots.length]
        return slot === undefined ? [] : [[slot.cell, Draft.at(other, slot.cell)] as const]
      })
    ),
    parts: Object.fromEntries(
      edition.sections.flatMap((section) =>
        section.kind === "prose" ? [[section.key, Draft.narrative(other, section)] as const] : []
      )
    ),
    head: { agency: other.agency, title: other.title ?? null, signature: other.signature ?? null }
  })
  const two: [Arbitrary.Arbitrary<Draft.Draft>, Arbitrary.Arbitrary<Draft.Draft>, typeof places] = [
    drafts(edition),
    drafts(edition),
    places
  ]

  law("is undone by its inverse", two, ([draft, other, some]) => {
    const patch = taken(other, some)
    expect(Patch.apply(Patch.apply(draft, patch), Patch.invert(draft, patch))).toEqual(draft)
  })

  law("made twice is made once, and leaves what it does not touch", two, ([draft, other, some]) => {
    const patch = taken(other, some)
    const once = Patch.apply(draft, patch)
    expect(Patch.apply(once, patch)).toEqual(once)
    const touched = new Set(Patch.touched(patch))
    for (const { cell } of slots) {
      expect(Draft.at(once, cell)).toEqual(Draft.at(touched.has(cell) ? other : draft, cell))
    }
  })

  law("comes back from JSON as it was", [drafts(edition), places], ([other, some]) => {
    const schema = Patch.schema(edition)
    const patch = taken(other, some)
    const text = JSON.stringify(Schema.encodeSync(schema)(patch))
    expect(Schema.decodeUnknownSync(schema)(JSON.parse(text))).toEqual(patch)
  })

  it("does not touch the draft it is made to", () => {
    const draft: Draft.Draft = report(edition)
    const before = structuredClone(draft)
    Patch.apply(draft, {
      cells: { "requests/received/naturalPerson": Count.make(7) },
      parts: { overview: [paragraph("另写。")] }
    })
    expect(draft).toEqual(before)
  })

  it("joined with the next is one change that leads to the same report, and says no more than both", () => {
    const draft: Draft.Draft = Draft.blank(edition, { ...head(edition), title: "旧题" })
    const cell = "requests/received/naturalPerson" as const
    const one: Patch.Patch = { cells: { [cell]: Count.make(7) }, head: { title: "新题" } }
    const next: Patch.Patch = { cells: { [cell]: "none" }, parts: { overview: [paragraph("另写。")] } }
    const both = Patch.join(one, next)
    expect(Patch.apply(draft, both)).toEqual(Patch.apply(Patch.apply(draft, one), next))
    expect(both).toEqual({ cells: { [cell]: "none" }, head: { title: "新题" }, parts: next.parts })
    expect(Patch.join({}, {})).toEqual({})
  })

  it("takes away what a head need not have", () => {
    const draft: Draft.Draft = Draft.blank(edition, { ...head(edition), title: "旧题" })
    expect("title" in Patch.apply(draft, { head: { title: null } })).toBe(false)
  })
})
