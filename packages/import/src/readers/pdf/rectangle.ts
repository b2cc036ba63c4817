/**
 * Tables of one page, or the parts of one that goes on over pages, as one rectangle on common columns.
 *
 * @module
 */
import type { Rectangle, Row, Slot } from "@gongkai/match/Document"
import { spoken } from "@gongkai/match/figure"
import { limits } from "../limits.ts"
import { distinct, nearest } from "../edges.ts"
import type { PageTable } from "./fill.ts"
import { acrossPages } from "./pageEnds.ts"

const near = 6

/** Whether a table on the next page is the rest of one: nothing between them, and as wide. */
export const goesOn = (last: PageTable, next: PageTable): boolean =>
  next.page === last.page + 1 &&
  Math.abs(last.grid.box.left - next.grid.box.left) <= near &&
  Math.abs(last.grid.box.right - next.grid.box.right) <= near

/**
 * The rows without those that a stray line makes, such as the lower edge of a group's cell that a page set a little off: only blank cells at the
 * left begin there, and all others go on from above.
 */
const withoutHollow = (rows: ReadonlyArray<Array<Slot | null>>): ReadonlyArray<ReadonlyArray<Slot | null>> => {
  const kept = rows.map((row) => [...row])
  for (let at = kept.length - 1; at > 0; at--) {
    const own = (kept[at] ?? []).flatMap((slot, column) => (slot === null ? [] : [{ slot, column }]))
    const wide = own.reduce((sum, { slot }) => sum + (slot.columns ?? 1), 0)
    const isHollow = own.length > 0 && own.every(({ slot }) => slot.text === "") && isFirst(own, wide)
    const above = kept[at - 1] ?? []
    const goOn = above.filter((slot) => slot !== null && (slot.rows ?? 1) > 1)
    if (!isHollow || goOn.length < fewestCells || !goOn.some((slot) => slot?.text !== "")) continue
    kept.splice(at, 1)
    for (const [row, slots] of kept.entries())
      for (const [column, slot] of slots.entries())
        if (row < at && slot !== null && row + (slot.rows ?? 1) > at) slots[column] = shorter(slot)
  }
  return kept
}

/** A figure and its label at least. */
const fewestCells = 3

/** Whether cells stand side by side from the left edge on. */
const isFirst = (own: ReadonlyArray<{ readonly slot: Slot; readonly column: number }>, wide: number): boolean =>
  own.every(({ column }) => column < wide)

const shorter = ({ rows = 1, ...slot }: Slot): Slot => (rows > 2 ? { ...slot, rows: rows - 1 } : slot)

/** One table out of its pieces on several pages. */
export const rectangle = (pages: ReadonlyArray<PageTable>): Rectangle | undefined => {
  const parts = acrossPages(pages)
  const xs = distinct(
    parts.flatMap(({ grid }) => grid.xs),
    near
  )
  const width = xs.length - 1
  const height = parts.reduce((sum, { grid }) => sum + grid.ys.length - 1, 0)
  if (width < 1 || width > limits.columns || width * height > limits.cells) return undefined
  const rows = parts.flatMap(({ grid, cells }): ReadonlyArray<Row> => {
    const laid = Array.from({ length: grid.ys.length - 1 }, () =>
      Array.from({ length: width }, (): Slot | null => null)
    )
    for (const { area, text, place, joined } of cells) {
      const from = nearest(xs, grid.xs[area.from] ?? 0)
      const columns = nearest(xs, grid.xs[area.to] ?? 0) - from
      const down = area.below - area.above
      const row = laid[area.above]
      if (row !== undefined && columns > 0)
        row[from] = {
          ...spoken(text),
          ...(columns > 1 && { columns }),
          ...(down > 1 && { rows: down }),
          place,
          ...(joined && { joined })
        }
    }
    return withoutHollow(laid).map((slots) => ({
      cells: slots,
      place: slots.find((slot) => slot !== null)?.place ?? {}
    }))
  })
  return { _tag: "Rectangle", rows, grid: true }
}
