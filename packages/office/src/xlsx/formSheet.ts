/**
 * A form as a sheet: merged official heads, fields to fill in, totals as formulas, red where an equation does not hold.
 *
 * @module
 */
import type { Cell as Address } from "@gongkai/core/Cell"
import { type Edition, heading, label } from "@gongkai/core/Edition"
import type { Form } from "@gongkai/core/Form"
import type { Reading } from "@gongkai/core/Header"
import { layout, type Role, type Slot } from "@gongkai/core/Layout"
import { once } from "@gongkai/core/once"
import { type Held, type Stated } from "./contents.ts"
import { sum } from "./equations.ts"
import { above, sheetOf } from "./names.ts"
import { type Cell, type Colour, type Content, type Input, type Merge, nameOf, type Sheet } from "./Sheet.ts"
import type { Style } from "./styles.ts"

/** What a form sheet is made of besides the form. */
export interface Filling extends Stated {
  readonly contents: ReadonlyMap<Address, Held>
  /** What a cell held last year: a program shows it when the cell is chosen. */
  readonly lastYear?: (cell: Address) => string | undefined
  /** Where the verdicts of a cell's equations stand in 校验. */
  readonly verdicts: ReadonlyMap<Address, ReadonlyArray<string>>
}

/** （三）不予公开 stands on one line, and a column of figures holds words of four characters. */
const stubWidths = [9, 15.5, 38] as const

/** The columns' widths, in characters. */
const widthsOf = (form: Form): ReadonlyArray<number> => {
  const { stub, width } = layout(form)
  const labels = stub === stubWidths.length ? stubWidths : Array.from({ length: stub }, () => 24)
  return [...labels, ...Array.from({ length: width - stub }, () => (stub === 1 ? 18 : 8.8))]
}

/** How wide a text is in characters of the usual font: Chinese ones are two wide. */
const across = (text: string): number => Array.from(text).reduce((all, each) => all + (each < "\u2000" ? 1.05 : 2.1), 0)

/** The heights of a heading, a line of text and a row of figures, in points. */
const [tall, line, usual] = [24, 15, 20] as const

/** As high as a program lets a row be, in points. */
const highest = 409

/** The height of each row: what its labels need when they wrap, and texts that stand for figures; the rows beside a merged label share what it needs. */
const heightsOf = (
  form: Form,
  widths: ReadonlyArray<number>,
  contents: ReadonlyMap<Address, Held>
): ReadonlyMap<number, number> => {
  const textIn = (slot: Slot): string => {
    if (slot._tag === "Heading") return slot.text
    const { content } = (slot._tag === "Value" && contents.get(slot.cell)) || {}
    return content !== undefined && "text" in content ? content.text : ""
  }
  const { grid } = layout(form)
  const heights = new Map<number, number>([[0, tall], ...grid.map((_, row): [number, number] => [row + above, usual])])
  grid.forEach((slots, row) =>
    slots.forEach((slot, column) => {
      if (slot._tag === "Covered") return
      const rows = slot._tag === "Heading" ? slot.rows : 1
      const room = widths.slice(column, column + slot.columns).reduce((all, each) => all + each, -1)
      const needed = Math.ceil((Math.ceil(across(textIn(slot)) / room) * line + 5) / rows)
      for (let at = row + above; at < row + above + rows; at++)
        heights.set(at, Math.min(highest, Math.max(heights.get(at) ?? 0, needed)))
    })
  )
  return heights
}

/** Words of two characters. */
const words = /^(?:\p{Script=Han}{2})+$/u

/** The text of a heading; that of a narrow column is broken between its words, 社会公益／组织, whatever font a program has. */
const textOf = ({ role, columns, text }: Extract<Slot, { readonly _tag: "Heading" }>): string =>
  role === "column" && columns === 1 && text.length > 4 && text.length < 9 && words.test(text)
    ? `${text.slice(0, 4)}\n${text.slice(4)}`
    : text

/** The corner of a list names its labels, 信息内容; that above a tree is a remark. */
const styleOf = (role: Role, stub: number): Style => (role === "corner" && stub === 1 ? "head" : headStyle[role])

const headStyle = { block: "block", corner: "corner", column: "head", row: "label" } as const

/** The names of a form's cells in its sheet. */
const namesOf = once(
  (form: Form): ReadonlyMap<Address, string> =>
    new Map(
      layout(form).grid.flatMap((slots, row) =>
        slots.flatMap((slot, column): ReadonlyArray<readonly [Address, string]> =>
          slot._tag === "Value" ? [[slot.cell, nameOf(row + above, column)]] : []
        )
      )
    )
)

