/**
 * Rules of sums: what a form and its notice demand of the numbers, as equations that every surface can check, print, publish and solve.
 *
 * Ids are words and never change: people cite them.
 *
 * @module
 */
import type { Text } from "../Text.ts"
import type { Citation } from "./Citation.ts"
import type { Equation } from "./Equation.ts"

/** An error blocks filing; a warning needs a reason; a note is worth a look. */
export type Severity = "error" | "warning" | "note"

/** What a rule says of itself, whatever it demands. */
export interface Demand {
  readonly id: string
  /** The demand in one sentence. */
  readonly statement: Text
  readonly cites: Citation
  /** What to do about a breach. */
  readonly hint: Text
}

/** A rule of sums: each equation that does not hold is one finding. */
export interface Arithmetic extends Demand {
  readonly severity: Severity
  readonly equations: ReadonlyArray<Equation>
}
