/**
 * Asks a report the rules of a register and answers with findings, the gravest first.
 *
 * A register is which rules are asked: all of them (`whole` of `check.ts`), or those about the tables alone (`tabular.ts`), which a page
 * has before the rules about the text have come. What a part of the rules does not find is not sound yet.
 *
 * @module
 */
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
import type { Complaint, Judgement, Subject } from "./Rule.ts"
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

/** Which rules are asked beside the equations, which are asked always. */
export interface Register {
  /** Every judgement of an edition. */
  readonly judgements: (edition: Edition) => ReadonlyArray<Judgement>
  /** Those among them that look at words and dates alone, and at no cell. */
  readonly words: (edition: Edition) => ReadonlyArray<Judgement>
}

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
  /** Which rules were asked. */
  readonly register: Register
  /** What the rules about words said. */
  readonly told: ReadonlyMap<Judgement, ReadonlyArray<Complaint>>
}

/**
 * Asks the rules of a register and keeps what may serve again; `known` is what its rules about words are known to say. Throws a `RangeError`
 * for a draft of an edition that is neither official nor given.
 */
export const asked = (
  register: Register,
  draft: Draft,
  options: Options = {},
  known: Checked["told"] = new Map()
): Checked => {
  const subject = subjectOf(draft, options)
  const { edition } = subject
  const told = new Map(register.words(edition).map((rule) => [rule, known.get(rule) ?? rule.check(subject)]))
  const findings = [...breaches(subject)]
  for (const rule of [...register.judgements(edition), ...(options.rules ?? [])]) {
    for (const complaint of told.get(rule) ?? rule.check(subject)) findings.push(judged(rule, complaint))
  }
  const all = waive(edition, draft, findings, options.today)
  return { draft, options, findings: all.length > 1 ? sort(all) : all, register, told }
}

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
