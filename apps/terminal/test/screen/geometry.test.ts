/** The columns of a table in a terminal: as many as fit, the one in hand always among them. */
import { forms } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { page } from "@gongkai/editor/Page"
import { describe, expect, it } from "vitest"
import { geometry } from "../../src/screen/geometry.ts"

const pages = [edition2019, edition2021].flatMap((edition) => forms(edition).map(page))
const widths = [20, 30, 40, 60, 80, 100, 120, 160, 240]

describe("the columns of a table", () => {
  it("are never wider together than the terminal, and the one in hand shows", () => {
    for (const own of pages)
      for (const columns of widths)
        for (let here = own.layout.stub; here < own.layout.width; here++) {
          const { stub, columns: shown } = geometry(own, ["12", "3"], here, columns)
          expect(shown.map(({ column }) => column)).toContain(here)
          const all = shown.reduce((sum, { width }) => sum + width + 1, stub + 1)
          expect(all, `${own.layout.width} columns in ${columns}`).toBeLessThanOrEqual(columns)
        }
  })

  it("stand side by side, and say on which side others are hidden", () => {
    for (const own of pages)
      for (const columns of widths) {
        const { columns: shown, more } = geometry(own, [], own.layout.stub, columns)
        const [first = -1, last = first] = [shown[0]?.column, shown.at(-1)?.column]
        expect(shown.map(({ column }) => column)).toEqual(shown.map((_, at) => first + at))
        expect(more).toEqual({ left: first > own.layout.stub, right: last < own.layout.width - 1 })
      }
  })

  it("all show where there is room, and are as wide as the longest figure needs", () => {
    for (const own of pages) {
      const { columns: shown, more } = geometry(own, ["12345678901"], own.layout.stub, 400)
      expect(shown).toHaveLength(own.layout.width - own.layout.stub)
      expect(more).toEqual({ left: false, right: false })
      for (const { width } of shown) expect(width).toBeGreaterThanOrEqual(12)
    }
  })
})
