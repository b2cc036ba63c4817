/**
 * Turns a table upright that lies on its side: its rows are the form's columns, and its columns the form's rows.
 *
 * Only a grid is turned whose heads name most rows of the form, while what stands in front of its rows hardly names any.
 *
 * @module
 */
import { lines } from "@gongkai/core/Axis"
import { once } from "@gongkai/core/once"
import type { Form } from "@gongkai/core/Form"
import type { Block, Rectangle, Row, Slot } from "./Document.ts"
import { plain } from "./fold.ts"

/** Heads and labels stand within so many rows and columns of the table's edge. */
const depth = 6

/** So large a share of the labels tells how a table lies; of the other way, no more than half as many may stand. */
const enough = 0.6

/** The labels that stand down the form's side; of a form whose rows have none, those that stand across it. */
const labelsOf = once((form: Form) => {
  const down = form.blocks.flatMap(({ rows }) => lines(rows).map(({ heading }) => plain(heading.label)))
  const named = down.filter((label) => label !== "")
  const across = form.blocks.flatMap(({ columns }) => lines(columns).map(({ heading }) => plain(heading.label)))
  return named.length > 0 ? { labels: named, areRows: true } : { labels: across, areRows: false }
})

/** How many of the labels stand in these cells, each as often as the form has it. */
const countOf = (slots: ReadonlyArray<Slot | null | undefined>, labels: ReadonlyArray<string>): number => {
  const left = new Map<string, number>()
  for (const label of labels) left.set(label, (left.get(label) ?? 0) + 1)
  let found = 0
  for (const slot of slots) {
    const own = slot === null || slot === undefined ? "" : plain(slot.text)
    const count = left.get(own) ?? 0
    if (own === "" || count === 0) continue
    left.set(own, count - 1)
    found++
  }
  return found
}

const liesOnItsSide = (form: Form, { rows }: Rectangle): boolean => {
  const { labels, areRows } = labelsOf(form)
  const across = countOf(
    rows.slice(0, depth).flatMap(({ cells }) => cells),
    labels
  )
  const down = countOf(
    rows.flatMap(({ cells }) => cells.slice(0, depth)),
    labels
  )
  const [turned, upright] = areRows ? [across, down] : [down, across]
  return turned >= Math.max(4, labels.length * enough) && upright * 2 <= turned
}

const turned = ({ rows, ...own }: Rectangle): Rectangle => ({
  ...own,
  rows: Array.from({ length: rows[0]?.cells.length ?? 0 }, (_, column): Row => {
    const cells = rows.map(({ cells: all, place }): Slot | null => {
      const slot = all[column]
      if (slot === null || slot === undefined) return null
      const { rows: down, columns: across, ...bare } = slot
      return {
        ...bare,
        place: slot.place ?? place,
        ...(across !== undefined && { rows: across }),
        ...(down !== undefined && { columns: down })
      }
    })
    return { cells, place: cells.find((slot) => slot !== null)?.place ?? {} }
  })
})

/** The blocks with tables of the form upright; the same array where none lies on its side. */
export const upright = (form: Form, blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  const isTurned = (block: Block): block is Rectangle =>
    block._tag === "Rectangle" && block.grid !== false && liesOnItsSide(form, block)
  return blocks.some(isTurned) ? blocks.map((block) => (isTurned(block) ? turned(block) : block)) : blocks
}
