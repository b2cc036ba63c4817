/**
 * What a key does: the state before and a stroke in, the state after and orders for the world outside out.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { asWord, remembered } from "./acted.ts"
import { type Command, commandOf, hidden, meant } from "./bindings.ts"
import { updateConflict } from "./conflict.ts"
import * as Editing from "./Editing.ts"
import * as Manuscript from "./prose/Manuscript.ts"
import * as State from "./State.ts"
import { isTyping, settled, settling, updateCell } from "./cell.ts"
import { pasteField, updateField, updateHead } from "./updateHead.ts"
import { updateSearch } from "./search.ts"
import { updateWaive, pasteWaive } from "./updateWaive.ts"
import { updateGo, updateTable } from "./updateTable.ts"
import { updateFindings, updateLaw, updateRepair } from "./updateFindings.ts"
import {
  openLastYear,
  updateHelp,
  updateLastYear,
  updateNews,
  updateOverview,
  updatePaste,
  updatePreview
} from "./updateLists.ts"
import { copied, pasteProse, rebuilt, updateProse } from "./updateProse.ts"
import { isTooLong, piecesOf } from "./paste/parts.ts"
import { tooLong } from "./paste/reasons.ts"
import { pasteParts } from "./pasteParts.ts"
import { pasteBlock, pasteFigure } from "./pasteTable.ts"
import { pasteThird, updateDiffering } from "./updateDiffering.ts"
import { openPicking, pastePicking, updatePicking } from "./updatePicking.ts"
import { pasteName, updateNames, updateSecond } from "./updateSecond.ts"
import { openDouble } from "./double.ts"
import { dropped, onceMore } from "./leaving.ts"

/** The commands that mean the same wherever they are given. */
const everywhere = (state: State.State, command: Command): State.Step | undefined => {
  if (state.first !== undefined && hidden.has(command)) return State.saying(state, "note", outOfReach)
  switch (command) {
    case "save":
      return { state, orders: [{ _tag: "Save" }] }
    case "print":
      return { state, orders: [{ _tag: "Print" }] }
    case "quit": {
      const question = dropped(state)
      return question === undefined
        ? { state, orders: [{ _tag: "Quit", isWarned: false }] }
        : asking(state, onceMore(question, "退出"))
    }
    case "undo":
    case "redo":
      // What was decided of two entries is taken back there, and is no change of the report yet.
      if (state.place._tag === "Differing") return undefined
      return command === "undo"
        ? travelled(state, Editing.undo(state.editing), nothingToUndo)
        : travelled(state, Editing.redo(state.editing), nothingToRedo)
    case "double":
      return openDouble(state)
    case "findings":
      return State.stay(
        state.place._tag === "Findings" ? state : { ...state, place: { _tag: "Findings", at: 0, from: state.place } }
      )
    case "preview":
      return State.stay(
        state.place._tag === "Preview" ? state : { ...state, place: { _tag: "Preview", top: 0, from: state.place } }
      )
    case "folder":
      return { state, orders: [{ _tag: "ShowFolder" }] }
    case "help":
      return State.stay({
        ...state,
        place: state.place._tag === "Help" ? state.place.from : { _tag: "Help", top: 0, from: state.place }
      })
    case "lastYear":
      return openLastYear(state)
    case "nextPart":
    case "previousPart": {
      const { sections } = state.editing.edition
      const count = sections.length
      const here = State.under(state.place)
      const place = here._tag === "Paste" ? State.under(here.from) : here
      const from = State.partOf({ ...state, place })
      const by = command === "nextPart" ? 1 : count - 1
      let at = (command === "nextPart" ? from + 1 : Math.max(0, from) + count - 1) % count
      // The second person has the tables alone.
      while (state.first !== undefined && sections[at]?.kind === "prose" && sections.some(isForm))
        at = (at + by) % count
      return State.stay(State.openPart({ ...state, editing: Editing.pause(state.editing) }, at))
    }
    case "outside":
      return outside(state)
    default:
      return undefined
  }
}

const isForm = ({ kind }: { readonly kind: string }): boolean => kind === "form"

const outOfReach: Text = {
  zh: "复核录入时看不到第一遍的数；录完比对后，或按 Esc 暂离复核，再用这个键",
  en: "not while the figures are entered a second time: compare first, or leave the second entry with Esc"
}

const asking = (state: State.State, text: Text): State.Step =>
  State.stay({ ...state, message: { severity: "warning", text }, isWarned: true })

/** What somebody else did to the file: to be chosen from, or read in already. */
const outside = (state: State.State): State.Step => {
  if (state.status.kind === "conflict") return { state, orders: [{ _tag: "Compare" }] }
  if (state.news === undefined)
    return State.saying(state, "note", { zh: "没有别人的改动", en: "nobody else changed the file" })
  const news = { ...state.news, isSeen: true }
  return State.stay({ ...state, news, place: { _tag: "News", top: 0, from: state.place } })
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
    orders: [State.recording(state, patch, editing.draft)]
  }
}

