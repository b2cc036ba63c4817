/**
 * What buttons and keys of the page do to a report: what a key does in the terminal, without the key.
 *
 * All of it comes with the later part of the page: the desk does what was asked before as soon as it is there.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Command } from "@gongkai/editor/bindings"
import { left, opened } from "@gongkai/editor/conflict"
import { openDouble } from "@gongkai/editor/double"
import { preambleKey, fields } from "@gongkai/editor/fields"
import { type InFindings, type InTable, saying, type State, type Step } from "@gongkai/editor/State"
import { paste, update } from "@gongkai/editor/update"
import { updateFindings } from "@gongkai/editor/updateFindings"
import { updateHead } from "@gongkai/editor/updateHead"
import { updateSecond } from "@gongkai/editor/updateSecond"
import { updateTable } from "@gongkai/editor/updateTable"
import { accepted } from "@gongkai/editor/updateWaive"
import type { Held } from "../keep/Kept.ts"

/** A command at a cell of a table. */
const atCell =
  (form: string, cell: Cell, command: Command) =>
  (state: State): Step => {
    const place: InTable = { _tag: "Table", form, cell }
    return updateTable({ ...state, place }, place, "", command)
  }

/** A command at a finding, by its place in the list. */
const atFinding =
  (at: number, command: Command) =>
  (state: State): Step => {
    const from = state.place._tag === "Findings" ? state.place.from : state.place
    const place: InFindings = { _tag: "Findings", at, from }
    return updateFindings({ ...state, place }, place, command)
  }

/** Proposes a preamble in the words of the format. */
const propose = (state: State): Step => {
  const at = fields.findIndex(({ key }) => key === preambleKey)
  return updateHead(state, { _tag: "Head", at }, "", "propose")
}

const heldFirst = (count: number) => ({
  zh: `有 ${count} 处键入的内容没有记入，请先改好，或在格里按 Esc 放弃`,
  en: `${count} typed text(s) are not recorded: correct them first, or drop them with Esc`
})

/** Begins a second entry or goes on with it, once nothing typed waits to be recorded. */
const beginDouble =
  (held: Held) =>
  (state: State): Step => {
    const open = Object.keys(held).length
    return open > 0 ? saying(state, "warning", heldFirst(open)) : openDouble(state)
  }

/** A command above the tables of a second entry. What is typed and not recorded belongs to it: in the other it would show what must not be seen. */
const atSecond =
  (command: "compare" | "back" | "giveUp", isWarned: boolean, held: Held) =>
  (state: State): Step => {
    const open = Object.keys(held).length
    if (open > 0) return saying(state, "warning", heldFirst(open))
    const place = { _tag: "Second", at: 0, ...(isWarned && command !== "back" && { isWarned: command }) } as const
    return updateSecond({ ...state, place }, place, "", command)
  }

/** All of them. */
export const acts = {
  // The editor takes its keys for undo and redo everywhere; a page has the table in hand even while a field has the focus.
  undo: (state: State): Step => update(state, "ctrl+z"),
  redo: (state: State): Step => update(state, "ctrl+y"),
  /** Opens the comparison with last year's report. */
  compare: (state: State): Step => update(state, "f8"),
  paste:
    (text: string) =>
    (state: State): Step =>
      paste(state, text),
  atCell,
  atFinding,
  propose,
  beginDouble,
  atSecond,
  accepted,
  /** Two versions of a report laid side by side, and put away again. */
  differing: opened,
  settled: left
}
/** What they are. */
export type Acts = typeof acts
