/**
 * What was in hand: the cell or field that is typed into, and where an editor that ended left its text and its second entry.
 *
 * @module
 */
import { slot } from "@gongkai/core/Edition"
import { held } from "@gongkai/editor/cell"
import * as Double from "@gongkai/editor/double"
import { fields } from "@gongkai/editor/fields"
import * as State from "@gongkai/editor/State"
import { fieldAt } from "@gongkai/editor/updateHead"
import type { Session } from "../session/Session.ts"
import * as words from "./secondWords.ts"

/** Back in the cell or the field with what was typed into it when the editor before ended. */
export const resumed = (state: State.State, { typing, edition }: Pick<Session, "typing" | "edition">): State.State => {
  if (typing === undefined) return state
  const input = { text: typing.text, caret: typing.text.length, isEditing: true }
  const at = fields.findIndex(({ key }) => key === typing.cell)
  if (at >= 0) return { ...state, place: { _tag: "Head", at, input } }
  const found = slot(edition, typing.cell)
  if (found === undefined) return state
  return { ...state, place: { _tag: "Table", form: found.form.key, cell: found.cell, input } }
}

/** What is being typed, with the address of its cell or the key of its field. */
export const inHandAt = (state: State.State): { readonly cell: string; readonly text: string } | undefined => {
  const below = State.under(state.place)
  if (below._tag === "Differing" && below.input !== undefined) {
    const here = Double.differences(state)[below.at]
    return here && { cell: here.cell, text: below.input.text }
  }
  if (below._tag === "Head" && below.input !== undefined) return { cell: fieldAt(below.at).key, text: below.input.text }
  const hand = held(state)
  return hand && { cell: hand.cell, text: hand.input.text }
}

/** The state with what was kept of a second entry; where its person was in the tables, back there. */
export const recovered = (state: State.State, { second: { found }, edition }: Session): State.State => {
  if (found === "unusable") return { ...state, message: { severity: "warning", text: words.secondUnusable } }
  if (found === undefined) return state
  const { second, isOpen, typing, unread } = found
  const beside = Double.recovered(state, second, isOpen)
  const isBlind = beside.first !== undefined
  const text = words.secondFound(second, isBlind, unread)
  const told: State.State = { ...beside, message: { severity: unread > 0 ? "warning" : "note", text } }
  if (typing === undefined) return told
  if (isBlind) return resumed(told, { typing, edition })
  const at = Double.differences(told).findIndex(({ cell }) => cell === typing.cell)
  const input = { text: typing.text, caret: typing.text.length, isEditing: true }
  return at < 0 || second.compared === undefined ? told : { ...told, place: { _tag: "Differing", at, input } }
}
