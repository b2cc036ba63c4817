/**
 * Prose as a sheet: its heading, and below it a block a row; tables of the prose cell by cell, lists behind their marks.
 *
 * @module
 */
import { type Block, marks, type Narrative } from "@gongkai/core/Narrative"
import * as Plain from "@gongkai/core/Plain"
import type { Cell, Merge, Sheet } from "./Sheet.ts"

/** Columns that a paragraph fills. */
export const columns = 8
const width = 11
/** Characters of Chinese on a line of prose, and the height of a line in points. */
const [room, line] = [40, 17] as const

/** The height of a paragraph, in points; Excel allows 409. */
export const heightOf = (text: string): number => Math.min(409, Math.max(1, Math.ceil(text.length / room)) * line + 3)

const textOf = (block: Exclude<Block, { readonly type: "table" | "list" }>, show: Plain.Shown): string =>
  Plain.lines(block, show).join("")

const items = ["item", "item2", "item3", "item4"] as const

/** Empty rows for whoever fills a part in. */
const free = 12

/** A sheet of prose under its heading; `closing` stands at the right below it: who signs, and when. */
export const proseSheet = (
  name: string,
  heading: string,
  narrative: Narrative,
  show: Plain.Shown,
  closing: ReadonlyArray<string> = []
): Sheet => {
  const cells: Array<Cell> = []
  const merges: Array<Merge> = []
  const heights = new Map<number, number>()
  let row = 0
  const whole = (text: string, style: Cell["style"]): void => {
    cells.push({ row, column: 0, style, ...(text !== "" && { content: { text } }) })
    merges.push({ row, column: 0, rows: 1, columns })
    heights.set(row, heightOf(text))
    row++
  }
  whole(heading, "heading")
  for (const block of narrative)
    if (block.type === "table") {
      // An empty row parts a table from what stands around it; the text directly above is its caption.
      if (block.caption === undefined) row++
      else whole(block.caption, "prose")
      for (const [at, texts] of [...block.head, ...block.rows].entries()) {
        texts.forEach((text, column) =>
          cells.push({
            row,
            column,
            style: at < block.head.length ? "texthead" : "cell",
            ...(text !== "" && { content: { text } })
          })
        )
        row++
      }
      row++
    } else if (block.type === "list") {
      marks(block).forEach((mark, at) => {
        const { text = "", level = 0 } = block.items[at] ?? {}
        whole(`${mark} ${text}`, items[level])
      })
    } else whole(textOf(block, show), block.type === "heading" ? "heading" : "prose")
  if (narrative.length === 0) for (let at = 0; at < free; at++) whole("", "prose")
  for (const text of closing) whole(text, "closing")
  return { name, cells, merges, heights, widths: Array.from({ length: columns }, () => width) }
}
