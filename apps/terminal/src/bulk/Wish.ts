/**
 * What `gongkai print` is asked for, and the part of it that the printer and its threads are told.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import * as Option from "effect/Option"

export interface Input {
  readonly files: ReadonlyArray<string>
  readonly output: Option.Option<string>
  readonly pdfa: "1b" | "3b"
  readonly head: Option.Option<string>
  readonly findings: boolean
  readonly compare: boolean
  readonly doubleEntry: boolean
  readonly charts: boolean
  /** The working notes go into the file. */
  readonly withNotes: boolean
  readonly previous: ReadonlyArray<string>
  readonly font: ReadonlyArray<string>
  readonly jobs: Option.Option<number>
  readonly book: Option.Option<string>
  readonly force: boolean
  readonly report: Option.Option<number>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly json: boolean
  readonly language: Language
}

/** What is asked of the printer, in a form that a thread can be handed. */
export interface Wish {
  readonly part: "1b" | "3b"
  readonly head?: string
  readonly pages?: ReadonlyArray<"findings" | "comparison" | "doubleEntry">
  readonly charts: boolean
  readonly notes: boolean
}

export const wishOf = ({ pdfa, head, findings, compare, doubleEntry, charts, withNotes }: Input): Wish => {
  const pages = [
    ...(findings ? (["findings"] as const) : []),
    ...(compare ? (["comparison"] as const) : []),
    ...(doubleEntry ? (["doubleEntry"] as const) : [])
  ]
  return {
    part: pdfa,
    charts,
    // Pages that show them say no less than the data inside.
    notes: withNotes || findings || doubleEntry,
    ...Option.match(head, { onNone: () => ({}), onSome: (text) => ({ head: text }) }),
    ...(pages.length > 0 && { pages })
  }
}
