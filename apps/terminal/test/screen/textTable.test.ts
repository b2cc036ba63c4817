/** Every statutory table as text: all headings and all figures are in it, and every line is as wide as the table. */
import { describe, expect, it } from "vitest"
import { forms, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { layout } from "@gongkai/core/Layout"
import { width } from "../../src/screen/Line.ts"
import { textTable } from "../../src/screen/textTable.ts"

const all = [edition2019, edition2021].flatMap((edition) =>
  forms(edition).flatMap((form) =>
    [60, 80, 96].map((columns) => [`${edition.key} ${form.key}`, columns, edition, form] as const)
  )
)

const count = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0

describe.each(all)("the table %s in %i columns", (_name, columns, edition, form) => {
  const grid = layout(form)
  const numbers = new Map(slots(edition).map(({ cell }, at) => [cell, String(1000 + at)]))
  const lines = textTable(grid, (box) => (box._tag === "Value" ? (numbers.get(box.cell) ?? "") : box.text), columns)

  it("has every figure, uncut", () => {
    const said = lines.join("\n")
    for (const { cell, form: own } of slots(edition))
      if (own === form) expect(said, cell).toContain(numbers.get(cell) ?? "?")
  })

  it("has every character of every heading", () => {
    const headings = grid.grid.flat().flatMap((slot) => (slot._tag === "Heading" ? [slot.text] : []))
    expect(count(lines.join(""))).toBe(headings.reduce((sum, text) => sum + count(text), 0))
  })

  it("is a rectangle", () => {
    expect(new Set(lines.map(width)).size).toBe(1)
    expect(lines[0]).toMatch(/^┌.*┐$/u)
    expect(lines.at(-1)).toMatch(/^└.*┘$/u)
  })
})
