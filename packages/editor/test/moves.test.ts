/** Keys move within a list by one entry or by a screen, and never out of it. */
import { describe, expect, it } from "vitest"
import { moves, within } from "../src/moves.ts"
import { numbers } from "./paste/printed.ts"

describe("a move in a list", () => {
  it("is one entry with the arrows, and as many as are shown with PgUp and PgDn", () => {
    expect((["up", "down", "pageUp", "pageDown"] as const).map((command) => moves(command, 7))).toEqual([-1, 1, -7, 7])
  })

  it("is none with any other key", () => {
    expect([moves("open", 7), moves("top", 7), moves(undefined, 7)]).toEqual([0, 0, 0])
  })

  it("ends at an entry that there is, the nearest; in an empty list at the first place", () => {
    const next = numbers(1)
    for (let tried = 0; tried < 200; tried++) {
      const [count, at] = [1 + next(12), next(40) - 20]
      const there = within(at, count)
      expect(there >= 0 && there < count).toBe(true)
      if (at >= 0 && at < count) expect(there).toBe(at)
    }
    expect([within(-3, 5), within(9, 5), within(4, 0)]).toEqual([0, 4, 0])
  })
})
