/**
 * Reads a paragraph: each of its numbers with the sums of cells that it may mean, and each denial as the number 0.
 *
 * What is answered depends on the edition, the organ, the year, the paragraph and the heading above it alone, never on a cell.
 *
 * @module
 */
import type { Edition } from "../../form/Edition.ts"
import { context } from "./context.ts"
import { denials } from "./denials.ts"
import type { Figure } from "./figures.ts"
import { after, type Memory, naming, nothing } from "./memory.ts"
import { numbers } from "./numbers.ts"
import type { One } from "./One.ts"
import type { Aside, Reading } from "./Reading.ts"
import { readProactive } from "./readProactive.ts"
import { readRequests } from "./readRequests.ts"
import { readReview } from "./readReview.ts"
import { isElsewhere, type Whose } from "./scope.ts"
import type { Sentence } from "./sentences.ts"
import { type Terms, terms } from "./terms.ts"
import { vocabulary } from "./vocabulary.ts"
import { type Word, wordsOf } from "./words.ts"

const counted = /^(?:件|起|宗|例|份|条|个|次|部|项|篇|)$/u

const asideOf = ({ unit, about }: Figure, last: Word | undefined): Aside =>
  about ? "about" : unit === "%" || unit === "个百分点" ? "share" : last?.kind === "+" ? "change" : "other"

/** What a number means, with what is remembered after it. */
const one = (
  words: ReadonlyArray<Word>,
  at: number,
  memory: Memory,
  own: Terms
): readonly [One, Memory] | undefined => {
  const around = context(words, at)
  // 复议、诉讼均为3件 are 3 each.
  if (words[at - 1]?.kind === "Y" && words[at]?.figure?.value !== 0) return undefined
  const documents = readProactive(around, memory, own)
  if (documents !== undefined) return documents
  const review = readReview(around, memory, own)
  if (review !== undefined)
    return [review, review.of === undefined ? memory : { ...naming(memory, review.of), own: review.vague !== true }]
  const requests = readRequests(around, memory, own)
  return requests === undefined ? undefined : [requests, { ...memory, topic: "requests", requests: true }]
}

const readSentence = (
  sentence: Sentence,
  words: ReadonlyArray<Word>,
  start: Memory,
  own: Terms,
  whose: Whose
): readonly [ReadonlyArray<Reading>, Memory] => {
  const found: Array<Reading> = []
  const listed = words.filter(({ kind }) => kind === "O").length > 1
  let memory: Memory = { ...start, deed: "", requests: start.requests || listed }
  for (const [at, word] of words.entries()) {
    const { figure } = word
    if (figure === undefined) {
      memory = after(memory, word)
      continue
    }
    const last = words[at - 1]
    const open = counted.test(figure.unit) && !figure.about && last?.kind !== "+" && last?.kind !== "L"
    const read = open ? one(words, at, memory, own) : undefined
    if (read === undefined) {
      found.push({
        sentence,
        figure,
        terms: [],
        elsewhere: last?.kind === "L",
        weak: false,
        aside: asideOf(figure, last)
      })
      continue
    }
    const [{ terms: meant, inherits, weak = false, vague = false }, next] = read
    const elsewhere = inherits ? memory.elsewhere : vague || isElsewhere(sentence.text, figure.from, whose)
    memory = { ...next, elsewhere }
    found.push({ sentence, figure, terms: meant, elsewhere, weak })
  }
  return [found, memory]
}

/** The readings of a paragraph given as its sentences; `heading` is the short line above it, empty where there is none. */
export const readParagraph = (
  edition: Edition,
  whose: Whose,
  paragraph: ReadonlyArray<Sentence>,
  heading: ReadonlyArray<Sentence>
): ReadonlyArray<Reading> => {
  const [own, all] = [terms(edition), vocabulary(edition)]
  const scan = (sentence: Sentence) => wordsOf(sentence.text, numbers(sentence), all, whose.year)
  let memory = heading.flatMap(scan).reduce((known, word) => (word.kind === "#" ? known : after(known, word)), nothing)
  const found: Array<Reading> = []
  for (const sentence of paragraph) {
    const words = scan(sentence)
    const denied = denials(sentence, words, memory, own, whose)
    const [readings, next] = readSentence(sentence, words, memory, own, whose)
    found.push(...readings, ...denied)
    memory = next
  }
  return found
}
