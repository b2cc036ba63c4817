/**
 * Tells whether names of columns stand above a table in another order than in the form.
 *
 * Where heads were not recognised in full, the official order of columns may be assumed only as long as none of them speaks against it.
 *
 * @module
 */
import { type Axis, lines } from "@gongkai/core/Axis"
import { plain } from "./fold.ts"

/** Whether the columns that a text names in full, each by a name that is no other's, stand in another order than in the form. */
export const disordered = (text: string, columns: Axis): boolean => {
  const all = lines(columns).map(({ heading }) => plain(heading.label))
  const own = all.filter((label) => label.length > 2 && all.filter((each) => each.includes(label)).length === 1)
  const words = plain(text)
  const places = own.map((label) => words.lastIndexOf(label)).filter((place) => place !== -1)
  return places.some((place, at) => place < (places[at - 1] ?? 0))
}
