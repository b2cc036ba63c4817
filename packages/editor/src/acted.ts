/**
 * Takes letters back that acted as keys and turn out to be the beginning of a word, typed where an input method was thought to be on.
 *
 * `n` declares a row to be none, and `nian` begins with it: at the first letter that is no key, everything that the letters before it did
 * is undone, and the word is held in the cell as text, which no figure is.
 *
 * @module
 */
import { difference, patchOf } from "@gongkai/core/difference"
import { meant } from "./bindings.ts"
import { holding } from "./cell.ts"
import { recording, saying, type State, type Step } from "./State.ts"

const isLetter = (stroke: string): boolean => /^[a-z]$/iu.test(meant(stroke))

/** The step with the letter remembered that led to it; any other key ends a word. */
export const remembered = (before: State, stroke: string, { state, orders }: Step): Step => {
  const { acted, ...bare } = state
  if (before.place._tag !== "Table" || before.place.input !== undefined || !isLetter(stroke))
    return acted === undefined ? { state, orders } : { state: bare, orders }
  const text = (before.acted?.text ?? "") + stroke
  return { state: { ...bare, acted: { text, before: before.acted?.before ?? before.editing } }, orders }
}

/** Puts a word into the cell whose first letters acted as keys, with their acts undone; `undefined` where the key goes on with no word. */
export const asWord = (state: State, stroke: string): Step | undefined => {
  const { acted, place, ...rest } = state
  if (acted === undefined || place._tag !== "Table" || place.input !== undefined || !isLetter(stroke)) return undefined
  const { edition, draft } = state.editing
  const changes = difference(draft, acted.before.draft, edition)
  const text = acted.text + stroke
  const held = holding(
    { ...rest, place, editing: acted.before },
    { _tag: "Table", form: place.form, cell: place.cell },
    { text, caret: text.length, isEditing: false }
  )
  const { state: told } = saying(held, "warning", {
    zh: `“${text}”当作文字放在格里，前面的字母没有算作按键；按 Esc 放弃`,
    en: `“${text}” is held as text, and its first letters did not act as keys; Esc drops it`
  })
  return {
    state: told,
    orders: changes.length === 0 ? [] : [recording(state, patchOf(draft, changes), acted.before.draft)]
  }
}
