/** Text that leaves the paper or its type area, or crosses a rule, is found whatever put it there. */
import { expect, it } from "@effect/vitest"
import { metrics } from "../../../src/layout/line/Metrics.ts"
import { ragged } from "../../../src/layout/line/balance.ts"
import * as Paper from "../../../src/layout/sheet/Paper.ts"
import * as Press from "../../../src/layout/sheet/Press.ts"
import { overflows } from "../../../src/layout/sheet/overflows.ts"
import { square } from "../faces.ts"

const [line] = ragged("公开", metrics(square, "songti"), { size: 16, width: 100 })
const ink = (own: Press.Press, x: number, y: number) => line && Press.ink(own, line, 16, x, y)

it("text that leaves the paper, the type area or crosses a rule is found", () => {
  const { left, top, width } = Paper.portrait
  const faults = (x: number, y: number, isText: boolean) => {
    const own = Press.make(square, {}, () => {})
    ink(own, x, y)
    own.page.rules.push({ x1: left, y1: top + 100, x2: left + 200, y2: top + 100, width: 0.5 })
    const node = Press.node("P")
    if (isText) Press.claim(own, node, 0)
    own.root.children.push(node)
    return overflows({
      title: "",
      pages: own.pages.map((page) => ({ ...page, ...page.paper })),
      root: own.root,
      bookmarks: [],
      missing: []
    }).map(({ why }) => why)
  }
  expect(faults(left, top + 50, true)).toEqual([])
  expect(faults(left, top + 105, true)).toEqual(["crosses a rule"])
  expect(faults(left - 20, top + 50, true)).toEqual(["leaves the type area"])
  expect(faults(left - 20, top + 50, false)).toEqual([])
  expect(faults(width - 10, top + 50, false)).toEqual(["leaves the paper"])
})
