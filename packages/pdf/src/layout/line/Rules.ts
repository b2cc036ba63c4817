/**
 * The rules by which pages are laid out, numbered as they followed one another.
 *
 * A PDF says by which it was printed, and `verify` prints it again by the same: what a newer number changes must leave the older ones as they are.
 *
 * @module
 */

/** All numbers, the first being that of files that name none. */
export const all = [1, 2, 3, 4, 5, 6] as const

/** The number of a set of rules. */
export type Rules = (typeof all)[number]

/** How pages are laid out where nothing else is asked for. */
export const today: Rules = 6
