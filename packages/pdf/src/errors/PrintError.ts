/**
 * Why a report could not be printed, in words for the person who can mend it.
 *
 * A character that no font has is such a reason: a published report with a name left out or a box in its place is worse than none.
 *
 * @module
 */
import * as Data from "effect/Data"
import type * as Text from "@gongkai/core/Text"

/** A report that is not printed: a reason to switch on, a sentence for the user in Chinese and English, and what caused it. */
export class PrintError extends Data.TaggedError("PrintError")<{
  readonly reason: "edition" | "font" | "characters" | "previous" | "doubleEntry" | "target" | "engine"
  readonly text: Text.Text
  readonly cause?: unknown
}> {
  override get message(): string {
    return this.text.zh
  }
}
