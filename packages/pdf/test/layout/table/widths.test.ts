/** Columns keep the proportions of the blank until a number needs more; then labels give first, then other columns. */
import { expect, it } from "@effect/vitest"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import { grid } from "../../../src/layout/table/Table.ts"
import * as Widths from "../../../src/layout/table/widths.ts"

const table = grid({ head: ["项目", "甲", "乙", "丙"], groups: [], shares: [4, 1, 1, 1] })
const usual = Widths.usual(table, Paper.portrait)
const [, number = 0] = usual

it("the columns fill the type area between the middles of its outer rules, in proportion", () => {
  expect(Widths.sum(usual)).toBeCloseTo(Paper.portrait.across - Paper.rule)
  expect(usual[0]).toBeCloseTo(number * 4)
})

it("the label column gives what a number needs, and the others stay", () => {
  const wide = Widths.widened(usual, [0, number + 20, 0, 0], table)
  expect(wide?.map((width) => Math.round(width - number))).toEqual([Math.round(number * 3 - 20), 20, 0, 0])
})

it("once the label column is at its narrowest, the other columns give too, and the sum stays", () => {
  const wide = Widths.widened(usual, [0, number + 200, 0, 0], table) ?? []
  expect(wide[0]).toBeCloseTo(84)
  expect(Widths.sum(wide)).toBeCloseTo(Widths.sum(usual))
  expect(wide[2]).toBeLessThan(number)
})

it("a paper too narrow for all has no such widths", () => {
  expect(Widths.widened(usual, [0, number + 300, number, number], table)).toBeUndefined()
})
