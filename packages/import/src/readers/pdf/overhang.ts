/**
 * Words that hang out of a table below the end of its page: a browser cuts a row there, and its last line may lie below the lines.
 *
 * @module
 */
import type { PageTable } from "./fill.ts"
import { type TextLine, textOf } from "./glyphs.ts"
import { goesOn } from "./rectangle.ts"

/** The tables of a page and the lines beside them. */
interface Own {
  readonly tables: ReadonlyArray<PageTable>
  readonly own: ReadonlyArray<TextLine>
}

/** How far below the lines such words may begin, in their size, and how far they may stand out of their column. */
const farthest = 1
const slack = 0.3

/** A page with what hangs out of its last table in the cells it belongs to, where the next page begins with the rest of that table. */
export const withOverhang = (page: Own, next: Own | undefined): Own => {
  const last = lowest(page.tables)
  const first = next === undefined ? undefined : highest(next)
  if (last === undefined || first === undefined || !first.grid.open.above) return page
  if (!goesOn(last, first)) return page
  const [line, ...others] = page.own.filter(({ top, bottom }) => (top + bottom) / 2 > last.grid.box.bottom)
  if (line === undefined || others.length > 0 || line.top > last.grid.box.bottom + farthest * line.size) return page
  const homes = line.runs.map((run) => {
    const own = last.cells.filter(
      ({ area }) =>
        area.below === last.grid.ys.length - 1 &&
        run.left >= (last.grid.xs[area.from] ?? 0) - slack * run.size &&
        run.right <= (last.grid.xs[area.to] ?? 0) + slack * run.size
    )
    return own.length === 1 ? own[0] : undefined
  })
  if (homes.includes(undefined)) return page
  const cells = last.cells.map((cell) => {
    const runs = line.runs.filter((_, at) => homes[at] === cell)
    return runs.length === 0
      ? cell
      : { ...cell, text: [cell.text, textOf(runs)].filter((text) => text !== "").join("\n") }
  })
  return {
    tables: page.tables.map((table) => (table === last ? { ...last, cells } : table)),
    own: page.own.filter((each) => each !== line)
  }
}

const lowest = (tables: ReadonlyArray<PageTable>): PageTable | undefined =>
  tables.toSorted((one, other) => one.grid.box.bottom - other.grid.box.bottom).at(-1)

/** The table that a page begins with, if nothing stands above it. */
const highest = ({ tables, own }: Own): PageTable | undefined => {
  const [first] = tables.toSorted((one, other) => one.grid.box.top - other.grid.box.top)
  return first === undefined || own.some(({ top }) => top < first.grid.box.top) ? undefined : first
}
