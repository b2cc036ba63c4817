/**
 * Where the numbers of references stand in a text: what they show is right by itself and is never held against the table.
 *
 * @module
 */
import type { Cell } from "../../form/Cell.ts"
import type { Running } from "../../report/Narrative.ts"
import { running, type Shown } from "../../report/Plain.ts"
import { charactersBefore, type Sentence } from "./sentences.ts"

/** A cell that a text refers to, and from where to where its number stands there. */
export interface Reference {
  readonly cell: Cell
  readonly from: number
  readonly to: number
}

/** The references of a running text, by their places in it as shown. */
export const referencesIn = (text: Running, show: Shown): ReadonlyArray<Reference> => {
  if (typeof text === "string") return []
  let from = 0
  return text.flatMap((each) => {
    const to = from + running([each], show).length
    // The edition's schema lets no other address into a reference.
    const found = typeof each === "string" ? [] : [{ cell: each.ref as Cell, from, to }]
    from = to
    return found
  })
}

/** Those that stand in a sentence, by their places in the sentence's own text; `start` is where the sentence begins. */
export const within = (all: ReadonlyArray<Reference>, sentence: Sentence, start: number): ReadonlyArray<Reference> =>
  all
    .filter(({ from, to }) => from < start + sentence.original.length && start < to)
    .map(({ cell, from, to }) => ({
      cell,
      from: charactersBefore(sentence, from - start),
      to: charactersBefore(sentence, to - start)
    }))
