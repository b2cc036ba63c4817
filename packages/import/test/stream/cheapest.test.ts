/** The cheapest way to read pieces as numbers: no other costs less, and it is found among millions. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { cheapest } from "../../src/stream/cheapest.ts"
import type { Cost } from "../../src/stream/Group.ts"
import { splits, tokens } from "../../src/stream/split.ts"

const Numbers = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 500 }))).check(
  Schema.isMinLength(4),
  Schema.isMaxLength(4)
)

/** What a number is away from the one that is wanted at its place. */
const away =
  (wanted: ReadonlyArray<number>): Cost =>
  (place, value) =>
    Math.abs((wanted[place] ?? 0) - value)

describe("the least that a way to read pieces costs", () => {
  it.prop("is what the cheapest of all ways costs", [Numbers, Numbers], ([numbers, wanted]) => {
    const [digits, cost] = [numbers.join(""), away(wanted)]
    const prices = (splits([digits], 4, [], { blanks: true }) ?? []).map((way) =>
      way.reduce<number>((sum, value, place) => sum + cost(place, Number(value ?? 0)), 0)
    )
    expect(cheapest([digits], 4, cost)).toBe(Math.min(...prices))
  })

  it("is told of a run that can be parted in millions of ways", () => {
    const numbers = Array.from({ length: 15 }, (_, at) => 1111 * (at + 1))
    expect(cheapest([numbers.join("")], 15, away(numbers))).toBe(0)
  })

  it("counts signs for none and blank cells as nothing, and reads no number across a border", () => {
    expect(cheapest(tokens("3 / ␀ 12") ?? [], 4, away([3, 0, 0, 12]))).toBe(0)
    expect(cheapest(["1", "2"], 1, away([12]))).toBe(Infinity)
  })
})
