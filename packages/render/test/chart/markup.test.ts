/** Shapes of a chart: what a report says in them is text, and colours are told twice, for paper and for dark screens. */
import { expect, it } from "vitest"
import { axis, bar, gap, textAt } from "../../src/chart/drawn.ts"
import { markup } from "../../src/chart/markup.ts"

it("a text is never markup", () =>
  expect(markup(textAt({ x: 1 / 3, y: 2, text: "<甲&>", size: 14, ink: "ink" }))).toBe(
    '<text class="ink" x="0.33" y="2" font-size="14" fill="#1d1f23">&lt;甲&amp;&gt;</text>'
  ))

it("a number that is not known is a dashed frame, unlike any bar", () => {
  const box = { x: 0, y: 0, width: 9, height: 9 }
  expect(markup(gap(box))).toContain("stroke-dasharray")
  expect(markup(bar(box))).not.toContain("stroke")
  expect(markup(axis(0, 0, 9, 0))).toContain('d="M0 0L9 0"')
})
