/** A place in a list comes back from a client as it was, or is refused. */
import { it as lawIt } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { Refusal } from "../../src/problem/Problem.ts"
import * as Cursor from "../../src/request/cursor.ts"

const Place = Schema.Struct({ agency: Schema.String, year: Schema.Int })
const runs = { arbitrary: { runs: times(30, 300, 3000) } }

describe("a place in a list", () => {
  lawIt.prop(
    "comes back as it was, as letters of an address",
    [Schema.String, Schema.Natural],
    ([agency, year]) => {
      // Lone surrogates are no text that UTF-8 could carry.
      const place = { agency: agency.toWellFormed(), year }
      const cursor = Cursor.show(place)
      expect(cursor).toMatch(/^[\w-]+$/u)
      expect(Cursor.parse(Place, cursor)).toEqual(place)
    },
    runs
  )

  it("comes back though base64 has - and _ for it", () => {
    const places = Array.from({ length: 64 }, (_, year) => ({ agency: "？>？>ÿþ档案", year }))
    const cursors = places.map(Cursor.show)
    expect(cursors.join("")).toMatch(/-/u)
    expect(cursors.join("")).toMatch(/_/u)
    expect(cursors.map((cursor) => Cursor.parse(Place, cursor))).toEqual(places)
  })

  it.each([
    ["no base64", "*"],
    ["no JSON", "abcd"],
    ["no UTF-8", "_w"],
    ["another place", Cursor.show("huaian")],
    ["a place with a wrong year", Cursor.show({ agency: "a", year: "2023" })]
  ])("that is %s is a 400", (_, cursor) => {
    expect(() => Cursor.parse(Place, cursor)).toThrow(Refusal)
    try {
      Cursor.parse(Place, cursor)
    } catch (error) {
      expect(error instanceof Refusal && error.details).toMatchObject({
        status: 400,
        errors: [{ parameter: "cursor" }]
      })
    }
  })
})
