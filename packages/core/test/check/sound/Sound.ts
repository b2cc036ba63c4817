/**
 * What a report in which nothing is wrong consists of: its head, the numbers that are not 0, and prose in every part.
 *
 * @module
 */
import type { Edition } from "../../../src/form/Edition.ts"

export interface Sound {
  readonly edition: Edition
  readonly year: number
  readonly agency: string
  /** What the balance does not add up by itself; amounts in 分. */
  readonly numbers: { readonly [cell: `${string}/${string}/${string}`]: number }
  readonly preamble: ReadonlyArray<string>
  readonly overview: ReadonlyArray<string>
  readonly problems: ReadonlyArray<string>
  readonly otherMatters: ReadonlyArray<string>
}
