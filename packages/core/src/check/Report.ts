/**
 * A complete report: a draft in which every part is there and every cell is a number, declared none or not applicable.
 *
 * Complete does not mean right: `check` judges that. Offices file complete reports, and supervisors add them up.
 *
 * @module
 */
import * as Result from "effect/Result"
import { check } from "./check.ts"
import type { Draft } from "../report/Draft.ts"
import type { Edition } from "../form/Edition.ts"
import type { Entry, Unread } from "../report/Entry.ts"
import type { Finding } from "./Finding.ts"

/** The same tree with nothing blank, unread or missing in it. */
type Complete<T> = T extends Entry
  ? Exclude<T, null | Unread>
  : T extends ReadonlyArray<unknown>
    ? T
    : T extends object
      ? { readonly [K in keyof T]: Complete<T[K]> }
      : T

type Sections<E extends Edition> = E["sections"][number]["key"]

/** A complete report of an edition: the type of its draft without blanks, unread cells and missing parts. */
export type Report<E extends Edition = Edition> = string extends E["key"]
  ? Draft
  : Omit<Draft<E>, Sections<E>> & {
      readonly [K in Sections<E> & keyof Draft<E>]: Complete<NonNullable<Draft<E>[K]>>
    }

/** The draft as a report, or the findings of completeness that stand against it. */
export const complete = <E extends Edition>(
  edition: E,
  draft: Draft<E>
): Result.Result<Report<E>, ReadonlyArray<Finding>> => {
  const gaps = check(draft, { edition, reading: "draft" }).filter(
    ({ rule, severity }) => rule.startsWith("completeness.") && severity === "error"
  )
  // The findings have just shown that nothing the narrower type excludes is there.
  return gaps.length > 0 ? Result.fail(gaps) : Result.succeed(draft as unknown as Report<E>)
}
