/**
 * `gongkai check FILE…`: all findings of each report; exit 1 when one of them is an error.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft, Reading } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { count } from "@gongkai/core/Finding"
import { repair } from "@gongkai/core/repair"
import type { Language, Text } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Done } from "../each.ts"
import { describe, plain, plainRemark, propose, remark, tally } from "../findings.ts"
import { harmless } from "../Terminal.ts"

/** Whose report it is, of which year and edition: the head of every printed result. */
export const caption = ({ agency, year }: Draft, edition: Edition): Text => ({
  zh: `${harmless(agency.name)} ${year}年度，${edition.title}`,
  en: `${harmless(agency.name)}, ${year}, edition ${edition.key}`
})

export const summary = ({ agency, year, edition, reading }: Draft) => ({
  agency: agency.name,
  year,
  edition,
  reading: reading ?? "draft"
})

export const checkOne = (
  path: string,
  { draft, edition, messages }: Imported,
  { reading, language }: { readonly reading: Option.Option<Reading>; readonly language: Language }
): Done => {
  const options = {
    edition,
    ...Option.match(reading, { onNone: () => ({}), onSome: (given) => ({ reading: given }) })
  }
  const findings = check(draft, options)
  const repairs = repair(draft, options)
  return {
    code: count(findings).error > 0 ? 1 : 0,
    lines: [
      `${path === "-" ? "" : `${path}  `}${caption(draft, edition)[language]}`,
      ...messages.map((message) => remark(message, language)),
      ...describe(draft, findings, language),
      ...propose(edition, repairs, language),
      tally(findings)[language]
    ],
    json: {
      report: summary(draft),
      counts: count(findings),
      findings: plain(draft, findings, language),
      repairs: repairs.map(({ cells, proposals, found, more }) => ({
        cells,
        found,
        more,
        proposals: proposals.map(({ changes, cause }) => ({ changes, cause: cause[language] }))
      })),
      messages: messages.map((message) => plainRemark(message, language))
    }
  }
}

export const checkEach =
  (options: { readonly reading: Option.Option<Reading>; readonly language: Language }) =>
  (path: string, imported: Imported): Effect.Effect<Done> =>
    Effect.sync(() => checkOne(path, imported, options))