/** The formula that adds up the parts of a total, which every report of an edition has alike. */
const formulasOf = once((edition: Edition) =>
  once((form: Form) => {
    const names = namesOf(form)
    const of = (reading: Reading) =>
      once((parts: ReadonlyArray<Address>) =>
        sum(parts, { edition, name: (cell) => names.get(cell) ?? "#REF!", reading })
      )
    return { draft: of("draft"), published: of("published") }
  })
)

/** Where the sheet of a form turns red: cells whose equations do not hold. */
const coloursOf = once((form: Form) =>
  once((verdicts: ReadonlyMap<Address, ReadonlyArray<string>>): ReadonlyArray<Colour> =>
    [...namesOf(form)].flatMap(([cell, name]) => {
      const wrong = (verdicts.get(cell) ?? []).map((verdict) => `${verdict}="不平"`)
      return wrong.length === 0 ? [] : [{ range: name, formula: `OR(${wrong.join(",")})`, look: "wrong" as const }]
    })
  )
)

/** The cells of a slot: a box is drawn round every cell of a merge, or it is open at two sides. */
const boxes = (
  { rows, columns }: Exclude<Slot, { readonly _tag: "Covered" }>,
  row: number,
  column: number,
  style: Style,
  content: Content | undefined
): ReadonlyArray<Cell> =>
  Array.from({ length: rows * columns }, (_, at) => ({
    row: row + Math.floor(at / columns),
    column: column + (at % columns),
    style,
    ...(at === 0 && content !== undefined && { content })
  }))

/** The headings of a form, and what is merged in its sheet. */
const headsOf = once((form: Form): { readonly cells: ReadonlyArray<Cell>; readonly merges: ReadonlyArray<Merge> } => {
  const { grid, width, stub } = layout(form)
  const merges: Array<Merge> = [{ row: 0, column: 0, rows: 1, columns: width }]
  const cells = grid.flatMap((slots, down) =>
    slots.flatMap((slot, column): ReadonlyArray<Cell> => {
      if (slot._tag === "Covered") return []
      const { rows, columns } = slot
      if (rows * columns > 1) merges.push({ row: down + above, column, rows, columns })
      if (slot._tag === "Value") return []
      const content = slot.text === "" ? undefined : { text: stub === 1 ? slot.text : textOf(slot) }
      return boxes(slot, down + above, column, styleOf(slot.role, stub), content)
    })
  )
  return { cells, merges }
})

/** The sheet of a form. */
export const formSheet = (form: Form, filling: Filling): Sheet => {
  const { edition, figures, reading, contents, lastYear, verdicts } = filling
  const { grid, stub } = layout(form)
  const heads = headsOf(form)
  const added = formulasOf(edition)(form)[reading]
  const cells: Array<Cell> = [
    { row: 0, column: 0, style: "heading", content: { text: heading(edition, form) } },
    ...heads.cells
  ]
  const inputs: Array<Input> = []
  const value = (slot: Extract<Slot, { readonly _tag: "Value" }>, row: number, column: number): void => {
    const { content, parts, number } = contents.get(slot.cell) ?? {}
    if (parts !== undefined) {
      const now = number === undefined ? "" : String(number)
      cells.push(...boxes(slot, row, column, "total", { formula: added(parts), now }))
      return
    }
    const figure = figures.get(slot.cell)
    cells.push(...boxes(slot, row, column, figure?.status === "unread" ? "unread" : "input", content))
    const last = lastYear?.(slot.cell)
    const isWorded = figure?.slot.measure === "amount" && !label(figure.slot).includes("万元")
    const notes = [...(isWorded ? ["请连同单位填写，如12万元"] : []), ...(last === undefined ? [] : [`上年：${last}`])]
    inputs.push({
      row,
      column,
      measure: isWorded ? "worded" : (figure?.slot.measure ?? "count"),
      ...(notes.length > 0 && { note: notes.join("；") })
    })
  }
  grid.forEach((slots, down) =>
    slots.forEach((slot, column) => {
      if (slot._tag === "Value") value(slot, down + above, column)
    })
  )
  const widths = widthsOf(form)
  return {
    name: sheetOf(edition, form),
    cells,
    widths,
    heights: heightsOf(form, widths, contents),
    merges: heads.merges,
    inputs,
    colours: coloursOf(form)(verdicts),
    isProtected: true,
    ...(stub === 0 && { landscape: true })
  }
}
