/** A table's columns, rows and page cuts are known before it is printed. */
import { describe, expect, it } from "@effect/vitest"
import { forms } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import { proactive, requests } from "@gongkai/core/editions/2021"
import * as Layout from "@gongkai/core/Layout"
import * as Effect from "effect/Effect"
import * as Fonts from "../src/Fonts.ts"
import * as Grid from "../src/Grid.ts"
import * as Page from "../src/Page.ts"

const faces = await Effect.runPromise(Effect.flatMap(Fonts.packaged, Fonts.faces))
const text = (slot: Grid.Slot) => (slot._tag === "Heading" ? slot.text : "12345")
const heights = (layout: Layout.Layout, text: (slot: Grid.Slot) => string) =>
  Grid.heights(Grid.boxes(layout, faces, text), layout.grid.length)

describe("the geometry of the statutory tables", () => {
  for (const form of official.flatMap(forms)) {
    const layout = Layout.layout(form)
    it(`fills the width of the type area: ${form.title} (${form.cites.instrument})`, () => {
      expect(Grid.columns(layout).reduce((sum, each) => sum + each, Page.rule)).toBeCloseTo(Page.width)
    })
    it(`leaves every label room in its cell: ${form.title} (${form.cites.instrument})`, () => {
      const rows = heights(layout, text)
      for (const { row, slot, lines, style } of Grid.boxes(layout, faces, text)) {
        const height = rows.slice(row, row + slot.rows).reduce((sum, each) => sum + each, 0)
        expect(lines.length * style.pitch).toBeLessThan(height)
        expect(lines.join("")).toBe(text(slot))
      }
    })
    it(`stays on one page, whatever is entered in its cells: ${form.title} (${form.cites.instrument})`, () => {
      const rows = heights(layout, (slot) =>
        slot._tag === "Heading" ? slot.text : "见附件三之说明，另有上年结转两件未计入"
      )
      expect(Grid.cut(layout, rows, Page.height - 40)).toEqual([[...layout.grid.keys()]])
    })
  }
})

describe("a table too long for one page", () => {
  const layout = Layout.layout(requests)
  const rows = heights(layout, text)
  const pages = Grid.cut(layout, rows, 300)

  it("is continued under a repeated head", () => {
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page.slice(0, 3)).toEqual([0, 1, 2])
    expect(pages.flatMap((page) => page.slice(3))).toEqual([...layout.grid.keys()].slice(3))
  })
  it("keeps each piece within its page", () => {
    for (const page of pages) {
      expect(page.reduce((sum, row) => sum + (rows[row] ?? 0), 0)).toBeLessThan(300)
    }
  })
  it("never leaves a head alone at the foot of a page", () => {
    const layout = Layout.layout(proactive)
    const rows = layout.grid.map(() => 10)
    for (let room = 60; room < 140; room += 1) {
      for (const page of Grid.cut(layout, rows, room)) {
        const last = page.at(-1) ?? 0
        expect(layout.blocks.some(({ start, head }) => start <= last && last < start + head)).toBe(false)
      }
    }
  })
})

const set = (entry: string) =>
  Grid.boxes(Layout.layout(requests), faces, (slot) => (slot._tag === "Heading" ? slot.text : entry)).find(
    ({ slot }) => slot._tag === "Value"
  )

describe("an entry in a narrow cell", () => {
  it("a long number is printed small rather than broken", () => {
    expect(set("12345678")?.lines).toEqual(["12345678"])
    expect(set("12345678")?.style.size).toBeLessThan(Page.styles.narrow.size)
  })
  it("a long text that could not be read is cut with an ellipsis, so that the table stays on its page", () => {
    const lines = set("见附件三之说明，另有上年结转两件未计入")?.lines
    expect(lines).toHaveLength(2)
    expect(lines?.[1]).toMatch(/…$/u)
  })
})
