/** （六）其他处理 is a note from three tenths of at least ten requests closed. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import type { Edition } from "../../../src/form/Edition.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { balance, report } from "../../support/reports.ts"

const rowOf = (edition: Edition) => (edition === edition2019 ? "outcome.closed" : "outcome.closed.other")

const found = (edition: Edition, other: number, granted: number) =>
  check(
    report(
      edition,
      balance(edition, {
        [`requests/${rowOf(edition)}/naturalPerson`]: other,
        "requests/outcome.granted/naturalPerson": granted
      })
    ),
    { edition }
  ).filter(({ rule }) => rule === "requests.other-outcomes-high")

describe.each([edition2019, edition2021])("in the edition of $key", (edition) => {
  it("3 of 10 are a note with the share, 2 of 10 are none", () => {
    expect(found(edition, 3, 7).map(({ severity, message }) => [severity, message.zh])).toEqual([
      ["note", "“（六）其他处理”3件，占办理结果10件的30%"]
    ])
    expect(found(edition, 2, 8)).toEqual([])
  })
  it("of fewer than 10 no share says anything", () => expect(found(edition, 9, 0)).toEqual([]))
})

it("all rows of the group count, and are pointed at", () => {
  const cells = found(edition2021, 5, 5).flatMap((each) => each.cells)
  expect(cells).toHaveLength(3)
  expect(cells).toContain("requests/outcome.closed.other/total")
})

it("rests on the notice of 2019, which asks for it, and after it on the Regulations", () => {
  expect(found(edition2019, 9, 9).map(({ cites }) => cites.instrument)).toEqual([edition2019.cites.instrument])
  expect(found(edition2021, 9, 9).map(({ cites }) => cites.clause)).toEqual(["第三十六条"])
})
