/**
 * Tells, once a file is written, what of its report is not in it: working notes, or what a text or a table alone cannot carry.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import { complain } from "../words/Terminal.ts"
import { missing, notCarried } from "../words/notCarried.ts"
import { withheld } from "../words/withheld.ts"
import { formats, holding, type Name } from "./exported.ts"

interface Report {
  readonly draft: Draft
  readonly edition: Edition
}

/** What a file of a format cannot carry of a report; nothing where it holds the data. */
export const lacking = (name: Name, { draft, edition }: Report): ReadonlyArray<Text> => {
  const held = holding(name)
  return held === undefined || held === "pictures" ? [] : missing(draft, edition, held)
}

/** What a file of a format does not hold of a report, in one line; `undefined` where it holds all. */
export const leftOf = (name: Name, report: Report, notes: boolean): Text | undefined =>
  holding(name) === undefined ? withheld(report.draft, notes) : notCarried(formats[name].name, lacking(name, report))

/** Says what a file of a report does not hold. */
export const left = (name: Name, report: Report, notes: boolean, language: Language): Effect.Effect<void> => {
  const said = leftOf(name, report, notes)
  return said === undefined ? Effect.void : complain(said[language])
}
