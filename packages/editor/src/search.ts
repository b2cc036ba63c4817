/**
 * Searches the labels of rows and columns while they are typed: the cursor is at the first match, the arrows lead to the others.
 *
 * @module
 */
import { type Axis, type Line, lines } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { type Edition, forms, slot } from "@gongkai/core/Edition"
import type { Form, Slot } from "@gongkai/core/Form"
import type { Command } from "./bindings.ts"
import { isTyped } from "./typing.ts"
import { whole } from "./paste/likely.ts"
import { previous } from "./prose/graphemes.ts"
import { type InTable, type State, stay, type Step } from "./State.ts"

export interface Match {
  readonly form: string
  readonly cell: Cell
}

type Search = NonNullable<InTable["search"]>

const fold = (text: string): string => whole(text).toLowerCase()

/** The lines whose own label holds the text, and of each group whose label does the first. */
const found = (axis: Axis, text: string): ReadonlyArray<Line> => {
  const groups = new Set<unknown>()
  return lines(axis).filter(({ path, heading }) => {
    const above = path.filter((each) => each !== heading && fold(each.label).includes(text))
    const isFirst = above.some((each) => !groups.has(each))
    for (const each of above) groups.add(each)
    return isFirst || fold(heading.label).includes(text)
  })
}

const cellAt = (form: Form, row: Line | undefined, column: Line | undefined): ReadonlyArray<Match> =>
  row === undefined || column === undefined
    ? []
    : [{ form: form.key, cell: show({ form: form.key, row: row.key, column: column.key }) }]

const inForm = (form: Form, text: string, here: Slot | undefined): ReadonlyArray<Match> =>
  form.blocks.flatMap((block) => {
    const own = here?.block === block ? here : undefined
    const [rows, columns] = [found(block.rows, text), found(block.columns, text)]
    const across = own?.column ?? lines(block.columns)[0]
    const down = own?.row ?? lines(block.rows)[0]
    const isNamed = block.heading !== undefined && fold(block.heading).includes(text)
    return [
      ...(isNamed && rows.length === 0 ? cellAt(form, lines(block.rows)[0], across) : []),
      ...rows.flatMap((row) => cellAt(form, row, across)),
      ...columns.flatMap((column) => cellAt(form, down, column))
    ]
  })

/** The cells to stop at: those of the table where the search began, then those of the others. */
export const matches = (edition: Edition, { text, from }: Search): ReadonlyArray<Match> => {
  const folded = fold(text)
  if (folded === "") return []
  const all = forms(edition)
  const own = all.findIndex(({ key }) => key === from.form)
  const here = slot(edition, from.cell)
  return [...all.slice(own), ...all.slice(0, Math.max(0, own))].flatMap((form) => inForm(form, folded, here))
}

const shown = (state: State, search: Search, { form, cell }: Match): Step =>
  stay({ ...state, place: { _tag: "Table", form, cell, search } })

const done = (state: State, { form, cell }: Match): Step =>
  stay({ ...state, place: { _tag: "Table", form, cell }, cells: { ...state.cells, [form]: cell } })

export const begin = (state: State, { form, cell }: InTable): Step =>
  shown(state, { text: "", from: { form, cell } }, { form, cell })

export const updateSearch = (
  state: State,
  place: InTable,
  search: Search,
  stroke: string,
  command: Command | undefined
): Step => {
  const all = matches(state.editing.edition, search)
  const by = command === "nextMatch" ? 1 : command === "previousMatch" ? -1 : 0
  if (by !== 0) {
    const at = all.findIndex(({ cell }) => cell === place.cell)
    return shown(state, search, all.at((at + by) % Math.max(1, all.length)) ?? place)
  }
  if (command === "apply") return done(state, place)
  if (command === "cancel") return done(state, search.from)
  const text =
    command === "erase"
      ? search.text.slice(0, previous(search.text, search.text.length))
      : command === undefined && isTyped(stroke)
        ? search.text + stroke
        : search.text
  // A key that means nothing here moves nothing.
  if (text === search.text) return stay(state)
  const next = { ...search, text }
  const [first = search.from] = matches(state.editing.edition, next)
  return shown(state, next, first)
}
