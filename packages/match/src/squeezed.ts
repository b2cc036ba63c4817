/**
 * Takes out of a part's tables the columns in which no row has anything: a sheet saved as text keeps a place for each column of its grid,
 * though most were only there to be merged.
 *
 * A column that has a head stays, however blank it is below, and so does what stands behind the last text. Grids whose spans are known are
 * left as they are.
 *
 * @module
 */
import type { Block, Rectangle } from "./Document.ts"

const isOpen = (block: Block): block is Rectangle => block._tag === "Rectangle" && block.grid === undefined

/** The blocks without the columns that are empty in all of their tables. */
export const squeezed = (blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  const rows = blocks.filter(isOpen).flatMap((block) => block.rows)
  const used = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((slot, at) => ((slot?.text ?? "") === "" ? [] : [at])))
  )
  const last = Math.max(...used)
  if (used.size > last) return blocks
  return blocks.map((block) =>
    isOpen(block)
      ? {
          ...block,
          rows: block.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => at > last || used.has(at)) }))
        }
      : block
  )
}
