/** A paragraph on two pages leaves two lines at least on each, and a short one stays in one piece. */
import { expect, it } from "@effect/vitest"
import { least, share } from "../../../src/layout/page/placeLines.ts"

it.each([
  ["all of it where it fits", 5, 8, 5],
  ["as many lines as there is room for", 9, 4, 4],
  ["one less, so that its last line is not alone on the next page", 5, 4, 3],
  ["nothing, rather than its first line alone", 4, 1, 0],
  ["nothing of three lines with room for two", 3, 2, 0]
])("a page takes %s", (_, all, room, taken) => expect(share(all, room)).toBe(taken))

it("a paragraph of three lines begins only where it fits with what must follow it; a longer one with two lines", () => {
  expect([least(3, 2), least(1), least(4, 2)]).toEqual([5, 1, 2])
})
