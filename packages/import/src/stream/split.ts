/**
 * All ways in which a run of digits can be the numbers of some cells in order, such as 1000001 for 1 0 0 0 0 0 1.
 *
 * A space is a border that was kept. A number has no leading zero, and every cell holds one: to be asked only of a source that
 * prints its zeros. Ways that contradict an equation among the cells themselves are left out.
 *
 * @module
 */
import type { Value } from "./Group.ts"
import { narrow } from "@gongkai/match/marks"

/** A sum among the cells of one run: the place of the total, and those of its parts. */
export interface Sum {
  readonly total: number
  readonly parts: ReadonlyArray<number>
}

/** More ways than these are too many to decide among. */
const most = 4000
const budget = 300_000

/** Stands in a stream of text for a cell that is there and blank. */
export const blankMark = "\u2400"

/** The pieces of a run between borders that were kept; `undefined` where something else than digits and signs for none stands. */
export const tokens = (text: string): ReadonlyArray<string> | undefined => {
  const all = narrow(text)
    .replaceAll(/(?<=\d),(?=\d{3}(?!\d))/gu, "")
    .replaceAll(/(?<![^\s])([/—–―-])\1+(?![^\s])/gu, " - ")
    .replaceAll(/[/—–―-]|无/gu, " - ")
    .replaceAll(/[〇○]/gu, "0")
    .split(/\s+/u)
    .filter((token) => token !== "")
  return all.every((token) => token === "-" || token === blankMark || /^\d+$/u.test(token)) ? all : undefined
}

/** What a piece that is one cell by itself says. */
const whole = (token: string): Value => (token === "-" ? "none" : token === blankMark ? null : Number(token))

const numberAt = (values: ReadonlyArray<Value>, at: number): number => {
  const value = values[at]
  return typeof value === "number" ? value : 0
}

/** The ways to read the pieces as `count` numbers; `undefined` when there are too many to list. */
export const splits = (
  all: ReadonlyArray<string>,
  count: number,
  sums: ReadonlyArray<Sum> = []
): ReadonlyArray<ReadonlyArray<Value>> | undefined => {
  const found: Array<ReadonlyArray<Value>> = []
  let examined = 0
  const holds = (values: ReadonlyArray<Value>): boolean =>
    sums.every(
      ({ total, parts }) =>
        total !== values.length - 1 ||
        parts.reduce((all, part) => all + numberAt(values, part), 0) === numberAt(values, total)
    )
  const visit = (token: number, from: number, values: ReadonlyArray<Value>): boolean => {
    if (++examined > budget || found.length > most) return false
    const text = all[token]
    if (text === undefined) {
      if (values.length === count) found.push(values)
      return true
    }
    if (values.length === count) return true
    if (text === "-" || text === blankMark) return put(token, text.length, text, values, whole(text))
    const left = text.length - from
    // What is left must suffice for the cells that are left, and the cells for what is left.
    if (left + all.slice(token + 1).join("").length < count - values.length) return true
    if (text.charAt(from) === "0") return put(token, from + 1, text, values, 0)
    for (let to = from + 1; to <= text.length; to++) {
      const number = Number(text.slice(from, to))
      if (!Number.isSafeInteger(number)) break
      if (!put(token, to, text, values, number)) return false
    }
    return true
  }
  const put = (token: number, to: number, text: string, values: ReadonlyArray<Value>, value: Value): boolean => {
    const next = [...values, value]
    if (!holds(next)) return true
    return to >= text.length ? visit(token + 1, 0, next) : visit(token, to, next)
  }
  return visit(0, 0, []) ? found : undefined
}
