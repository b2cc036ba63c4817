/**
 * A number of a text with what it may mean, before any cell is looked up.
 *
 * @module
 */
import type { Figure } from "./figures.ts"
import type { Sentence } from "./sentences.ts"
import type { Term } from "./terms.ts"

/** Why a number is of no cell: about so many, a share, a change, or nothing that a table is known to have. */
export type Aside = "about" | "share" | "change" | "other"

/** A number of a text, and what it may mean. */
export interface Reading {
  readonly sentence: Sentence
  readonly figure: Figure
  /** Any of them will do; what the text leaves open is not held against it. Empty where no table has such a number. */
  readonly terms: ReadonlyArray<Term>
  /** The words before it name another organ, level or year. */
  readonly elsewhere: boolean
  /**
   * Nothing says that cases are of 信息公开: `leads` names how many there were, `follows` goes on with them, `hangs` says something of them
   * without a number. Where the first agrees with the tables, they are those of the tables.
   */
  readonly unsure?: "leads" | "follows" | "hangs"
  /** Agreement counts, a difference says nothing. */
  readonly weak: boolean
  /** How far the number may be from what it says: 8.6万 is anything from 8.5万 to 8.7万, 0 for a number in full. */
  readonly within: number
  /** What it may come to with others of its sentence that are told apart where the form has one cell: 不掌握1件，信息不存在1件. */
  readonly together?: ReadonlyArray<number>
  /** Of how many names it is: 法律服务机构、科研机构各1件 are 2 together. */
  readonly times?: number
  /** Where `terms` is empty. */
  readonly aside?: Aside
}
