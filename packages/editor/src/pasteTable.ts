/**
 * A block of cells pasted into a table: shown as a proposal, or put into the cell in hand when it is one number.
 *
 * @module
 */
import { propose } from "./paste/propose.ts"
import { holding, settling } from "./cell.ts"
import { formOf, type Input, type InTable, saying, type State, stay, type Step } from "./State.ts"

export const pasteTable = (state: State, place: InTable, text: string): Step => {
  const { input } = place
  if (input !== undefined) {
    return /[\t\r\n]/u.test(text.trim())
      ? settling(state, (after) => pasteTable(after, bare(place), text))
      : inserted(state, place, input, text)
  }
  const { edition, draft } = state.editing
  const form = formOf(edition, place.form)
  if (form === undefined) return stay(state)
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  const proposal = propose({ edition, draft, form, at: place.cell, text })
  if (proposal.items.length + proposal.refused.length === 0) {
    return saying(state, "note", { zh: "粘贴的内容里没有数", en: "there is no figure in what was pasted" })
  }
  return stay({ ...state, place: { _tag: "Paste", proposal, top: 0, from: bare(place) } })
}

const bare = ({ _tag, form, cell }: InTable): InTable => ({ _tag, form, cell })

/** A piece of a figure goes where the caret stands, like typing. */
const inserted = (state: State, place: InTable, input: Input, text: string): Step => {
  const [before, after] = [input.text.slice(0, input.caret), input.text.slice(input.caret)]
  const whole = before + text.trim()
  return stay(holding(state, place, { ...input, text: whole + after, caret: whole.length }))
}
