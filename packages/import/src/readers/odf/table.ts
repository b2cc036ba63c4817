/**
 * A table of an OpenDocument text: its rows with their spans, repeated ones written out within the bounds.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"
import { cellText } from "../cellText.ts"
import { arranges } from "../docx/body.ts"
import { type Budget, grid, type Written, type WrittenRow } from "../grid.ts"
import { limits } from "../limits.ts"
import { type Element, elements } from "../tree.ts"

const groups = new Set(["table:table-header-rows", "table:table-rows", "table:table-row-group"])

/** The rows of a table, those of its head and of its groups among them. */
export function* rowsOf(table: Element): Generator<Element> {
  for (const child of elements(table)) {
    if (child.name === "table:table-row") yield child
    else if (groups.has(child.name)) yield* rowsOf(child)
  }
}

/** A count that a file states, from 1 to a bound. */
export const times = (written: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(written ?? 1)) || 1))

interface Cell extends Written {
  readonly content: ReadonlyArray<Block>
}

/** What reading a table needs: the bounds, and how the content of a cell is read. */
export interface Around {
  readonly budget: Budget
  readonly blocks: (cell: Element, path: string) => ReadonlyArray<Block>
}

/**
 * Reads a table; one that only arranges another on the page is read as what it holds. Answers `undefined` for a table larger than any
 * report's.
 */
export const readTable = (
  table: Element,
  path: string,
  { budget, blocks }: Around
): ReadonlyArray<Block> | undefined => {
  const rows: Array<{ readonly cells: ReadonlyArray<Cell>; readonly place: { readonly path: string } }> = []
  // For each column, the row before which a cell above covers it.
  const covered: Array<number> = []
  let [left, characters]: [number, number] = [budget.left, limits.characters]
  for (const row of rowsOf(table)) {
    const again = times(row.attributes["table:number-rows-repeated"], limits.cells)
    const contents = new Map<Element, Pick<Cell, "content" | "text">>()
    for (let repeated = 0; repeated < again; repeated++) {
      const at = rows.length
      const place = { path: `${path}/tr[${at + 1}]` }
      const cells: Array<Cell> = []
      let column = 0
      if (--left < 0) return undefined
      for (const each of elements(row)) {
        const { name, attributes } = each
        if (name !== "table:table-cell" && name !== "table:covered-table-cell") continue
        const many = times(attributes["table:number-columns-repeated"], limits.columns)
        for (let time = 0; time < many && column < limits.columns; time++, column++) {
          if (name === "table:covered-table-cell") {
            // What says that it is covered, and is not, holds its place.
            if ((covered[column] ?? 0) <= at) cells.push({ content: [], text: "", rows: 1, columns: 1 })
            continue
          }
          const spot = { path: `${place.path}/tc[${column + 1}]` }
          const content = contents.get(each) ?? held(blocks(each, spot.path))
          contents.set(each, content)
          left--
          characters -= content.text.length
          if (left < 0 || characters < 0) return undefined
          const down = times(attributes["table:number-rows-spanned"], limits.cells)
          const across = times(attributes["table:number-columns-spanned"], limits.columns)
          for (let to = column; to < Math.min(limits.columns, column + across); to++) covered[to] = at + down
          cells.push({ ...content, rows: down, columns: across, place: spot })
        }
      }
      rows.push({ cells, place })
    }
  }
  const all = rows.flatMap(({ cells }) => cells)
  if (all.length === 0) return []
  if (arranges(all)) return all.flatMap(({ content }) => content)
  const laid = grid(
    rows.map(({ cells, place }): WrittenRow => ({ cells, place })),
    budget
  )
  return laid && [laid]
}

const held = (content: ReadonlyArray<Block>): Pick<Cell, "content" | "text"> => ({ content, text: cellText(content) })
