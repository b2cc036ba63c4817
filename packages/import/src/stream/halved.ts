/**
 * All ways in which digits can be so many numbers of a given sum, sought from both ends at once.
 *
 * Each half of the numbers is parted by itself; two halves that meet at one digit and come to the sum together are a way. Trying whole ways
 * one by one would take too long for the six numbers of a row in millions.
 *
 * @module
 */

/** Some numbers in order, and what they come to. */
interface Half {
  readonly values: ReadonlyArray<number>
  readonly sum: number
}

/** More halves than these are too many. */
const budget = 400_000

/** The ways, without numbers that begin with 0 and others; `undefined` where there are too many to try. */
export const halved = (
  digits: string,
  count: number,
  sum: number
): ReadonlyArray<ReadonlyArray<number>> | undefined => {
  const longest = String(sum).length
  const front = Math.floor(count / 2)
  if (digits.length > count * longest || digits.length < count) return []
  let left = budget
  /** The ways to read so many numbers from a digit on, each with the digit that it ends before. */
  const from = (start: number, numbers: number, take: (end: number, half: Half) => void, to?: number): boolean => {
    const visit = (at: number, { values, sum: own }: Half): boolean => {
      if (--left < 0) return false
      const open = numbers - values.length
      if (open === 0) {
        if (to === undefined || at === to) take(at, { values, sum: own })
        return true
      }
      const rest = (to ?? digits.length) - at
      if (rest < open || (to !== undefined && rest > open * longest)) return true
      const most = digits.charAt(at) === "0" ? 1 : Math.min(longest, rest - open + 1)
      for (let length = to !== undefined && open === 1 ? rest : 1; length <= most; length++) {
        const value = Number(digits.slice(at, at + length))
        if (own + value > sum) break
        if (!visit(at + length, { values: [...values, value], sum: own + value })) return false
      }
      return true
    }
    return visit(start, { values: [], sum: 0 })
  }
  /** By the digit that they end before, and by what they leave of the sum. */
  const fronts = new Map<number, Map<number, Array<Half>>>()
  const isPut = from(0, front, (end, half) => {
    if (digits.length - end > (count - front) * longest) return
    const ending = fronts.get(end) ?? new Map<number, Array<Half>>()
    fronts.set(end, ending)
    const rest = sum - half.sum
    const those = ending.get(rest)
    if (those === undefined) ending.set(rest, [half])
    else those.push(half)
  })
  if (!isPut) return undefined
  const found: Array<ReadonlyArray<number>> = []
  for (const [at, wanted] of fronts) {
    const isDone = from(
      at,
      count - front,
      (_, half) => {
        for (const first of wanted.get(half.sum) ?? []) found.push([...first.values, ...half.values])
      },
      digits.length
    )
    if (!isDone) return undefined
  }
  return found
}
