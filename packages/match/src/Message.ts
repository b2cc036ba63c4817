/**
 * What an importer says about a file beside the draft: what was not read, what was left out, what is noteworthy.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Severity } from "@gongkai/core/Finding"
import type { Departure, Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"

/** What messages have in common that say the same of several things: those of one key are told as one, by `gathered`. */
export interface Cause {
  readonly key: string
  /** What this message is about, as it stands in a list: “规章／本年制发件数”. */
  readonly of: Text
  /** What stands in front of the list, and behind it. */
  readonly before?: Text
  readonly after?: Text
  /** What is counted where not all are named: 格, cells. */
  readonly unit: Text
  /** How many are named at most; all, unless said. */
  readonly most?: number
}

/** A line of text, where it stands. */
export interface Quoted {
  readonly text: string
  readonly place: Spot
}

/** One message, with its place in the source. */
export interface Message {
  readonly severity: Severity
  /** Where in the source, if it is one place. */
  readonly place?: Spot
  readonly text: Text
  /** The cells that it says were not read. Every unread cell of a draft is named by a message, and no other cell is. */
  readonly cells?: ReadonlyArray<Cell>
  /** Whether it tells of what a person sees otherwise: hidden rows and columns, changes not accepted, comments. */
  readonly isUnseen?: true
  /** Whether it quotes what the source has and the draft does not. */
  readonly leavesOut?: true
  /** The label, heading or place that it says is not the form's; none once the messages are in order, the draft then has it. */
  readonly departure?: Departure
  /** What else is told together with it; none once the messages are gathered. */
  readonly cause?: Cause
  /** The lines that it says were left out, and where such lines stand; none once the messages are in order. */
  readonly quotes?: { readonly what: string; readonly lines: ReadonlyArray<Quoted> }
}
