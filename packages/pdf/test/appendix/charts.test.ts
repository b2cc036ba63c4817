/** Pictures behind a report: pages of their own that say they are no part of it. */
import { expect, it } from "@effect/vitest"
import { drawn } from "../../src/appendix/charts.ts"

const picture = { title: "甲", alternative: "乙", width: 400, height: 60, shapes: [] }

it("are one below another under a heading, and none is nothing at all", () => {
  expect(drawn([])).toEqual([])
  expect(drawn([picture, picture]).map(({ kind }) => kind)).toEqual(["heading", "paragraph", "pictures", "pictures"])
})
