/** What a page's graphics state already says is not said again. */
import { expect, it } from "@effect/vitest"
import * as Content from "../../src/backend/Content.ts"

const words = { size: 16, x: 10, y: 20, spacing: 0 }

it("font, spacing and colour are written when they change", () => {
  const state = Content.fresh()
  expect(Content.text(state, words, "F1", "ab")).toBe("BT /F1 16 Tf 1 0 0 -1 10 20 Tm (ab) Tj ET")
  expect(Content.text(state, { ...words, y: 40 }, "F1", "c")).toBe("BT 1 0 0 -1 10 40 Tm (c) Tj ET")
  expect(Content.text(state, { ...words, spacing: 0.12345 }, "F1", "d")).toBe(
    "BT 0.1235 Tc 1 0 0 -1 10 20 Tm (d) Tj ET"
  )
  expect(Content.text(state, { ...words, red: true }, "F2", "e")).toBe(
    "0.902 0 0.071 rg BT /F2 16 Tf 0 Tc 1 0 0 -1 10 20 Tm (e) Tj ET"
  )
})

it("rules of one pen and colour are one path", () => {
  const rule = { x1: 0, y1: 1, x2: 2, y2: 1, width: 0.5 }
  const state = Content.fresh()
  expect(Content.paths(state, [rule, { ...rule, red: true, width: 2 }, { ...rule, y1: 3, y2: 3 }])).toBe(
    "0.5 w 0 1 m 2 1 l 0 3 m 2 3 l S\n0.902 0 0.071 RG 2 w 0 1 m 2 1 l S"
  )
})

it("a dashed line is one, and the next is whole again", () => {
  const rule = { x1: 0, y1: 1, x2: 2, y2: 1, width: 0.5 }
  expect(Content.paths(Content.fresh(), [{ ...rule, dashed: true }, rule])).toBe(
    "[3] 0 d 0.5 w 0 1 m 2 1 l S [] 0 d\n0.5 w 0 1 m 2 1 l S"
  )
})

it("areas are filled in their colour, which is said once", () => {
  const area = { x: 1, y: 2, width: 3, height: 4, colour: "shade" } as const
  expect(Content.fills(Content.fresh(), [area, { ...area, y: 9 }])).toBe(
    "0.776 0.851 0.945 rg 1 2 3 4 re f\n1 9 3 4 re f"
  )
})
