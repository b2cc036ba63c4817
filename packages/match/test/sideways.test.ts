/** Tables that lie on their side are turned upright; all others stay as they are. */
import { forms as formsOf } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { lines } from "@gongkai/core/Axis"
import { layout } from "@gongkai/core/Layout"
import type { Form } from "@gongkai/core/Form"
import { describe, expect, it } from "vitest"
import type { Block, Rectangle, Slot } from "../src/Document.ts"
import { matchForm } from "../src/matchForm.ts"
import { upright } from "../src/sideways.ts"

const forms = formsOf(edition2021)

/** The form as an office prints it, each figure the number of its place. */
const printed = (form: Form): Rectangle => {
  let next = 0
  return {
    _tag: "Rectangle",
    grid: true,
    rows: layout(form).grid.map((row) => ({
      cells: row.map((each): Slot | null =>
        each._tag === "Covered"
          ? null
          : {
              text: each._tag === "Value" ? String(++next) : each.text,
              ...(each.rows > 1 && { rows: each.rows }),
              ...(each.columns > 1 && { columns: each.columns })
            }
      ),
      place: {}
    }))
  }
}

const onItsSide = ({ rows, ...own }: Rectangle): Rectangle => ({
  ...own,
  rows: (rows[0]?.cells ?? []).map((_, column) => ({
    cells: rows.map(({ cells }) => {
      const slot = cells[column]
      if (slot === null || slot === undefined) return null
      const { rows: down, columns: across, text } = slot
      return { text, ...(across !== undefined && { rows: across }), ...(down !== undefined && { columns: down }) }
    }),
    place: {}
  }))
})

const entries = (form: Form, blocks: ReadonlyArray<Block>) =>
  new Map(matchForm(form, upright(form, blocks)).reads.map(({ cell, entry }) => [cell, entry]))

describe.each(forms)("the table “$title”", (form) => {
  it("reads on its side as it does upright", () => {
    const all = form.blocks.reduce((sum, { rows, columns }) => sum + lines(rows).length * lines(columns).length, 0)
    const own = entries(form, [onItsSide(printed(form))])
    expect(own).toEqual(entries(form, [printed(form)]))
    expect(own.size).toBe(all)
  })

  it("stays as it is where it stands upright, or its borders were lost", () => {
    const blocks = [printed(form)]
    expect(upright(form, blocks)).toBe(blocks)
    const bare = [{ ...onItsSide(printed(form)), grid: false }]
    expect(upright(form, bare)).toBe(bare)
  })
})

it("a table of another form, or of none, is not turned", () => {
  const [first, second] = forms
  if (first === undefined || second === undefined) throw new Error("the edition has no forms")
  const blocks: ReadonlyArray<Block> = [{ _tag: "Paragraph", text: "规章", place: {} }, onItsSide(printed(first))]
  expect(upright(second, blocks)).toBe(blocks)
})
