/**
 * A report as the blocks that every engine is given: our own flow, and its tables as rows of cells.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Block, Flow } from "@gongkai/pdf/layout/page/Flow"
import { report } from "@gongkai/pdf/layout/page/report"
import type { Table } from "@gongkai/pdf/layout/table/Table"
import { edition } from "./drafts.ts"

export const flow = (draft: Draft): Flow => report(draft, edition)

/** One after the other, each from a new page. */
export const joined = (drafts: ReadonlyArray<Draft>): Flow =>
  drafts.flatMap((draft, at): Flow => (at === 0 ? flow(draft) : [{ kind: "page" }, ...flow(draft)]))

export interface Cell {
  readonly text: string
  readonly rows: number
  readonly columns: number
  readonly left: boolean
}

/** The cells that begin in each row, and the column each begins in. */
export const rows = ({
  table,
  values
}: Extract<Block, { readonly kind: "table" }>): ReadonlyArray<ReadonlyArray<Cell & { readonly column: number }>> => {
  const all = Array.from({ length: table.rows }, (): Array<Cell & { readonly column: number }> => [])
  for (const cell of table.cells) {
    const { row, column, rows, columns, align } = cell
    const text = cell.role === "value" ? (values?.get(cell.address) ?? "") : cell.text
    all[row]?.push({ text, rows, columns, left: align === "left", column })
  }
  return all
}

/** So many rows at its top are head, to be repeated on the next page. */
export const head = ({ blocks }: Table): number => (blocks.length === 1 ? (blocks[0]?.head ?? 0) : 0)

/** The size of print: forms with a tree of labels are set smaller. */
export const size = ({ stub, shares }: Table): number => (stub > 1 || shares.length > 10 ? 9 : 10.5)

/** Points, of all engines but ours, whose size is 16 with closer characters: 28 of these fill a line. */
export const text = { size: 15.75, pitch: 28.99 } as const
