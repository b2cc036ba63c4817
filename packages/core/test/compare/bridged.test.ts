/** A report in the form of another edition keeps every number that both count alike, guesses none, and names what it leaves behind. */
import { describe, expect, it } from "@effect/vitest"
import { bridged } from "../../src/compare/bridged.ts"
import { counterparts } from "../../src/compare/counterparts.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import type { Cell } from "../../src/form/Cell.ts"
import { place, slots } from "../../src/form/Edition.ts"
import * as Interchange from "../../src/file/Interchange.ts"
import * as Draft from "../../src/report/Draft.ts"
import { Count, type Entry } from "../../src/report/Entry.ts"
import * as Ledger from "../../src/report/Ledger.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { drafts } from "../support/drafts.ts"
import { report } from "../support/reports.ts"
import { law } from "../support/law.ts"

const ways = [
  ["2019", "2021", edition2019, edition2021],
  ["2021", "2019", edition2021, edition2019]
] as const

const old = (entries: { readonly [cell: Cell]: Entry } = {}): Draft.Draft =>
  Draft.putAll<typeof edition2019>(report(edition2019), entries)

const closed = "requests/outcome.closed/naturalPerson"
const three = ["notSupplemented", "feeUnpaid", "other"].map(
  (row): Cell => `requests/outcome.closed.${row}/naturalPerson`
)

/** The sum of some places, or NaN where one of them is not known. */
const sum = (numbers: Float64Array, places: ReadonlyArray<number>): number =>
  places.reduce((total, at) => total + (numbers[at] ?? Number.NaN), 0)

const waiver = (cell: Cell) => ({ rule: "x", cells: [cell], values: [0], reason: "已核", by: "甲", on: "2024-01-31" })

describe.each(ways)("a report of %s in the form of %s", (_, __, from, to) => {
  law("is a report of that edition, as a file has it", [drafts<typeof from>(from)], ([draft]) => {
    const made = bridged(draft, to).draft
    expect(Interchange.read(Interchange.show(made, to))).toMatchObject({ ok: true })
    expect(made).toMatchObject({ edition: to.key, reading: "draft", year: draft.year, agency: draft.agency })
  })

  law("counts in every pair of cells the same, or leaves it unknown", [drafts<typeof from>(from)], ([draft]) => {
    const { draft: made } = bridged(draft, to)
    const before = Ledger.numbers(Ledger.ledger(from, draft), draft.reading ?? "draft")
    const after = Ledger.numbers(Ledger.ledger(to, made), "draft")
    for (const pair of counterparts(from, to).pairs) {
      const one = sum(
        before,
        pair.before.map((cell) => place(from, cell))
      )
      const other = sum(
        after,
        pair.after.map((cell) => place(to, cell))
      )
      if (pair.before.length === 1 && pair.after.length === 1) expect(other).toEqual(one)
      else if (!Number.isNaN(other)) expect(other).toBe(one)
    }
  })

  law("drops no entry in silence", [drafts<typeof from>(from)], ([draft]) => {
    const { draft: made, left, together } = bridged(draft, to)
    const told = new Set([...left.map(({ cell }) => cell), ...together.flatMap(({ before }) => before)])
    const taken = new Map(
      counterparts(from, to).pairs.flatMap(({ before, after }) => before.map((cell) => [cell, after] as const))
    )
    for (const { cell } of slots(from)) {
      const isFilled = Draft.entryAt(from, draft, cell) !== null
      const isThere = (taken.get(cell) ?? []).some((each) => Draft.entryAt(to, made, each) !== null)
      if (isFilled && !isThere) expect(told).toContain(cell)
    }
  })
})

describe("a report of 2019 in the form of 2021", () => {
  it("leaves the three rows of （六）其他处理 blank where only their sum is known, and names the sum", () => {
    const { draft, together } = bridged(old({ [closed]: Count.make(5) }), edition2021)
    expect(three.map((cell) => Draft.entryAt(edition2021, draft, cell))).toEqual([null, null, null])
    expect(together).toEqual([{ before: [closed], after: three, entry: 5 }])
  })

  it("fills them with 0 where the sum is 0, with 本项全年无 where the sum is that", () => {
    const { draft } = bridged(old(), edition2021)
    expect(three.map((cell) => Draft.entryAt(edition2021, draft, cell))).toEqual([0, 0, 0])
    const none = bridged(old({ [closed]: "none" }), edition2021).draft
    expect(three.map((cell) => Draft.entryAt(edition2021, none, cell))).toEqual(["none", "none", "none"])
  })

  it("names what 2021 does not ask for with its number, and what 2019 did not ask for", () => {
    const { draft, left, notAsked } = bridged(old({ "proactive/procurement/projects": Count.make(9) }), edition2021)
    expect(left.find(({ cell }) => cell === "proactive/procurement/projects")).toMatchObject({ entry: 9 })
    expect(notAsked.map(({ cell }) => cell)).toContain("proactive/rules/repealed")
    expect(Draft.entryAt(edition2021, draft, "proactive/rules/repealed")).toBeNull()
  })

  it("takes an unread cell over as unread, and no blank of a draft as 0", () => {
    const cell = "requests/received/naturalPerson"
    const of = (entry: Entry): unknown =>
      Draft.entryAt(edition2021, bridged(old({ [cell]: entry }), edition2021).draft, cell)
    expect(of({ unread: "一O" })).toEqual({ unread: "一O" })
    expect(of(null)).toBeNull()
  })

  it("writes 0 where a published page left a place blank, and counts how often", () => {
    const cell = "requests/received/naturalPerson"
    const published: Draft.Draft = { ...old({ [cell]: null }), reading: "published" }
    const { draft, zeros } = bridged(published, edition2021)
    expect(Draft.entryAt(edition2021, draft, cell)).toBe(0)
    expect(zeros).toBe(1)
  })

  it("keeps references to cells that both have, and shows the number of others", () => {
    const text = ["收费项目", { ref: "proactive/procurement/projects" }, "个，收到", { ref: "requests/received/total" }]
    const draft: Draft.Draft = {
      ...old({ "proactive/procurement/projects": Count.make(4) }),
      format: "gongkai/report@1.1",
      preamble: [paragraph(text)]
    }
    expect(bridged(draft, edition2021).draft.preamble).toEqual([
      paragraph(["收费项目", "4", "个，收到", { ref: "requests/received/total" }])
    ])
  })

  it("takes over what was accepted about cells that both have, and names the rest", () => {
    const [own, gone] = [waiver("requests/received/total"), waiver("proactive/procurement/projects")]
    const { draft, waivers } = bridged({ ...old(), waivers: [own, gone] }, edition2021)
    expect([draft.waivers, waivers]).toEqual([[own], [gone]])
  })
})
