/**
 * What became of each item of a slip when the report was filed again, as far as a machine can tell.
 *
 * A rule that an item names decides: it is broken no more, or it still is, by more or not. Where no rule speaks, only the proposal or a
 * person can say that the item is done, and the machine says no more than that something was changed.
 *
 * @module
 */
import { check } from "../check/check.ts"
import type { Finding } from "../check/Finding.ts"
import * as Matrix from "../check/Matrix.ts"
import { same } from "../compare/difference.ts"
import { editionOf } from "../editions/official.ts"
import * as Equation from "../form/Equation.ts"
import type { Draft } from "../report/Draft.ts"
import { type Entry, isUnread } from "../report/Entry.ts"
import * as Ledger from "../report/Ledger.ts"
import type { Known } from "./gate.ts"
import type { Outcome, Rechecked } from "./Outcome.ts"
import { type Item, type Slip, textsOf, valuesOf } from "./Slip.ts"

interface Side {
  readonly draft: Draft
  readonly findings: ReadonlyArray<Finding>
}

const isAbout = (item: Item, { cells, passage }: Finding): boolean => {
  if (item._tag === "Report") return true
  if (item._tag === "Text") return passage?.part === item.part
  return cells.some((cell) => item.cells.includes(cell))
}

const about = ({ findings }: Side, item: Item): ReadonlyArray<Finding> =>
  findings.filter((finding) => isAbout(item, finding))

/** How often each rule whose breach counts is broken where an item points. */
const counts = (side: Side, item: Item): ReadonlyMap<string, number> => {
  const all = new Map<string, number>()
  for (const { rule, severity, waived } of about(side, item)) {
    if (severity !== "note" && waived === undefined) all.set(rule, (all.get(rule) ?? 0) + 1)
  }
  return all
}

const isOpen = (entry: Entry | undefined): boolean => entry === null || (entry !== undefined && isUnread(entry))

/** Whether something that was there is gone: a cell is blank or unread, or declared not applicable; a part has no text. */
const isEmptied = (item: Item, before: Side, after: Side): boolean => {
  if (item._tag === "Report") return false
  if (item._tag === "Text") return (textsOf(after.draft, item.part) ?? []).every((text) => text.trim() === "")
  const now = valuesOf(after.draft, item.cells)
  return valuesOf(before.draft, item.cells).some((entry, at) => !isOpen(entry) && isOpen(now[at]))
}

/** Whether a number became 不适用, which silences every rule. */
const isSilenced = (item: Item, before: Side, after: Side): boolean =>
  item._tag === "Cells" &&
  valuesOf(before.draft, item.cells).some(
    (entry, at) => entry !== "n/a" && valuesOf(after.draft, item.cells)[at] === "n/a"
  )

const isSame = (item: Item, after: Side): boolean => {
  if (item._tag === "Report") return false
  if (item._tag === "Text") return textsOf(after.draft, item.part)?.includes(item.text) === true
  return valuesOf(after.draft, item.cells).every((entry, at) => same(entry, item.values[at]))
}

const isAsProposed = (item: Item, after: Side): boolean => {
  if (item._tag === "Report" || item.proposed === undefined) return false
  if (item._tag === "Text") return textsOf(after.draft, item.part)?.includes(item.proposed) === true
  const { proposed } = item
  return valuesOf(after.draft, item.cells).every((entry, at) => same(entry, proposed[at]))
}

/** By how much the sums of a rule differ where an item points; `undefined` for a rule that is no sum. */
const gap = (item: Item, { draft }: Side): bigint | undefined => {
  if (item._tag !== "Cells") return undefined
  const edition = editionOf(draft)
  const lookup = Ledger.lookup(Ledger.ledger(edition, draft), "draft")
  const verdicts = Matrix.matrix(edition).equations.flatMap(({ rule, equation }) =>
    rule.id === item.rule && [...equation.left, ...equation.right].some((cell) => item.cells.includes(cell))
      ? [Equation.judge(equation, lookup)]
      : []
  )
  if (verdicts.length === 0) return undefined
  return verdicts.reduce((sum, verdict) => {
    if (verdict._tag !== "Breached") return sum
    const off = verdict.left - verdict.right
    return sum + (off < 0n ? -off : off)
  }, 0n)
}

const isWider = (item: Item, before: Side, after: Side): boolean => {
  const [one, other] = [gap(item, before), gap(item, after)]
  return one !== undefined && other !== undefined && other > one
}

/** What the rule that an item names says; `undefined` where the machine never found it broken there. */
const byRule = (item: Item, before: Side, after: Side): Outcome | undefined => {
  const [was, is] = [before, after].map((side) => about(side, item).filter(({ rule }) => rule === item.rule))
  if (was === undefined || is === undefined || was.length === 0) return undefined
  const open = is.filter(({ waived }) => waived === undefined)
  const isLess = item._tag === "Text" && open.length < was.length && !isSame(item, after)
  if (open.length > 0 && !isLess) return isSame(item, after) ? "untouched" : "changed"
  if (isSilenced(item, before, after)) return "changed"
  return is.length > open.length && was.some(({ waived }) => waived === undefined) ? "explained" : "resolved"
}

const outcomeOf = (item: Item, before: Side, after: Side): Outcome => {
  const [was, is] = [counts(before, item), counts(after, item)]
  if (isEmptied(item, before, after)) return "worse"
  if ([...is].some(([rule, count]) => count > (was.get(rule) ?? 0)) || isWider(item, before, after)) return "worse"
  const ruled = byRule(item, before, after)
  if (ruled !== undefined) return ruled
  if (isAsProposed(item, after)) return "resolved"
  if (item._tag === "Report") return same(before.draft, after.draft) ? "untouched" : "changed"
  return isSame(item, after) ? "untouched" : "changed"
}

/** What became of each item of a slip between the draft that was returned and the one filed again; in the order of the slip. */
export const recheck = (slip: Slip, before: Draft, after: Draft, known: Known = {}): ReadonlyArray<Rechecked> => {
  const side = (draft: Draft): Side => ({ draft, findings: check(draft, { ...known, reading: "draft" }) })
  const [one, other] = [side(before), side(after)]
  return slip.items.map((item) => ({ item, outcome: outcomeOf(item, one, other) }))
}
