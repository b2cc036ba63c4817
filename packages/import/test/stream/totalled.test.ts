/** The parts of a row below its total: the same ways that trying all would find. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { splits } from "../../src/stream/split.ts"
import { totalled } from "../../src/stream/totalled.ts"

const Parts = Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 300 }))).check(
  Schema.isMinLength(3),
  Schema.isMaxLength(3)
)
const within = [{ total: 3, parts: [0, 1, 2] }]
const sorted = (ways: ReturnType<typeof splits>) => ways?.map((way) => way.join()).toSorted()

describe("a run of parts and their total", () => {
  it.prop(
    "is parted in all the ways that add up, with blanks and without",
    [Parts, Schema.Boolean],
    ([parts, blanks]) => {
      const run = [...parts, parts.reduce((sum, part) => sum + part, 0)].join("")
      expect(sorted(totalled([run], 4, blanks))).toEqual(sorted(splits([run], 4, within, { blanks })))
    }
  )

  it("is not parted where none does", () => expect(totalled(["1234"], 4)).toEqual([]))
})
