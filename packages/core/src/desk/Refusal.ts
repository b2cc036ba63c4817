/**
 * A refusal says why nothing was done and what to do next, as a tagged value that a result carries and a server can send.
 *
 * @module
 */
import type { Text } from "../Text.ts"

/** A refusal: `_tag` tells programs which it is, `text` tells people what to do, the fields `F` name what it is about. */
export type Refusal<T extends string = string, F extends object = object> = F & {
  readonly _tag: T
  readonly text: Text
}

/** Makes a refusal with its fields and its sentence in both languages. */
export const refusal = <const T extends string, F extends object>(
  _tag: T,
  fields: F,
  zh: string,
  en: string
): Refusal<T, F> => ({ ...fields, _tag, text: { zh, en } })

/** Several sentences as one text, in their order. */
export const joined = (texts: ReadonlyArray<Text>): Text => ({
  zh: texts.map(({ zh }) => zh).join("；"),
  en: texts.map(({ en }) => en).join("; ")
})

/** Whether a text says something: anything but blanks and marks that nobody sees. */
export const isSaid = (text: string): boolean => /[^\s\p{C}\p{Z}]/u.test(text)
