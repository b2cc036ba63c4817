/** A rule runs wherever two cells meet, and around all of them. */
import { expect, it } from "@effect/vitest"
import { ruled } from "../../../src/layout/table/ruled.ts"

it("rules are drawn between different cells only, each as long as it can be", () => {
  const owners = [Int16Array.of(0, 0, 1), Int16Array.of(2, 3, 1)]
  const rules = ruled(owners, [0, 10, 20, 30], [0, 5, 10])
  const level = rules.filter(({ y1, y2 }) => y1 === y2).map(({ x1, x2, y1 }) => [y1, x1, x2])
  const upright = rules.filter(({ x1, x2 }) => x1 === x2).map(({ x1, y1, y2 }) => [x1, y1, y2])
  expect(level).toEqual([
    [0, -0.25, 30.25],
    [5, -0.25, 20.25],
    [10, -0.25, 30.25]
  ])
  expect(upright).toEqual([
    [0, 0, 10],
    [10, 5, 10],
    [20, 0, 10],
    [30, 0, 10]
  ])
})
