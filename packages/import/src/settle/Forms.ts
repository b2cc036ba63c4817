/**
 * What was found of all forms of an edition: cells read for certain, runs of figures still open, and what is to be said of both.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Edition } from "@gongkai/core/Edition"
import type { Match } from "@gongkai/match/matchBlock"
import type { Message } from "@gongkai/match/Message"
import type { Read } from "@gongkai/match/readRow"
import type { Pending } from "../stream/readRun.ts"

export interface Forms {
  readonly edition: Edition
  readonly reads: ReadonlyMap<Cell, Read>
  readonly pending: ReadonlyArray<Pending>
  readonly messages: ReadonlyArray<Message>
  /** What was assumed of a head, worth a warning while figures read on that assumption stay. */
  readonly assumptions: Match["assumptions"]
  readonly score: number
}
