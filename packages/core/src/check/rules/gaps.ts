/**
 * Cells without a number, gathered: by table where the whole of it is concerned, else by row, and by rows that lack the same columns.
 *
 * @module
 */
import { type Line, lines, printed } from "../../form/Axis.ts"
import type { Cell } from "../../form/Cell.ts"
import * as Edition from "../../form/Edition.ts"
import type { Entry } from "../../report/Entry.ts"
import type * as Form from "../../form/Form.ts"
import type { Subject } from "../Rule.ts"

export interface Gap {
  readonly form: Form.Form
  /** What tells it from others: the address of its first row, or of its table. */
  readonly at: string
  readonly block?: Form.Block
  /** The rows, or none when it is the whole table, or many rows of it. */
  readonly rows: ReadonlyArray<Line>
  /** The columns concerned in each of the rows. */
  readonly columns: ReadonlyArray<Line>
  readonly cells: ReadonlyArray<Cell>
}

/** Gathers cells by row, and by table where a whole table is concerned. */
export const gaps = (
  { edition, ledger: { entries } }: Subject,
  concerns: (entry: Entry | undefined, cell: Cell) => boolean
): ReadonlyArray<Gap> => {
  const slots = Edition.slots(edition)
  return Edition.forms(edition).flatMap((form) => {
    const own = slots.filter((slot) => slot.form === form)
    const found = slots.filter((slot, at) => slot.form === form && concerns(entries[at], slot.cell))
    if (found.length === own.length)
      return [
        table(
          form,
          found.map(({ cell }) => cell)
        )
      ]
    return form.blocks.flatMap((block) =>
      lines(block.rows).flatMap((row): ReadonlyArray<Gap> => {
        const some = found.filter((slot) => slot.row.key === row.key)
        const columns = some.map(({ column }) => column)
        const cells = some.map(({ cell }) => cell)
        return some.length === 0 ? [] : [{ form, at: `${form.key}/${row.key}`, block, rows: [row], columns, cells }]
      })
    )
  })
}

/** A whole table, or so many of its cells that its rows are not named. */
export const table = (form: Form.Form, cells: ReadonlyArray<Cell>): Gap => ({
  form,
  at: form.key,
  rows: [],
  columns: [],
  cells
})

/** Rows of a block that lack the same columns as one gap, where there are at least so many of them and `joins` allows it. */
export const joined = (
  all: ReadonlyArray<Gap>,
  least: number,
  joins: (gap: Gap) => boolean = () => true
): ReadonlyArray<Gap> => {
  const keyOf = ({ form, block, columns }: Gap) =>
    `${form.key} ${block === undefined ? "" : form.blocks.indexOf(block)} ${columns.map(({ key }) => key).join()}`
  return all.flatMap((gap) => {
    const group = joins(gap) ? all.filter((other) => joins(other) && keyOf(other) === keyOf(gap)) : [gap]
    if (group.length < least) return [gap]
    if (group[0] !== gap) return []
    return [{ ...gap, rows: group.flatMap(({ rows }) => rows), cells: group.flatMap(({ cells }) => cells) }]
  })
}

/** Whether every column of the row is concerned. */
export const isWholeRow = ({ block, columns }: Gap): boolean =>
  block !== undefined && columns.length === lines(block.columns).length

/** How many names are told of a list. */
const few = 3

/** 三、…“甲”行, 三、…“甲”至“乙”共23行, 三、…“甲”、“乙”、“丙”等5行, or 三、… alone. */
export const where = (edition: Edition.Edition, { form, block, rows }: Gap): string => {
  const names = rows.map((row) => `“${printed(row)}”`)
  const title = Edition.heading(edition, form)
  if (names.length < 2) return title + names.map((name) => (name === "“”" ? "" : `${name}行`)).join("")
  const all = block === undefined ? [] : lines(block.rows).map(({ key }) => key)
  const from = all.indexOf(rows[0]?.key ?? "")
  const follow = rows.every(({ key }, at) => all[from + at] === key)
  if (follow && names.length > 2) return `${title}${names[0] ?? ""}至${names.at(-1) ?? ""}共${names.length}行`
  return title + names.slice(0, few).join("、") + (names.length > few ? `等${names.length}行` : "")
}

/** 7格 of a row or a table, 各7格 of rows, and where few columns are concerned their names. */
export const columns = (gap: Gap): string => {
  const { rows, columns: own, cells } = gap
  const names = own.map((column) => `“${printed(column)}”`)
  if (rows.length > 1 && isWholeRow(gap) && names.length > 1) return `各${names.length}格`
  if (rows.length > 1)
    return names.length <= few ? names.join("、") : `${names.slice(0, few).join("、")}等各${names.length}格`
  return names.length === 0 || names.length > few ? `${cells.length}格` : names.join("、")
}
