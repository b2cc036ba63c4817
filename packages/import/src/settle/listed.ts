/**
 * Lists the ways of rows that have too many to list by themselves: those that the sums of few columns speak against.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Equation } from "@gongkai/core/Equation"
import type { Group, Value } from "../stream/Group.ts"
import { jointly, type Range, type Rest } from "./jointly.ts"

const worth = (value: Value | undefined): number => (typeof value === "number" ? value : 0)

/** An equation as one sum that is zero: the sign of each of its cells. */
export type Signs = ReadonlyMap<Cell, number>

export const signs = ({ left, right }: Equation): Signs => {
  const all = new Map<Cell, number>()
  for (const cell of left) all.set(cell, (all.get(cell) ?? 0) + 1)
  for (const cell of right) all.set(cell, (all.get(cell) ?? 0) - 1)
  return all
}

/** How many columns may speak against a way to part a row that does not add up: its own error, and that of another row. */
const doubts = 2

/** What a cell may hold, by the options of its group or for certain; `undefined` where that is not known at all. */
type Ranges = (cell: Cell) => Range | undefined

const rangesOf = (groups: ReadonlyArray<Group>, known: (cell: Cell) => Value | undefined): Ranges => {
  const extremes = new Map<Cell, Range>()
  for (const { cells, options, ways } of groups)
    for (const [place, cell] of cells.entries()) {
      const numbers = options.map((option) => worth(option[place]))
      if (numbers.length > 0) extremes.set(cell, { low: Math.min(...numbers), high: Math.max(...numbers) })
      else if (ways !== undefined) extremes.set(cell, { low: 0, high: Infinity })
    }
  return (cell) => {
    const value = known(cell)
    return extremes.get(cell) ?? (value === undefined ? undefined : { low: worth(value), high: worth(value) })
  }
}

/** What the other cells of a sum come to; `undefined` where one of them is not known at all. */
const restOf = (own: Signs, without: (cell: Cell) => boolean, rangeOf: Ranges): Range | undefined => {
  let [low, high] = [0, 0]
  for (const [cell, factor] of own) {
    if (without(cell)) continue
    const range = rangeOf(cell)
    if (range === undefined) return undefined
    low += factor > 0 ? range.low : -range.high
    high += factor > 0 ? range.high : -range.low
  }
  return { low, high }
}

/** The groups with the ways of those that have too many of them. */
export const listed = (
  equations: ReadonlyArray<Equation>,
  groups: ReadonlyArray<Group>,
  known: (cell: Cell) => Value | undefined
): ReadonlyArray<Group> => {
  if (groups.every(({ ways, parts }) => ways === undefined && parts === undefined)) return groups
  const sums = equations.map(signs)
  return together(sums, oneByOne(sums, groups, known), known)
}

const oneByOne = (
  sums: ReadonlyArray<Signs>,
  groups: ReadonlyArray<Group>,
  known: (cell: Cell) => Value | undefined
): ReadonlyArray<Group> => {
  const rangeOf = rangesOf(groups, known)
  return groups.map((group) => {
    const { cells, ways } = group
    if (ways === undefined) return group
    const ranges = cells.map((cell) =>
      sums.flatMap((own) => {
        const sign = own.get(cell)
        const inner = [...own.keys()].some((each) => each !== cell && cells.includes(each))
        const rest = sign === undefined || inner ? undefined : restOf(own, (each) => each === cell, rangeOf)
        if (rest === undefined) return []
        // What the others leave for it.
        return [sign === 1 ? { low: -rest.high, high: -rest.low } : rest]
      })
    )
    const against = (place: number, value: number): number =>
      ranges[place]?.some(({ low, high }) => value < low || value > high) === true ? 1 : 0
    return { ...group, options: ways({ against, most: doubts }) }
  })
}

/** No more rows than these are parted together; among them those that do not add up and may be read in more ways than these. */
const most = 3
const many = 40

/** The rows that have no options yet, or a great many, as one group of all their cells. */
const together = (
  sums: ReadonlyArray<Signs>,
  groups: ReadonlyArray<Group>,
  known: (cell: Cell) => Value | undefined
): ReadonlyArray<Group> => {
  const rows = groups.filter(
    ({ options, parts, broken }) =>
      parts !== undefined && (options.length === 0 || (broken === true && options.length > many))
  )
  const [first] = rows
  if (first === undefined || rows.length > most || rows.some(({ cells }) => cells.length !== first.cells.length))
    return groups
  const others = groups.filter((group) => !rows.includes(group))
  const rangeOf = rangesOf(others, known)
  const places = first.cells.map((_, place) => {
    const own = rows.map(({ cells }) => cells[place])
    return sums.flatMap((each): ReadonlyArray<Rest> => {
      const factors = own.map((cell) => (cell === undefined ? 0 : (each.get(cell) ?? 0)))
      if (factors.every((factor) => factor === 0)) return []
      const rest = restOf(each, (cell) => own.includes(cell), rangeOf)
      return rest === undefined ? [] : [{ factors, ...rest }]
    })
  })
  const broken = rows.filter((row) => row.broken === true).length
  const isStrict = rows.some(({ parts }) => parts?.blanks === true)
  const options = jointly(
    rows.flatMap(({ parts }) => parts ?? []),
    places,
    isStrict ? { off: 0, spare: 0 } : { off: broken + 1, spare: 1 }
  )
  if (options.length === 0) return groups
  return [...others, { cells: rows.flatMap(({ cells }) => cells), options, broken: broken > 0, rows: broken }]
}
