/**
 * Tells whether names of columns stand above a table in another order than in the form.
 *
 * Where heads were not recognised in full, the official order of columns may be assumed only as long as none of them speaks against it.
 *
 * @module
 */
import { type Axis, lines, spans } from "@gongkai/core/Axis"
import { plain } from "./fold.ts"

/** A head cut short is known by so many signs of its beginning: 商业企 */
const shortest = 3

/** Whether the columns that a text names, each by a name or a beginning that is no other's, stand in another order than in the form. */
export const disordered = (text: string, columns: Axis): boolean => {
  const all = lines(columns).map(({ heading }) => plain(heading.label))
  const words = plain(text)
  if (new Set(all).size < all.length) return endsOtherwise(words, all)
  const groups = spans(columns).flatMap(({ heading }) => (heading.of === undefined ? [] : [plain(heading.label)]))
  // 其他 is a part of 法人或其他组织, which is the name of a group.
  const bare = groups.reduce((rest, group) => rest.replaceAll(group, " ".repeat(group.length)), words)
  const isOwn = (name: string, label: string): boolean => all.every((other) => other === label || !other.includes(name))
  // Row by row of the head the total comes in front of others, and where it stands the sums of rows tell.
  const places = lines(columns)
    .filter(({ heading }) => heading.sums !== true)
    .map(({ heading }) => {
      const label = plain(heading.label)
      const names = Array.from({ length: label.length }, (_, cut) => label.slice(0, label.length - cut))
      const found = names
        .filter((name) => name === label || name.length >= shortest)
        .find((name) => bare.includes(name))
      return found === undefined || !isOwn(found, label) ? -1 : bare.lastIndexOf(found)
    })
    .filter((place) => place !== -1)
  return places.some((place, at) => place < (places[at - 1] ?? 0))
}

/** The same heads below each of several groups: the last head of a text is the last of a group, or they stand in another order. */
const endsOtherwise = (words: string, labels: ReadonlyArray<string>): boolean => {
  const last = labels.at(-1) ?? ""
  return labels.some((label) => label !== last && words.endsWith(label))
}
