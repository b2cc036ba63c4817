/**
 * All ways in which a run of digits can be the numbers of some cells in order, such as 1000001 for 1 0 0 0 0 0 1.
 *
 * A space is a border that was kept. A number has no leading zero, and every cell holds one, unless blank cells are allowed that left
 * nothing behind. Ways that contradict a sum among the cells themselves are left out.
 *
 * @module
 */
import { digitsOf, lengthOf, numberIn, standsAt } from "./digits.ts"
import type { Doubt, Value } from "./Group.ts"
import { narrow } from "@gongkai/match/marks"

/** A sum among the cells of one run: the place of the total, and those of its parts. */
export interface Sum {
  readonly total: number
  readonly parts: ReadonlyArray<number>
}

/** More ways than these are too many to decide among. */
const most = 4000
const budget = 400_000

/** No office counts to a number of more digits. */
export const longest = 9

/** Stands in a stream of text for a cell that is there and blank. */
export const blankMark = "\u2400"

/** 1,234 is one number; behind its three digits ends another, whether a border was kept there or not: 51,2340 are 51,234 and 0. */
const thousands = /\d+(?:,\d+)+/gu

/** The digits of a run with commas, with a border behind each number that has one, and the comma kept. */
const atThousands = (run: string): string => {
  const [first = "", ...groups] = run.split(",")
  if (groups.some((group) => group.length < 3)) return run
  return groups.reduce((all, group) => {
    const rest = group.slice(3)
    return `${all},${group.slice(0, 3)}${rest === "" ? "" : ` ${rest}`}`
  }, first)
}

const bordered = (text: string): ReadonlyArray<string> =>
  narrow(text)
    .replaceAll(thousands, atThousands)
    .replaceAll(/(?<![^\s])([/—–―-])\1+(?![^\s])/gu, " - ")
    .replaceAll(/[/—–―-]|无/gu, " - ")
    // A ring is a 0 by itself, never a digit of a number.
    .replaceAll(/[〇○零]/gu, " 0 ")
    .split(/\s+/u)
    .filter((token) => token !== "")

/** Where blanks part figures, a stroke right in front of one is its sign, as in -6 2, and no sign for none by itself. */
const signed = /^\s*[-—–―－−]\p{Nd}\S*\s+\S|\S\s+[-—–―－−]\p{Nd}/u

/** The pieces of a run between borders that were kept; `undefined` where something else than digits and signs for none stands. */
export const tokens = (text: string): ReadonlyArray<string> | undefined => {
  if (signed.test(text)) return undefined
  const all = bordered(text).map((token) => token.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, ""))
  return all.every((token) => token === "-" || token === blankMark || /^\d+$/u.test(token)) ? all : undefined
}

/** Whether a way to part a run leaves whole what its commas hold together: the number that ends a piece has one to three digits before. */
export const keepsThousands = (text: string): ((way: ReadonlyArray<Value>) => boolean) => {
  const pieces = bordered(text)
  if (!text.includes(",") && !text.includes("，")) return () => true
  return (way) => {
    let at = 0
    return pieces.every((piece) => {
      let [left, last] = [piece.replaceAll(",", "").length, 0]
      while (left > 0 && at < way.length) {
        const value = way[at++] ?? null
        last = value === "none" ? 1 : value === null ? (piece === blankMark ? 1 : 0) : String(value).length
        left -= last
      }
      const groups = piece.split(",").length - 1
      return groups === 0 || (last > 3 * groups && last <= 3 * groups + 3)
    })
  }
}

/** What a piece that is one cell by itself says. */
export const whole = (token: string): Value => (token === "-" ? "none" : token === blankMark ? null : Number(token))

const none = new Uint8Array(0)

const worth = (value: Value | undefined): number => (typeof value === "number" ? value : 0)

type Ways = ReadonlyArray<ReadonlyArray<Value>> | undefined

interface Asked {
  readonly blanks?: boolean
  readonly doubt?: Doubt
}

/** Each attempt at a document, and each edition that it is tried with, asks the same. */
const known = new Map<string, Ways>()
const remembered = 400

