/**
 * What a check compared and found right: numbers of the text that the tables bear out, lists that add up, what last year handed over.
 *
 * A finding says what is wrong; this says what was looked at, so that silence is not taken for a check.
 *
 * @module
 */
import type { Cell } from "./Cell.ts"
import type { Options } from "./check.ts"
import type { Draft } from "./Draft.ts"
import * as Edition from "./Edition.ts"
import { editionOf } from "./editions/official.ts"
import type { Passage, Verdict } from "./Finding.ts"
import * as Ledger from "./Ledger.ts"
import { around, claims, proseOf } from "./prose/claims.ts"
import { isBroken, lists } from "./prose/parts.ts"
import type { Subject } from "./Rule.ts"
import { stocks, total, lastYear } from "./rules/continuity.ts"
import type { Text } from "./Text.ts"
import * as Vector from "./Vector.ts"

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
  const edition = options.edition ?? editionOf(draft)
  const reading = options.reading ?? draft.reading ?? "draft"
  const ledger = Ledger.ledger(edition, draft)
  const subject: Subject = { edition, draft, reading, ledger, previous: options.previous ?? [] }
  return [...ofText(subject), ...ofLists(subject), ...ofYears(subject)]
}

/** Which comparisons were not made, and what they would take. */
export const notRun = (draft: Draft, options: Options = {}): ReadonlyArray<Text> => [
  ...(lastYear({ draft, previous: options.previous ?? [] }).length > 0
    ? []
    : [
        {
          zh: "未核对：上年结转、现行有效、同比增减、文字雷同（没有上年报告，可用 --previous 指明）",
          en: "Not compared: requests carried in, documents in force, growth, repeated prose (no report of last year; name it with --previous)"
        }
      ]),
  ...(draft.publishedOn === undefined
    ? [
        {
          zh: "未核对：是否按期公布（文件没有 publishedOn）",
          en: "Not compared: whether it was published in time (no publishedOn in the file)"
        }
      ]
    : [])
]

const ofText = ({ edition, draft, ledger, reading }: Subject): ReadonlyArray<Agreement> =>
  claims(edition, draft, Vector.lookup(edition, Ledger.numbers(ledger, reading))).flatMap((claim) => {
    if (claim.standing !== "agrees" && claim.standing !== "unchecked") return []
    const { part, block, quote, sentence, term, right, standing } = claim
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
  const { edition, ledger, reading } = subject
  const reports = lastYear(subject)
  const now = Vector.lookup(edition, Ledger.numbers(ledger, reading))
  const label = (cell: Cell): string => {
    const slot = Edition.slot(edition, cell)
    return slot === undefined ? cell : Edition.label(slot)
  }
  const carried = edition.carries.flatMap((carry): ReadonlyArray<Agreement> => {
    const last = total(reports, carry.last)
    if (last === undefined || last !== now(carry.now)) return []
    const message = {
      zh: `“${label(carry.now)}”${last}，与上年结转下年度一致`,
      en: `${carry.now} is what last year carried out, ${last}`
    }
    return [{ rule: "continuity.carried-in", verdict: "agrees", cells: [carry.now], message }]
  })
  const documents = stocks(edition).flatMap(({ issued, repealed, inForce }): ReadonlyArray<Agreement> => {
    const [last, more, fewer, here] = [total(reports, inForce), now(issued), now(repealed), now(inForce)]
    if (last === undefined || more === undefined || fewer === undefined || last + more - fewer !== here) return []
    const sum = `${last}＋${more}－${fewer}＝${here}`
    const message = { zh: `“${label(inForce)}”：${sum}`, en: `${inForce}: ${sum}` }
    return [{ rule: "continuity.documents-in-force", verdict: "agrees", cells: [inForce, issued, repealed], message }]
  })
  return [...carried, ...documents]
}
