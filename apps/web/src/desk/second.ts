/**
 * A second entry (双人复核) as the page keeps it: beside the report, whose own figures stay out of sight while its person types.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import { begun, compared, recovered, unfinished } from "@gongkai/editor/double"
import * as Editing from "@gongkai/editor/Editing"
import type { Names } from "@gongkai/editor/Second"
import { openPart, type State, type Step } from "@gongkai/editor/State"
import type { KeptSecond } from "../keep/Kept.ts"

/** The report itself, also while a second person's figures are on screen. */
export const draftOf = ({ first, editing }: Pick<State, "first" | "editing">): Draft => (first ?? editing).draft

/** A time as the record has it, with the offset of this place: `2025-01-20T16:05:00+08:00`. */
export const moment = (date: Date): string => {
  const minutes = -date.getTimezoneOffset()
  const far = Math.abs(minutes)
  const [hours, rest] = [Math.floor(far / 60), far % 60].map((each) => String(each).padStart(2, "0"))
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19)
  return `${local}${minutes < 0 ? "-" : "+"}${hours}:${rest}`
}

/** Begins a second entry of figures that were last written at a time, in its first table. */
export const begin =
  (names: Names, firstOn: Date) =>
  (state: State): Step =>
    begun(state, names, moment(firstOn))

/** Ends the entering now, and lays both entries side by side. */
export const compare =
  (now: Date) =>
  ({ message: _told, ...state }: State): Step =>
    compared(state, moment(now))

/** The list of tables that the terminal has is no place of the page: its parts stand beside the table. */
export const inTables = (state: State): State =>
  state.place._tag === "Second" ? openPart(state, state.place.at) : state

/** What is to be kept of a second entry that is not in the report yet. */
export const keptOf = (state: State): KeptSecond | undefined => {
  const second = unfinished(state)
  if (second === undefined) return undefined
  const { names, firstOn, compared, chosen, editing } = second
  const isOpen = state.first !== undefined
  const { draft } = isOpen ? state.editing : editing
  return { names, firstOn, text: Interchange.show(draft), chosen, isOpen, ...(compared !== undefined && { compared }) }
}

/** A second entry that was kept, back beside its report, or in its tables where its person was in them. */
export const back = (state: State, { text, isOpen, ...kept }: KeptSecond): State => {
  const read = Interchange.read(text)
  if (!read.ok) return state
  const editing = Editing.begin(state.editing.edition, read.draft)
  return inTables(recovered(state, { ...kept, editing, past: [], future: [] }, isOpen))
}
