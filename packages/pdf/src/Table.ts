/**
 * A statutory table as the engine prints it, read off its layout: it knows spans and labels, not the law.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import * as Layout from "@gongkai/core/Layout"
import type { Cell, Table } from "./Definition.ts"
import type { Faces } from "./Fonts.ts"
import * as Grid from "./Grid.ts"
import * as Page from "./Page.ts"
import { line } from "./Prose.ts"

/** The form with the draft's numbers; `taken` is the height of the heading that stands above it on the page. */
export const tables = (
  draft: Draft.Draft,
  edition: Edition.Edition,
  form: Form,
  faces: Faces,
  taken: number
): ReadonlyArray<Table> => {
  const layout = Layout.layout(form)
  const entries = Draft.entries(edition, draft)
  const boxes = Grid.boxes(layout, faces, (slot) =>
    slot._tag === "Heading" ? slot.text : figure(edition, slot.cell, entries)
  )
  const heights = Grid.heights(boxes, layout.grid.length)
  const widths = Grid.columns(layout)
  const room = Page.height - taken - gap.above - gap.below
  return Grid.cut(layout, heights, room).map((rows) => table(boxes, widths, heights, rows, faces))
}

const gap = { above: 2, below: 8 }

/** The number as printed; an amount of money whose heading prints no unit brings its own. */
const figure = (edition: Edition.Edition, cell: string, entries: ReadonlyArray<Entry.Entry>): string => {
  const at = Edition.index(edition).get(cell)
  const entry = at === undefined ? undefined : entries[at]
  const slot = Edition.slot(edition, cell)
  // A form that is no part of the edition has no entries, so its cells print empty.
  if (entry === undefined || slot === undefined) return ""
  const { measure } = slot
  const stated = Edition.label(slot).includes("万元")
  return Entry.show(entry, measure) + (measure === "amount" && typeof entry === "number" && !stated ? "万元" : "")
}

const table = (
  boxes: ReadonlyArray<Grid.Box>,
  widths: ReadonlyArray<number>,
  heights: ReadonlyArray<number>,
  rows: ReadonlyArray<number>,
  faces: Faces
): Table => {
  const body = rows.map(() => widths.map((): Cell | Record<string, never> => ({})))
  for (const box of boxes) {
    // Of a label that spans rows, as many as are on this page.
    const own = rows.flatMap((row, at) => (box.row <= row && row < box.row + box.slot.rows ? [at] : []))
    const height = own.reduce((sum, at) => sum + (heights[rows[at] ?? 0] ?? 0), 0)
    const [first] = own
    if (first !== undefined) body[first]?.splice(box.column, 1, cell(box, own.length, height, faces))
  }
  return {
    table: {
      widths: widths.map((width) => width - Page.rule - 2 * Grid.padding.side),
      heights: rows.map((row) => (heights[row] ?? 0) - Page.rule),
      body
    },
    layout: {
      hLineWidth: () => Page.rule,
      vLineWidth: () => Page.rule,
      paddingLeft: () => Grid.padding.side,
      paddingRight: () => Grid.padding.side,
      paddingTop: () => 0,
      paddingBottom: () => 0
    },
    margin: [0, gap.above, 0, gap.below]
  }
}

/** The middle of a Chinese character lies this far above the baseline, in ems. */
const middle = 0.38

const cell = ({ slot, lines, style }: Grid.Box, rows: number, height: number, faces: Faces): Cell => {
  const label = slot._tag === "Heading" && slot.role === "row" && slot.rows === 1
  const centre = (faces[style.face].ascent - middle) * style.size + ((lines.length - 1) * style.pitch) / 2
  return {
    stack: lines.map((text) => line(text, style, faces, { alignment: label ? "left" : "center" })),
    margin: [0, Math.max(0, (height - Page.rule) / 2 - centre), 0, 0],
    colSpan: slot.columns,
    rowSpan: rows
  }
}
