/**
 * Decides rows of running text in which blank cells left nothing behind: those of parts, or those of totals alone.
 *
 * @module
 */
import { type Cell, parse } from "@gongkai/core/Cell"
import type { Equation } from "@gongkai/core/Equation"
import type { Group, Value } from "../stream/Group.ts"
import type { Pending } from "../stream/readRun.ts"
import { decide } from "./decide.ts"

/**
 * The cells of rows in which blank cells left nothing behind: decided where the whole form balances, `undefined` where it does but
 * leaves them open. Those of a form that balances in no such way are not among them.
 */
export const withBlanks = (
  equations: ReadonlyArray<Equation>,
  pending: ReadonlyArray<Pending>,
  known: (cell: Cell) => Value | undefined
): ReadonlyMap<Cell, Value | undefined> => {
  const short = new Set(pending.flatMap(({ form, short: ways }) => (ways === undefined ? [] : [form])))
  const rows = pending.filter(({ form }) => short.has(form))
  if (rows.length === 0) return new Map()
  const groups = rows.map((row): Group => {
    const { cells, short: options, shortParts: parts } = row
    if (options === undefined) return row
    return { cells, options, broken: options.length === 0 && parts === undefined, ...(parts && { parts }) }
  })
  const { decided, failed } = decide(equations, groups, known)
  const forms = new Set([...failed].map((cell) => cell.split("/")[0]))
  const asked = (cell: Cell): boolean => !forms.has(cell.split("/")[0])
  const summed = new Set(
    equations.flatMap(({ left, right }) => {
      const all = [...left, ...right]
      const whole = all.every((cell) => known(cell) !== undefined || rows.some(({ cells }) => cells.includes(cell)))
      return whole && new Set(all.map((cell) => parse(cell)?.row)).size > 1 ? all : []
    })
  )
  return new Map(
    rows
      .flatMap(({ cells }) => cells)
      .filter(asked)
      .map((cell) => [cell, summed.has(cell) ? decided.get(cell) : undefined])
  )
}

/** So many zeros must be printed in a row on the average, whatever way it is parted: then a blank cell is no zero. */
const zeros = 2

/** In so many rows a total that is no 0 must be printed. */
const printed = 3

const isZero = (value: Value | undefined): boolean => value === 0 || value === "none"

const zerosIn = ({ cells, options }: Group): number =>
  Math.min(...options.map((option) => cells.filter((_, place) => isZero(option[place])).length))

/** The equations without a total that is not read: its parts stand in its place. */
const without = (equations: ReadonlyArray<Equation>, total: Cell): ReadonlyArray<Equation> => {
  const own = equations.find(({ left }) => left.length === 1 && left[0] === total)
  const others = equations.filter((equation) => equation !== own)
  const put = (cells: ReadonlyArray<Cell>) => cells.flatMap((cell) => (cell === total ? (own?.right ?? []) : [cell]))
  return own === undefined
    ? others.filter(({ left, right }) => ![...left, ...right].includes(total))
    : others.map(({ left, right }) => ({ left: put(left), right: put(right) }))
}

/**
 * The cells of rows of which only the totals may be blank, where there is a figure for every other cell in each row of the form: decided
 * where all other columns balance, `undefined` where they are left open. Those of a form of which that does not hold are not among them.
 */
export const withoutTotal = (
  equations: ReadonlyArray<Equation>,
  pending: ReadonlyArray<Pending>,
  known: (cell: Cell) => Value | undefined
): ReadonlyMap<Cell, Value | undefined> =>
  new Map(
    [...new Set(pending.flatMap(({ form, lacking }) => (lacking === undefined ? [] : [form])))].flatMap((form) => [
      ...withoutTotalOf(
        equations,
        pending.filter((row) => row.form === form),
        known
      )
    ])
  )

const withoutTotalOf = (
  equations: ReadonlyArray<Equation>,
  rows: ReadonlyArray<Pending>,
  known: (cell: Cell) => Value | undefined
): ReadonlyMap<Cell, Value | undefined> => {
  // In a row that is a sum of others each cell is a total.
  const [sums, own] = [rows.filter(isSum), rows.filter((row) => !isSum(row))]
  const groups = own.map(({ cells, options, lacking: ways = options }): Group => ({ cells, options: ways }))
  if (groups.length === 0 || groups.some(({ options }) => options.length === 0)) return new Map()
  if (groups.reduce((sum, group) => sum + zerosIn(group), 0) < zeros * groups.length) return new Map()
  const blank = groups.flatMap(({ cells, options }) =>
    cells.filter((_, place) => options.some((option) => option[place] === null))
  )
  const asked = sums
    .flatMap(({ cells }) => cells)
    .reduce(without, equations)
    .filter(({ left, right }) => ![...left, ...right].some((cell) => blank.includes(cell)))
  const { decided, failed } = decide(asked, groups, known)
  const summed = new Set(asked.flatMap(({ left, right }) => [...left, ...right]))
  const isBorneOut = groups.every(({ cells }) => cells.every((cell) => summed.has(cell) || blank.includes(cell)))
  // A column that is blank in all rows leaves as many figures as a total that is.
  const totals = blank.filter((cell) => Number(decided.get(cell) ?? 0) > 0)
  if (failed.size > 0 || !isBorneOut || totals.length < printed) return new Map()
  return new Map(own.flatMap(({ cells }) => cells).map((cell) => [cell, decided.get(cell)]))
}

const isSum = ({ line }: Pending): boolean => line.heading.sums === true
