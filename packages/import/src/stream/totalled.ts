/**
 * All ways in which a run of digits can be the numbers of some cells and, behind them, their total.
 *
 * The total is chosen first: it says how large the parts may be, which leaves few ways to try.
 *
 * @module
 */
import type { Value } from "./Group.ts"
import { digitsOf, lengthOf, standsAt } from "./digits.ts"
import { halved } from "./halved.ts"
import { blankMark, whole } from "./split.ts"

/** More ways than these are too many to decide among. */
const most = 4000
const budget = 200_000

/** A run of so many digits is parted from both ends. */
const long = 18

const isSign = (piece: string): boolean => piece === "-" || piece === blankMark
const worth = (value: Value): number => (typeof value === "number" ? value : 0)

/** A total at the end of the pieces, and the pieces in front of it. */
interface Ending {
  readonly total: Value
  readonly before: ReadonlyArray<string>
}

const endings = (pieces: ReadonlyArray<string>, blanks: boolean): ReadonlyArray<Ending> => {
  const last = pieces.at(-1)
  if (last === undefined) return blanks ? [{ total: null, before: [] }] : []
  const before = pieces.slice(0, -1)
  const cut = isSign(last)
    ? [{ total: whole(last), before }]
    : Array.from(last, (digit, at) => ({ digit, at })).flatMap(({ digit, at }): ReadonlyArray<Ending> => {
        const total = Number(last.slice(at))
        if ((digit === "0" && at < last.length - 1) || !Number.isSafeInteger(total)) return []
        return [{ total, before: at === 0 ? before : [...before, last.slice(0, at)] }]
      })
  return blanks ? [...cut, { total: null, before: pieces }] : cut
}

/** Each edition that a document is tried with asks the same. */
const known = new Map<string, Ways>()
const remembered = 400

const none = new Uint8Array(0)

type Ways = ReadonlyArray<ReadonlyArray<Value>> | undefined

/** The ways to read the pieces as `count` numbers, the last of which is the sum of the others; `undefined` when there are too many. */
export const totalled = (pieces: ReadonlyArray<string>, count: number, blanks = false): Ways => {
  const key = `${count} ${blanks} ${pieces.join(" ")}`
  if (known.has(key)) return known.get(key)
  const ways = search(pieces, count, blanks)
  if (known.size >= remembered) known.clear()
  known.set(key, ways)
  return ways
}

const search = (pieces: ReadonlyArray<string>, count: number, blanks: boolean): Ways => {
  const found: Array<ReadonlyArray<Value>> = []
  const values: Array<Value> = []
  let examined = 0
  const parts = ({ total, before }: Ending): boolean => {
    const behind = before.map((_, at) => before.slice(at + 1).reduce((sum, { length }) => sum + length, 0))
    const figures = before.map(digitsOf)
    /** Reads on from a place in the pieces, as long as the parts come to no more than what is left of the total. */
    const visit = (at: number, from: number, rest: number): boolean => {
      if (++examined > budget || found.length > most) return false
      const [piece, own = none] = [before[at], figures[at]]
      const cells = count - 1 - values.length
      if (cells === 0) {
        if (piece === undefined && rest === 0) found.push([...values, total])
        return true
      }
      if (cells < before.length - at) return true
      // The last of the parts is what is left of the total.
      if (cells === 1 && piece !== undefined) {
        if (from === 0 && isSign(piece)) {
          if (rest === 0) found.push([...values, whole(piece), total])
        } else if (standsAt(own, from, rest, piece.length - from)) found.push([...values, rest, total])
        return true
      }
      const digits = piece === undefined ? 0 : piece.length - from + (behind[at] ?? 0)
      const longest = lengthOf(rest)
      if (digits > cells * longest || (!blanks && digits < cells)) return true
      if (blanks && !put(at, from, null, rest)) return false
      if (piece === undefined) return true
      if (isSign(piece)) return put(at, piece.length, whole(piece), rest)
      if (own[from] === 0) return put(at, from + 1, 0, rest)
      const end = Math.min(piece.length, from + (blanks ? longest : Math.min(longest, digits - cells + 1)))
      let value = 0
      for (let to = from; to < end;) {
        value = value * 10 + (own[to] ?? 0)
        // One more digit makes it larger still.
        if (value > rest) return true
        if (!put(at, ++to, value, rest)) return false
      }
      return true
    }
    const put = (at: number, to: number, value: Value, rest: number): boolean => {
      const left = rest - worth(value)
      if (left < 0) return true
      values.push(value)
      const piece = before[at]
      const goesOn = piece !== undefined && to >= piece.length ? visit(at + 1, 0, left) : visit(at, to, left)
      values.pop()
      return goesOn
    }
    const [run, ...more] = before
    if (!blanks && run !== undefined && more.length === 0 && run.length >= long && !isSign(run)) {
      const ways = halved(run, count - 1, worth(total))
      if (ways === undefined || found.length + ways.length > most) return false
      for (const way of ways) found.push([...way, total])
      return true
    }
    return visit(0, 0, worth(total))
  }
  return endings(pieces, blanks).every(parts) ? found : undefined
}
