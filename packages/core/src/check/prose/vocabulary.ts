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

/** The beginnings of words, numbered from 1 in the order in which they were first met; 0 is the beginning of all. */
export interface Vocabulary {
  /** By the code of a word's first character, the beginning that it is; 0 where no word begins so. */
  readonly first: Uint16Array
  /** The other steps from one beginning to the next, in slots that `slotOf` spreads them over; `to` is 0 in a free one. */
  readonly from: Uint32Array
  readonly to: Uint16Array
  /** For each beginning, the word that it is itself. */
  readonly entries: ReadonlyArray<Entry | undefined>
}

/** Twice as many slots as there are steps, or more, so that most are found at the first look. */
const slots = 1 << 15

/** A step as one number: the beginning it leads from, which is less than 65,536, and the character's code. */
const stepOf = (beginning: number, code: number): number => beginning * 0x10000 + code

/** Where a step is looked for first. */
const slotOf = (step: number): number => (Math.imul(step, 0x9e3779b1) >>> 17) & (slots - 1)

/** The words of an edition by their characters. The first meaning of a word counts. */
export const vocabulary = once((edition: Edition): Vocabulary => {
  const first = new Uint16Array(0x10000)
  const [from, to] = [new Uint32Array(slots), new Uint16Array(slots)]
  const entries: Array<Entry | undefined> = [undefined]
  const begun = (): number => entries.push(undefined) - 1
  const stepped = (beginning: number, code: number): number => {
    const step = stepOf(beginning, code)
    let slot = slotOf(step)
    while (to[slot] !== 0 && from[slot] !== step) slot = (slot + 1) & (slots - 1)
    if (to[slot] === 0) [from[slot], to[slot]] = [step, begun()]
    return to[slot] ?? 0
  }
  const put = (text: string, entry: Omit<Entry, "text">): void => {
    if (text === "") return
    const code = text.charCodeAt(0)
    let at = first[code] ?? 0
    if (at === 0) first[code] = at = begun()
    for (let place = 1; place < text.length; place++) at = stepped(at, text.charCodeAt(place))
    entries[at] ??= { text, ...entry }
  }
  for (const { key, name } of terms(edition).rows) put(name, { kind: "O", means: meaning(key), results: [] })
  for (const [kind, words, said = ""] of lexicon) {
    const [own = "", result = ""] = said.split("/")
    const entry = { kind, means: meaning(own), results: meaning(kind === "S" ? own : result) }
    for (const pattern of words.split(" ")) for (const word of spelled(pattern)) put(word, entry)
  }
  return { first, from, to, entries }
})

/** The longest word that stands at a place of a text and ends before `limit`. */
export const wordAt = (
  { first, from, to, entries }: Vocabulary,
  text: string,
  at: number,
  limit: number
): Entry | undefined => {
  let found: Entry | undefined
  let beginning = first[text.charCodeAt(at)] ?? 0
  for (let place = at + 1; beginning !== 0; place++) {
    found = entries[beginning] ?? found
    if (place >= limit) break
    const step = stepOf(beginning, text.charCodeAt(place))
    let slot = slotOf(step)
    while (to[slot] !== 0 && from[slot] !== step) slot = (slot + 1) & (slots - 1)
    beginning = to[slot] ?? 0
  }
  return found
}
