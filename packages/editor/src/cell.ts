/**
 * Handles keys while the user types into a cell: the text is recorded when a key leaves the cell.
 *
 * Every command that leaves, saves, prints or quits goes through `settled`, so none of them can lose the text being typed.
 *
 * @module
 */
import type { Measure } from "@gongkai/core/Axis"
import type { Cell } from "@gongkai/core/Cell"
import { slot } from "@gongkai/core/Edition"
import { next, previous } from "./prose/graphemes.ts"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import { type Input, type InTable, saying, type State, stay, type Step, under } from "./State.ts"
import { typed } from "./typed.ts"
import { isTyped } from "./typing.ts"
import { settledField } from "./updateHead.ts"

export const measureOf = (state: State, cell: Cell): Measure => slot(state.editing.edition, cell)?.measure ?? "count"

export const holding = (state: State, place: InTable, input: Input): State => ({ ...state, place: { ...place, input } })

/** The selected cell with the text being typed into it; `undefined` while nobody types. */
export const inHand = ({ place }: State): (InTable & { readonly input: Input }) | undefined =>
  place._tag === "Table" && place.input !== undefined ? { ...place, input: place.input } : undefined

/** Whether something is being typed that is not recorded yet. */
export const isTyping = ({ place }: State): boolean =>
  (place._tag === "Table" || place._tag === "Head") && place.input !== undefined

/** Like `inHand`, also while a list or question covers the table. */
export const held = (state: State): ReturnType<typeof inHand> => inHand({ ...state, place: under(state.place) })

/** Records the text being typed. If it is not a figure it stays in the cell, and the message says why. */
export const settled = (state: State): Step & { readonly isRefused: boolean } => {
  if (state.place._tag === "Head") return settledField(state, state.place)
  const hand = inHand(state)
  if (hand === undefined) return { ...stay(state), isRefused: false }
  const { input, ...place } = hand
  if (input.text === input.initial) return { ...stay({ ...state, place }), isRefused: false }
  const read = typed(input.text, measureOf(state, place.cell))
  if ("refused" in read) return { ...saying(state, "warning", read.refused), isRefused: true }
  if (state.status.kind === "readOnly") return { ...saying(state, "warning", state.status.text), isRefused: true }
  const { state: after, orders } = commit({ ...state, place }, { cells: { [place.cell]: read.entry } })
  return {
    state: read.note === undefined ? after : { ...after, message: { severity: "note", text: read.note } },
    orders,
    isRefused: false
  }
}

/** Records the text being typed, then goes on; if it cannot be recorded, the key does nothing else. */
export const settling = (state: State, go: (state: State) => Step): Step => {
  const { isRefused, ...first } = settled(state)
  if (isRefused) return first
  const { message, ...bare } = first.state
  const { state: after, orders } = go(bare)
  // What the second step says comes before a remark on the figure.
  return {
    state: message === undefined || after.message !== undefined ? after : { ...after, message },
    orders: [...first.orders, ...orders]
  }
}

/** The effect of a key on the text being typed; `undefined` if the key leaves the cell. */
export const updateCell = (
  state: State,
  place: InTable,
  input: Input,
  stroke: string,
  command: Command | undefined
): Step | undefined => {
  const { text, caret, isEditing } = input
  const edited = (next: string, to: number): Step =>
    stay(holding(state, place, { ...input, text: next, caret: Math.max(0, Math.min(to, next.length)) }))
  if (command === undefined) {
    return isTyped(stroke)
      ? edited(text.slice(0, caret) + stroke + text.slice(caret), caret + stroke.length)
      : stay(state)
  }
  const to: { readonly [C in Command]?: number } = {
    left: previous(text, caret),
    right: next(text, caret),
    home: 0,
    end: text.length
  }
  const within = to[command]
  if (isEditing && within !== undefined) return edited(text, within)
  switch (command) {
    case "cancel": {
      const { input: _input, ...bare } = place
      return stay({ ...state, place: bare })
    }
    case "edit":
      return stay(holding(state, place, { ...input, isEditing: true }))
    case "erase": {
      const from = previous(text, caret)
      return edited(text.slice(0, from) + text.slice(caret), from)
    }
    case "eraseAhead":
      return edited(text.slice(0, caret) + text.slice(next(text, caret)), caret)
    default:
      return undefined
  }
}
