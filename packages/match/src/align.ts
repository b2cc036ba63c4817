/**
 * Pairs the items of two sequences in order so that the sum of their likenesses is greatest; items below `certain` stay unpaired.
 *
 * @module
 */
import { certain } from "./similarity.ts"

/** For each of `count` items, which of `others` it is paired with, or `undefined`. Order is kept on both sides. */
export const align = (
  count: number,
  others: number,
  likeness: (item: number, other: number) => number
): ReadonlyArray<number | undefined> => {
  const gains = Array.from({ length: count }, (_, item) =>
    Array.from({ length: others }, (_, other) => likeness(item, other) - certain)
  )
  const best = Array.from({ length: count + 1 }, () => Array.from({ length: others + 1 }, () => 0))
  const score = (item: number, other: number) => best[item]?.[other] ?? 0
  for (let item = count - 1; item >= 0; item--) {
    for (let other = others - 1; other >= 0; other--) {
      const gain = gains[item]?.[other] ?? 0
      const paired = gain >= 0 ? gain + 1e-9 + score(item + 1, other + 1) : 0
      best[item]?.splice(other, 1, Math.max(paired, score(item + 1, other), score(item, other + 1)))
    }
  }
  const pairs: Array<number | undefined> = []
  let other = 0
  for (let item = 0; item < count; item++) {
    while (other < others && score(item, other) === score(item, other + 1)) other++
    const paired = other < others && score(item, other) > score(item + 1, other)
    pairs.push(paired ? other++ : undefined)
  }
  return pairs
}
