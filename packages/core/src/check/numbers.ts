/**
 * Every number in the prose of a report, with what the check took it for: the silence of a check can be judged by it.
 *
 * Dates, ordinals and document numbers count nothing and are not among them.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import * as Ledger from "../report/Ledger.ts"
import type { Draft } from "../report/Draft.ts"
import type { Text } from "../Text.ts"
import { type Options, subjectOf } from "./check.ts"
import type { Passage } from "./Finding.ts"
import { type Claim, claims, quoteOf, type Standing } from "./prose/claims.ts"

/** What a number of the text is: a verdict of the tables, or nothing that they have. */
export type { Standing }

/** A number of the text, and what it was taken for. */
export interface Taken {
  readonly verdict: Standing
  /** A denial (未收到) is the number 0; 元 for amounts, 万元 included. */
  readonly value: number
  readonly unit: string
  /** The cells whose sum it was compared with: those it agrees with, or all that it could mean. */
  readonly cells: ReadonlyArray<Cell>
  readonly passage: Passage
  readonly message: Text
}

const asides: { readonly [A in NonNullable<Claim["aside"]>]: Text } = {
  about: { zh: "约数，没有可比的数", en: "about so many, nothing to compare" },
  share: { zh: "比重或增幅，按文中所列的数核对", en: "a share or growth, held against the numbers of the text" },
  change: { zh: "增减数，有上年报告时核对", en: "a change, held against last year's report where there is one" },
  other: { zh: "表格中没有这个数", en: "the tables have no such number" }
}

const message = ({ standing, aside = "other", term, terms, right }: Claim): Text => {
  const names = (right.length > 0 ? right : terms).map(({ name }) => `“${name}”`).join("、")
  switch (standing) {
    case "agrees":
      return { zh: `与${names}一致`, en: `agrees with ${names}` }
    case "contradicts":
      return { zh: `按${names}核对，不符`, en: `held against ${names}: contradicts` }
    case "other scope":
      return { zh: `说的似是另一范围，未与${names}核对`, en: `seems of another scope, not held against ${names}` }
    case "unchecked":
      return { zh: `“${term.name}”未填或未读，无从核对`, en: `“${term.name}” is blank or unread` }
    case "not in the tables":
      return asides[aside]
  }
}

/** In the order of the text. Throws a `RangeError` for a draft of an edition that is neither official nor given. */
export const numbers = (draft: Draft, options: Options = {}): ReadonlyArray<Taken> => {
  const { edition, ledger, reading } = subjectOf(draft, options)
  return claims(edition, draft, Ledger.lookup(ledger, reading)).map((claim): Taken => {
    const { part, block, sentence, figure, standing, right, terms } = claim
    return {
      verdict: standing,
      value: figure.value,
      unit: figure.unit,
      cells: [...new Set((right.length > 0 ? right : terms).flatMap(({ cells }) => cells))],
      passage: { part, block, quote: quoteOf(claim), sentence: sentence.original.trim() },
      message: message(claim)
    }
  })
}

/** How many numbers of the text there are of each kind. */
export const standings = (taken: ReadonlyArray<Taken>): { readonly [S in Standing]: number } => {
  const of = (verdict: Standing): number => taken.filter((each) => each.verdict === verdict).length
  return {
    agrees: of("agrees"),
    contradicts: of("contradicts"),
    "other scope": of("other scope"),
    "not in the tables": of("not in the tables"),
    unchecked: of("unchecked")
  }
}
