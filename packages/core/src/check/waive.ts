/**
 * Findings accepted with a reason: each stays waived while its cells hold the same values and its sentence is unchanged.
 *
 * @module
 */
import { same } from "../compare/difference.ts"
import { at, type Draft, entryAt } from "../report/Draft.ts"
import type { Edition } from "../form/Edition.ts"
import type { Finding, Waived } from "./Finding.ts"
import type { Waiver } from "../report/Header.ts"

type Waivers = typeof Waiver.Type

const holds = (edition: Edition, draft: Draft, { cells, values }: Waivers): boolean =>
  cells.length === values.length &&
  cells.every((cell, place) => {
    const entry = entryAt(edition, draft, cell)
    return entry !== undefined && same(entry, values[place])
  })

const concerns = ({ rule, cells, sentence }: Waivers, finding: Finding): boolean =>
  rule === finding.rule &&
  cells.length === finding.cells.length &&
  finding.cells.every((cell) => cells.includes(cell)) &&
  (sentence === undefined || sentence === finding.passage?.sentence)

/** Accepts a finding of this draft: what it was accepted for is taken down with it. */
export const accept = (draft: Draft, { rule, cells, passage }: Finding, said: Waived): Draft => ({
  ...draft,
  waivers: [
    ...(draft.waivers ?? []),
    {
      rule,
      cells,
      values: cells.map((cell) => at(draft, cell)),
      ...(passage !== undefined && { sentence: passage.sentence }),
      ...said
    }
  ]
})

/** Takes back what was accepted of a finding. */
export const withdraw = (draft: Draft, finding: Finding): Draft => {
  const { waivers = [], ...rest } = draft
  const left = waivers.filter((waiver) => !concerns(waiver, finding))
  return left.length === 0 ? rest : { ...rest, waivers: left }
}

/**
 * The findings, those accepted marked as such. A waiver that ended before `today` counts no longer; without `today` none has ended,
 * since core knows no clock.
 */
export const waive = (
  edition: Edition,
  draft: Draft,
  findings: ReadonlyArray<Finding>,
  today?: string
): ReadonlyArray<Finding> => {
  const valid = (draft.waivers ?? []).filter(
    (waiver) =>
      !(waiver.until !== undefined && today !== undefined && waiver.until < today) && holds(edition, draft, waiver)
  )
  if (valid.length === 0) return findings
  return findings.map((finding) => {
    const waiver = valid.find((each) => concerns(each, finding))
    if (waiver === undefined) return finding
    const { reason, by, on, until } = waiver
    const waived: Waived = { reason, by, on, ...(until !== undefined && { until }) }
    return { ...finding, waived }
  })
}
