/** Accidents of whole rows, worked out backwards: whatever is written, undoing one leaves counts. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import type { Cell } from "../../../src/form/Cell.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { index, slots } from "../../../src/form/Edition.ts"
import { accidents } from "../../../src/check/repair/accidents.ts"
import { law } from "../../support/law.ts"

const none = (): Float64Array => new Float64Array(slots(edition2021).length)
const place = (cell: Cell): number => index(edition2021).get(cell) ?? -1

const written = (numbers: { readonly [cell: Cell]: number }): Float64Array => {
  const vector = none()
  for (const [cell, number] of Object.entries(numbers)) vector[place(cell as Cell)] = number
  return vector
}

describe("the accidents that rows may have had", () => {
  it("are none where nothing is written", () => expect(accidents(edition2021, none())).toEqual([]))

  it("of a total without a figure are two: the figure may have stood at either edge", () => {
    const all = accidents(edition2021, written({ "requests/outcome.granted/total": 3 }))
    const lost = all.filter(({ name }) => name.zh.startsWith("漏填"))
    expect(lost.map(({ deltas }) => [...deltas])).toEqual([
      [[place("requests/outcome.granted/naturalPerson"), 3]],
      [[place("requests/outcome.granted/organization.other"), 3]]
    ])
  })

  it("do not put a count below 0: a first figure shifted out of a row that came to less than the rest", () => {
    const vector = written({
      "requests/outcome.granted/naturalPerson": 5,
      "requests/outcome.granted/organization.business": 4,
      "requests/outcome.granted/total": 3
    })
    for (const { deltas } of accidents(edition2021, vector))
      for (const [at, delta] of deltas) expect((vector[at] ?? 0) + delta).toBeGreaterThanOrEqual(0)
  })

  law(
    "change at least two cells or a lost one, each to a count",
    [Schema.Array(Schema.Natural).check(Schema.isMinLength(1), Schema.isMaxLength(40))],
    ([numbers]) => {
      const vector = none().map((_, at) => (numbers[at % numbers.length] ?? 0) % 50)
      for (const { name, deltas } of accidents(edition2021, vector)) {
        expect(deltas.size).toBeGreaterThanOrEqual(name.zh.startsWith("漏填") ? 1 : 2)
        for (const [at, delta] of deltas) expect((vector[at] ?? 0) + delta).toBeGreaterThanOrEqual(0)
      }
    }
  )
})
