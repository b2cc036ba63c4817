/**
 * The comparisons of a check that came out right: numbers of the text that the tables confirm, lists that add up, figures carried over.
 *
 * Findings report only errors. This list reports what was compared, so that a reader knows which silence is a check.
 *
 * @module
 */
import { type Cell, inEnglish } from "../form/Cell.ts"
import { type Options, subjectOf } from "./check.ts"
import type { Draft } from "../report/Draft.ts"
import * as Edition from "../form/Edition.ts"
import type { Passage, Verdict } from "./Finding.ts"
import * as Ledger from "../report/Ledger.ts"
import { around, claims, proseOf, quoteOf } from "./prose/claims.ts"
import { isBroken } from "./prose/Listed.ts"
import { lists } from "./prose/parts.ts"
import type { Subject } from "./Rule.ts"
import { carried, carriedIn, chains, inForceChain, lastYear } from "./rules/continuity.ts"
import type { Text } from "../Text.ts"

/** A comparison that came out right, or that could not be made. */
export interface Agreement {
  readonly rule: string
  /** `agrees`, or `unchecked` where a cell is not known. */
  readonly verdict: Verdict
  readonly cells: ReadonlyArray<Cell>
  readonly passage?: Passage
  readonly message: Text
}

/** Throws a `RangeError` for a draft of an edition that is neither official nor given. */
export const agreements = (draft: Draft, options: Options = {}): ReadonlyArray<Agreement> => {
  const subject = subjectOf(draft, options)
  return [...ofText(subject), ...ofLists(subject), ...ofYears(subject)]
}

/** Which comparisons were not made, and what they would take. */
export const notRun = (draft: Draft, options: Options = {}): ReadonlyArray<Text> => [
  ...(lastYear({ draft, previous: options.previous ?? [] }).length > 0
    ? []
    : [
        {
          zh: "未核对：上年结转、现行有效、同比增减、文字雷同（没有上年报告）",
          en: "Not compared: requests carried in, documents in force, growth, repeated prose (no report of last year)"
        }
      ]),
  ...(draft.publishedOn === undefined
    ? [
        {
          zh: "未核对：是否按期公布（没有公布日期）",
          en: "Not compared: whether it was published in time (no day of publication)"
        }
      ]
    : [])
]

const ofText = ({ edition, draft, ledger, reading }: Subject): ReadonlyArray<Agreement> =>
  claims(edition, draft, Ledger.lookup(ledger, reading)).flatMap((claim) => {
    if (claim.standing !== "agrees" && claim.standing !== "unchecked") return []
    const { part, block, sentence, term, right, standing } = claim
    const quote = quoteOf(claim)
    const names = right.map(({ name }) => `“${name}”`).join("、")
    return [
      {
        rule: "text.agrees-with-tables",
        verdict: standing,
        cells: [...new Set((right.length === 0 ? [term] : right).flatMap(({ cells }) => cells))],
        passage: { part, block, quote, sentence: sentence.original.trim() },
        message:
          standing === "agrees"
            ? { zh: `“${quote}”与${names}一致`, en: `“${quote}” agrees with the table` }
            : { zh: `“${quote}”：表中“${term.name}”未填或未读，未核对`, en: `“${quote}”: the table does not tell` }
      }
    ]
  })

const ofLists = ({ edition, draft }: Subject): ReadonlyArray<Agreement> =>
  proseOf(edition, draft).flatMap(({ part, block, sentence }) =>
    lists(sentence)
      .filter((list) => !isBroken(list) && list.sum === list.whole.value)
      .map(({ whole, parts }): Agreement => {
        const quote = around(sentence, whole)
        const sum = parts.map(({ value }) => value).join("＋")
        return {
          rule: "text.parts-add-up",
          verdict: "agrees",
          cells: [],
          passage: { part, block, quote, sentence: sentence.original.trim() },
          message: { zh: `“${quote}”＝${sum}`, en: `“${quote}” = ${sum}` }
        }
      })
  )

const ofYears = (subject: Subject): ReadonlyArray<Agreement> => {
  const label = (cell: Cell): string => Edition.labelOf(subject.edition, cell)
  return [
    ...carried(subject)
      .filter(({ last, here }) => last === here)
      .map(({ cell, last }): Agreement => ({
        rule: carriedIn.id,
        verdict: "agrees",
        cells: [cell],
        message: {
          zh: `“${label(cell)}”${last}，与上年结转下年度一致`,
          en: `${inEnglish(cell)} is what last year carried out, ${last}`
        }
      })),
    ...chains(subject)
      .filter(({ due, here }) => due === here)
      .map(({ row, cells, last, more, fewer, here }): Agreement => {
        const sum = `${last}＋${more}－${fewer}＝${here}`
        const message = {
          zh: `“${row}”现行有效：${sum}`,
          en: `${cells[0] === undefined ? row : inEnglish(cells[0])}: ${sum}`
        }
        return { rule: inForceChain.id, verdict: "agrees", cells, message }
      })
  ]
}
