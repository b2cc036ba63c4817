/** What is kept, as answers show it. */
import * as DateTime from "effect/DateTime"
import { describe, expect, it } from "vitest"
import { Year } from "@gongkai/core/Header"
import * as shown from "../../src/jobs/shown.ts"

const at = DateTime.makeUnsafe("2024-01-31T08:00:00Z")
const saved = {
  agency: "huaian",
  year: Year.make(2023),
  number: 3,
  edition: "2021",
  hash: "ab",
  savedAt: at,
  removed: false,
  by: null,
  reason: null
}

describe("a revision", () => {
  it("has its time as text and its tag beside its number", () => {
    expect(shown.revision(saved)).toMatchObject({ savedAt: "2024-01-31T08:00:00.000Z", number: 3, etag: '"3"' })
  })

  it("says who saved it and why only where that is known", () => {
    expect(shown.saved(saved)).toEqual(shown.revision(saved))
    expect(shown.saved({ ...saved, by: "市政府办", reason: "更正" })).toMatchObject({ by: "市政府办", reason: "更正" })
  })
})
