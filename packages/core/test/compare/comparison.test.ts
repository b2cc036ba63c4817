/** Two reports beside one another: what differs is told with both sides, what only one edition asks for is no difference. */
import { describe, expect, it } from "@effect/vitest"
import { comparison, differ } from "../../src/compare/comparison.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import type { Cell } from "../../src/form/Cell.ts"
import { slots } from "../../src/form/Edition.ts"
import * as Draft from "../../src/report/Draft.ts"
import { Count, type Entry } from "../../src/report/Entry.ts"
import { type Narrative, paragraph } from "../../src/report/Narrative.ts"
import * as Patch from "../../src/report/Patch.ts"
import { drafts } from "../support/drafts.ts"
import { editions, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

const old = (entries: { readonly [cell: Cell]: Entry } = {}): Draft.Draft =>
  Draft.putAll<typeof edition2019>(report(edition2019), entries)
const now = (entries: { readonly [cell: Cell]: Entry } = {}): Draft.Draft =>
  Draft.putAll<typeof edition2021>(report(edition2021), entries)
const text = (overview: Narrative | null): Draft.Draft => Patch.apply(now(), { parts: { overview } })
const closed = "requests/outcome.closed/naturalPerson"

describe.each(editions)("two reports of %s", (_, edition) => {
  law("read anew hold the same in every cell", [drafts(edition)], ([draft]) => {
    const compared = comparison(draft, structuredClone(draft))
    expect(differ(compared)).toBe(false)
    expect(compared.same).toBe(slots(edition).length)
  })

  law("differ in as many cells one way as the other", [drafts(edition), drafts(edition)], ([one, other]) => {
    const [there, back] = [comparison(one, other), comparison(other, one)]
    expect(back.cells.map(({ cell }) => cell)).toEqual(there.cells.map(({ cell }) => cell))
    expect(there.cells.length + there.same).toBe(slots(edition).length)
  })
})

describe("two reports beside one another", () => {
  it("tell the paragraph that differs, word by word", () => {
    const [before, after] = [
      text([paragraph("概况如下。"), paragraph("办结3件。")]),
      text([paragraph("概况如下。"), paragraph("办结4件。")])
    ]
    expect(comparison(before, after).prose).toMatchObject([
      {
        section: "overview",
        at: 1,
        pieces: [
          { kind: "kept", text: "办结" },
          { kind: "gone", text: "3" },
          { kind: "come", text: "4" },
          { kind: "kept", text: "件。" }
        ]
      }
    ])
  })

  it("tell a part that is missing from one without a word", () => {
    expect(comparison(text(null), text([])).prose).toMatchObject([{ before: null, after: [], pieces: [] }])
  })

  it("compare preambles as prose, and never where the numbers were read", () => {
    const before: Draft.Draft = { ...now(), preamble: [paragraph("甲")] }
    const after: Draft.Draft = { ...now(), provenance: { file: "a", reader: "text", cells: {} } }
    const { head, prose } = comparison(before, after)
    expect(head).toEqual([])
    expect(prose).toMatchObject([{ section: "preamble", after: null }])
  })
})

describe("a report of 2019 beside one of 2021", () => {
  it("differs where both count alike, and tells what only one of the two asks for", () => {
    const compared = comparison(
      old({ "requests/received/total": Count.make(7), "proactive/procurement/projects": Count.make(2) }),
      now()
    )
    expect(compared.cells).toEqual([{ _tag: "Cell", cell: "requests/received/total", before: 7, after: 0 }])
    expect(compared.onlyBefore.find(({ cell }) => cell === "proactive/procurement/projects")?.entry).toBe(2)
    expect(compared.onlyAfter.map(({ cell }) => cell)).toContain("proactive/rules/repealed")
  })

  it("compares （六）其他处理 with the sum of its three rows", () => {
    const cell = "requests/outcome.closed.feeUnpaid/naturalPerson"
    expect(comparison(old({ [closed]: Count.make(3) }), now({ [cell]: Count.make(3) })).sums).toEqual([])
    expect(comparison(old({ [closed]: Count.make(3) }), now({ [cell]: Count.make(2) })).sums).toMatchObject([
      { before: 3, after: 2 }
    ])
    expect(comparison(old({ [closed]: Count.make(3) }), now({ [cell]: null })).sums).toMatchObject([{ after: null }])
  })
})
