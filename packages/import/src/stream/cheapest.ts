/**
 * The way to read pieces as so many numbers that costs least, where each number at each place has a price of its own.
 *
 * Every way is weighed, though there may be millions: what the rest of a run costs depends only on where it begins.
 *
 * @module
 */
import type { Cost } from "./Group.ts"
import { longest, whole } from "./split.ts"

/** The least that any way costs, be it one with blank cells that left nothing behind; `Infinity` where there is none. */
export const cheapest = (pieces: ReadonlyArray<string>, count: number, cost: Cost): number => {
  const known = new Map<string, number>()
  const rest = (place: number, piece: number, from: number): number => {
    const text = pieces[piece]
    if (place === count) return text === undefined ? 0 : Infinity
    if (count - place < pieces.length - piece) return Infinity
    const key = `${place} ${piece} ${from}`
    const blank = () => cost(place, 0) + rest(place + 1, piece, from)
    const found = known.get(key) ?? Math.min(blank(), text === undefined ? Infinity : least(place, piece, from, text))
    known.set(key, found)
    return found
  }
  const least = (place: number, piece: number, from: number, text: string): number => {
    const put = (to: number, value: number): number =>
      cost(place, value) + (to === text.length ? rest(place + 1, piece + 1, 0) : rest(place + 1, piece, to))
    const sign = whole(text)
    if (typeof sign !== "number") return put(text.length, 0)
    const end = text.charAt(from) === "0" ? from + 1 : Math.min(text.length, from + longest)
    let found = Infinity
    for (let to = from + 1; to <= end; to++) found = Math.min(found, put(to, Number(text.slice(from, to))))
    return found
  }
  return rest(0, 0, 0)
}
