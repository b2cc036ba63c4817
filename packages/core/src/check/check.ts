/**
 * Checks a report against every rule of its edition and answers with findings, the gravest first.
 *
 * Findings are results, not failures: a report full of errors is checked as gladly as a clean one.
 *
 * @module
 */
import { once } from "../once.ts"
import type { Cell } from "../form/Cell.ts"
import type { Draft } from "../report/Draft.ts"
import type { Reading } from "../report/Header.ts"
import type { Text } from "../Text.ts"
import type { Edition } from "../form/Edition.ts"
import { editionOf } from "../editions/official.ts"
import * as Equation from "../form/Equation.ts"
import { explain } from "./explain.ts"
import { type Finding, sort } from "./Finding.ts"
import * as Ledger from "../report/Ledger.ts"
import * as Matrix from "./Matrix.ts"
import type { Complaint, Judgement, Rule, Subject } from "./Rule.ts"
import { authority } from "./rules/authority.ts"
import { blanks, parts, totals, unread } from "./rules/completeness.ts"
import { carriedIn, inForceChain } from "./rules/continuity.ts"
import * as Dates from "./rules/dates.ts"
import * as Departures from "./rules/departures.ts"
import { doubleEntry } from "./rules/doubleEntry.ts"
import * as Fees from "./rules/fees.ts"
import { growth } from "./rules/growth.ts"
import { inForce } from "./rules/inForce.ts"
import * as Headings from "./rules/headings.ts"
import { itemsNotCases } from "./rules/itemsNotCases.ts"
import { listedParts } from "./rules/listed.ts"
import { otherOrgan } from "./rules/otherOrgan.ts"
import { otherOutcomes } from "./rules/otherOutcomes.ts"
import * as Overview from "./rules/overview.ts"
import { preamble } from "./rules/preamble.ts"
import { problems } from "./rules/problems.ts"
import * as Proof from "./rules/proofreading.ts"
import { punctuation } from "./rules/punctuation.ts"
import { references } from "./rules/references.ts"
import { repeated, saidTwice } from "./rules/repeated.ts"
import { sequence } from "./rules/sequence.ts"
import { tables } from "./rules/text.ts"
import { template } from "./rules/wording.ts"
import * as Vector from "../report/Vector.ts"
import { waive } from "./waive.ts"

/** What a check may know beside the report itself. */
export interface Options {
  /** Needed for an edition that is not one of the official ones. */
  readonly edition?: Edition
  /** Overrides the reading that the file carries. */
  readonly reading?: Reading
  /** Earlier reports of official editions; those of the year before are compared, added up where there are several. */
  readonly previous?: ReadonlyArray<Draft>
  /** `2024-01-31`: from it on, waivers that ended before count no longer. */
  readonly today?: string
  /** Judgements of one's own, asked beside those of the edition. Their ids must differ from all others. */
  readonly rules?: ReadonlyArray<Judgement>
}

/** The rules that look at words and dates alone, and at no cell. */
const words = once((edition: Edition): ReadonlyArray<Judgement> => [
  Dates.year,
  Dates.deadline,
  Dates.lastYears,
  Overview.coverage(edition),
  // Both are new in the notice of 2021.
  ...(edition.years.from >= 2021 ? [Overview.length(edition), Fees.stated(edition)] : []),
  problems(edition),
  Fees.same,
  otherOrgan,
  preamble,
  Headings.variant,
  Headings.subjects,
  Departures.labels,
  Departures.headings,
  Departures.order,
  template,
  Proof.twice,
  Proof.misprints,
  Proof.personal,
  Proof.dates,
  Proof.documentNumbers,
  punctuation,
  sequence,
  repeated,
  saidTwice
])

const judgements = once((edition: Edition): ReadonlyArray<Judgement> => [
  inForce,
  parts,
  unread,
  blanks,
  totals,
  carriedIn,
  inForceChain,
  tables,
  listedParts,
  growth,
  references,
  authority,
  doubleEntry,
  ...(edition.key === "2019" ? [itemsNotCases] : []),
  ...words(edition),
  otherOutcomes(edition)
])

