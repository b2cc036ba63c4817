/**
 * Takes out of a part's tables the columns in which no row has anything.
 *
 * A sheet saved as text keeps a place for each column of its grid, though most were only there to be merged. A column that has a head stays,
 * however blank it is below, and so does what stands behind the last text. Grids whose spans are known are left as they are.
 *
 * @module
 */
import { depth, lines } from "@gongkai/core/Axis"
import type { Form } from "@gongkai/core/Form"
import type { Block, Rectangle } from "./Document.ts"

const isOpen = (block: Block): block is Rectangle => block._tag === "Rectangle" && block.grid === undefined

/** A number of each row in front of its labels, and a remark behind its figures. */
const beside = 2

/** As many places as a table of the form may have; a wider one is that of a sheet. */
const widest = ({ blocks }: Form): number =>
  Math.max(...blocks.map(({ rows, columns }) => depth(rows) + lines(columns).length)) + beside

/**
 * The blocks without the columns that are empty in all of their tables, where these are wider than those of the form. In a narrower one a
 * column without a text may be one whose head lost its place.
 */
export const squeezed = (form: Form, blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  const rows = blocks.filter(isOpen).flatMap((block) => block.rows)
  const used = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((slot, at) => ((slot?.text ?? "") === "" ? [] : [at])))
  )
  const last = Math.max(...used)
  if (used.size > last || last < widest(form)) return blocks
  return blocks.map((block) =>
    isOpen(block)
      ? {
          ...block,
          rows: block.rows.map((row) => ({ ...row, cells: row.cells.filter((_, at) => at > last || used.has(at)) }))
        }
      : block
  )
}
