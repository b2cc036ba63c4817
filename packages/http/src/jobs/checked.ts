/**
 * Checks a report and shows its findings as answers have them: in one language, all counted, the gravest listed.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import { count, type Finding } from "@gongkai/core/Finding"
import type { Reading } from "@gongkai/core/Header"
import type { Language } from "@gongkai/core/Text"

const finding = (
  { id, rule, severity, message, hint, cites, cells, passage, verdict, waived }: Finding,
  language: Language
) => ({
  id,
  rule,
  severity,
  message: message[language],
  hint: hint[language],
  cites,
  cells,
  ...(passage && { passage }),
  ...(verdict && { verdict }),
  ...(waived && { waived })
})

/** How many findings are listed; no form has so many cells that anybody could work through more. */
const listed = 1000

const severities = ["error", "warning", "note"]

/** The gravest of too many; where all are listed they keep their order. */
const gravest = (found: ReadonlyArray<Finding>): ReadonlyArray<Finding> =>
  found.length <= listed
    ? found
    : found
        .toSorted((one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity))
        .slice(0, listed)

/** How a report is judged. */
export type Judging = (draft: Draft, reading: Reading) => ReadonlyArray<Finding>

/** How blanks are read, where the report's own word for it is not to be taken, and how it is judged. */
interface Manner {
  readonly reading?: Reading | undefined
  readonly judging?: Judging
}

const wholly: Judging = (draft, reading) => check(draft, { reading })

/** A report checked: which one, how its blanks were read, and what was found, all counted and told, the gravest where they are too many. */
export const checked = (
  draft: Draft,
  language: Language,
  { reading = draft.reading ?? "draft", judging = wholly }: Manner = {}
) => {
  const { agency, year, edition } = draft
  const found = judging(draft, reading)
  const findings = gravest(found).map((each) => finding(each, language))
  return { agency: agency.name, year, edition, reading, counts: count(found), findings }
}
