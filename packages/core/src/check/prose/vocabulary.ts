/**
 * The words of an edition by their first characters: the lexicon, and the labels that its form prints.
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
  pattern
    .split(/(\([^()]*\))/u)
    .map((part) => (part.startsWith("(") ? part.slice(1, -1).split("|") : [part]))
    .reduce<ReadonlyArray<string>>((all, each) => all.flatMap((one) => each.map((other) => one + other)), [""])

const meaning = (text: string): Means => (text === "" ? [] : text.split("|").map((one) => one.split("+")))

const entry = (kind: Kind, text: string, means: string): Entry => {
  const [own = "", result = ""] = means.split("/")
  return { text, kind, means: meaning(own), results: meaning(kind === "S" ? own : result) }
}

/** The words that begin with a character, by the one behind it; the longest first. A word of one character stands under 0. */
type Second = ReadonlyMap<number, ReadonlyArray<Entry>>

export type Vocabulary = ReadonlyMap<number, Second>

const grown = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

/** The words of an edition. The first meaning of a word counts. */
export const vocabulary = once((edition: Edition): Vocabulary => {
  const all = new Map<string, Entry>()
  const add = (kind: Kind, text: string, means: string): void => {
    if (text !== "" && !all.has(text)) all.set(text, entry(kind, text, means))
  }
  for (const { key, name } of terms(edition).rows) add("O", name, key)
  for (const [kind, words, means = ""] of lexicon)
    for (const pattern of words.split(" ")) for (const word of spelled(pattern)) add(kind, word, means)
  const first = new Map<number, Map<number, Array<Entry>>>()
  for (const each of [...all.values()].toSorted((one, other) => other.text.length - one.text.length)) {
    const second = grown(first, each.text.charCodeAt(0), () => new Map<number, Array<Entry>>())
    grown(second, each.text.charCodeAt(1) || 0, () => []).push(each)
  }
  return first
})

/** The longest word that stands at a place of a text and ends before `limit`. */
export const wordAt = (all: Vocabulary, text: string, at: number, limit: number): Entry | undefined => {
  const second = all.get(text.charCodeAt(at))
  if (second === undefined) return undefined
  const longer = second.get(text.charCodeAt(at + 1))
  if (longer !== undefined)
    for (const each of longer) if (at + each.text.length <= limit && text.startsWith(each.text, at)) return each
  return second.get(0)?.[0]
}