/** Every rule of an edition: what `check` asks, and what the API and the documents publish. */
export const rules = once((edition: Edition): ReadonlyArray<Rule> => [...judgements(edition), ...Matrix.rules(edition)])

/** The report with everything the rules look at. Throws a `RangeError` for a draft of an edition that is neither official nor given. */
export const subjectOf = (draft: Draft, options: Options): Subject => {
  const edition = options.edition ?? editionOf(draft)
  const reading = options.reading ?? draft.reading ?? "draft"
  return { edition, draft, reading, ledger: Ledger.ledger(edition, draft), previous: options.previous ?? [] }
}

/** A report with its findings, and with what a check after a change need not work out again. */
export interface Checked {
  readonly draft: Draft
  readonly options: Options
  readonly findings: ReadonlyArray<Finding>
  /** What the rules about words said. */
  readonly told: ReadonlyMap<Judgement, ReadonlyArray<Complaint>>
}

/**
 * Checks a report and keeps what may serve again; `known` is what the rules about words are known to say. Throws a `RangeError` for a draft
 * of an edition that is neither official nor given.
 */
export const checked = (draft: Draft, options: Options = {}, known: Checked["told"] = new Map()): Checked => {
  const subject = subjectOf(draft, options)
  const { edition } = subject
  const told = new Map(words(edition).map((rule) => [rule, known.get(rule) ?? rule.check(subject)]))
  const findings = [...breaches(subject)]
  for (const rule of [...judgements(edition), ...(options.rules ?? [])]) {
    for (const complaint of told.get(rule) ?? rule.check(subject)) findings.push(judged(rule, complaint))
  }
  const all = waive(edition, draft, findings, options.today)
  return { draft, options, findings: all.length > 1 ? sort(all) : all, told }
}

/** Throws a `RangeError` for a draft of an edition that is neither official nor given. */
export const check = (draft: Draft, options: Options = {}): ReadonlyArray<Finding> => checked(draft, options).findings

const judged = (rule: Judgement, { at, ...complaint }: Complaint): Finding => ({
  id: `${rule.id}@${at}`,
  rule: rule.id,
  cites: rule.cites,
  hint: rule.hint,
  ...complaint
})

const breaches = ({ edition, reading, ledger }: Subject): ReadonlyArray<Finding> => {
  const vector = Ledger.numbers(ledger, reading)
  const matrix = Matrix.matrix(edition)
  // Beyond what doubles add exactly every equation is suspect, and is judged by whole numbers below.
  const suspect = ledger.largest > Matrix.exact ? [...matrix.equations.keys()] : Matrix.breached(matrix, vector)
  if (suspect.length === 0) return []

  const at = Vector.lookup(edition, vector)
  const applies = (cells: ReadonlyArray<Cell>) => cells.some((cell) => Ledger.entry(ledger, cell) !== "n/a")
  return suspect.flatMap((row): ReadonlyArray<Finding> => {
    const found = matrix.equations[row]
    if (found === undefined) return []
    const { rule, equation } = found
    const verdict = Equation.judge(equation, at)
    if (verdict._tag !== "Breached" || !applies(equation.left) || !applies(equation.right)) return []
    const cells = [...equation.left, ...equation.right]
    return [
      {
        id: `${rule.id}@${cells[0] ?? ""}`,
        rule: rule.id,
        severity: rule.severity,
        cites: rule.cites,
        cells,
        message: explain(edition, equation, at, verdict, (cell) => Ledger.isBlank(ledger, cell)),
        hint: afterBlanks(rule.hint, cells.filter((cell) => Ledger.isBlank(ledger, cell)).length)
      }
    ]
  })
}

/** A sum that has blanks in it cannot be judged for good before they are filled. */
const afterBlanks = (hint: Text, blanks: number): Text =>
  blanks === 0
    ? hint
    : {
        zh: `先填好其中未填的${blanks}格（确实没有的填0）；${hint.zh}`,
        en: `Fill its ${blanks} blank cell(s) first, with 0 where there was none. ${hint.en}`
      }