const local = (state: State.State, stroke: string, command: Command | undefined): State.Step => {
  const { place } = state
  switch (place._tag) {
    case "Overview":
      return updateOverview(state, place, meant(stroke), command)
    case "Head":
      return place.input === undefined
        ? updateHead(state, place, stroke, command)
        : (updateField(state, place, stroke, command) ?? settling(state, (after) => pressed(after, stroke)))
    case "Table":
      if (place.search !== undefined) return updateSearch(state, place, place.search, stroke, command)
      if (place.isGoing) return updateGo(state, place, stroke)
      return place.input === undefined
        ? updateTable(state, place, stroke, command)
        : (updateCell(state, place, place.input, stroke, command) ?? settling(state, (after) => pressed(after, stroke)))
    case "Prose":
      return command === "reference" ? openPicking(state, place) : updateProse(state, place, stroke, command)
    case "Picking":
      return updatePicking(state, place, stroke, command)
    case "Findings":
      return updateFindings(state, place, command)
    case "Repair":
      return updateRepair(state, place, command)
    case "Waive":
      return updateWaive(state, place, stroke, command)
    case "Law":
      return updateLaw(state, place, command)
    case "Paste":
      return updatePaste(state, place, command)
    case "Preview":
      return updatePreview(state, place, command)
    case "LastYear":
      return updateLastYear(state, place, command)
    case "Help":
      return updateHelp(state, place, command)
    case "Names":
      return updateNames(state, place, stroke, command)
    case "Second":
      return updateSecond(state, place, meant(stroke), command)
    case "Differing":
      return updateDiffering(state, place, stroke, command)
    case "Conflict":
      return updateConflict(state, place, command)
    case "News":
      return updateNews(state, place, command)
  }
}

/** What a key does: the state after it and the orders that it gives. A key that means nothing here changes nothing. */
export const update = (before: State.State, stroke: string): State.Step => {
  const isKey = commandOf(stroke, State.where(before)) !== undefined
  const word = isKey ? undefined : asWord(before, stroke)
  return back(before, word ?? remembered(before, isKey ? stroke : "", pressed(before, stroke)))
}

/** A text that comes back from below a list is shown as the report has it now: from there it may have been taken back. */
const back = (before: State.State, step: State.Step): State.Step =>
  before.place._tag === "Prose" ? step : { ...step, state: rebuilt(step.state) }

const pressed = (before: State.State, stroke: string): State.Step => {
  // The message of the last key goes with the next one.
  const { message: _message, isWarned, ...state } = before
  const command = commandOf(stroke, State.where(state))
  // With something selected, Ctrl-C is what it is elsewhere.
  if (stroke === "ctrl+c" && isWarned === undefined && state.place._tag === "Prose") {
    const { manuscript } = state.place
    if (Manuscript.selection(manuscript) !== undefined) return copied(state, manuscript)
  }
  const question =
    isWarned === undefined && (command === "nextPart" || command === "previousPart") ? dropped(state) : undefined
  if (question !== undefined) return asking(state, onceMore(question, "离开"))
  if (command === "quit" && isWarned) return { state, orders: [{ _tag: "Quit", isWarned }] }
  if (isTyping(state) && command !== undefined) {
    if (command === "save") return saving(state)
    if (command === "quit") return leaving(state)
    // In hand it would be out of sight, and with what was typed undone nothing else is.
    if (everywhere(state, command) !== undefined)
      return settling(state, (after) => everywhere(after, command) ?? State.stay(after))
  }
  return (command !== undefined ? everywhere(state, command) : undefined) ?? local(state, stroke, command)
}

/** Saves with what is in hand; where that is no figure, without it, and it stays in hand. */
const saving = (state: State.State): State.Step => {
  const { state: after, orders } = settled(state)
  return { state: after, orders: [...orders, { _tag: "Save" }] }
}

/** Leaves with what is in hand; where that is no figure, it is asked first whether to leave without it. */
const leaving = (state: State.State): State.Step => {
  const { state: after, orders, isRefused } = settled(state)
  if (!isRefused) return { state: after, orders: [...orders, { _tag: "Quit", isWarned: false }] }
  const text = after.message?.text ?? { zh: "", en: "" }
  return asking(after, { zh: `再按一次就不记它而退出。${text.zh}`, en: `Once more leaves without it. ${text.en}` })
}

/** What a pasted text does where the editor is: cells are proposed first, prose is written, and the parts of a report go to their places. */
export const paste = (before: State.State, text: string): State.Step => {
  const { message: _message, acted: _acted, ...state } = before
  return isTooLong(text) ? State.saying(state, "warning", tooLong) : pasted(state, text)
}

const pasted = (state: State.State, text: string): State.Step => {
  const { place, editing } = state
  if (place._tag === "Head") return pasteField(state, place, text)
  if (place._tag === "Waive") return pasteWaive(state, place, text)
  if (place._tag === "Picking") return pastePicking(state, place, text)
  if (place._tag === "Names") return pasteName(state, place, text)
  if (place._tag === "Differing" && place.input !== undefined) return pasteThird(state, place, place.input, text)
  if (place._tag === "Table" && place.input !== undefined) {
    return /[\t\r\n]/u.test(text.trim())
      ? settling(state, (after) => pasted(after, text))
      : pasteFigure(state, place, place.input, text)
  }
  const parts = piecesOf(editing.edition, text)
  const [first] = parts.pieces
  switch (place._tag) {
    case "Prose":
      if (first === undefined) return pasteProse(state, place, text)
      // The heading of the part itself is printed by the form.
      return parts.pieces.length === 1 && first.section.key === place.section
        ? pasteProse(state, place, `${parts.before}\n${first.text}`)
        : pasteParts(state, place, parts)
    case "Overview":
    case "Second":
    case "Table":
    case "Paste": {
      const from = place._tag === "Paste" ? place.from : place
      return first === undefined ? pasteBlock(state, from, text) : pasteParts(state, from, parts)
    }
    default:
      return State.saying(state, "note", { zh: "请先打开要粘贴到的部分", en: "open the part to paste into first" })
  }
}
