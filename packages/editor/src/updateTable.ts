/**
 * What keys do in a table: moving, typing over a cell, and the acts that fill several at once.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { heading } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import * as Totals from "@gongkai/core/Totals"
import { type Command, meant } from "./bindings.ts"
import { holding, measureOf } from "./cell.ts"
import { commit } from "./commit.ts"
import { pause, review } from "./Editing.ts"
import { blockOf, columnOf, filled, rowOf } from "./fills.ts"
import { type Direction, move, type Page, page } from "./Page.ts"
import { formOf, type InTable, openPart, overview, saying, type State, stay, type Step } from "./State.ts"
import { copy, copyAll, larger, selected } from "./range.ts"
import * as Search from "./search.ts"
import { below, beside } from "./steps.ts"
import { wanted } from "./typed.ts"
import { isTyped } from "./typing.ts"

const nowhere: Page = page({ kind: "form", key: "", title: "", cites: { instrument: "", clause: "" }, blocks: [] })

export const pageOf = ({ editing }: State, { form }: InTable): Page => {
  const found = formOf(editing.edition, form)
  return found === undefined ? nowhere : page(found)
}

/** The cell in hand, and nothing being typed. */
const goTo = (state: State, { form }: InTable, cell: Cell): State & { readonly place: InTable } => ({
  ...state,
  place: { _tag: "Table", form, cell },
  cells: { ...state.cells, [form]: cell }
})

const directions: { readonly [C in Command]?: Direction } = {
  up: "up",
  down: "down",
  left: "left",
  right: "right",
  home: "home",
  end: "end",
  top: "top",
  bottom: "bottom"
}

const extensions: { readonly [C in Command]?: Direction } = {
  extendUp: "up",
  extendDown: "down",
  extendLeft: "left",
  extendRight: "right"
}

export const updateTable = (state: State, place: InTable, stroke: string, command: Command | undefined): Step => {
  const { edition, draft } = state.editing
  const here = pageOf(state, place)
  if (command === undefined) return isTyped(stroke) ? begin(state, place, stroke) : stay(state)
  const extended = extensions[command] ?? (place.range?.isHeld === true ? directions[command] : undefined)
  if (extended !== undefined) {
    const range = place.range ?? { anchor: place.cell, isHeld: false }
    const { place: there, ...rest } = goTo(state, place, move(here, place.cell, extended))
    return stay({ ...rest, place: { ...there, range } })
  }
  const direction = directions[command]
  if (direction !== undefined) return stay(goTo(state, place, move(here, place.cell, direction)))
  switch (command) {
    case "pageUp":
    case "pageDown": {
      const direction = command === "pageUp" ? "up" : "down"
      return stay(goTo(state, place, move(here, place.cell, direction, state.view.page.table)))
    }
    case "next":
      return stepped(state, place, beside(state.editing, here, place.cell, 1))
    case "previous": {
      const to = beside(state.editing, here, place.cell, -1)
      return to === undefined ? stay(state) : stepped(state, place, to)
    }
    case "nextRow": {
      const to = below(state.editing, here, place.cell, place.run)
      if (to !== undefined) return stay(goTo(state, place, to))
      const isLast = beside(state.editing, here, place.cell, 1) === undefined
      return isLast ? stepped(state, place, undefined) : stay(goTo(state, place, place.cell))
    }
    case "back":
      // A selection is dropped first.
      if (place.range !== undefined) return stay(goTo(state, place, place.cell))
      return stay(overview(state, Math.max(0, partAt(state, place))))
    case "edit": {
      const entry = Draft.at(draft, place.cell)
      if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
      const text = entry === "none" ? "无" : entry === "n/a" ? "" : Entry.show(entry, measureOf(state, place.cell))
      const { range: _range, ...own } = place
      return stay(holding(state, own, { text, caret: text.length, isEditing: true, initial: text }))
    }
    case "clear":
      return cleared(state, selected(here, place).flat())
    case "accept": {
      const comes = review(state.editing).differing.get(place.cell)
      return comes === undefined
        ? saying(state, "note", { zh: "此格没有与各项不符的合计", en: "no total that differs stands here" })
        : commit(state, { cells: { [place.cell]: comes } })
    }
    case "noneRow":
    case "zeroRow": {
      const cells = place.range === undefined ? rowOf(here, place.cell) : selected(here, place).flat()
      return filled(state, cells, command === "noneRow" ? "none" : "zero")
    }
    case "noneBlock":
    case "zeroBlock":
      return filled(state, blockOf(here, place.cell), command === "noneBlock" ? "none" : "zero")
    case "noneColumn":
    case "zeroColumn":
      return filled(state, columnOf(here, place.cell), command === "noneColumn" ? "none" : "zero")
    case "search":
      return Search.begin(state, place)
    case "go":
      return stay({ ...state, place: { _tag: "Table", form: place.form, cell: place.cell, isGoing: true } })
    case "mark":
      return stay({ ...state, place: { ...place, ...larger(here, place) } })
    case "copy": {
      const rows = selected(here, place)
      return copied(state, copy(edition, draft, rows), rows.flat().length)
    }
    case "copyTable":
      return copied(state, copyAll(edition, draft, here), here.place.size)
    case "nextGap":
    case "previousGap":
      return gap(state, place, command === "nextGap" ? 1 : -1)
    default:
      return stay(state)
  }
}

