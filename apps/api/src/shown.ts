/**
 * What is kept, as answers show it: times as text, tags beside numbers, findings in one language.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft, Reading } from "@gongkai/core/Draft"
import { count, type Finding } from "@gongkai/core/Finding"
import type { Language } from "@gongkai/core/Text"
import type { Revision, StoredAgency } from "@gongkai/storage"
import * as DateTime from "effect/DateTime"
import { tag } from "./etag.ts"

export const revision = ({ agency, year, number, edition, hash, savedAt, removed }: Revision) => ({
  agency,
  year,
  number,
  edition,
  hash,
  savedAt: DateTime.formatIso(savedAt),
  removed,
  etag: tag(number)
})

export const agency = ({ id, number, agency, savedAt }: StoredAgency) => ({
  id,
  number,
  agency,
  savedAt: DateTime.formatIso(savedAt),
  etag: tag(number)
})

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

/** The findings of a report, counted and told. */
export const findings = (draft: Draft, language: Language, reading?: Reading) => {
  const found = check(draft, reading === undefined ? {} : { reading })
  return { counts: count(found), findings: found.map((each) => finding(each, language)) }
}
