/**
 * What is wrong, where, under which clause, and what to do about it: plain data, so every surface can point at the cell.
 *
 * The id is stable: the same breach at the same place has the same id in every run, on every machine.
 *
 * @module
 */
import type { Cell } from "./Cell.ts"
import type { Citation } from "./Citation.ts"
import type { Text } from "./Text.ts"

/** An error blocks filing; a warning needs a reason; a note is worth a look. */
export type Severity = "error" | "warning" | "note"

/** A passage of the text that is meant. */
export interface Passage {
  /** The key of the part, and the place of the block in it. */
  readonly part: string
  readonly block: number
  /** The words concerned, and the sentence they stand in, as written. */
  readonly quote: string
  readonly sentence: string
}

/** How a number in the text stands to the tables. */
export type Verdict = "agrees" | "contradicts" | "other scope" | "unchecked"

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
}

const gravity: { readonly [S in Severity]: number } = { error: 0, warning: 1, note: 2 }

/** How many findings there are of each severity. */
export const count = (findings: ReadonlyArray<Finding>): { readonly [S in Severity]: number } => ({
  error: findings.filter((finding) => finding.severity === "error").length,
  warning: findings.filter((finding) => finding.severity === "warning").length,
  note: findings.filter((finding) => finding.severity === "note").length
})

/** The gravest first; otherwise in the order of the report. */
export const sort = (findings: ReadonlyArray<Finding>): ReadonlyArray<Finding> =>
  findings.toSorted((one, other) => gravity[one.severity] - gravity[other.severity])
