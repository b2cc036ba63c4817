/**
 * The words of an edition as a tree of their characters: the lexicon, and the labels that its form prints.
 *
 * @module
 */
import type { Edition } from "../../form/Edition.ts"
import { once } from "../../once.ts"
import { type Kind, lexicon } from "./lexicon.ts"
import { terms } from "./terms.ts"

/** What a word may mean: any of several sums, each of several keys. */
export type Means = ReadonlyArray<ReadonlyArray<string>>

export interface Entry {
  readonly text: string
  readonly kind: Kind
  /** Keys of rows or groups of 三 for an outcome, of results of 四, of columns for an applicant. */
  readonly means: Means
  /** The results of 四 that a word of both worlds stands for. */
  readonly results: Means
}

/** `新(收|增)` is 新收 and 新增. */
export const spelled = (pattern: string): ReadonlyArray<string> =>
  // Most of the lexicon has one spelling, and all of it is spelled before the first report is read.
  pattern.includes("(")
    ? pattern
        .split(/(\([^()]*\))/u)
        .map((part) => (part.startsWith("(") ? part.slice(1, -1).split("|") : [part]))
        .reduce<ReadonlyArray<string>>((all, each) => all.flatMap((one) => each.map((other) => one + other)), [""])
    : [pattern]

const meaning = (text: string): Means => (text === "" ? [] : text.split("|").map((one) => one.split("+")))

/** A beginning of words: the word that it is itself, and what goes on with each character. */
interface Beginning {
  readonly entry: Entry | undefined
  readonly next: ReadonlyMap<number, Beginning>
}

/** The same while it grows. */
interface Growing {
  entry: Entry | undefined
  readonly next: Map<number, Growing>
}

const beginning = (): Growing => ({ entry: undefined, next: new Map() })

const put = (all: Growing, text: string, entry: Omit<Entry, "text">): void => {
  let at = all
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place)
    const known = at.next.get(code)
    const next = known ?? beginning()
    if (known === undefined) at.next.set(code, next)
    at = next
  }
  if (text !== "") at.entry ??= { text, ...entry }
}

/** The words by their first characters: for each code the place of its beginning, 0 for none. */
export interface Vocabulary {
  readonly first: Uint16Array
  readonly beginnings: ReadonlyArray<Beginning | undefined>
}

/** The words of an edition by their characters. The first meaning of a word counts. */
export const vocabulary = once((edition: Edition): Vocabulary => {
  const all = beginning()
  for (const { key, name } of terms(edition).rows) put(all, name, { kind: "O", means: meaning(key), results: [] })
  for (const [kind, words, said = ""] of lexicon) {
    const [own = "", result = ""] = said.split("/")
    const entry = { kind, means: meaning(own), results: meaning(kind === "S" ? own : result) }
    for (const pattern of words.split(" ")) for (const word of spelled(pattern)) put(all, word, entry)
  }
  const first = new Uint16Array(0x10000)
  const beginnings = [undefined, ...all.next.values()]
  let place = 0
  for (const code of all.next.keys()) first[code] = ++place
  return { first, beginnings }
})

/** The longest word that stands at a place of a text and ends before `limit`. */
export const wordAt = (
  { first, beginnings }: Vocabulary,
  text: string,
  at: number,
  limit: number
): Entry | undefined => {
  const place = first[text.charCodeAt(at)] ?? 0
  if (place === 0) return undefined
  let found: Entry | undefined
  let known = beginnings[place]
  for (let to = at + 1; known !== undefined; to++) {
    found = known.entry ?? found
    known = to < limit ? known.next.get(text.charCodeAt(to)) : undefined
  }
  return found
}
