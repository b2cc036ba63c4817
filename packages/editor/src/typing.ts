/**
 * A line of text being typed, with its caret: what characters and the keys that stay in the line make of it.
 *
 * @module
 */
import { next, previous } from "./prose/graphemes.ts"
import type { Command } from "./bindings.ts"
import type { Input } from "./Input.ts"

/** A line with the caret behind its last character. */
export const opened = (text: string): Input => ({ text, caret: text.length, isEditing: true, initial: text })

/** A character as typed, not the name of a key. */
export const isTyped = (stroke: string): boolean => /^\P{C}$/u.test(stroke)

const spliced = (input: Input, from: number, to: number, fresh: string): Input => ({
  ...input,
  text: input.text.slice(0, from) + fresh + input.text.slice(to),
  caret: from + fresh.length
})

/** The text with another put in where the caret is. */
export const inserted = (input: Input, text: string): Input => spliced(input, input.caret, input.caret, text)

/** The line after a key; `undefined` if the key means nothing within it. */
export const typedOn = (input: Input, stroke: string, command: Command | undefined): Input | undefined => {
  const { text, caret } = input
  if (command === undefined) return isTyped(stroke) ? inserted(input, stroke) : undefined
  switch (command) {
    case "left":
      return { ...input, caret: previous(text, caret) }
    case "right":
      return { ...input, caret: next(text, caret) }
    case "home":
      return { ...input, caret: 0 }
    case "end":
      return { ...input, caret: text.length }
    case "erase":
      return spliced(input, previous(text, caret), caret, "")
    case "eraseAhead":
      return spliced(input, caret, next(text, caret), "")
    default:
      return undefined
  }
}
