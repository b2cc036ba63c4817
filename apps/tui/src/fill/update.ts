/**
 * What a key does: the state before and a stroke in, the state after and orders for the world outside out.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { type Command, commandOf } from "./bindings.ts"
import * as Editing from "./Editing.ts"
import * as State from "./State.ts"
import { updateCell, updateTable } from "./updateTable.ts"
import { updateFindings, updateHelp, updateOverview, updatePaste } from "./updateLists.ts"
import { pasteProse, rebuilt, updateProse } from "./updateProse.ts"
import { pasteTable } from "./pasteTable.ts"

/** The commands that mean the same wherever they are given. */
const everywhere = (state: State.State, command: Command): State.Step | undefined => {
  switch (command) {
    case "save":
      return { state, orders: [{ _tag: "Save" }] }
    case "print":
      return { state, orders: [{ _tag: "Print" }] }
    case "quit":
      return { state, orders: [{ _tag: "Quit" }] }
    case "undo":
      return travelled(state, Editing.undo(state.editing), nothingToUndo)
    case "redo":
      return travelled(state, Editing.redo(state.editing), nothingToRedo)
    case "findings":
      return State.stay(
        state.place._tag === "Findings" ? state : { ...state, place: { _tag: "Findings", at: 0, from: state.place } }
      )
    case "help":
      return State.stay({ ...state, place: { _tag: "Help", top: 0, from: state.place } })
    case "nextPart":
    case "previousPart": {
      const count = state.editing.edition.sections.length
      const at = (State.partOf(state) + (command === "nextPart" ? 1 : count - 1)) % count
      return State.stay(State.openPart({ ...state, editing: Editing.pause(state.editing) }, at))
    }
    case "mine":
    case "theirs":
      return { state, orders: [{ _tag: "Resolve", as: command }] }
    default:
      return undefined
  }
}

const nothingToUndo: Text = { zh: "没有可撤销的改动", en: "there is nothing to undo" }
const nothingToRedo: Text = { zh: "没有可重做的改动", en: "there is nothing to redo" }

/** Goes back or forth to what a change leads to; prose on screen is shown as it then stands. */
const travelled = (state: State.State, changed: Editing.Changed | undefined, none: Text): State.Step => {
  if (changed === undefined) return State.saying(state, "note", none)
  const { editing, patch } = changed
  const place: State.Place =
    state.place._tag === "Table" ? { _tag: "Table", form: state.place.form, cell: state.place.cell } : state.place
  return {
    state: rebuilt({ ...state, editing, place }),
    orders: [{ _tag: "Record", patch, draft: editing.draft }]
  }
}

const local = (state: State.State, stroke: string, command: Command | undefined): State.Step => {
  const { place } = state
  switch (place._tag) {
    case "Overview":
      return updateOverview(state, place, stroke, command)
    case "Table":
      return place.input === undefined
        ? updateTable(state, place, stroke, command)
        : updateCell(state, place, place.input, stroke, command)
    case "Prose":
      return updateProse(state, place, stroke, command)
    case "Findings":
      return updateFindings(state, place, command)
    case "Paste":
      return updatePaste(state, place, command)
    case "Help":
      return updateHelp(state, place, command)
    case "Conflict":
      return State.stay(state)
  }
}

export const update = (before: State.State, stroke: string): State.Step => {
  // What the last key led to has been read by now.
  const { message: _message, ...state } = before
  const command = commandOf(stroke, State.where(state))
  return (command !== undefined ? everywhere(state, command) : undefined) ?? local(state, stroke, command)
}

/** What a pasted text does where the editor is: cells into a table are proposed first, prose is written. */
export const paste = (before: State.State, text: string): State.Step => {
  const { message: _message, ...state } = before
  const { place } = state
  if (place._tag === "Table") return pasteTable(state, place, text)
  if (place._tag === "Prose") return pasteProse(state, place, text)
  return State.saying(state, "note", { zh: "请先打开要粘贴到的部分", en: "open the part to paste into first" })
}
