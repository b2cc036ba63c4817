/**
 * What keys do in the head of the report: fields are chosen, typed and cleared, and a preamble is proposed when asked for.
 *
 * A text is recorded when a key leaves its field. One that the field does not take stays in hand, and the message says why.
 *
 * @module
 */
import { proposedPreamble } from "@gongkai/core/proposedPreamble"
import type { Text } from "@gongkai/core/Text"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import type { Field } from "./head/Field.ts"
import { fields } from "./head/fields.ts"
import { openPreamble } from "./proseAt.ts"
import { type InHead, saying, type State, stay, type Step } from "./State.ts"
import { inserted, isTyped, opened, typedOn } from "./typing.ts"

/** The field at a place; the first where there is none. */
export const fieldAt = (at: number): Field => {
  const found = fields[at] ?? fields[0]
  if (found === undefined) throw new RangeError("a head has fields")
  return found
}

const refused = (field: Field, said: string): Text => ({
  zh: `${field.name.zh}“${said}”没有记入：${field.takes.zh}。请改正，或按 Esc 放弃`,
  en: `${field.name.en}: “${said}” is not recorded: ${field.takes.en}. Mend it, or drop it with Esc`
})

/** Records another value of a field, or none. */
const put = (state: State, field: Field, said: string | undefined): Step & { readonly isRefused: boolean } => {
  const { draft } = state.editing
  if (said === field.read(draft)) return { ...stay(state), isRefused: false }
  const head = field.write(draft, said)
  if (head === undefined) return { ...saying(state, "warning", refused(field, said ?? "")), isRefused: true }
  const step = commit(state, { head })
  return { ...step, isRefused: state.status.kind === "readOnly" }
}

/** Records the text being typed into a field; `isRefused` where it stays in hand. */
export const settledField = (state: State, place: InHead): Step & { readonly isRefused: boolean } => {
  const { input, ...bare } = place
  if (input === undefined || input.text === input.initial)
    return { ...stay({ ...state, place: bare }), isRefused: false }
  const field = fieldAt(place.at)
  const said = input.text.trim()
  const step = put({ ...state, place: bare }, field, said === "" ? undefined : said)
  if (!step.isRefused) return { ...step, state: noted(step.state, field, state) }
  return { ...step, state: { ...step.state, place } }
}

/** Where a day of signature names the organ too, it is said. */
const noted = (after: State, { key }: Field, before: State): State => {
  const { signature } = after.editing.draft
  if (key !== "signature.date" || signature === undefined || before.editing.draft.signature !== undefined) return after
  const text = {
    zh: `落款机关记为“${signature.organ}”，不同的请改`,
    en: `signed by “${signature.organ}”; change it where another signs`
  }
  return { ...after, message: { severity: "note", text } }
}

const within = (at: number): number => Math.max(0, Math.min(at, fields.length - 1))

const moved = (state: State, place: InHead, by: number): State => ({
  ...state,
  place: { _tag: "Head", at: within(place.at + by) }
})

const steps = (command: Command | undefined, rows: number): number => {
  switch (command) {
    case "up":
    case "previous":
      return -1
    case "down":
    case "next":
      return 1
    case "pageUp":
      return -rows
    case "pageDown":
      return rows
    case "top":
      return -fields.length
    case "bottom":
      return fields.length
    default:
      return 0
  }
}

/** Moves among the fields, or acts on the one chosen. */
export const updateHead = (state: State, place: InHead, stroke: string, command: Command | undefined): Step => {
  const by = steps(command, state.view.page.head)
  if (by !== 0) return stay(moved(state, place, by))
  const field = fieldAt(place.at)
  if (command === undefined && field.choices !== undefined && isTyped(stroke))
    return chosen(state, place, field, field.choices, stroke)
  const { typed: _typed, ...here } = place
  return acting({ ...state, place: here }, here, field, stroke, command)
}

const acting = (state: State, place: InHead, field: Field, stroke: string, command: Command | undefined): Step => {
  switch (command) {
    case "back":
      return stay({ ...state, place: { _tag: "Overview", at: -1 } })
    case "open":
      return opening(state, place, field)
    case "clear":
      return cleared(state, field)
    case "propose":
      return proposed(state)
    case "left":
    case "right":
      return field.choices === undefined ? stay(state) : cycled(state, field, command === "right" ? 1 : -1)
    default:
      return command === undefined && isTyped(stroke) ? typing(state, place, field, stroke) : stay(state)
  }
}

