/**
 * The ways in which offices set a form: as the notice prints it, or a form of one row with each group of columns as a row.
 *
 * @module
 */
import { type Axis, type Line, lines } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { once } from "@gongkai/core/once"
import type { Block, Form } from "@gongkai/core/Form"
import { plain } from "./fold.ts"
import { forms } from "./similarity.ts"

/** A row that is looked for, in the block it belongs to. */
export interface Wanted {
  readonly block: Block
  readonly line: Line
  readonly forms: ReadonlyArray<string>
  readonly cell: (column: Line) => Cell
}

/** One way to set a form: its blocks, and the rows looked for in them. */
export interface Arrangement {
  readonly blocks: ReadonlyArray<Block>
  readonly wanted: ReadonlyArray<Wanted>
  /** Whether a row's label may stand above its table instead of in the row. */
  readonly captioned: boolean
}

/** The arrangements of a form: as printed, and unfolded where the form has one row with several groups of columns. */
export const arrangements = once((form: Form): ReadonlyArray<Arrangement> => {
  const printed: Arrangement = {
    blocks: form.blocks,
    wanted: form.blocks.flatMap((block) =>
      lines(block.rows).map((line) => ({
        block,
        line,
        forms: formsWithin(line),
        cell: (column: Line) => show({ form: form.key, row: line.key, column: column.key })
      }))
    ),
    captioned: false
  }
  const turned = unfolded(form)
  return turned === undefined ? [printed] : [printed, turned]
})

/** The forms of a label by itself, and glued to those of its groups: （三）不予公开1.属于国家秘密. */
const formsWithin = ({ path, heading: { label } }: Line): ReadonlyArray<string> => [
  ...new Set([
    ...forms(label),
    ...(label === "" ? [] : path.slice(0, -1).map((_, from) => plain(labelOf(path.slice(from)))))
  ])
]

/** 行政复议, 未经复议直接起诉 and 复议后起诉 one below the other, each with the same five columns. */
const unfolded = (form: Form): Arrangement | undefined => {
  const [block, ...others] = form.blocks
  const [only, ...rows] = block === undefined ? [] : lines(block.rows)
  if (block === undefined || only === undefined || others.length + rows.length > 0) return undefined
  const all = groups(block.columns)
  const [first] = all
  if (first === undefined || all.length < 2) return undefined
  const down: Axis = all.map(({ path }) => ({ key: path.map(({ key }) => key).join("."), label: labelOf(path) }))
  const turned: Block = { rows: down, columns: first.of }
  return {
    blocks: [turned],
    wanted: lines(down).map((line, at) => ({
      block: turned,
      line,
      forms: [...forms(line.heading.label), ...forms(all[at]?.path.at(-1)?.label ?? "")],
      cell: (column) => show({ form: form.key, row: only.key, column: `${line.key}.${column.key}` })
    })),
    captioned: true
  }
}

const labelOf = (path: Axis): string => path.map(({ label }) => label).join("")

/** The lowest groups of an axis, each with its path and the lines below it. */
const groups = (axis: Axis, above: Axis = []): ReadonlyArray<{ readonly path: Axis; readonly of: Axis }> =>
  axis.flatMap((heading) => {
    if (heading.of === undefined) return []
    const path = [...above, heading]
    return heading.of.every((below) => below.of === undefined) ? [{ path, of: heading.of }] : groups(heading.of, path)
  })
