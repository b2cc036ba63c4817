/**
 * What a check of some files says, as plain data: what `--json` prints and the other formats are made of.
 *
 * @module
 */
import { type Citation, show } from "@gongkai/core/Citation"
import type { Severity } from "@gongkai/core/Finding"

export interface CheckedFinding {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly message: string
  readonly hint: string
  readonly cites: Citation
  readonly cells: ReadonlyArray<string>
  readonly passage: { readonly sentence: string } | null
  readonly place: { readonly line?: number; readonly page?: number } | null
  readonly waived: { readonly reason: string } | null
}

export type Checked = { readonly file: string } & (
  | { readonly error: string }
  | {
      readonly report: { readonly agency: string; readonly year: number }
      readonly findings: ReadonlyArray<CheckedFinding>
    }
)

/** A finding in one line, with what to do and the clause. */
export const whole = ({ message, hint, cites }: CheckedFinding): string => `${message}。${hint}。（${show(cites)}）`
