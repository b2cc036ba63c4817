/**
 * The editions issued so far, oldest first.
 *
 * @module
 */
import type { Edition } from "../form/Edition.ts"
import { edition2019 } from "./2019.ts"
import { edition2021 } from "./2021.ts"

/** All official editions. Code that goes by edition goes through this list, so that a new notice is one new file. */
export const official: ReadonlyArray<Edition> = [edition2019, edition2021]

/** The edition in force for a report year, or `undefined` before 2019, when there was no common format. */
export const inForce = (year: number): Edition | undefined =>
  official.find(({ years }) => years.from <= year && (years.until === undefined || year <= years.until))

/** The edition a draft names. Throws a `RangeError` when it is not official. */
export const editionOf = (draft: { readonly edition: string }): Edition => {
  const edition = official.find(({ key }) => key === draft.edition)
  if (edition === undefined) throw new RangeError(`edition ${draft.edition} is not official: pass it as an option`)
  return edition
}
