/**
 * What parts of the screen are given: the page without a screen, what it shows, and the words in the user's language.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Desk } from "../desk/Desk.ts"
import type { Model, Report } from "../desk/Model.ts"
import { type Word, words } from "../words/words.ts"

/** For any part of the screen. */
export interface Props {
  readonly desk: Desk
  readonly model: Model
}

/** For the parts of a report. */
export interface ReportProps extends Props {
  readonly report: Report
}

/** A word, or a text of a package, in the language of the page. */
export const saying =
  ({ language }: Pick<Model, "language">) =>
  (said: Word | Text): string =>
    (typeof said === "string" ? words[said] : said)[language]
