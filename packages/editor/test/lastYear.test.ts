/** A cell beside last year's: what was counted alike is compared, and nothing else. */
import { describe, expect, it } from "vitest"
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, type Entry } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { compared, isBefore } from "../src/lastYear.ts"

const report = (edition: Edition, year: number, cells: { readonly [cell: string]: Entry }) =>
  Patch.apply(Draft.blank(edition, { agency: { name: "柳河县林业局" }, year, reading: "draft" }), { cells })

const person = "requests/received/naturalPerson"

describe("a cell beside last year's", () => {
  const now = report(edition2021, 2024, { [person]: Count.make(12), "requests/carriedIn/naturalPerson": Count.make(3) })
  const of = (cells: { readonly [cell: string]: Entry }, cell: Cell = person, edition: Edition = edition2021) =>
    compared(edition2021, now, { draft: report(edition, 2023, cells), edition }, cell)

  it("differs by so much, none counting as 0", () => {
    expect(of({ [person]: Count.make(15) })).toEqual({ last: 15, by: -3 })
    expect(of({ [person]: "none" })).toEqual({ last: 0, by: 12 })
  })

  it("is not compared with what last year left blank, unread or not applicable", () => {
    for (const entry of [null, "n/a", { unread: "约3" }] as const) expect(of({ [person]: entry })).toBeUndefined()
  })

  it("has no difference while it is blank itself", () => {
    const cell = "requests/outcome.granted/naturalPerson"
    expect(of({ [cell]: Count.make(4) }, cell)).toEqual({ last: 4 })
  })

  it("says what last year carried over", () => {
    const cell = "requests/carriedIn/naturalPerson"
    expect(of({ [cell]: Count.make(1), "requests/carriedOut/naturalPerson": Count.make(3) }, cell)).toEqual({
      last: 1,
      by: 2,
      carried: 3
    })
  })

  it("is compared with a report of 2019 only where both count alike", () => {
    expect(of({ [person]: Count.make(2) }, person, edition2019)).toEqual({ last: 2, by: 10 })
    const row = "requests/outcome.closed/naturalPerson"
    expect(of({ [row]: Count.make(2) }, "requests/outcome.closed.other/naturalPerson", edition2019)).toBeUndefined()
  })
})

it("is last year's report only of the same organ and the year before", () => {
  const now = report(edition2021, 2024, {})
  expect(isBefore(report(edition2021, 2023, {}), now)).toBe(true)
  expect(isBefore(report(edition2021, 2022, {}), now)).toBe(false)
  expect(isBefore({ ...report(edition2021, 2023, {}), agency: { name: "柳河县" } }, now)).toBe(false)
})
