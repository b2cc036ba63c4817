/**
 * What the numbers of one sentence tell of one another.
 *
 * Those carried in are not among those received, two names of one row share its cell, and what was answered stands beside what was not.
 *
 * @module
 */
import type { Reading } from "./Reading.ts"
import type { Term, Terms } from "./terms.ts"

const total = "/outcome.total/"

/** The row of 本年度办理结果, or the group of rows, that a reading is of; `undefined` for its total and for all else. */
const outcomeOf = ({ terms: [first] }: Reading): string | undefined => {
  const cell = first?.cells[0] ?? ""
  return cell.includes("/outcome.") && !cell.includes(total) ? first?.cells.join() : undefined
}

/** 告知其他途径 has no row of its own and may be of any of several; a group of rows has all that any of them has. */
const isVague = ({ terms }: Reading, cells: Term["cells"]): boolean =>
  cells.length === 1 && terms.filter((term) => term.cells.length === 1).length > 2

/** The rows of outcomes that a reading may be of. */
const rowsOf = (reading: Reading): ReadonlyArray<string> =>
  outcomeOf(reading) === undefined
    ? []
    : reading.terms.flatMap(({ cells }, at) => (at === 0 || isVague(reading, cells) ? [cells.join()] : []))

/** 不掌握1件，信息不存在1件; 不属于政府信息4件，告知其他途径3件: names that may be of one row, which has both. */
const sharing = (readings: ReadonlyArray<Reading>): ReadonlyArray<Reading> => {
  const sums = new Map<string, Array<number>>()
  for (const reading of readings)
    for (const row of rowsOf(reading)) sums.set(row, [...(sums.get(row) ?? []), reading.figure.value])
  return readings.map((reading) => {
    const together = rowsOf(reading).flatMap((row) => {
      const all = sums.get(row) ?? []
      return all.length < 2 ? [] : [all.reduce((sum, value) => sum + value, 0)]
    })
    return together.length === 0 ? reading : { ...reading, together }
  })
}

const isSame = (one: Term | undefined, other: Term): boolean =>
  one === other || one?.cells.join() === other.cells.join()

const apart = /含|其中|包括|连同|（/u

/** 收到38件，另有上年结转1件: named beside it, those carried in are not among those received. */
const besides = (readings: ReadonlyArray<Reading>, own: Terms): ReadonlyArray<Reading> => {
  const [carriedIn, received, both] = [own.carriedIn, own.received("total"), own.withCarriedIn("total")]
  const isIn = ({ terms: meant }: Reading): boolean => meant.length === 1 && isSame(meant[0], carriedIn)
  if (!readings.some(isIn)) return readings
  return readings.map((reading, at) => {
    const { sentence, figure, terms: meant } = reading
    const next = readings.slice(at + 1, at + 3).find(isIn)
    if (next === undefined || meant.length !== 2 || !isSame(meant[1], both)) return reading
    return apart.test(sentence.text.slice(figure.to, next.figure.from)) ? reading : { ...reading, terms: [received] }
  })
}

/** 其中 and a colon lead from a whole to its parts. */
const opens = /其中|[：（。]|分别/u

/** 受理12件，答复7件，不予受理5件: what was answered, beside what was not, is no sum of all. */
const amongOutcomes = (readings: ReadonlyArray<Reading>): ReadonlyArray<Reading> =>
  readings.map((reading, at) => {
    const { sentence, figure, terms: meant } = reading
    if (meant[0]?.cells[0]?.includes(total) !== true) return reading
    let [sum, end] = [figure.value, figure.to]
    for (const next of readings.slice(at + 1)) {
      if (outcomeOf(next) === undefined || opens.test(sentence.text.slice(end, next.figure.from))) break
      ;[sum, end] = [sum + next.figure.value, next.figure.to]
    }
    const isPart = end > figure.to && readings.slice(0, at).some((whole) => whole.figure.value === sum)
    return isPart ? { ...reading, weak: true } : reading
  })

const withdrawn = /撤[回销]|放弃|不再处理/u

/** 收到12件，答复11件，1件撤回: what was withdrawn may not have been answered. */
const butWithdrawn = (readings: ReadonlyArray<Reading>, { answered }: Terms): ReadonlyArray<Reading> =>
  readings.map((reading) => {
    const { sentence, figure, terms: meant } = reading
    const { text } = sentence
    const near = text.slice(Math.max(0, figure.from - 4), figure.from) + text.slice(figure.to, figure.to + 4)
    const isAnswered = meant[0]?.cells[0]?.includes(total) === true && /[答回]复/u.test(near)
    const rest = text.slice(figure.to)
    const place = rest.search(withdrawn)
    return isAnswered && place !== -1 && !opens.test(rest.slice(0, place))
      ? { ...reading, terms: [...meant, answered] }
      : reading
  })

/** The readings of a sentence, each in the light of the others. */
export const beside = (readings: ReadonlyArray<Reading>, terms: Terms): ReadonlyArray<Reading> =>
  readings.length < 2 ? readings : butWithdrawn(amongOutcomes(sharing(besides(readings, terms))), terms)
