/**
 * What is wrong, where, under which clause, and what to do about it: plain data, so every surface can point at the cell.
 *
 * The id is stable: the same breach at the same place has the same id in every run, on every machine.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import type { Severity } from "../form/Arithmetic.ts"
import type { Citation } from "../form/Citation.ts"
import type { Text } from "../Text.ts"

export type { Severity }

/** A passage of the text that is meant. */
export interface Passage {
  /** The key of the part, and the place of the block in it. */
  readonly part: string
  readonly block: number
  /** The words concerned, and the sentence they stand in, as written. */
  readonly quote: string
  readonly sentence: string
}

/** The result of comparing a number in the text with the tables. */
export type Verdict = "agrees" | "contradicts" | "other scope" | "unchecked"

/** Who accepted a finding, when, and why. */
export interface Waived {
  readonly reason: string
  readonly by: string
  readonly on: string
  readonly until?: string
}

/** One thing that is wrong with a report, as plain data: the rule and clause, the cells or sentence, and what to do. */
export interface Finding {
  /** `requests.intake-equals-outcome@requests/received/total`. */
  readonly id: string
  /** The id of the rule. */
  readonly rule: string
  readonly severity: Severity
  readonly cites: Citation
  /** The cells concerned, the one to look at first in front; none where prose or the whole report is meant. */
  readonly cells: ReadonlyArray<Cell>
  readonly message: Text
  readonly hint: Text
  /** Where prose is meant. */
  readonly passage?: Passage
  readonly verdict?: Verdict
  /** Accepted with a reason: it is shown and does not count. */
  readonly waived?: Waived
}

const gravity: { readonly [S in Severity]: number } = { error: 0, warning: 1, note: 2 }

/** How many findings there are of each severity; those accepted do not count. */
export const count = (findings: ReadonlyArray<Finding>): { readonly [S in Severity]: number } => {
  const of = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity && finding.waived === undefined).length
  return { error: of("error"), warning: of("warning"), note: of("note") }
}

const weight = ({ severity, waived }: Finding): number => gravity[severity] + (waived === undefined ? 0 : 3)

/** The gravest first, those accepted last; otherwise in the order of the report. */
export const sort = (findings: ReadonlyArray<Finding>): ReadonlyArray<Finding> =>
  findings.toSorted((one, other) => weight(one) - weight(other))
