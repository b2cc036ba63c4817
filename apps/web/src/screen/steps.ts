/**
 * Steps that only lead somewhere: to a cell, and back from a list to the report.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { type State, stay, type Step } from "@gongkai/editor/State"

/** The cell in hand. */
export const hold =
  (form: string, cell: Cell) =>
  (state: State): Step =>
    state.place._tag === "Table" && state.place.cell === cell
      ? stay(state)
      : stay({ ...state, place: { _tag: "Table", form, cell }, cells: { ...state.cells, [form]: cell } })

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
