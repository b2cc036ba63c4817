/**
 * `gongkai show FILE`: a report to read, with its tables drawn; a screen at a time in a terminal, plain elsewhere.
 *
 * @module
 */
import { type Edition, heading, numerals, type Section } from "@gongkai/core/Edition"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { load, loadNamed } from "../disk/load.ts"
import { caption } from "../words/caption.ts"
import type { Exit } from "../words/Exit.ts"
import { remark } from "../words/findings.ts"
import { complained, refuse } from "../words/refusal.ts"
import { faint, harmless, say } from "../words/Terminal.ts"
import { page } from "./page.ts"
import { paged } from "./pager.ts"

export interface Input {
  readonly file: string
  /** A part by its number, its key or a piece of its title. */
  readonly part: Option.Option<string>
  readonly report: Option.Option<number>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly json: boolean
  readonly language: Language
}

export const show = (input: Input): Effect.Effect<void, never, Exit> =>
  shown(input).pipe(Effect.catch(complained(input.language)))

const shown = Effect.fnUntraced(function* (input: Input) {
  const { file, language } = input
  const isNamed = Option.isNone(input.report) && Option.isNone(input.agency) && Option.isNone(input.year)
  const imported = yield* Effect.mapError(
    isNamed ? loadNamed(file) : load(file, input),
    ({ text }) => new Refused({ file, text })
  )
  const { draft, edition, messages } = imported
  const section = Option.isSome(input.part) ? partOf(edition, input.part.value) : undefined
  if (Option.isSome(input.part) && section === undefined) return yield* refuse(file, noPart(edition, input.part.value))
  if (input.json) {
    const whole = Interchange.encode(draft, edition)
    return yield* say(JSON.stringify(section === undefined ? whole : whole[section.key], null, 2))
  }
  const head = [
    faint(`${file === "-" ? "" : `${harmless(file)}  `}${caption(draft, edition)[language]}`),
    ...messages.filter(({ severity }) => severity !== "note").map((message) => remark(message, language)),
    ""
  ]
  yield* paged(
    (columns) => [
      ...(section === undefined ? head : []),
      ...page(imported, columns, { language, ...(section && { section }) })
    ],
    language
  )
})

/** 3, 三, requests, or a piece of the title that only one part has. */
const partOf = (edition: Edition, wanted: string): Section | undefined => {
  const asked = wanted.trim()
  const number = /^\d{1,2}$/u.test(asked) ? Number(asked) : asked.length === 1 ? numerals.indexOf(asked) + 1 : 0
  const exact = edition.sections[number - 1] ?? edition.sections.find(({ key }) => key === asked)
  if (exact !== undefined || asked === "") return exact
  const found = edition.sections.filter((section) => heading(edition, section).includes(asked))
  return found.length === 1 ? found[0] : undefined
}

const noPart = (edition: Edition, wanted: string): Text => {
  const parts = edition.sections.map((section) => `${heading(edition, section)}（${section.key}）`)
  return {
    zh: `没有、或不止一个部分符合“${harmless(wanted)}”；可用的有：\n${parts.join("\n")}`,
    en: `no part or more than one matches “${harmless(wanted)}”; there are:\n${parts.join("\n")}`
  }
}
