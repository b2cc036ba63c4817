/**
 * Checks a report against every rule of its edition and answers with findings, the gravest first.
 *
 * Findings are results, not failures: a report full of errors is checked as gladly as a clean one.
 *
 * @module
 */
import { derive } from "./derive.ts"
import { type Draft, entries as entriesOf, type Reading } from "./Draft.ts"
import { type Edition, index } from "./Edition.ts"
import { editionOf } from "./editions/official.ts"
import * as Equation from "./Equation.ts"
import { type Finding, sort } from "./Finding.ts"
import * as Matrix from "./Matrix.ts"
import type { Judgement, Rule, Subject } from "./Rule.ts"
import { blanks, parts, totals, unread } from "./rules/completeness.ts"
import { inForce } from "./rules/inForce.ts"
import * as Vector from "./Vector.ts"

export interface Options {
  /** Needed for an edition that is not one of the official ones. */
  readonly edition?: Edition
  /** Overrides the reading that the file carries. */
  readonly reading?: Reading
}

const judgements = derive((edition: Edition): ReadonlyArray<Judgement> => [
  inForce,
  parts,
  unread,
  blanks,
  totals,
  ...edition.rules.filter((rule) => "check" in rule)
])

/** Every rule of an edition: what `check` asks, and what the API and the documents publish. */
export const rules = derive((edition: Edition): ReadonlyArray<Rule> => [
  ...judgements(edition),
  ...Matrix.rules(edition)
])

/** Throws a `RangeError` for a draft of an edition that is neither official nor given. */
export const check = (draft: Draft, options: Options = {}): ReadonlyArray<Finding> => {
  const edition = options.edition ?? editionOf(draft)
  const reading = options.reading ?? draft.reading ?? "draft"
  const subject = { edition, draft, reading, entries: entriesOf(edition, draft) }
  return sort([...breaches(subject), ...judgements(edition).flatMap((rule) => judged(rule, subject))])
}

const judged = (rule: Judgement, subject: Subject): ReadonlyArray<Finding> =>
  rule.check(subject).map(({ at, ...complaint }) => ({
    id: `${rule.id}@${at}`,
    rule: rule.id,
    cites: rule.cites,
    hint: rule.hint,
    ...complaint
  }))

/** Neither held nor undetermined. */
const suspect = (residual: number) => residual !== 0 && !Number.isNaN(residual)

const breaches = ({ edition, reading, entries }: Subject): ReadonlyArray<Finding> => {
  const vector = Vector.make(edition, entries, reading)
  const matrix = Matrix.matrix(edition)
  const residuals = Matrix.residuals(matrix, vector)
  const large = vector.some((number) => Math.abs(number) > Matrix.exact)
  if (!large && !residuals.some(suspect)) return []

  const at = Vector.lookup(edition, vector)
  const applies = (cells: ReadonlyArray<string>) => cells.some((cell) => entry(cell) !== "n/a")
  const entry = (cell: string) => entries[index(edition).get(cell) ?? -1]
  return matrix.equations.flatMap(({ rule, equation }, row): ReadonlyArray<Finding> => {
    if (!large && !suspect(residuals[row] ?? 0)) return []
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
        message: Equation.explain(edition, equation, at, verdict),
        hint: rule.hint
      }
    ]
  })
}
