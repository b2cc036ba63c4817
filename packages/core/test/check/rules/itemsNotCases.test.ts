/** Where last year's items and the change come to the decisions in every row of 二, cases were counted as items. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import * as Draft from "../../../src/report/Draft.ts"
import { report } from "../../support/reports.ts"

type Row = readonly [last: number, change: number, decisions: number]

const rows = (some: { readonly [row: string]: Row }) =>
  Object.fromEntries(
    Object.entries(some).flatMap(([row, [last, change, decisions]]) => [
      [`proactive/${row}/itemsLastYear`, last],
      [`proactive/${row}/change`, change],
      [`proactive/${row}/decisions`, decisions]
    ])
  )

const found = (draft: Draft.Draft) => check(draft).filter(({ rule }) => rule === "proactive.items-not-cases")
const of = (some: { readonly [row: string]: Row }) => found(report(edition2019, rows(some)))

describe("in a report of 2019", () => {
  it("rows that all add up are a note on their cells", () => {
    expect(of({ licensing: [20, 10, 30], penalties: [5, -2, 3] })).toMatchObject([
      { id: "proactive.items-not-cases@proactive/items", severity: "note", cells: { length: 6 } }
    ])
  })
  it("ten decisions are no longer chance", () => expect(of({ licensing: [4, 6, 10] })).toHaveLength(1))
  it.each([
    ["one does not", { licensing: [20, 10, 30], penalties: [5, -2, 4] }],
    ["nothing changed, as it may by chance", { licensing: [30, 0, 30] }],
    ["they are so few that it may be chance", { licensing: [5, 4, 9] }],
    ["nothing was filled in", {}]
  ] as const)("it is none where %s", (_, some) => expect(of(some)).toEqual([]))

  it("it is none where a cell is not known: nothing unread counts as 0", () => {
    const draft = report(edition2019, rows({ licensing: [20, 10, 30] }))
    expect(found(Draft.put(draft, "proactive/licensing/change", { unread: "1o" }))).toEqual([])
  })
})

it("a report of 2021 has no such columns", () => {
  expect(found(report(edition2021, { "proactive/licensing/decisions": 30 }))).toEqual([])
})
