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

const same = (one: ReadonlyArray<unknown>, other: ReadonlyArray<unknown>): boolean =>
  one.length === other.length && one.every((each, at) => each === other[at])

/**
 * A memory for one piece of work on sentences: it keeps the last result with the sentence, for as long as all that it rests on is the same.
 */
export const resting = <B>(): ((sentence: Sentence, on: ReadonlyArray<unknown>, work: () => B) => B) => {
  const results = new WeakMap<Sentence, { readonly on: ReadonlyArray<unknown>; readonly result: B }>()
  return (sentence, on, work) => {
    const found = results.get(sentence)
    if (found !== undefined && same(found.on, on)) return found.result
    const result = work()
    results.set(sentence, { on, result })
    return result
  }
}
