/** One year hands the next its agency and, column by column, what was carried out. */
import { describe, expect, it } from "@effect/vitest"
import { carryOver } from "../../src/report/carryOver.ts"
import type { Cell } from "../../src/form/Cell.ts"
import * as Draft from "../../src/report/Draft.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Count } from "../../src/report/Entry.ts"
import { head, report } from "../support/reports.ts"

const columns = [
  "naturalPerson",
  "organization.business",
  "organization.research",
  "organization.publicInterest",
  "organization.legalService",
  "organization.other"
]
const out = Object.fromEntries(columns.map((column, at): [Cell, number] => [`requests/carriedOut/${column}`, at + 1]))
const last = report(edition2021, { ...out, "requests/carriedOut/total": 21 })

describe("a report begun from last year's", () => {
  it("is of the same agency and scope, one year on, a draft", () => {
    const { draft } = carryOver(edition2021, { ...last, scope: "aggregate", publishedOn: "2024-01-31" })
    expect(draft).toMatchObject({ agency: last.agency, scope: "aggregate", year: last.year + 1, reading: "draft" })
    expect("publishedOn" in draft).toBe(false)
  })

  it("has 结转下年度继续办理 of last year as 上年结转, per column, and every other cell blank", () => {
    const { draft, carried, missing } = carryOver(edition2021, last)
    for (const [at, column] of columns.entries()) {
      expect(Draft.at(draft, `requests/carriedIn/${column}` as Cell)).toBe(at + 1)
    }
    expect(Draft.at(draft, "requests/carriedIn/total")).toBe(21)
    expect(carried).toHaveLength(7)
    expect(missing).toEqual([])
    expect(Draft.entries(edition2021, draft).filter((entry) => entry !== null)).toHaveLength(7)
  })

  it("takes the figures up from a report of 2019 as well", () => {
    const old = report(edition2019, { ...out, "requests/carriedOut/total": 21 })
    expect(Draft.at(carryOver(edition2021, old).draft, "requests/carriedIn/organization.legalService")).toBe(5)
  })

  it("leaves blank what last year's left blank or unread, and says which; blank is never 0", () => {
    const holes: Draft.Draft = Draft.putAll<typeof edition2021>(last, {
      "requests/carriedOut/naturalPerson": null,
      "requests/carriedOut/organization.business": { unread: "l" }
    })
    const { draft, missing } = carryOver(edition2021, holes)
    expect(missing).toEqual(["requests/carriedIn/naturalPerson", "requests/carriedIn/organization.business"])
    expect(Draft.at(draft, "requests/carriedIn/naturalPerson")).toBeNull()
    expect(Draft.at(draft, "requests/carriedIn/total")).toBe(21)
  })

  it("leaves blank what did not apply last year: nobody has said whether it does now", () => {
    const without: Draft.Draft = Draft.put<typeof edition2021>(last, "requests/carriedOut/organization.other", "n/a")
    const { draft, missing } = carryOver(edition2021, without)
    expect(Draft.at(draft, "requests/carriedIn/organization.other")).toBeNull()
    expect(missing).toEqual(["requests/carriedIn/organization.other"])
  })

  it("sums what was carried over where last year's own total said something else", () => {
    const wrong: Draft.Draft = Draft.put<typeof edition2021>(last, "requests/carriedOut/total", Count.make(99))
    expect(Draft.at(carryOver(edition2021, wrong).draft, "requests/carriedIn/total")).toBe(21)
  })

  it("may be of another year than the next", () => {
    expect(carryOver(edition2021, last, { year: head(edition2021).year + 3 }).draft.year).toBe(2026)
  })
})
