/**
 * Every key of the editor, once: what is matched, what the bottom line reminds of, and what `?` lists are all this table.
 *
 * @module
 */
import type { Binding, Where } from "./keys/Binding.ts"
import { findings } from "./keys/findings.ts"
import { head } from "./keys/head.ts"
import { lists } from "./keys/lists.ts"
import { preview } from "./keys/preview.ts"
import { prose } from "./keys/prose.ts"
import { questions } from "./keys/questions.ts"
import { second } from "./keys/second.ts"
import { tables } from "./keys/tables.ts"
import { whole } from "./keys/whole.ts"

export type { Where }

export const bindings = [
  ...whole,
  ...lists,
  ...preview,
  ...findings,
  ...head,
  ...tables,
  ...prose,
  ...questions,
  ...second
] as const satisfies ReadonlyArray<Binding>

export type Command = (typeof bindings)[number]["command"]

/** Where characters are text. */
const texts: ReadonlySet<Where> = new Set<Where>(["cell", "field", "prose", "search", "pick", "names", "third"])

/** What a Chinese input method sends for keys whose full-width forms are other characters. */
const punctuation: { readonly [character: string]: string } = { "【": "[", "】": "]", "「": "[", "」": "]", "、": "/" }

/** The key that was meant where an input method was left on: ？ is ?, Ｎ is N, １ is 1. */
export const meant = (stroke: string): string =>
  punctuation[stroke] ??
  (/^[！-～]$/u.test(stroke) ? String.fromCodePoint((stroke.codePointAt(0) ?? 0) - 0xfee0) : stroke)

/** The command of a key, also of one that an input method changed; typed characters that are no key stay text. */
export const commandOf = (stroke: string, where: Where): Command | undefined => {
  const key = texts.has(where) ? stroke : meant(stroke)
  return bindings.find(({ keys, in: places }) => includes(keys, key) && includes(places, where))?.command
}

const includes = (some: ReadonlyArray<string>, one: string): boolean => some.includes(one)

/** What would show the first person's figures, or act on them: out of reach while the second enters them again. */
export const hidden: ReadonlySet<string> = new Set<Command>(["preview", "print", "findings", "lastYear", "outside"])

/**
 * The keys of a place, its own before those it shares with others: for the bottom line and for `?`. `isBlind` leaves out those that are out
 * of reach while the second person types.
 */
export const listed = (where: Where, isBlind = false): ReadonlyArray<Binding> =>
  bindings
    .filter(({ in: places, command }) => includes(places, where) && !(isBlind && hidden.has(command)))
    .toSorted((one, other) => one.in.length - other.in.length)

const keyNames: { readonly [name: string]: string } = {
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  enter: "Enter",
  escape: "Esc",
  tab: "Tab",
  backspace: "⌫",
  delete: "Del",
  pageup: "PgUp",
  pagedown: "PgDn",
  home: "Home",
  end: "End",
  space: "Space"
}

/** A key as it is printed on keyboards: ctrl+z is Ctrl-Z. */
export const printedKey = (stroke: string): string =>
  stroke
    .split("+")
    .map((part, at, parts) => {
      if (parts.length > 1 && at < parts.length - 1) return part.charAt(0).toUpperCase() + part.slice(1)
      return keyNames[part] ?? (parts.length > 1 || /^f\d$/u.test(part) ? part.toUpperCase() : part)
    })
    .join("-")
