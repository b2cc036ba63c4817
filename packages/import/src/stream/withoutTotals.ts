/**
 * The ways to part the figures of a row of several sums if some of its totals are blank.
 *
 * A blank total says nothing of its parts: such a row may be read in many ways, and is as a rule left open.
 *
 * @module
 */
import type { Group } from "./Group.ts"
import { splits, type Sum } from "./split.ts"

/** `undefined` where there are too many to list. */
type Ways = Group["options"] | undefined

/** All of these ways; `undefined` where some of them are too many to list. */
export const together = (all: ReadonlyArray<Ways>): Ways => {
  const [first, ...others] = all
  if (others.length === 0 || all.includes(undefined)) return all.includes(undefined) ? undefined : first
  return [...new Map(all.flatMap((ways = []) => ways.map((way) => [way.join(), way] as const))).values()]
}

/** The ways with blank cells, and those in which totals are among these. */
export const withoutTotals = (
  texts: ReadonlyArray<ReadonlyArray<string>>,
  count: number,
  within: ReadonlyArray<Sum>,
  short: Ways
): Ways => {
  const choices = Array.from({ length: 2 ** within.length - 1 }, (_, at) =>
    within.filter((_sum, bit) => (((at + 1) >> bit) & 1) === 1)
  )
  const all = choices.flatMap((gone) => {
    const places = [...Array.from({ length: count }).keys()].filter((at) => !gone.some(({ total }) => total === at))
    const left = within
      .filter((sum) => !gone.includes(sum))
      .map(({ total, parts }) => ({ total: places.indexOf(total), parts: parts.map((part) => places.indexOf(part)) }))
    return texts.map((pieces): Ways =>
      splits(pieces, places.length, left, { blanks: true })?.map((way) =>
        Array.from({ length: count }, (_, at) => way[places.indexOf(at)] ?? null)
      )
    )
  })
  return together([short, ...all])
}

/** The ways to part a row of one sum in which each cell holds a figure, unless it be the total; none where there are too many. */
export const totalOrNone = (
  pieces: ReadonlyArray<string>,
  count: number,
  [sum, ...others]: ReadonlyArray<Sum>,
  full: Ways
): NonNullable<Ways> => {
  if (sum === undefined || others.length > 0) return []
  const lacking = splits(pieces, count - 1)?.map((way) => way.toSpliced(sum.total, 0, null))
  return together([full ?? [], lacking]) ?? []
}
