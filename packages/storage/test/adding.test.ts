/** Vectors add up exactly, however large their numbers, and what is not known is counted, never taken for 0. */
import { expect, it } from "@effect/vitest"
import * as Arbitrary from "effect/Arbitrary"
import * as Schema from "effect/Schema"
import { times } from "../../../vitest.shared.ts"
import { add, addListed, adding, totalOf } from "../src/adding.ts"

const places = 3
const largest = Number.MAX_SAFE_INTEGER
const number = Arbitrary.schema(
  Schema.NullOr(Schema.Literals([0, 1, -1, 7, 10, 99_999_999, 100_000_000, largest, -largest]))
)
const vectors = Arbitrary.array(Arbitrary.array(number, { minLength: places, maxLength: places }), { maxLength: 30 })

it.prop(
  "the sum of each place is that of whole numbers, from lists as SQLite and PostgreSQL write them and from numbers",
  [vectors],
  ([all]) => {
    const [bySqlite, byPostgres, byNumbers] = [adding(places), adding(places), adding(places)]
    for (const vector of all) {
      addListed(bySqlite, JSON.stringify(vector))
      addListed(byPostgres, `{${vector.map((each) => each ?? "NULL").join(",")}}`)
      add(
        byNumbers,
        vector.map((each) => each ?? undefined)
      )
    }
    for (let place = 0; place < places; place += 1) {
      const told = all.flatMap((vector) => vector[place] ?? [])
      const sum = told.reduce((total, each) => total + BigInt(each), 0n)
      for (const some of [bySqlite, byPostgres, byNumbers])
        expect(totalOf(some, place)).toEqual({ sum, unknown: all.length - told.length })
    }
  },
  { arbitrary: { runs: times(100, 1000, 10_000) } }
)

it("the largest number a file can hold is added ten thousand times without a rounding", () => {
  const some = adding(1)
  for (let turn = 0; turn < 10_000; turn += 1) addListed(some, `[${largest}]`)
  expect(totalOf(some, 0)).toEqual({ sum: 10_000n * BigInt(largest), unknown: 0 })
})
