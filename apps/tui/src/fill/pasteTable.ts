/**
 * A block of cells pasted into a table: shown as a proposal, or put into the cell in hand when it is one number.
 *
 * @module
 */
import { propose } from "../paste/propose.ts"
import { formOf, type InTable, saying, type State, stay, type Step } from "./State.ts"

export const pasteTable = (state: State, place: InTable, text: string): Step => {
  const { edition, draft } = state.editing
  const form = formOf(edition, place.form)
  if (form === undefined) return stay(state)
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  const proposal = propose({ edition, draft, form, at: place.cell, text })
  if (proposal.items.length + proposal.refused.length === 0) {
    return saying(state, "note", { zh: "粘贴的内容里没有数", en: "there is no figure in what was pasted" })
  }
  const from: InTable = { _tag: "Table", form: place.form, cell: place.cell }
  return stay({ ...state, place: { _tag: "Paste", proposal, top: 0, from } })
}
