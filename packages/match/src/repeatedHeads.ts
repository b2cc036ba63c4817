/**
 * Which group each of several columns of one name belongs to, where nothing tells over which columns the names of groups stand.
 *
 * Every group has all its columns, in whatever order, and the names of all groups are there: then the first columns are those of the
 * group that is named first.
 *
 * @module
 */
import { type Axis, type Heading, type Line, lines } from "@gongkai/core/Axis"
import { certain, similarity } from "./similarity.ts"

/** The innermost groups in the order in which the source names them; `undefined` where it does not name them all. */
const groupsNamed = (axis: Axis, words: ReadonlyArray<string>): ReadonlyArray<Heading> | undefined => {
  const groups = axis.map((heading) => ({
    heading,
    at: words.findIndex((word) => similarity(word, heading.label) >= certain)
  }))
  if (groups.some(({ heading, at }) => heading.of === undefined || at === -1)) return undefined
  const inner = groups
    .toSorted((one, other) => one.at - other.at)
    .map(({ heading }) =>
      heading.of?.some(({ of }) => of !== undefined) === true ? groupsNamed(heading.of, words) : [heading]
    )
  return inner.some((each) => each === undefined) ? undefined : inner.flatMap((each) => each ?? [])
}

const inGroup = (line: Line | undefined, group: Heading): boolean => line?.path.at(-2) === group

/** For each head the column it names; `alike` holds the columns of its name, none for a head of no column. */
export const byGroups = (
  axis: Axis,
  words: ReadonlyArray<string>,
  alike: ReadonlyArray<ReadonlyArray<number>>
): ReadonlyArray<number | undefined> => {
  const none = alike.map(() => undefined)
  const across = lines(axis)
  const own = alike.flatMap((named, at) => (named.length > 0 ? [at] : []))
  const groups = own.length === across.length ? groupsNamed(axis, words) : undefined
  if (groups === undefined || own.some((at) => alike[at]?.length !== groups.length)) return none
  const width = across.length / groups.length
  const found = new Map(
    groups.flatMap((group, nth) =>
      own
        .slice(nth * width, (nth + 1) * width)
        .map((at) => [at, alike[at]?.find((line) => inGroup(across[line], group))] as const)
    )
  )
  const isWhole = new Set(found.values()).size === across.length && ![...found.values()].includes(undefined)
  return isWhole ? alike.map((_, at) => found.get(at)) : none
}
