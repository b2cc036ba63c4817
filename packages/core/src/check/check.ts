/**
 * Checks a report against every rule of its edition and answers with findings, the gravest first.
 *
 * Findings are results, not failures: a report full of errors is checked as gladly as a clean one.
 *
 * @module
 */
import { once } from "../once.ts"
import type { Draft } from "../report/Draft.ts"
import type { Edition } from "../form/Edition.ts"
import { asked, type Checked, type Options, type Register } from "./asked.ts"
import type { Finding } from "./Finding.ts"
import * as Matrix from "./Matrix.ts"
import type { Judgement, Rule } from "./Rule.ts"
import { authority } from "./rules/authority.ts"
import * as Dates from "./rules/dates.ts"
import * as Departures from "./rules/departures.ts"
import * as Fees from "./rules/fees.ts"
import { growth } from "./rules/growth.ts"
import * as Headings from "./rules/headings.ts"
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
import { tabular } from "./tabular.ts"

export type { Checked, Options, Register } from "./asked.ts"
export { subjectOf } from "./asked.ts"

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

/** Every rule: those about the tables, then those about the text. */
export const whole: Register = {
  judgements: once((edition: Edition): ReadonlyArray<Judgement> => [
    ...tabular.judgements(edition),
    tables,
    listedParts,
    growth,
    references,
    authority,
    ...words(edition),
    otherOutcomes(edition)
  ]),
  words
}

/** Every rule of an edition: what `check` asks, and what the API and the documents publish. */
export const rules = once((edition: Edition): ReadonlyArray<Rule> => [
  ...whole.judgements(edition),
  ...Matrix.rules(edition)
])

/** A report with its findings, and what a check after a change goes on from. Throws a `RangeError` for a draft of an edition that is neither
 * official nor given. */
export const checked = (draft: Draft, options: Options = {}): Checked => asked(whole, draft, options)

/** Throws a `RangeError` for a draft of an edition that is neither official nor given. */
export const check = (draft: Draft, options: Options = {}): ReadonlyArray<Finding> => checked(draft, options).findings
