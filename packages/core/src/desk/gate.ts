/**
 * What stands between a draft and its filing: errors, blank and unread cells, and warnings that nobody explained, each listed.
 *
 * Blanks block here whatever reading the file carries, for an organ that files says every number. A waiver explains a warning; it never
 * lifts an error.
 *
 * @module
 */
import * as Result from "effect/Result"
import { check, type Options } from "../check/check.ts"
import type { Finding } from "../check/Finding.ts"
import { isUnread } from "../report/Entry.ts"
import type { Cell } from "../form/Cell.ts"
import type { Draft } from "../report/Draft.ts"
import { slots } from "../form/Edition.ts"
import { editionOf } from "../editions/official.ts"
import * as Ledger from "../report/Ledger.ts"
import { isSaid, type Refusal, refusal } from "./Refusal.ts"

/** What stands against a filing. Cells come in the order of the form, findings as `check` gives them. */
export interface Obstacles {
  /** Findings of severity error, those of blank and unread cells among them. */
  readonly errors: ReadonlyArray<Finding>
  readonly blank: ReadonlyArray<Cell>
  readonly unread: ReadonlyArray<Cell>
  /** Warnings without a waiver that gives a reason. */
  readonly unexplained: ReadonlyArray<Finding>
}

/** Why a draft cannot be filed. */
export type NotReady = Refusal<"NotReady", { readonly obstacles: Obstacles }>

/** What the check may know: earlier reports, and the day, from which waivers may have ended. */
export type Known = Pick<Options, "previous" | "today" | "edition" | "rules">

/** Everything that stands against the filing of a draft. Throws a `RangeError` for an edition that is neither official nor given. */
export const obstacles = (draft: Draft, known: Known = {}): Obstacles => {
  const edition = known.edition ?? editionOf(draft)
  const { entries } = Ledger.ledger(edition, draft)
  const cells = slots(edition).map(({ cell }) => cell)
  const findings = check(draft, { ...known, edition, reading: "draft" })
  return {
    errors: findings.filter(({ severity }) => severity === "error"),
    blank: cells.filter((_, at) => entries[at] === null),
    unread: cells.filter((_, at) => isUnread(entries[at] ?? null)),
    unexplained: findings.filter(
      ({ severity, waived }) => severity === "warning" && !(waived !== undefined && isSaid(waived.reason))
    )
  }
}

const isNone = ({ errors, blank, unread, unexplained }: Obstacles): boolean =>
  errors.length + blank.length + unread.length + unexplained.length === 0

/** A kind of obstacle with how often it stands there; nothing where it does not. */
const told = (count: number, zh: string, en: string): ReadonlyArray<readonly [string, string]> =>
  count === 0 ? [] : [[zh, en]]

/** The draft as one that can be filed, or everything that stands against it. */
export const ready = (draft: Draft, known: Known = {}): Result.Result<Draft, NotReady> => {
  const found = obstacles(draft, known)
  if (isNone(found)) return Result.succeed(draft)
  const { errors, blank, unread, unexplained } = found
  // Blank and unread cells have findings of their own: they are told as cells.
  const other = errors.filter(({ rule }) => rule !== "completeness.blank" && rule !== "completeness.unread")
  const all = [
    ...told(blank.length, `未填${blank.length}格`, `${blank.length} blank cell(s)`),
    ...told(unread.length, `未能读出${unread.length}格`, `${unread.length} unread cell(s)`),
    ...told(other.length, `错误${other.length}项`, `${other.length} error(s)`),
    ...told(
      unexplained.length,
      `未作说明的警告${unexplained.length}项`,
      `${unexplained.length} warning(s) without a reason`
    )
  ]
  return Result.fail(
    refusal(
      "NotReady",
      { obstacles: found },
      `暂不能报送：${all.map(([zh]) => zh).join("，")}。请逐项补填、改正；警告属实的，请说明理由`,
      `the report cannot be filed yet: ${all.map(([, en]) => en).join(", ")}; fill in and correct each, and give a reason where a warning does not apply`
    )
  )
}
