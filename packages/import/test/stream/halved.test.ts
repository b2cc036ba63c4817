/** Numbers of a given sum, found from both ends: the same that trying every way finds. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { halved } from "../../src/stream/halved.ts"
import { splits } from "../../src/stream/split.ts"

const Numbers = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 4000 }))).check(
  Schema.isMinLength(2),
  Schema.isMaxLength(5)
)
const sumOf = (numbers: ReadonlyArray<number | string | null>): number =>
  numbers.reduce<number>((sum, number) => sum + Number(number), 0)
const sorted = (ways: ReadonlyArray<ReadonlyArray<unknown>> | undefined) => ways?.map((way) => way.join()).toSorted()

describe("digits that are numbers of a given sum", () => {
  it.prop("are parted in all the ways that come to it, and in no other", [Numbers], ([numbers]) => {
    const [digits, sum] = [numbers.join(""), sumOf(numbers)]
    const every = splits([digits], numbers.length)?.filter((way) => sumOf(way) === sum)
    expect(sorted(halved(digits, numbers.length, sum))).toEqual(sorted(every))
  })

  it("are parted as well where they are six numbers of six digits", () => {
    const numbers = [841_974, 113_302, 746_619, 450_624, 225_441, 836_316]
    expect(halved(numbers.join(""), 6, sumOf(numbers))).toContainEqual(numbers)
  })

  it("are not parted where they are too few, or cannot come to it", () => {
    expect(halved("12", 3, 3)).toEqual([])
    expect(halved("999", 3, 5)).toEqual([])
  })
})
