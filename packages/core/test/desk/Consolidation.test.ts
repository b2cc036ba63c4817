/** A sum opens into its parts, names who is missing from it, and knows later who changed. */
import { describe, expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import * as Consolidation from "../../src/desk/Consolidation.ts"
import type { Correction } from "../../src/desk/Correction.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import type { Cell } from "../../src/form/Cell.ts"
import * as Draft from "../../src/report/Draft.ts"
import { Count, type Entry } from "../../src/report/Entry.ts"
import { Money } from "../../src/report/Money.ts"
import { good, refused } from "../support/county.ts"
import { law } from "../support/law.ts"
import { report } from "../support/reports.ts"

const cell = "requests/received/naturalPerson"
const draft = (entries: { readonly [cell: Cell]: Entry } = {}): Draft.Draft =>
  Draft.putAll<typeof edition2021>(report(edition2021), entries)
const part = (unit: string, entries: { readonly [cell: Cell]: Entry } = {}): Consolidation.Part => ({
  unit,
  hash: `${unit}1`,
  draft: draft(entries)
})
const adjustment = { cell, by: -1, reason: "两局重复登记", decidedBy: "县政务公开办" }
const names = new Map([
  ["office", "县府办"],
  ["culture", "文化局"],
  ["town", "临水镇"],
  ["tourism", "旅游局"]
])

const given: Consolidation.Given = {
  own: part("office", { [cell]: Count.make(4) }),
  children: [part("culture", { [cell]: Count.make(3) }), part("town")],
  expected: ["culture", "town", "tourism"],
  adjustments: [adjustment, { ...adjustment, by: 2, reason: "补记" }]
}
const sums = good(Consolidation.consolidated(given))
const tag = (some: Consolidation.Given) => refused(Consolidation.consolidated(some))._tag

describe("a sum", () => {
  it("opens into own, children and named adjustments", () => {
    expect(Consolidation.open(sums, cell)).toEqual({
      cell,
      own: 4n,
      children: [
        { unit: "culture", value: 3n },
        { unit: "town", value: 0n }
      ],
      unknown: [],
      missing: ["tourism"],
      adjustments: given.adjustments,
      sum: 8n,
      isWhole: false
    })
    expect(Consolidation.open(sums, "no/such/cell")).toBeUndefined()
  })
  it("reads as a sentence that says who is missing", () => {
    expect(Consolidation.explained(sums, cell, names)).toEqual({
      zh: "“一、本年新收政府信息公开申请数量／自然人”已知部分合计 8：本机关 4，文化局 3，调整 -1（两局重复登记），调整 +2（补记）；未收到“旅游局”",
      en: "“requests: received / natural person”: known part 8 = own 4, 文化局 3, adjusted by -1 (两局重复登记), adjusted by +2 (补记); missing: 旅游局"
    })
    const only = good(Consolidation.consolidated({ children: [part("town")] }))
    expect(Consolidation.explained(only, cell, names).zh).toMatch(/合计 0：各单位均为 0$/u)
    expect(Consolidation.explained(sums, "a/b/c", names).zh).toBe("没有“a/b/c”这一格")
  })
  it("of amounts reads in 万元", () => {
    const fees = "proactive/fees/amount"
    const some = good(Consolidation.consolidated({ children: [part("town", { [fees]: Money.make(7_730_280_000) })] }))
    expect(Consolidation.explained(some, fees, names).zh).toContain("合计 7730.28：临水镇 7730.28")
  })
  it("names units that do not tell the cell, and why", () => {
    const some = good(
      Consolidation.consolidated({
        children: [part("culture", { [cell]: null }), part("town", { [cell]: { unread: "?" } })]
      })
    )
    expect(Consolidation.open(some, cell)).toMatchObject({
      unknown: [
        { unit: "culture", why: "blank" },
        { unit: "town", why: "unread" }
      ],
      isWhole: false
    })
    expect(Consolidation.explained(some, cell, names).zh).toContain("“文化局”、“临水镇”没有可加的数")
  })
  it("tells two units apart whose organs have one name, and one draft", () => {
    const twin = draft({ [cell]: Count.make(2) })
    const some = good(
      Consolidation.consolidated({
        children: [
          { unit: "a", hash: "1", draft: twin },
          { unit: "b", hash: "1", draft: twin }
        ]
      })
    )
    expect(Consolidation.open(some, cell)?.children).toEqual([
      { unit: "a", value: 2n },
      { unit: "b", value: 2n }
    ])
    expect(Consolidation.open(some, cell)).not.toHaveProperty("own")
  })
  it("is refused without reports, over years, with a unit twice, or with an adjustment of no cell", () => {
    expect(tag({ children: [] })).toBe("NoReports")
    expect(tag({ children: [part("a"), { ...part("b"), draft: { ...draft(), year: 2022 } }] })).toBe("SeveralYears")
    expect(tag({ children: [part("a"), part("a")] })).toBe("TwiceGiven")
    expect(tag({ children: [part("a")], adjustments: [{ ...adjustment, cell: "proactive/rules/made" }] })).toBe(
      "NoSuchCell"
    )
  })
  it("is adjusted by a number other than 0, for a reason", () => {
    const is = Schema.is(Consolidation.Adjustment)
    expect(is(adjustment)).toBe(true)
    for (const wrong of [{ by: 0 }, { reason: "　" }, { by: 0.5 }]) expect(is({ ...adjustment, ...wrong })).toBe(false)
  })

  const count = Arbitrary.schema(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 9 })))
  law(
    "is own and children and adjustments, in every cell",
    [Arbitrary.array(count, { minLength: 1, maxLength: 5 }), count, count],
    (some) => {
      const [children, mine, by] = some
      const found = good(
        Consolidation.consolidated({
          own: part("own", { [cell]: Count.make(mine) }),
          children: children.map((each, at) => part(`u${at}`, { [cell]: Count.make(each) })),
          adjustments: by === 0 ? [] : [{ ...adjustment, by }]
        })
      )
      for (const { cell: each } of found.sums.cells) {
        const opened = Consolidation.open(found, each)
        const all = [
          opened?.own ?? 0n,
          ...(opened?.children ?? []).map(({ value }) => value),
          ...(opened?.adjustments ?? []).map((one) => BigInt(one.by))
        ]
        expect(all.reduce((sum, one) => sum + one, 0n)).toBe(opened?.sum)
      }
      expect(Draft.entryAt(edition2021, found.sums.draft({ year: 2023, agency: { name: "县" } }), cell)).toBe(
        children.reduce((sum, one) => sum + one, mine + by)
      )
    }
  )
})

describe("later", () => {
  it("is known whose report changed, came in, or went", () => {
    const now = new Map([
      ["office", "office1"],
      ["culture", "culture2"],
      ["tourism", "tourism1"]
    ])
    expect(Consolidation.since(sums, now)).toEqual({ changed: ["culture"], arrived: ["tourism"], gone: ["town"] })
    expect(Consolidation.since(sums, sums.parts)).toEqual({ changed: [], arrived: [], gone: [] })
  })
  it("a correction touches the sums that its report went into, by how much", () => {
    const correction: Correction = {
      from: "culture1",
      to: "culture2",
      by: "甲",
      at: "2025-03-01T09:00:00Z",
      reason: "漏计",
      cells: [{ cell, before: 3, after: 5 }],
      prose: [],
      head: []
    }
    expect(Consolidation.touched(sums, "culture", correction)).toEqual({ unit: "culture", cells: [{ cell, by: 2n }] })
    expect(Consolidation.touched(sums, "culture", { ...correction, from: "culture0" })).toBeUndefined()
    expect(Consolidation.touched(sums, "tourism", correction)).toBeUndefined()
  })
})
