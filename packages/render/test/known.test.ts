/** What cells come to: a number, or the reason why nobody knows it, and never the sum of the rest. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { reasons, told, toldAcross } from "../src/known.ts"
import { report } from "./support/report.ts"

const person = "requests/received/naturalPerson"
const business = "requests/received/organization.business"
const other = "requests/outcome.closed.other/total"
const closed = [
  "requests/outcome.closed.notSupplemented/total",
  "requests/outcome.closed.feeUnpaid/total",
  other
] as const

const draft = report({
  entry: (cell) =>
    cell === person ? { unread: "1l" } : cell === business ? null : cell.startsWith("review/") ? "n/a" : Count.make(4)
})

describe("what cells of a report come to", () => {
  it("is their sum", () => expect(told(draft)(closed)).toEqual({ value: 12 }))
  it("is not known where one was not read, and names that one", () =>
    expect(told(draft)([person, other])).toEqual({ value: undefined, why: "unread", cells: [person] }))
  it("is not known in a draft where one is blank, and 0 on a published page", () => {
    expect(told(draft)([business])).toEqual({ value: undefined, why: "blank", cells: [business] })
    const published = report({ entry: () => null, header: { reading: "published" } })
    expect(told(published)([business])).toEqual({ value: 0 })
  })
  it("is not applicable where all cells say so", () =>
    expect(told(draft)(["review/cases/reconsideration.upheld"])).toMatchObject({ why: "not applicable" }))
  it("is not told where no double holds it", () => {
    const large = report({ entry: () => Count.make(Number.MAX_SAFE_INTEGER) })
    expect(told(large)(closed)).toMatchObject({ why: "too large" })
  })
  it("is nothing at all of no cells", () => expect(told(draft)([]).value).toBeUndefined())
})

describe("between two editions", () => {
  const old = report({ edition: edition2019, entry: () => Count.make(3) })
  const asked = toldAcross(edition2021, old)
  it("three rows of the one are a row of the other, together only", () => {
    expect(asked(closed)).toEqual({ value: 3 })
    expect(asked([other])).toMatchObject({ why: "other edition" })
  })
  it("documents in force are not comparable", () =>
    expect(asked(["proactive/normativeDocuments/inForce"])).toEqual({
      value: undefined,
      why: "other edition",
      cells: []
    }))
})

it("every reason has words in both languages", () => {
  for (const { zh, en } of Object.values(reasons)) expect([zh !== "", en !== ""]).toEqual([true, true])
})
