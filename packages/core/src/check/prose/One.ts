/**
 * What one number may mean: sums of cells, any of which will do, since a text leaves open what its reader knows.
 *
 * @module
 */
import type { Remedy, Term } from "./terms.ts"
import type { Means } from "./vocabulary.ts"
import type { Word } from "./words.ts"

export interface One {
  readonly terms: ReadonlyArray<Term>
  /** It goes on with what came before, and speaks of the same organ and year. */
  readonly inherits: boolean
  /** It is of these sums or of none: agreement counts, a difference says nothing. */
  readonly weak?: boolean
  /** It is all requests received or closed, of which others are parts. */
  readonly whole?: boolean
  /** The groups of outcomes or the results that it names; none where another list begins. */
  readonly named?: ReadonlyArray<string>
  /** The kinds of applicants that it names. */
  readonly applied?: ReadonlyArray<string>
  /** The result that stands in front of its remedy, and of the next in a row. */
  readonly settled?: ReadonlyArray<Word>
  /** Nothing says that the cases are of 信息公开: a number that differs may be of others. */
  readonly vague?: boolean
  /** The remedies it is of. */
  readonly of?: ReadonlyArray<Remedy>
}

/** A term all of whose cells another has, which says nothing more: 其他处理（含撤回申请） is 其他处理. */
const isWithin = (one: Term, all: ReadonlyArray<Term>): boolean =>
  all.some(({ cells }) => cells.length > one.cells.length && one.cells.every((cell) => cells.includes(cell)))

/** Several terms as one sum. */
export const joined = (all: ReadonlyArray<Term>): Term => ({
  name: all
    .filter((one) => !isWithin(one, all))
    .map(({ name }) => name)
    .join("＋"),
  cells: [...new Set(all.flatMap(({ cells }) => cells))]
})

/** Each sum of cells once. */
export const distinct = (all: ReadonlyArray<Term>): ReadonlyArray<Term> =>
  [...new Map(all.toReversed().map((term) => [term.cells.join(), term])).values()].toReversed()

/** The keys that several names may mean together: one meaning of each. */
export const sums = (names: ReadonlyArray<Means>): Means =>
  names
    .slice(0, 6)
    .reduce<Means>((all, means) => all.flatMap((keys) => means.map((more) => [...keys, ...more])).slice(0, 24), [[]])
