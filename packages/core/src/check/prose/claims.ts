/**
 * Says of each number in a report's prose whether the tables bear it out.
 *
 * @module
 */
import { type Draft, narrative } from "../../report/Draft.ts"
import type { Edition } from "../../form/Edition.ts"
import type { Lookup } from "../../form/Equation.ts"
import type { Verdict } from "../Finding.ts"
import type { Cell } from "../../form/Cell.ts"
import { bind } from "./bind.ts"
import type { Figure } from "./figures.ts"
import { quote, type Sentence, sentences } from "./sentences.ts"
import { type Term, terms } from "./terms.ts"

export interface Claim {
  /** The part, and the place of the block in it. */
  readonly part: string
  readonly block: number
  /** The clause with the number, as written. */
  readonly quote: string
  readonly sentence: Sentence
  readonly figure: Figure
  readonly standing: Verdict
  /** The sum it agrees with, or the first it could mean. */
  readonly term: Term
  readonly terms: ReadonlyArray<Term>
  /** Those among them that it agrees with. */
  readonly right: ReadonlyArray<Term>
}

const sum = (cells: ReadonlyArray<Cell>, at: Lookup): number | undefined =>
  cells.reduce<number | undefined>((total, cell) => {
    const number = at(cell)
    return total === undefined || number === undefined ? undefined : total + number
  }, 0)

export const comesTo = ({ cells }: Term, at: Lookup): number | undefined => sum(cells, at)

/** The sentences of the parts in prose, each with the place of its block. */
export const proseOf = (edition: Edition, draft: Draft) =>
  edition.sections.flatMap((section) =>
    section.kind === "form"
      ? []
      : (narrative(draft, section) ?? []).flatMap((block, at) =>
          sentences(block.text).map((sentence) => ({ part: section.key, block: at, sentence }))
        )
  )

/** The clause around a number, from the last pause but one to the next. */
export const around = (sentence: Sentence, { from, to }: { readonly from: number; readonly to: number }): string => {
  const before = sentence.text.slice(0, from).replaceAll(/（[^（）]{0,60}）/gu, (aside) => "＊".repeat(aside.length))
  const start = Math.max(0, ...["，", "；", "。", "：", "、", "（"].map((mark) => before.lastIndexOf(mark) + 1))
  const end = sentence.text.slice(to).search(/[，；。、（）]/u)
  return quote(sentence, start, end === -1 ? sentence.text.length : to + end)
}

export const claims = (edition: Edition, draft: Draft, at: Lookup): ReadonlyArray<Claim> => {
  const words = terms(edition)
  const whose = { agency: draft.agency.name, year: draft.year }
  return proseOf(edition, draft).flatMap(({ part, block, sentence }) =>
    bind(sentence, words, whose).flatMap(({ figure, terms: open, elsewhere }): ReadonlyArray<Claim> => {
      const [first] = open
      if (first === undefined) return []
      const sums = open.map((term) => comesTo(term, at))
      const right = open.filter((_, place) => sums[place] === figure.value)
      const [agreed] = right
      const standing: Verdict =
        agreed !== undefined
          ? "agrees"
          : elsewhere
            ? "other scope"
            : sums.includes(undefined)
              ? "unchecked"
              : "contradicts"
      return [
        {
          part,
          block,
          quote: around(sentence, figure),
          sentence,
          figure,
          standing,
          term: agreed ?? first,
          terms: open,
          right
        }
      ]
    })
  )
}
