/**
 * What was worked out of a paragraph, kept with the paragraph: whoever holds the report holds it, and lets it go with it.
 *
 * Blocks of prose are immutable, and a patch leaves those that it does not name as they are; so a check after a change finds the sentences
 * of all other paragraphs as they were, and with them everything that was read off them.
 *
 * @module
 */
import { once } from "../../once.ts"
import type { Block } from "../../report/Narrative.ts"
import { type Sentence, sentences } from "./sentences.ts"

const known = once<Block, Map<string, ReadonlyArray<Sentence>>>(() => new Map())

/** The sentences of a text of a block, the same ones each time; of a text that shows cells only the last is kept. */
export const sentencesOf = (block: Block, text: string): ReadonlyArray<Sentence> => {
  const all = known(block)
  const found = all.get(text)
  if (found !== undefined) return found
  const read = sentences(text)
  if (block.type === "paragraph") all.clear()
  all.set(text, read)
  return read
}

const texts = once<Block, Map<unknown, Map<string, object>>>(() => new Map())

/** The same reading of a text, worked out once and kept with the block that it is of; of a text that shows cells only the last is kept. */
export const ofText =
  <B extends object>(read: (text: string) => B) =>
  (block: Block, text: string): B => {
    const all = texts(block)
    const own = all.get(read) ?? new Map<string, object>()
    // What lies under a reader is what it answered.
    const known = own.get(text) as B | undefined
    if (known !== undefined) return known
    if (block.type === "paragraph") own.clear()
    const result = read(text)
    all.set(read, own.set(text, result))
    return result
  }

/** What was read off a sentence; of a copy with another text nothing is known, and nothing is kept. */
const memoryOf = ({ text, memory }: Sentence): Map<unknown, unknown> | undefined =>
  memory?.of === text ? memory.results : undefined

/** The same reading of a sentence, worked out once and kept with the sentence. */
export const ofSentence =
  <B extends object>(read: (sentence: Sentence) => B) =>
  (sentence: Sentence): B => {
    const memory = memoryOf(sentence)
    // What lies under a reader is what it answered.
    const known = memory?.get(read) as B | undefined
    if (known !== undefined) return known
    const result = read(sentence)
    memory?.set(read, result)
    return result
  }

const same = (one: ReadonlyArray<unknown>, other: ReadonlyArray<unknown>): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at])

interface Rested<B> {
  readonly on: ReadonlyArray<unknown>
  readonly result: B
}

/** A memory for one piece of work on sentences: the last result is kept with the sentence, and holds while all that it rests on is the same. */
export const resting = <B>() => {
  const own = (sentence: Sentence, on: ReadonlyArray<unknown>, work: () => B): B => {
    // What lies under this memory is what it put there.
    const memory = memoryOf(sentence)
    const found = memory?.get(own) as Rested<B> | undefined
    if (found !== undefined && same(found.on, on)) return found.result
    const result = work()
    memory?.set(own, { on, result } satisfies Rested<B>)
    return result
  }
  return own
}
