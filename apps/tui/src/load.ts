/**
 * From a path to a report: opened, recognised, read; or one sentence that says why not.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { type Imported, type Options, read, type Refused, type Source } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { open } from "./files.ts"

/** What the user said where the source is silent. */
export interface Said {
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  /** Last year's reports, which help where figures run together. */
  readonly previous?: ReadonlyArray<string>
}

export const load = (path: string, said: Said): Effect.Effect<Imported, Refused> => loaded(open(path), said)

export const loaded = (source: Effect.Effect<Source, Refused>, said: Said): Effect.Effect<Imported, Refused> =>
  Effect.flatMap(source, (opened) => Effect.flatMap(optionsOf(said), (options) => read(opened, options)))

/** The same for the importer; last year's reports are read first. */
export const optionsOf = ({ agency, year, previous = [] }: Said): Effect.Effect<Options, Refused> =>
  Effect.map(
    Effect.forEach(previous, (path) => Effect.flatMap(open(path), (source) => read(source))),
    (reports) => ({
      ...Option.match(agency, { onNone: () => ({}), onSome: (name) => ({ agency: name }) }),
      ...Option.match(year, { onNone: () => ({}), onSome: (number) => ({ year: number }) }),
      ...(reports.length > 0 && { previous: reports.map(({ draft }) => draft) })
    })
  )

/** The refusal of a file, with its path as the user gave it. */
export const refusal = (path: string, { text }: Refused): Text => ({
  zh: `${path === "-" ? "标准输入" : path}：${text.zh}`,
  en: `${path === "-" ? "standard input" : path}: ${text.en}`
})
