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

const known = once<Block, Map<string, Map<unknown, unknown>>>(() => new Map())

/** What was read off a text of a block, each result under its reader; of a text that shows cells only the last is kept. */
const readingsOf = (block: Block, text: string): Map<unknown, unknown> => {
  const all = known(block)
  const found = all.get(text)
  if (found !== undefined) return found
  if (block.type === "paragraph") all.clear()
  const own = new Map<unknown, unknown>()
  all.set(text, own)
  return own
}

/** The same reading of a text, worked out once and kept with the block that it is of. */
export const ofText =
  <B extends object>(read: (text: string) => B) =>
  (block: Block, text: string): B => {
    const readings = readingsOf(block, text)
    // What lies under a reader is what it answered.
    const found = readings.get(read) as B | undefined
    if (found !== undefined) return found
    const result = read(text)
    readings.set(read, result)
    return result
  }

/** The sentences of a text of a block, the same ones each time. */
export const sentencesOf: (block: Block, text: string) => ReadonlyArray<Sentence> = ofText(sentences)

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