/** On to a cell, of which the run of Tabs remembers where it began; behind the last cell, on to the next part. */
const stepped = (state: State, place: InTable, to: Cell | undefined): Step => {
  if (to !== undefined) {
    const { place: there, ...rest } = goTo(state, place, to)
    return stay({ ...rest, place: { ...there, run: place.run ?? place.cell } })
  }
  const { edition } = state.editing
  const at = partAt(state, place) + 1
  const section = edition.sections[at]
  if (section === undefined) return stay(state)
  if (state.first !== undefined && section.kind === "prose")
    return saying(overview(state, edition.sections.length), "note", lastTable)
  const text = heading(edition, section)
  return saying(openPart(state, at), "note", { zh: `接着是“${text}”`, en: `next comes “${text}”` })
}

const lastTable = {
  zh: "各表都到底了；核对无误后按 Enter 比对",
  en: "this was the last table; Enter compares both entries"
}

const cleared = (state: State, cells: ReadonlyArray<Cell>): Step => {
  const { edition, draft } = state.editing
  const sums = Totals.computed(edition, draft)
  const step = commit(state, { cells: Object.fromEntries(cells.map((cell) => [cell, sums.get(cell) ?? null])) })
  if (cells.length === 1 || step.orders.length === 0) return step
  const text = { zh: `已清空 ${cells.length} 格，撤销按 u`, en: `${cells.length} cells cleared; u takes it back` }
  return { ...step, state: { ...step.state, message: { severity: "good", text } } }
}

/** Tells what was copied; how it reaches a clipboard is for the surface to know. */
const copied = (state: State, text: string, count: number): Step => ({
  state: {
    ...state,
    message: {
      severity: "good",
      text: { zh: `${count} 格已送到剪贴板`, en: `${count} cell(s) sent to the clipboard` }
    }
  },
  orders: [{ _tag: "Copy", text }]
})

/** After `g`: the number of a part leads there, any other key stays. */
export const updateGo = (state: State, place: InTable, stroke: string): Step => {
  const number = /^[1-9]$/u.test(meant(stroke)) ? Number(meant(stroke)) : 0
  const isThere = number > 0 && number <= state.editing.edition.sections.length
  return stay(
    isThere ? openPart({ ...state, editing: pause(state.editing) }, number - 1) : goTo(state, place, place.cell)
  )
}

/** The first character begins a text, even one that no figure begins with; a space begins nothing. */
const begin = (state: State, place: InTable, stroke: string): Step => {
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  if (stroke.trim() === "") return saying(state, "note", wanted[measureOf(state, place.cell)])
  const { range: _range, ...own } = place
  return stay(holding(state, own, { text: stroke, caret: stroke.length, isEditing: false }))
}

const partAt = ({ editing }: State, { form }: InTable): number =>
  editing.edition.sections.findIndex((section) => section.key === form)

/** The next cell of the table, around its end, that is blank or unread, or that a finding is about. */
const gap = (state: State, place: InTable, by: 1 | -1): Step => {
  const { at } = review(state.editing)
  const all = [...pageOf(state, place).place.keys()]
  const from = all.indexOf(place.cell)
  const others = all.map((_, step) => all[(from + by * (step + 1) + 2 * all.length) % all.length] ?? place.cell)
  const found = others.find((cell) => {
    const entry = Draft.at(state.editing.draft, cell)
    return at.has(cell) || entry === null || Entry.isUnread(entry)
  })
  return found === undefined
    ? saying(state, "good", { zh: "此表已填齐，没有疑点", en: "this table is complete and nothing is doubtful" })
    : stay(goTo(state, place, found))
}
