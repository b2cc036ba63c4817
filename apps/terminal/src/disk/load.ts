/**
 * From a path to a report: opened, recognised, read; or one sentence that says why not.
 *
 * @module
 */
import { existsSync } from "node:fs"
import type { Draft } from "@gongkai/core/Draft"
import type { Each, Imported, Options, Refused, Source } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { open } from "./files.ts"
import { read, readAll } from "./read.ts"

/** What the user said where the source is silent. */
export interface Said {
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  /** Last year's reports, which help where figures run together. */
  readonly previous?: ReadonlyArray<string>
  /** Which of a file's reports, by number or year; that of a file with one need not be said. */
  readonly report?: Option.Option<number>
}

/** The report of a file, or that which is asked for of several. */
export const load = (path: string, said: Said): Effect.Effect<Imported, Refused> =>
  Effect.flatMap(open(path), (opened) => Effect.flatMap(optionsOf(said), (options) => read(opened, options)))

/** The report of a file, or of several the one that `FILE#2` names, as they are named where all are told. */
export const loadNamed = (path: string): Effect.Effect<Imported, Refused> => {
  const [, file, number] = existsSync(path) ? [] : (/^(.+)#(\d{1,4})$/u.exec(path) ?? [])
  const report = number === undefined ? Option.none() : Option.some(Number(number))
  return load(file ?? path, { agency: Option.none(), year: Option.none(), report })
}

/** Every report of a file, or the one that is asked for. */
export const loadedAll = (
  source: Effect.Effect<Source, Refused>,
  said: Said
): Effect.Effect<ReadonlyArray<Each>, Refused> =>
  Effect.flatMap(source, (opened) => Effect.flatMap(optionsOf(said), (options) => readAll(opened, options)))

/** What a report of a file is called: by the file alone, or with its number where there are several. */
export const nameOf = (path: string, at: number, all: ReadonlyArray<unknown>): string =>
  all.length > 1 ? `${path}#${at + 1}` : path

/** Last year's reports; a file may hold those of several years or organs. */
const drafts = (path: string): Effect.Effect<ReadonlyArray<Draft>, Refused> =>
  Effect.flatMap(loadedAll(open(path), { agency: Option.none(), year: Option.none() }), (all) =>
    Effect.forEach(all, (each) => Effect.map(Effect.fromResult(each), ({ draft }) => draft))
  )

/** The same for the importer; last year's reports are read first. */
export const optionsOf = ({
  agency,
  year,
  previous = [],
  report = Option.none()
}: Said): Effect.Effect<Options, Refused> =>
  Effect.map(
    Effect.map(Effect.forEach(previous, drafts), (all) => all.flat()),
    (reports) => ({
      ...Option.match(report, { onNone: () => ({}), onSome: (number) => ({ report: number }) }),
      ...Option.match(agency, { onNone: () => ({}), onSome: (name) => ({ agency: name }) }),
      ...Option.match(year, { onNone: () => ({}), onSome: (number) => ({ year: number }) }),
      ...(reports.length > 0 && { previous: reports })
    })
  )