/** The ways to read the pieces as `count` numbers; `undefined` when there are too many to list. */
export const splits = (
  all: ReadonlyArray<string>,
  count: number,
  sums: ReadonlyArray<Sum> = [],
  asked: Asked = {}
): Ways => {
  if (asked.doubt !== undefined) return search(all, count, sums, asked)
  const within = sums.map(({ total, parts }) => `${total}=${parts.join("+")}`)
  const key = `${count} ${asked.blanks === true} ${within.join(" ")}:${all.join(" ")}`
  if (known.has(key)) return known.get(key)
  const ways = search(all, count, sums, asked)
  if (known.size >= remembered) known.clear()
  known.set(key, ways)
  return ways
}

const search = (
  all: ReadonlyArray<string>,
  count: number,
  sums: ReadonlyArray<Sum>,
  { blanks = false, doubt }: Asked
): Ways => {
  const found: Array<ReadonlyArray<Value>> = []
  const values: Array<Value> = []
  // How many digits stand behind each piece.
  const behind = all.map((_, at) => all.slice(at + 1).reduce((sum, { length }) => sum + length, 0))
  const figures = all.map(digitsOf)
  const places = Array.from({ length: count }, (_, place) => ({
    /** The sum whose other cells all stand in front of this one. */
    own: sums.find(({ total, parts }) => place === Math.max(total, ...parts)),
    over: sums.find(({ total, parts }) => parts.includes(place) && total > place),
    under: sums.find(({ total, parts }) => parts.includes(place) && total < place)
  }))
  const sumOf = ({ parts }: Sum): number => {
    let sum = 0
    for (const part of parts) sum += worth(values[part])
    return sum
  }
  /** What the other cells of a sum leave for this one. */
  const due = (sum: Sum, place: number): number =>
    place === sum.total ? sumOf(sum) : worth(values[sum.total]) - sumOf(sum)
  let examined = 0
  const visit = (token: number, from: number, doubts: number): boolean => {
    if (++examined > budget || found.length > most) return false
    const [text, digits = none] = [all[token], figures[token]]
    const place = values.length
    const left = text === undefined ? 0 : text.length - from + (behind[token] ?? 0)
    if (place === count) {
      if (text === undefined) found.push([...values])
      return true
    }
    // What is left must suffice for the cells that are left, and the cells for the pieces.
    if ((!blanks && left < count - place) || count - place < all.length - token) return true
    const own = places[place]?.own
    const rest = own === undefined ? undefined : due(own, place)
    if (rest !== undefined && rest < 0) return true
    if (blanks && (rest ?? 0) === 0 && !put(token, from, null, doubts)) return false
    if (text === undefined) return true
    if (text === "-" || text === blankMark) return put(token, text.length, whole(text), doubts)
    if (rest !== undefined) {
      const length = lengthOf(rest)
      return !standsAt(digits, from, rest, length) || put(token, from + length, rest, doubts)
    }
    if (digits[from] === 0) return put(token, from + 1, 0, doubts)
    const [least, greatest] = lengths(place, left)
    for (let end = from + least; end <= Math.min(text.length, from + greatest); end++)
      if (!put(token, end, numberIn(digits, from, end), doubts)) return false
    return true
  }
  /** How many digits the number at a place may have: a total is no shorter than its parts, and hardly longer. */
  const lengths = (place: number, left: number): readonly [number, number] => {
    const after = blanks ? 0 : count - place - 1
    const over = places[place]?.over
    if (over === undefined) return [1, Math.min(longest, left - after)]
    const room = Math.min(longest, Math.floor((left - Math.max(0, after - 1)) / 2))
    if (over.total !== place + 1 || over.total !== count - 1) return [1, room]
    // The total that ends the run has at most one digit more than the longest of its parts.
    return [Math.max(1, left - 1 - Math.max(Math.ceil(left / 2), lengthOf(sumOf(over)))), room]
  }
  const put = (token: number, to: number, value: Value, before: number): boolean => {
    const doubts = before + (doubt?.against(values.length, worth(value)) ?? 0)
    if (doubt !== undefined && doubts > doubt.most) return true
    const { own, under } = places[values.length] ?? {}
    const fails =
      (own !== undefined && due(own, values.length) !== worth(value)) ||
      (under !== undefined && worth(value) > due(under, values.length))
    values.push(value)
    const end = to >= (all[token]?.length ?? 0)
    const done = fails || (end && all[token] !== undefined ? visit(token + 1, 0, doubts) : visit(token, to, doubts))
    values.pop()
    return done
  }
  return visit(0, 0, 0) ? found : undefined
}
