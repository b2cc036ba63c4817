/**
 * Steps of the editor that buttons and keys of the page take: what a key does in the terminal, without the key.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type InFindings, type InTable, type State, stay, type Step } from "@gongkai/editor/State"
import { update } from "@gongkai/editor/update"
import type { Command } from "@gongkai/editor/bindings"
import { updateFindings } from "@gongkai/editor/updateFindings"
import { updateTable } from "@gongkai/editor/updateTable"

/** The editor takes its keys for undo and redo everywhere; a page has the table in hand even while a field has the focus. */
export const undo = (state: State): Step => update(state, "ctrl+z")
export const redo = (state: State): Step => update(state, "ctrl+y")

/** Opens the comparison with last year's report. */
export const compare = (state: State): Step => update(state, "f8")

/** A command at a cell of a table. */
export const atCell =
  (form: string, cell: Cell, command: Command) =>
  (state: State): Step => {
    const place: InTable = { _tag: "Table", form, cell }
    return updateTable({ ...state, place }, place, "", command)
  }

/** The cell in hand. */
export const hold =
  (form: string, cell: Cell) =>
  (state: State): Step =>
    state.place._tag === "Table" && state.place.cell === cell
      ? stay(state)
      : stay({ ...state, place: { _tag: "Table", form, cell }, cells: { ...state.cells, [form]: cell } })

/** A command at a finding, by its place in the list. */
export const atFinding =
  (at: number, command: Command) =>
  (state: State): Step => {
    const from = state.place._tag === "Findings" ? state.place.from : state.place
    const place: InFindings = { _tag: "Findings", at, from }
    return updateFindings({ ...state, place }, place, command)
  }

/** Back to the report from a list or a question in front of it. */
export const back = (state: State): Step => {
  const { place } = state
  switch (place._tag) {
    case "Paste":
    case "LastYear":
      return stay({ ...state, place: place.from })
    case "Repair":
    case "Waive":
    case "Law":
      return stay({ ...state, place: place.from.from })
    default:
      return stay(state)
  }
}
