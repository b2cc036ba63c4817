/**
 * A block of cells pasted into a table: shown as a proposal, or put into the cell in hand when it is one number.
 *
 * @module
 */
import { firstOf, formOf as about } from "./paste/about.ts"
import { isTooLong, mostOfTable } from "./paste/parts.ts"
import { tooLong } from "./paste/reasons.ts"
import { propose } from "./paste/propose.ts"
import { holding } from "./cell.ts"
import { draftOf, proposed } from "./pasteParts.ts"
import { formOf, type Input, type InTable, type Place, saying, type State, stay, type Step } from "./State.ts"

/** A block without the heading of a part, pasted wherever the editor is; one of another table than the one in hand offers to go there. */
export const pasteBlock = (state: State, from: Place, text: string): Step => {
  const { edition } = state.editing
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  if (isTooLong(text, mostOfTable)) return saying(state, "warning", tooLong)
  const own = from._tag === "Table" ? formOf(edition, from.form) : undefined
  const form = about(edition, own, text) ?? own
  if (form === undefined)
    return saying(state, "note", { zh: "请先打开要粘贴到的部分", en: "open the part to paste into first" })
  const cell = from._tag === "Table" && form === own ? from.cell : firstOf(form)
  const proposal = propose({ edition, draft: draftOf(state), form, at: cell, text })
  if (proposal.items.length + proposal.refused.length === 0) {
    return saying(state, "note", { zh: "粘贴的内容里没有数", en: "there is no figure in what was pasted" })
  }
  const bare: Place = from._tag === "Table" ? { _tag: "Table", form: from.form, cell: from.cell } : from
  return proposed(state, proposal, bare, form === own ? undefined : { _tag: "Table", form: form.key, cell })
}

/** A piece of a figure goes where the caret stands, like typing. */
export const pasteFigure = (state: State, place: InTable, input: Input, text: string): Step => {
  const [before, after] = [input.text.slice(0, input.caret), input.text.slice(input.caret)]
  const whole = before + text.trim()
  return stay(holding(state, place, { ...input, text: whole + after, caret: whole.length }))
}
