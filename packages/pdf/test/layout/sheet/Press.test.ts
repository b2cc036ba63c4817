/** The page in hand: how far down it is filled, when a new one begins, and whose text is whose. */
import { expect, it } from "@effect/vitest"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import * as Press from "../../../src/layout/sheet/Press.ts"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { ragged } from "../../../src/layout/line/balance.ts"
import { square } from "../faces.ts"

const press = () => Press.make(square, {}, () => {})
const [line] = ragged("公开", metrics(square, "songti"), { size: 16, width: 100 })
const ink = (own: Press.Press, x: number, y: number) => line && Press.ink(own, line, 16, x, y)

it("a page of text has 22 lines, counted from where the next one of the grid begins", () => {
  const own = press()
  expect(Press.linesLeft(own)).toBe(22)
  own.y = 1.5 * Paper.line
  Press.snap(own)
  expect([own.y / Paper.line, Press.linesLeft(own)].map(Math.round)).toEqual([2, 20])
})

it("a page on which nothing stands is used for the next, also turned on its side", () => {
  const own = press()
  Press.turn(own, Paper.landscape)
  expect(own.pages.map(({ paper }) => paper)).toEqual([Paper.landscape])
  ink(own, 100, 100)
  Press.turn(own)
  expect(own.pages.map(({ paper }) => paper)).toEqual([Paper.landscape, Paper.portrait])
})

it("an element owns the runs printed since it began, and none on a page where it printed nothing", () => {
  const own = press()
  ink(own, 100, 100)
  const node = Press.node("P")
  ink(own, 100, 120)
  Press.claim(own, node, 1)
  Press.claim(own, node, 2)
  expect(node.marks).toEqual([{ page: 0, from: 1, to: 2 }])
})
