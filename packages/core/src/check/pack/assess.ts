/**
 * Weighs the findings of a check by a pack: the points that each of its items takes, and their sum.
 *
 * Findings that were accepted do not count. What could not be compared, for want of last year's report or of the day of publication, is
 * told: no points taken is then no sign of a report in order.
 *
 * @module
 */
import type { Draft } from "../../report/Draft.ts"
import type { Finding } from "../Finding.ts"
import { lastYear } from "../rules/continuity.ts"
import type { Item, Pack } from "./Pack.ts"

/** What an item of a pack took. */
export interface Taken {
  readonly id: string
  readonly name: string
  /** At most 0, of at most two decimals. */
  readonly points: number
  /** The ids of the findings that were counted. */
  readonly findings: ReadonlyArray<string>
  /** Whether the rules of the item could be judged. */
  readonly judged: boolean
}

/** The result of an assessment: every item in the order of the pack, and the sum of their points. */
export interface Assessment {
  readonly items: ReadonlyArray<Taken>
  readonly sum: number
}

/** A rule, or a rule at one place, has made a finding. */
const isOf = (rule: string, finding: Finding): boolean =>
  rule.includes("@") ? finding.id === rule : finding.rule === rule

/** Points are added in hundredths: 0.1 + 0.2 is 0.3. */
const hundredths = (points: number): number => Math.round(points * 100)

const taken = (item: Item, findings: ReadonlyArray<Finding>, judged: boolean): Taken => {
  const counted = findings.filter(
    (finding) => finding.waived === undefined && item.rules.some((rule) => isOf(rule, finding))
  )
  const times = item.per === "finding" ? counted.length : Math.min(1, counted.length)
  const most = item.most === undefined ? Number.POSITIVE_INFINITY : hundredths(item.most)
  // 0 and not -0, which JSON and people would see.
  const points = times === 0 ? 0 : -Math.min(most, -hundredths(item.points) * times)
  return { id: item.id, name: item.name, points: points / 100, findings: counted.map(({ id }) => id), judged }
}

const ofLastYear = /^(?:continuity\.|text\.repeated|text\.growth)/u

/** What the findings of a draft come to; `previous` as it was given to the check. */
export const assess = (
  pack: Pack,
  findings: ReadonlyArray<Finding>,
  { draft, previous = [] }: { readonly draft: Draft; readonly previous?: ReadonlyArray<Draft> }
): Assessment => {
  const hasLast = lastYear({ draft, previous }).length > 0
  const canJudge = (rule: string): boolean =>
    rule === "header.published-in-time" ? draft.publishedOn !== undefined : hasLast || !ofLastYear.test(rule)
  const items = pack.items.map((item) => taken(item, findings, item.rules.every(canJudge)))
  const sum = items.reduce((all, { points }) => all + hundredths(points), 0)
  return { items, sum: Math.max(sum, pack.most === undefined ? sum : -hundredths(pack.most)) / 100 }
}
