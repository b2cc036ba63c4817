/**
 * Puts lines together to blocks in order: rows that follow one another are one rectangle, all as wide as its widest.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Block, Paragraph, Rectangle, Row, Slot } from "@gongkai/match/Document"
import { spoken } from "@gongkai/match/figure"
import { limits } from "./limits.ts"

/** A line of a source: the cells of a row, the text of a paragraph, blank or not, or a row of which only one cell holds something. */
export type Line =
  | { readonly cells: ReadonlyArray<Slot | null>; readonly place: Spot; readonly heads?: true }
  | ({ readonly text: string; readonly place: Spot } & Pick<Paragraph, "item" | "goesOn">)
  | { readonly lone: string; readonly cells: ReadonlyArray<Slot | null>; readonly place: Spot; readonly heads?: true }

/** A label is no longer than this; a longer text right below a table is prose. */
const longestLabel = 80

/** In a sheet prose and headings stand in one cell of a row, but so does a label whose figures are blank, in the middle of a table. */
const isLabel = (lone: string): boolean => lone.length <= longestLabel && !/[\n。]/u.test(lone.trim())

/** The blanks of a text, each run of them one. */
const evened = (text: string): string => text.replaceAll(/\s+/gu, " ")

/**
 * With `asTyped`, blanks within a paragraph stay as many as they are.
 *
 * `rest` fills rows that are shorter than others: a blank cell where editors trim blank cells, `null` where the row has no more cells.
 * A paragraph ends the rows before it even if nothing is written in it.
 */
export const collect = (
  lines: Iterable<Line>,
  { rest, grid, asTyped = false }: { readonly rest: Slot | null; readonly asTyped?: boolean } & Pick<Rectangle, "grid">
): ReadonlyArray<Block> => {
  const blocks: Array<Block> = []
  let rows: Array<Row> = []
  let left: number = limits.cells
  const end = () => {
    const width = Math.min(limits.columns, Math.max(0, ...rows.map(({ cells }) => cells.length)))
    const kept = rows.slice(0, Math.floor(left / Math.max(1, width)))
    left -= kept.length * width
    const even = kept.map(({ cells, place, heads }) => ({
      place,
      ...(heads && { heads }),
      cells: Array.from({ length: width }, (_, at) => {
        const slot = at < cells.length ? (cells[at] ?? null) : rest
        return slot && { ...slot, ...spoken(slot.text) }
      })
    }))
    if (even.length > 0) blocks.push({ _tag: "Rectangle", rows: even, ...(grid !== undefined && { grid }) })
    rows = []
  }
  for (const line of lines) {
    if ("cells" in line && !("lone" in line && !(rows.length > 0 && isLabel(line.lone))))
      rows.push({ cells: line.cells, place: line.place, ...(line.heads && { heads: line.heads }) })
    else {
      end()
      const text = "lone" in line ? line.lone : line.text
      const { item, goesOn } = "text" in line ? line : {}
      for (const each of text.split("\n")) {
        const paragraph = (asTyped ? each : evened(each)).trim()
        if (paragraph !== "")
          blocks.push({
            _tag: "Paragraph",
            text: paragraph,
            place: line.place,
            ...(item && { item }),
            ...(goesOn !== undefined && { goesOn })
          })
      }
    }
  }
  end()
  return blocks
}
