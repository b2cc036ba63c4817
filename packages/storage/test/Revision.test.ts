/** A page of a list says where to go on only where there is more; an expectation is a revision or that there is none. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { Expected, page } from "../src/Revision.ts"

const pageOf = (found: ReadonlyArray<string>) => page(found, 2, (last) => `after ${last}`)

describe("a page", () => {
  it("of fewer than asked for, and of just as many, is the last", () => {
    expect(pageOf([])).toEqual({ items: [] })
    expect(pageOf(["a"])).toEqual({ items: ["a"] })
    expect(pageOf(["a", "b"])).toEqual({ items: ["a", "b"] })
  })

  it("of one more leaves that one for the next, which begins after its last", () => {
    expect(pageOf(["a", "b", "c"])).toEqual({ items: ["a", "b"], next: "after b" })
  })
})

it.each([
  ["none", true],
  [1, true],
  [0, false],
  [-1, false],
  [1.5, false],
  ["1", false],
  [null, false]
])("what a writer saw may be %s: %s", (value, is) => {
  expect(Result.isSuccess(Schema.decodeUnknownResult(Expected)(value))).toBe(is)
})
