/**
 * `gongkai check FILE…`: all findings of each report; exit 1 when one of them is an error.
 *
 * @module
 */
import { agreements } from "@gongkai/core/agreements"
import { check } from "@gongkai/core/check"
import type { Draft, Reading } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { count } from "@gongkai/core/Finding"
import { repair } from "@gongkai/core/repair"
import type { Language, Text } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { type Done, together } from "../each.ts"
import { Exit } from "../Exit.ts"
import { agreed, describe, plain, plainRemark, propose, remark, tally } from "../findings.ts"
import { optionsOf } from "../load.ts"
import { complain, harmless } from "../Terminal.ts"

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

interface Options {
  readonly reading: Option.Option<Reading>
  readonly previous: ReadonlyArray<Draft>
  readonly language: Language
}

export const checkOne = (
  path: string,
  { draft, edition, messages }: Imported,
  { reading, previous, language }: Options
): Done => {
  const options = {
    edition,
    previous,
    ...Option.match(reading, { onNone: () => ({}), onSome: (given) => ({ reading: given }) })
  }
  const findings = check(draft, options)
  const repairs = repair(draft, options)
  const compared = agreements(draft, options)
  return {
    code: count(findings).error > 0 ? 1 : 0,
    lines: [
      `${path === "-" ? "" : `${path}  `}${caption(draft, edition)[language]}`,
      ...messages.map((message) => remark(message, language)),
      ...describe(draft, findings, language),
      ...propose(edition, repairs, language),
      ...agreed(compared, findings)[language],
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
      agreements: compared.map(({ message, passage, ...rest }) => ({
        ...rest,
        passage: passage ?? null,
        message: message[language]
      })),
      messages: messages.map((message) => plainRemark(message, language))
    }
  }
}

export interface Input {
  readonly files: ReadonlyArray<string>
  readonly previous: ReadonlyArray<string>
  readonly reading: Option.Option<Reading>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly json: boolean
  readonly language: Language
}

/**
 * Reports given together also look at one another: that of the year before, of the same organ, is its predecessor. What `--previous` names
 * belongs to the one report, whoever published it; to several reports, only that of the same organ.
 */
export const checkFiles = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const given = yield* Effect.result(
      optionsOf({ agency: Option.none(), year: Option.none(), previous: input.previous })
    )
    if (Result.isFailure(given)) {
      yield* complain(harmless(given.failure.text[input.language]))
      return yield* (yield* Exit).raise(2)
    }
    const { previous = [] } = given.success
    const alone = input.files.length === 1
    const said = alone ? input : { ...input, previous: [] }
    yield* together(input.files, { said, json: input.json, language: input.language }, (path, imported, all) => {
      const same = ({ agency }: Draft): boolean => agency.name === imported.draft.agency.name
      const beside = all.map(({ draft }) => draft).filter((draft) => draft !== imported.draft && same(draft))
      const last = alone ? previous : previous.filter(same)
      const options = { reading: input.reading, language: input.language, previous: last.length > 0 ? last : beside }
      return Effect.sync(() => checkOne(path, imported, options))
    })
  })
