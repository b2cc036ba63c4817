/** Reports of many units come to one sum for each cell, exact or not a number, and every unit is accounted for. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import { check } from "../../src/check/check.ts"
import { consolidate, type Consolidation } from "../../src/compare/consolidate.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import type { Cell } from "../../src/form/Cell.ts"
import { slots } from "../../src/form/Edition.ts"
import * as Draft from "../../src/report/Draft.ts"
import { Change, Count, type Entry } from "../../src/report/Entry.ts"
import { Money } from "../../src/report/Money.ts"
import { balance, balanced, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

const cell = "requests/received/naturalPerson"

const unit = (agency: string, entries: { readonly [cell: Cell]: Entry } = {}): Draft.Draft => ({
  ...Draft.putAll<typeof edition2021>(report(edition2021), entries),
  agency: { name: agency }
})
const old = (agency: string, entries: { readonly [cell: Cell]: Entry } = {}): Draft.Draft => ({
  ...Draft.putAll<typeof edition2019>(report(edition2019), entries),
  agency: { name: agency },
  year: 2023
})

const of = ({ cells }: Consolidation, wanted: Cell) => cells.find((each) => each.cell === wanted)
/** What a cell becomes where units have these entries in it. */
const all = (...entries: ReadonlyArray<Entry>) =>
  of(consolidate(entries.map((entry, at) => unit(`第${at}单位`, { [cell]: entry }))), cell)?.entry
const head: Draft.Head = { year: 2023, agency: { name: "某县人民政府" } }

describe("the sum over units", () => {
  it("says of each cell what each unit adds, one's own report first", () => {
    const sums = consolidate([unit("甲镇", { [cell]: Count.make(3) }), unit("乙局")], {
      own: unit("县府办", { [cell]: Count.make(4) })
    })
    expect(sums.edition).toBe(edition2021)
    expect(sums.cells.map((each) => each.cell)).toEqual(slots(edition2021).map((slot) => slot.cell))
    expect(of(sums, cell)).toEqual({
      cell,
      contributions: [
        { agency: "县府办", value: 4n },
        { agency: "甲镇", value: 3n },
        { agency: "乙局", value: 0n }
      ],
      unknown: [],
      sum: 7n,
      entry: 7
    })
  })

  it("yields a draft of 本级政府汇总 under the head given, whose prose is still to be written", () => {
    const draft = consolidate([unit("甲镇", { [cell]: Count.make(3) })]).draft(head)
    expect(draft).toMatchObject({ edition: "2021", scope: "aggregate", reading: "draft", ...head, overview: null })
    expect(Draft.at(draft, cell)).toBe(3)
  })

  it("takes adjustments with their reason", () => {
    const adjustment = { by: -1, reason: { zh: "两单位重复登记", en: "counted by both" } }
    const units = [unit("甲镇", { [cell]: Count.make(3) }), unit("乙局", { [cell]: Count.make(4) })]
    expect(of(consolidate(units, { adjustments: { [cell]: adjustment } }), cell)).toMatchObject({
      adjustment,
      sum: 6n,
      entry: 6
    })
  })

  it("of 本项全年无 is a number once it is adjusted", () => {
    const adjustments = { [cell]: { by: 2, reason: { zh: "漏报补记", en: "left out" } } }
    expect(of(consolidate([unit("甲镇", { [cell]: "none" })], { adjustments }), cell)?.entry).toBe(2)
  })

  it("is no number below 0, which no count can be", () => {
    const adjustments = { [cell]: { by: -1, reason: { zh: "重复", en: "twice" } } }
    expect(of(consolidate([unit("甲镇")], { adjustments }), cell)).toMatchObject({ sum: -1n, entry: null })
  })

  it.each([
    ["blank", null],
    ["unread", { unread: "1?" }]
  ] as const)("is no number while a unit's cell is %s: the cell stays blank, and the unit is named", (why, entry) => {
    const sums = consolidate([unit("甲镇", { [cell]: Count.make(3) }), unit("乙局", { [cell]: entry })])
    expect(of(sums, cell)).toMatchObject({ unknown: [{ agency: "乙局", why }], sum: 3n, entry: null })
    expect(check(sums.draft(head)).flatMap(({ cells }) => cells)).toContain(cell)
  })

  it("counts a blank of a published page 0, but a total that it does not print is not known", () => {
    const page: Draft.Draft = {
      ...unit("乙局", {
        "requests/received/total": null,
        [cell]: Count.make(2),
        "requests/carriedIn/naturalPerson": null
      }),
      reading: "published"
    }
    const sums = consolidate([page])
    expect(of(sums, "requests/carriedIn/naturalPerson")).toMatchObject({ unknown: [], entry: 0 })
    expect(of(sums, "requests/received/total")).toMatchObject({
      unknown: [{ agency: "乙局", why: "blank" }],
      entry: null
    })
  })

  it("of 本项全年无 alone is 本项全年无, of 不适用 alone 不适用; beside a number both add nothing", () => {
    expect(all("none", "none")).toBe("none")
    expect(all("n/a", "n/a")).toBe("n/a")
    expect(all("none", "n/a")).toBe(0)
    expect(all("none", Count.make(2), "n/a")).toBe(2)
  })

  it("is exact where doubles are not, and no number where a file cannot hold it", () => {
    const most = Number.MAX_SAFE_INTEGER
    const sums = consolidate([unit("甲", { [cell]: Count.make(most) }), unit("乙", { [cell]: Count.make(2) })])
    expect(of(sums, cell)).toMatchObject({ sum: 9_007_199_254_740_993n, entry: null })
    const back = { [cell]: { by: -2, reason: { zh: "重复", en: "twice" } } }
    const units = [unit("甲", { [cell]: Count.make(most) }), unit("乙", { [cell]: Count.make(2) })]
    expect(of(consolidate(units, { adjustments: back }), cell)?.entry).toBe(most)
  })

  it("of amounts is exact to the 分", () => {
    const fees = "proactive/fees/amount"
    const units = [1, 2, 3].map((fen) => unit(`第${fen}单位`, { [fees]: Money.make(7_730_280_000 + fen) }))
    expect(of(consolidate(units), fees)?.entry).toBe(23_190_840_006)
  })

  it("of increases and decreases may be negative", () => {
    const change = "proactive/licensing/change"
    const sums = consolidate([old("甲", { [change]: Change.make(-5) }), old("乙", { [change]: Change.make(2) })])
    expect(of(sums, change)?.entry).toBe(-3)
  })

  it("refuses reports of several years, and none at all", () => {
    expect(() => consolidate([unit("甲"), { ...unit("乙"), year: 2022 }])).toThrow(/2022, 2023/u)
    expect(() => consolidate([])).toThrow(RangeError)
  })
})