const opening = (state: State, place: InHead, field: Field): Step => {
  if (field.isProse) return stay(openPreamble(state))
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  if (field.choices !== undefined) return cycled(state, field, 1)
  return stay({ ...state, place: { ...place, input: opened(field.read(state.editing.draft) ?? "") } })
}

/**
 * A number chooses, and a second one another. Whatever is more, or no such number, was meant for another field: as a telephone number. Then
 * the field says what it said before all of it.
 */
const chosen = (
  state: State,
  place: InHead,
  field: Field,
  choices: NonNullable<Field["choices"]>,
  stroke: string
): Step => {
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  const before = place.typed === undefined ? field.read(state.editing.draft) : place.typed.before
  const text = (place.typed?.text ?? "") + stroke
  const said = Array.from(text.normalize("NFKC"), (each) => choices[Number(each) - 1])
  const choice = said.at(-1)
  const held: State = { ...state, place: { ...place, typed: { text, before } } }
  if (choice !== undefined && said.length <= 2 && !said.includes(undefined)) return put(held, field, choice.value)
  const { isRefused: _, ...step } = put(held, field, before)
  return { ...step, state: saying(step.state, "warning", noChoice(text, choices)).state }
}

const noChoice = (said: string, choices: NonNullable<Field["choices"]>): Text => ({
  zh: `“${said}”没有记入，请按一个数字：${choices.map(({ name }, at) => `${at + 1} ${name.zh}`).join("　")}`,
  en: `“${said}” is not recorded, press one number: ${choices.map(({ name }, at) => `${at + 1} ${name.en}`).join("  ")}`
})

/** The first character begins a text in place of the one that stands there. */
const typing = (state: State, place: InHead, field: Field, stroke: string): Step => {
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  if (field.isProse || stroke.trim() === "") return saying(state, "note", field.takes)
  return stay({ ...state, place: { ...place, input: inserted({ text: "", caret: 0, isEditing: true }, stroke) } })
}

/** The next of the values, around through none. */
const cycled = (state: State, field: Field, by: 1 | -1): Step => {
  const values = [undefined, ...(field.choices ?? []).map(({ value }) => value)]
  const at = values.indexOf(field.read(state.editing.draft))
  return put(state, field, values[(at + by + values.length) % values.length])
}

const cleared = (state: State, field: Field): Step => {
  const { isRefused, ...step } = put(state, field, undefined)
  return isRefused && state.status.kind !== "readOnly" ? saying(state, "warning", field.takes) : step
}

const proposed = (state: State): Step => {
  const { edition, draft } = state.editing
  const step = commit(state, { head: { preamble: proposedPreamble(edition, draft) } })
  if (state.status.kind === "readOnly") return step
  const before = (draft.preamble ?? []).length > 0
  const text = {
    zh: `已按各项拟写导语${before ? "，换下了原来的" : ""}；请按 Enter 打开核改，撤销按 Ctrl-Z`,
    en: `a preamble is proposed${before ? " in place of the one before" : ""}: open it with Enter and change it; Ctrl-Z takes it back`
  }
  return { ...step, state: { ...step.state, message: { severity: "warning", text } } }
}

/** The effect of a key on the text being typed into a field; `undefined` if the key leaves it. */
export const updateField = (
  state: State,
  place: InHead,
  stroke: string,
  command: Command | undefined
): Step | undefined => {
  if (place.input === undefined) return undefined
  if (command === "cancel") return stay({ ...state, place: { _tag: "Head", at: place.at } })
  const input = typedOn(place.input, stroke, command)
  if (input !== undefined) return stay({ ...state, place: { ...place, input } })
  const by = steps(command, state.view.page.head)
  if (by === 0) return command === undefined ? stay(state) : undefined
  const { isRefused, ...step } = settledField(state, place)
  return isRefused ? step : { ...step, state: moved(step.state, place, by) }
}

const manyLines: Text = {
  zh: "这一项只有一行，没有粘贴：所粘贴的文字有好几行",
  en: "nothing was pasted: this field is one line, and the text has several"
}

/** A pasted line goes where the caret is; text of several lines goes nowhere, and it is said. */
export const pasteField = (state: State, place: InHead, pasted: string): Step => {
  const field = fieldAt(place.at)
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  const text = pasted.replaceAll(/^\s+|\s+$/gu, "").replaceAll("\t", " ")
  if (text === "") return stay(state)
  if (field.isProse || field.choices !== undefined) return saying(state, "note", field.takes)
  if (/\p{Cc}/u.test(text)) return saying(state, "warning", manyLines)
  return stay({
    ...state,
    place: { ...place, input: inserted(place.input ?? { text: "", caret: 0, isEditing: true }, text) }
  })
}
