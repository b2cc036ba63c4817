/** Shapes of a chart are data, with colours that are told twice: for paper and for dark screens. */
import { expect, it } from "vitest"
import { axis, bar, gap, paints, textAt } from "../../src/chart/drawn.ts"

it("a shape says what it is and where it stands", () => {
  const box = { x: 0, y: 1, width: 9, height: 8 }
  expect([bar(box), gap(box)]).toEqual([
    { kind: "bar", ...box },
    { kind: "gap", ...box }
  ])
  expect(axis(0, 1, 2, 3)).toEqual({ kind: "axis", x1: 0, y1: 1, x2: 2, y2: 3 })
  expect(textAt({ x: 0, y: 1, text: "甲", size: 14, ink: "soft" })).toMatchObject({ kind: "text", text: "甲" })
})

it("a colour for paper is another than that for dark screens", () => {
  for (const { light, dark } of Object.values(paints)) expect(light).not.toBe(dark)
})
