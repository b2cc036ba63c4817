/**
 * Rules are values: a name, the clause they rest on, how grave a breach is, and what they demand.
 *
 * Arithmetic is demanded as equations, so that every surface can print, publish and solve it; only what is judged from words,
 * dates or the state of the whole report is a function. Ids are words and never change: people cite them.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import type { Draft } from "../report/Draft.ts"
import type { Reading } from "../report/Header.ts"
import type { Edition } from "../form/Edition.ts"
import type { Arithmetic, Demand, Severity } from "../form/Arithmetic.ts"
import type { Passage, Verdict } from "./Finding.ts"
import type { Ledger } from "../report/Ledger.ts"
import type { Text } from "../Text.ts"

/** A text of a part that keeps a rule, and one that breaks it. */
export interface TextExample {
  readonly part: string
  readonly holds: string
  readonly breaks: string
}

/** A rule judged by a function. */
export interface Judgement extends Demand {
  /** The gravest it finds; how grave a breach is may depend on the report. */
  readonly severity: Severity
  /** A text of a part that keeps the rule, and one that breaks it; those of our own rules stand in `examples/`. */
  readonly example?: TextExample
  readonly check: (subject: Subject) => ReadonlyArray<Complaint>
}

/** What a judgement judges: a report, its edition, how its blanks are read, its cells laid out, and earlier reports, if any are given. */
export interface Subject {
  readonly edition: Edition
  readonly draft: Draft
  readonly reading: Reading
  readonly ledger: Ledger
  readonly previous: ReadonlyArray<Draft>
}

/** A rule of sums, which has `equations`, or a judgement, which has `check`. */
export type Rule = Arithmetic | Judgement

/** A breach found by a judgement. */
export interface Complaint {
  /** What tells this breach from others of the same rule, in the finding's id: an address, a line, a part. */
  readonly at: string
  readonly severity: Severity
  readonly cells: ReadonlyArray<Cell>
  readonly message: Text
  /** Where prose is meant. */
  readonly passage?: Passage
  readonly verdict?: Verdict
}
