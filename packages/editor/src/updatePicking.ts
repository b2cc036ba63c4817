/**
 * Chooses the cell that a text refers to: its label is searched word by word, the arrows lead through what was found, Enter inserts.
 *
 * @module
 */
import { type Edition, heading, slots } from "@gongkai/core/Edition"
import type { Slot } from "@gongkai/core/Form"
import { once } from "@gongkai/core/once"
import type { Command } from "./bindings.ts"
import { within } from "./moves.ts"
import { whole } from "./paste/likely.ts"
import { insertReference, visible } from "./prose/edit.ts"
import { previous } from "./prose/graphemes.ts"
import * as Manuscript from "./prose/Manuscript.ts"
import { mayRefer } from "./prose/references.ts"
import { type InPicking, type InProse, saying, type State, stay, type Step } from "./State.ts"
import { isTyped } from "./typing.ts"
import { rebuilt, written } from "./updateProse.ts"

const fold = (text: string): string => whole(text).toLowerCase()

/** What each cell is found by: the heading of its part, that of its block, and all headings of its row and column. */
const labelled = once((edition: Edition) =>
  slots(edition).map((slot) => {
    const { form, block, row, column } = slot
    const own = [
      heading(edition, form),
      block.heading ?? "",
      ...[...row.path, ...column.path].map(({ label }) => label)
    ]
    return { slot, labels: own.map(fold) }
  })
)

const isTotal = ({ column }: Slot): boolean => column.heading.sums !== undefined

/** The cells whose labels hold every word, totals of a row first: a text mostly speaks of these. */
export const cellsFound = (edition: Edition, text: string): ReadonlyArray<Slot> => {
  const words = text
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== "")
  const found = labelled(edition)
    .filter(({ labels }) => words.every((word) => labels.some((label) => label.includes(word))))
    .map(({ slot }) => slot)
  return [...found.filter(isTotal), ...found.filter((each) => !isTotal(each))]
}

/** Opens the list of cells, where the cursor stands in a text that may refer to one. */
export const openPicking = (state: State, from: InProse): Step => {
  const { manuscript } = from
  const { line } = Manuscript.selection(manuscript)?.from ?? manuscript.cursor
  if (mayRefer(Manuscript.lineAt(manuscript, line)))
    return stay({ ...state, place: { _tag: "Picking", from, text: "", at: 0 } })
  return saying(state, "note", {
    zh: "标题、列表和表格里不能引用表中的数；请移到正文段落",
    en: "headings, lists and tables cannot refer to a cell: go to a paragraph"
  })
}

/** Searches on with a text put in at once. */
export const pastePicking = (state: State, place: InPicking, text: string): Step => {
  const [first = ""] = visible(text.trim())
  return stay({ ...state, place: { ...place, text: place.text + first, at: 0 } })
}

export const updatePicking = (state: State, place: InPicking, stroke: string, command: Command | undefined): Step => {
  const all = cellsFound(state.editing.edition, place.text)
  const by = command === "nextMatch" ? 1 : command === "previousMatch" ? -1 : 0
  if (by !== 0) return stay({ ...state, place: { ...place, at: within(place.at + by, all.length) } })
  if (command === "cancel") return stay({ ...state, place: place.from })
  if (command === "apply") {
    const chosen = all[place.at]
    if (chosen === undefined)
      return saying(state, "note", { zh: "没有找到这样的格，请换几个字", en: "no cell is found: try other words" })
    const back = rebuilt({ ...state, place: place.from })
    // Where the text was taken back meanwhile, it is as the report has it now.
    return back.place._tag === "Prose"
      ? written(back, back.place, insertReference(back.place.manuscript, chosen.cell))
      : stay(back)
  }
  const text =
    command === "erase"
      ? place.text.slice(0, previous(place.text, place.text.length))
      : command === undefined && isTyped(stroke)
        ? place.text + stroke
        : place.text
  return stay(text === place.text ? state : { ...state, place: { ...place, text, at: 0 } })
}
