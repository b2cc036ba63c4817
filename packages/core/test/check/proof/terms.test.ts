/** The terms that misprints are told by. */
import { describe, expect, it } from "vitest"
import { terms } from "../../../src/check/proof/terms.ts"

describe("a term", () => {
  it("is listed once", () => {
    const all = terms.map(({ term }) => term)
    expect(all.filter((term, at) => all.indexOf(term) !== at)).toEqual([])
  })

  it("is swapped nowhere but within itself", () =>
    expect(terms.filter(({ term, not }) => Array.from(not).some((place) => Number(place) > term.length - 2))).toEqual(
      []
    ))
})
