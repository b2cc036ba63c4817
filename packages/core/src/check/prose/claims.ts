/**
 * Says of each number in a report's prose whether the tables bear it out.
 *
 * @module
 */
import { type Draft, narrative } from "../../report/Draft.ts"
import { type Edition, labelOf } from "../../form/Edition.ts"
import type { Lookup } from "../../form/Equation.ts"
import type { Verdict } from "../Finding.ts"
import type { Cell } from "../../form/Cell.ts"
import { shown, texts } from "../../report/Plain.ts"
import { bind } from "./bind.ts"
import type { Figure } from "./figures.ts"
import { type Reference, referencesIn, within } from "./references.ts"
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

/** A sentence of a part in prose, with the place of its block, and the references to cells that it shows numbers of. */
export interface Stand {
  readonly part: string
  readonly block: number
  readonly sentence: Sentence
  readonly references: ReadonlyArray<Reference>
}

/** The sentences of the parts in prose; of lists and tables those of their items and cells. */
export const proseOf = (edition: Edition, draft: Draft): ReadonlyArray<Stand> => {
  const show = shown(edition, draft)
  return edition.sections.flatMap((section) => {
    const part = section.key
    return section.kind === "form"
      ? []
      : (narrative(draft, section) ?? []).flatMap((each, block) =>
          texts(each, show).flatMap((text) => {
            const all = each.type === "paragraph" ? referencesIn(each.text, show) : []
            let from = 0
            return sentences(text).map((sentence): Stand => {
              from = text.indexOf(sentence.original, from)
              const references = all.length === 0 ? all : within(all, sentence, from)
              from += sentence.original.length
              return { part, block, sentence, references }
            })
          })
        )
  })
}

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
  return proseOf(edition, draft).flatMap(({ part, block, sentence, references }) =>
    bind(sentence, words, whose).flatMap(({ figure, terms: bound, elsewhere }): ReadonlyArray<Claim> => {
      const referred = references.find(({ from, to }) => from < figure.to && figure.from < to)
      // A number that a reference shows is the cell's own, whatever the words around it seem to speak of.
      const open = referred === undefined ? bound : [{ name: labelOf(edition, referred.cell), cells: [referred.cell] }]
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