describe("units of both editions", () => {
  const one = "requests/outcome.closed/naturalPerson"
  const three = ["notSupplemented", "feeUnpaid", "other"].map(
    (row): Cell => `requests/outcome.closed.${row}/naturalPerson`
  )
  const now = unit("甲镇", Object.fromEntries(three.map((each, at) => [each, Count.make(at + 1)])))
  const before = old("乙局", { [one]: Count.make(10), "proactive/rules/made": Count.make(9) })

  it("are added up in the newest edition, cell by cell where both count the same", () => {
    const sums = consolidate([before, now])
    expect(sums.edition).toBe(edition2021)
    expect(of(sums, cell)).toMatchObject({ unknown: [], entry: 0 })
    expect(of(sums, "proactive/rules/issued")).toMatchObject({
      unknown: [{ agency: "乙局", why: "other edition" }],
      entry: null
    })
  })

  it("leave the three rows of （六） blank under a known sum, which is written into none of them", () => {
    const sums = consolidate([before, now])
    for (const each of three) {
      expect(of(sums, each)).toMatchObject({ unknown: [{ agency: "乙局", why: "other edition" }], entry: null })
    }
    expect(sums.together).toHaveLength(7)
    expect(sums.together.find(({ cells }) => cells.includes(three[0] ?? one))).toEqual({
      cells: three,
      contributions: [
        { agency: "乙局", value: 10n },
        { agency: "甲镇", value: 6n }
      ],
      unknown: [],
      sum: 16n
    })
    const draft = sums.draft(head)
    expect(three.map((each) => Draft.at(draft, each))).toEqual([null, null, null])
  })

  it("add the three rows into the one of 2019, where that edition is asked for", () => {
    expect(of(consolidate([before, now], { edition: edition2019 }), one)).toMatchObject({ unknown: [], entry: 16 })
    expect(consolidate([now]).together).toEqual([])
  })
})

const units = Arbitrary.array(balanced(edition2021), { minLength: 1, maxLength: 4 })

law("reports that balance come to one that balances", [units], ([all]) => {
  const drafts = all.map((numbers, at) => ({ ...report(edition2021, numbers), agency: { name: `第${at}单位` } }))
  const { draft, cells } = consolidate(drafts)
  expect(check(draft(head)).filter(({ rule }) => rule.startsWith("requests.") || rule.startsWith("review."))).toEqual(
    []
  )
  for (const each of cells) {
    expect(each.sum).toBe(all.reduce((sum, numbers) => sum + BigInt(numbers[each.cell] ?? 0), 0n))
  }
  // In any order of the units.
  expect(consolidate(drafts.toReversed()).cells.map(({ entry }) => entry)).toEqual(cells.map(({ entry }) => entry))
})

it("a report alone comes to itself", () => {
  const only = report(edition2021, balance(edition2021, { "requests/outcome.granted/naturalPerson": 7 }))
  expect(Draft.entries(edition2021, consolidate([only]).draft(head))).toEqual(Draft.entries(edition2021, only))
})
