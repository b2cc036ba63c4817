/**
 * A file that cannot be read as a report: one sentence that names the file, the place where there is one, and the next step.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Data from "effect/Data"

/** A text that says of a file that it was read and is no report: nothing of a report is lost with it. */
export interface NoReport extends Text {
  readonly isReport: false
}

/** Whether a file was read and is no report. Any other file that was refused may be one. */
export const isNoReport = (text: Text): boolean => "isReport" in text

/** A file that is not read. */
export class Refused extends Data.TaggedError("Refused")<{
  /** The base name of the file. */
  readonly file: string
  readonly text: Text
  /** How many reports the file holds, where that is why. */
  readonly reports?: number
}> {
  override get message(): string {
    return `${this.file}：${this.text.zh}`
  }
}
