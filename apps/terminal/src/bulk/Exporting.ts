/**
 * What `gongkai export` is asked for.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import type * as Option from "effect/Option"
import type { Name } from "../formats/exported.ts"

export interface Input {
  readonly files: ReadonlyArray<string>
  readonly output: Option.Option<string>
  /** The format, where no ending says it. */
  readonly to: Option.Option<Name>
  /** Findings in the file, where its format can tell them. */
  readonly findings: boolean
  /** The working notes go into the file. */
  readonly withNotes: boolean
  /** Charts in a page. */
  readonly charts: boolean
  /** Folders or files with the reports of the units below, for a chart of them. */
  readonly children: ReadonlyArray<string>
  readonly previous: ReadonlyArray<string>
  readonly force: boolean
  readonly json: boolean
  readonly report: Option.Option<number>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly language: Language
}
