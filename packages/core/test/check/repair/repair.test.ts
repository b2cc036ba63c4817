/** Repair proposes the smallest change that balances a report, says how it may have come about, and is honest when there are many. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import type { Cell } from "../../../src/form/Cell.ts"
import { check } from "../../../src/check/check.ts"
import { at, type Draft, put, putAll } from "../../../src/report/Draft.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { slots } from "../../../src/form/Edition.ts"
import { Count } from "../../../src/report/Entry.ts"
import { explain, type Proposal, repair } from "../../../src/check/repair/repair.ts"
import { balance, editions, report } from "../../support/reports.ts"
import { law } from "../../support/law.ts"

const whole = balance(edition2021, {
  "requests/outcome.granted/naturalPerson": 12,
  "requests/outcome.granted/organization.business": 5,
  "requests/outcome.denied.stateSecret/naturalPerson": 3,
  "requests/outcome.notHandled.repeated/organization.other": 21,
  "requests/carriedOut/naturalPerson": 4,
  "review/cases/reconsideration.upheld": 10,
  "review/cases/reconsideration.pending": 1
})
const sound: Draft = report(edition2021, whole)

const spoiled = (cells: { readonly [cell: Cell]: number }): Draft =>
  putAll(sound, Object.fromEntries(Object.entries(cells).map(([cell, number]) => [cell, Count.make(number)])))

const applied = (draft: Draft, { changes }: Proposal): Draft =>
  changes.reduce((made, { cell, to }) => put(made, cell, Count.make(to)), draft)

const row = (key: string): ReadonlyArray<Cell> =>
  slots(edition2021).flatMap(({ cell, row: line }) => (line.key === key && !cell.endsWith("/total") ? [cell] : []))

const wrong = (of: Draft): ReadonlySet<string> =>
  new Set(check(of).flatMap(({ severity, id }) => (severity === "error" ? [id] : [])))

const figures = (key: string): ReadonlyArray<number> => row(key).map((cell) => Number(at(sound, cell)))
const setRow = (key: string, to: ReadonlyArray<number>) =>
  Object.fromEntries(row(key).map((cell, place) => [cell, to[place] ?? 0]))

describe("a report that balances", () => {
  it.each(editions)("of the %s edition needs no repair", (_, edition) => {
    expect(repair(report(edition))).toEqual([])
  })
})

describe("a wrong figure", () => {
  it("in a detail of 三 is the only cell whose change mends its row and its column", () => {
    const [set, ...others] = repair(spoiled({ "requests/outcome.granted/naturalPerson": 21 }))
    expect(others).toEqual([])
    expect(set?.proposals).toEqual([
      {
        changes: [{ cell: "requests/outcome.granted/naturalPerson", from: 21, to: 12 }],
        cause: { zh: "相邻两位数字颠倒", en: "two digits were transposed" }
      }
    ])
  })

  it("that a published page leaves blank is called blank in the proposal", () => {
    const draft: Draft = {
      ...put(sound, "requests/outcome.denied.stateSecret/naturalPerson", null),
      reading: "published"
    }
    const [set] = repair(draft)
    const [proposal] = set?.proposals ?? []
    expect(proposal && explain(edition2021, proposal).zh).toContain("自然人”由空白改为3，")
    expect(proposal && explain(edition2021, proposal).en).toContain("from blank to 3")
  })

  it("in a total is said to be one that was not brought up to date", () => {
    const [set] = repair(spoiled({ "requests/outcome.denied.stateSecret/total": 1 }))
    expect(set?.proposals[0]).toMatchObject({
      changes: [{ cell: "requests/outcome.denied.stateSecret/total", from: 1, to: 3 }],
      cause: { zh: "合计没有随各项更新" }
    })
  })

  it("in 四 leaves several ways, of which the total or a slip of a digit comes first, and never one below 0", () => {
    const [set] = repair(spoiled({ "review/cases/reconsideration.total": 0 }))
    expect(set?.proposals[0]?.changes).toEqual([{ cell: "review/cases/reconsideration.total", from: 0, to: 11 }])
    expect(set?.proposals.flatMap(({ changes }) => changes).every(({ to }) => to >= 0)).toBe(true)
  })

  it("is explained in the words of the form", () => {
    const [set] = repair(spoiled({ "review/cases/reconsideration.total": 0 }))
    expect(explain(edition2021, set?.proposals[0] ?? { changes: [], cause: { zh: "", en: "" } }).zh).toBe(
      "若“行政复议／总计”由0改为11，即平（合计没有随各项更新）"
    )
  })
})

describe("accidents of whole rows", () => {
  it("figures one column off are named and put back", () => {
    const draft = spoiled(setRow("outcome.granted", [0, ...figures("outcome.granted").slice(0, -1)]))
    const [proposal] = repair(draft)[0]?.proposals ?? []
    expect(proposal?.cause.zh).toBe("整行数字错了一列")
    expect(applied(draft, proposal ?? { changes: [], cause: { zh: "", en: "" } })).toEqual(sound)
  })

  it("the figures of two rows exchanged, their totals left in place, are named and put back", () => {
    const [one, other] = ["outcome.granted", "outcome.notHandled.repeated"]
    const draft = spoiled({ ...setRow(one, figures(other)), ...setRow(other, figures(one)) })
    const [proposal] = repair(draft)[0]?.proposals ?? []
    expect(proposal?.cause.zh).toBe("两行数字互换了位置")
    expect(applied(draft, proposal ?? { changes: [], cause: { zh: "", en: "" } })).toEqual(sound)
  })
  it("the only figure of a row, lost at its edge, comes back, and it is said that the row may have moved", () => {
    const draft = spoiled(setRow("outcome.denied.stateSecret", []))
    const [proposal] = repair(draft)[0]?.proposals ?? []
    expect(proposal?.cause.zh).toBe("漏填，或整行数字错了一列")
    expect(proposal && applied(draft, proposal)).toEqual(sound)
  })
})

describe("what is proposed", () => {
  const Spoils = Schema.Array(Schema.Tuple([Schema.Int, Schema.Int])).check(
    Schema.isMinLength(1),
    Schema.isMaxLength(3)
  )
  const places = slots(edition2021).filter(({ cell }) => !cell.startsWith("proactive/"))

  law("balances everything it is for and breaks nothing else", [Spoils], ([spoils]) => {
    const draft = spoiled(
      Object.fromEntries(
        spoils.map(([where, number]) => [
          places[Math.abs(where) % places.length]?.cell ?? "requests/received/total",
          Math.abs(number) % 5000
        ])
      )
    )
    const before = wrong(draft)
    for (const set of repair(draft)) {
      expect(set.proposals.length).toBeLessThanOrEqual(5)
      for (const proposal of set.proposals) {
        const after = wrong(applied(draft, proposal))
        expect(after.size).toBeLessThan(before.size)
        expect([...after].filter((id) => !before.has(id))).toEqual([])
      }
    }
  })

  it("does not touch what is declared none, not applicable or unread", () => {
    const draft = put(
      spoiled({ "requests/outcome.granted/total": 18 }),
      "requests/outcome.granted/naturalPerson",
      "none"
    )
    const cells = repair(draft).flatMap(({ proposals }) =>
      proposals.flatMap(({ changes }) => changes.map(({ cell }) => cell))
    )
    expect(cells.length).toBeGreaterThan(0)
    expect(cells).not.toContain("requests/outcome.granted/naturalPerson")
  })
})
