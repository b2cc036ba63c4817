/** Another version of the report that came from outside takes the place of the one on screen, or of the one out of sight. */
import { describe, expect, it } from "vitest"
import { adopted } from "../src/adopted.ts"
import { figures, first, second } from "./support/doubling.ts"

describe("somebody else's version of the report", () => {
  it("is on screen, and what was there can be taken back to", () => {
    const own = first("5")
    const other = first("8").draft()
    const after = adopted(own.state(), other)
    expect(after.editing.draft).toBe(other)
    expect(after.editing.done.length).toBe(own.state().editing.done.length + 1)
  })
  it("is read in out of sight while a second person types, whose figures stay", () => {
    const own = figures(second(first("5")).press("4"), "7")
    const other = first("8").draft()
    const after = adopted(own.state(), other)
    expect(after.editing).toBe(own.state().editing)
    expect(after.first?.draft).toBe(other)
  })
})
