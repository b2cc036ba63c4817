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

/** Words by their first character, the longest first. The first meaning of a word counts. */
export const vocabulary = once((edition: Edition): ReadonlyMap<string, ReadonlyArray<Entry>> => {
  const all = new Map<string, Entry>()
  const add = (kind: Kind, text: string, means: string): void => {
    if (text !== "" && !all.has(text)) all.set(text, entry(kind, text, means))
  }
  for (const { key, name } of terms(edition).rows) add("O", name, key)
  for (const [kind, words, means = ""] of lexicon)
    for (const pattern of words.split(" ")) for (const word of spelled(pattern)) add(kind, word, means)
  const first = new Map<string, Array<Entry>>()
  for (const each of all.values()) {
    const known = first.get(each.text.charAt(0))
    if (known === undefined) first.set(each.text.charAt(0), [each])
    else known.push(each)
  }
  for (const each of first.values()) each.sort((one, other) => other.text.length - one.text.length)
  return first
})
