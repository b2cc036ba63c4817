/**
 * Divides a title into lines where it has seams: behind the organ, wherever that takes no further line; else as even as seams allow.
 *
 * GB/T 9704: 回行时，要做到词意完整，排列对称，长短适宜，间距恰当. A line of one character is the worst there is.
 *
 * @module
 */
import { balance, ragged, type Room } from "./balance.ts"
import * as Breaks from "./breaks.ts"
import * as Kind from "./Kind.ts"
import type { Line } from "./Line.ts"
import type { Metrics } from "./Metrics.ts"
import { today } from "./Rules.ts"
import { read } from "./Text.ts"

/** What a break costs, where lines of half the usual length cost about 0.25 each. */
const cost = { seam: 0, year: 0.05, phrase: 0.3, bracket: 0.5, word: 1 } as const

interface Place {
  /** In the string. */
  readonly at: number
  /** The width of all that stands before it. */
  readonly x: number
  readonly cost: number
}

/** Sets a title in lines; `organ` is the name that it begins with, which stays whole where it can. */
export const titleLines = (raw: string, organ: string, metrics: Metrics, room: Room): ReadonlyArray<Line> => {
  const { rules = today } = room
  const text = read(raw, metrics).string
  const fewest = balance(text, metrics, room)
  if (rules > 1 && fewest.length > 1 && organ !== "" && text !== organ && text.startsWith(organ)) {
    const parted = [organ, text.slice(organ.length)].flatMap((part) => titleLines(part, "", metrics, room))
    if (parted.length === fewest.length) return parted
  }
  // What fills more than a page is no title any more; to weigh all its divisions would take too long.
  if (fewest.length < 2 || fewest.length > 30) return fewest
  const cuts = divided(places(text, organ, metrics, room), fewest.length, room)
  return cuts === undefined
    ? fewest
    : cuts.slice(1).flatMap((to, line) => ragged(text.slice(cuts[line], to), metrics, room))
}

const places = (text: string, organ: string, metrics: Metrics, { size }: Room): ReadonlyArray<Place> => {
  const all = read(text, metrics)
  Breaks.breaks(all)
  const years = new Set(Array.from(all.string.matchAll(/\d{4}年度?/gu), ({ 0: { length }, index }) => index + length))
  const phrases = new Set(Array.from(all.string.matchAll(/政府信息公开|工作年度报告|年度报告/gu), ({ index }) => index))
  const found: Array<Place> = []
  let x = 0
  for (let each = 0; each <= all.length; each += 1) {
    const at = all.at[each] ?? 0
    const bracket = all.kind[each] === Kind.open || all.kind[each - 1] === Kind.close
    if (each === 0 || each === all.length) found.push({ at, x, cost: 0 })
    else if (all.level[each] === Breaks.free) {
      const seam = at === organ.length && all.string.startsWith(organ)
      const own = seam ? "seam" : years.has(at) ? "year" : phrases.has(at) ? "phrase" : bracket ? "bracket" : "word"
      found.push({ at, x, cost: cost[own] })
    }
    x += (all.width[each] ?? 0) * size
  }
  return found
}

/** The places of the best division into so many lines, first and last included. */
const divided = (
  places: ReadonlyArray<Place>,
  lines: number,
  { size, width }: Room
): ReadonlyArray<number> | undefined => {
  const target = (places.at(-1)?.x ?? 0) / lines
  let best: ReadonlyArray<{ readonly cost: number; readonly cuts: ReadonlyArray<number> } | undefined> = places.map(
    (_, at) => (at === 0 ? { cost: 0, cuts: [0] } : undefined)
  )
  for (let line = 0; line < lines; line += 1) {
    const before = best
    best = places.map((to, end) => {
      let found: { cost: number; from: number } | undefined
      for (let from = end - 1; from >= 0; from -= 1) {
        const long = to.x - (places[from]?.x ?? 0)
        if (long > width) break
        const above = before[from]
        if (above === undefined) continue
        const short = long < 2 * size ? 4 : 0
        const sum = above.cost + to.cost + short + ((long - target) / target) ** 2
        if (found === undefined || sum < found.cost) found = { cost: sum, from }
      }
      const above = found === undefined ? undefined : before[found.from]
      return found === undefined || above === undefined ? undefined : { cost: found.cost, cuts: [...above.cuts, to.at] }
    })
  }
  return best.at(-1)?.cuts
}
