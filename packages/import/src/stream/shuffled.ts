/**
 * What speaks against figures standing row by row in the order of the form: rows and columns in which some may have changed places.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Equation } from "@gongkai/core/Equation"
import type { Sum } from "./split.ts"

/** The figures of a table row by row: what each counts for, `undefined` for one that is no number. */
export interface Figures {
  readonly worths: ReadonlyArray<number | undefined>
  readonly width: number
  /** The sums among the figures of a row. */
  readonly within: ReadonlyArray<Sum>
  readonly cells: ReadonlyArray<Cell>
  readonly equations: ReadonlyArray<Equation>
}

/** The rows, and the places of single figures, that may be one another's. */
export interface Doubtful {
  readonly rows: ReadonlySet<number>
  readonly figures: ReadonlySet<number>
}

/** An office errs in so many rows at most, and in no more than one of so many that hold more than zeros. */
const errors = 3
const share = 3

/** `undefined` where too much speaks against the order for any figure to be read by it. */
export const doubtful = (all: Figures): Doubtful | undefined => {
  const { worths, width } = all
  const rows = Array.from({ length: worths.length / width }, (_, row) => worths.slice(row * width, (row + 1) * width))
  const broken = rows.flatMap((row, at) => (all.within.some((sum) => fails(row, sum)) ? [at] : []))
  const sound = rows.filter((row, at) => !broken.includes(at) && row.some((worth) => worth !== 0)).length
  if (broken.length > errors || broken.length * share > sound) return undefined
  if (moved(rows, broken, all)) return undefined
  // Side by side they may have changed figures; a row that adds up in another order may have been mixed up.
  const unsure = broken.filter(
    (at) => broken.includes(at - 1) || broken.includes(at + 1) || rows.length === 1 || addsUpOtherwise(rows[at] ?? [])
  )
  return { rows: new Set(unsure), figures: changed(all) }
}

const fails = (row: ReadonlyArray<number | undefined>, { total, parts }: Sum): boolean => {
  const places = [total, ...parts]
  if (places.some((place) => row[place] === undefined)) return false
  return parts.reduce((sum, place) => sum + (row[place] ?? 0), 0) !== row[total]
}

/** Whether one of the figures is the sum of all others. */
const addsUpOtherwise = (row: ReadonlyArray<number | undefined>): boolean => {
  const whole = row.reduce<number>((sum, worth) => sum + (worth ?? 0), 0)
  return row.some((worth) => (worth ?? 0) * 2 === whole)
}

/** Whether the rows from one that does not add up to another would all do so if one figure of theirs stood elsewhere. */
const moved = (
  rows: ReadonlyArray<ReadonlyArray<number | undefined>>,
  broken: ReadonlyArray<number>,
  { width, within }: Figures
): boolean => {
  const [first, last] = [broken[0] ?? 0, broken.at(-1) ?? 0]
  if (first === last) return false
  const flat = rows.slice(first, last + 1).flat()
  const holds = (line: ReadonlyArray<number | undefined>): boolean => {
    for (let at = 0; at < line.length; at += width)
      if (within.some((sum) => fails(line.slice(at, at + width), sum))) return false
    return true
  }
  const ends = flat.flatMap((_, at) => (at < width || at >= flat.length - width ? [at] : []))
  return ends.some((from) =>
    ends.some((to) => from !== to && holds(flat.toSpliced(from, 1).toSpliced(to, 0, flat[from])))
  )
}

/** A sum of columns that is off in some of them: its rows, with 1 on its left side and -1 on its right, and by how much it is off. */
interface Off {
  readonly rows: ReadonlyMap<number, number>
  readonly columns: ReadonlyMap<number, number>
}

/** The sums of columns that do not hold, and the rows that stand in one that holds in all columns. */
const offs = ({ worths, width, cells, equations }: Omit<Figures, "within">) => {
  const at = new Map(cells.map((cell, place) => [cell, place]))
  const found = new Map<string, { readonly rows: Map<number, number>; readonly columns: Map<number, number> }>()
  for (const { left, right } of equations) {
    const own = [...left.map((cell) => [cell, 1] as const), ...right.map((cell) => [cell, -1] as const)]
    const places = own.map(([cell, sign]) => [at.get(cell) ?? -1, sign] as const)
    const columns = new Set(places.map(([place]) => (place === -1 ? -1 : place % width)))
    const [column] = columns
    if (columns.size !== 1 || column === undefined || column === -1) continue
    const off = places.reduce((sum, [place, sign]) => sum + sign * (worths[place] ?? 0), 0)
    const rows = new Map(places.map(([place, sign]) => [Math.floor(place / width), sign]))
    const key = [...rows.keys()].join()
    const all = found.get(key) ?? { rows, columns: new Map<number, number>() }
    if (off !== 0) all.columns.set(column, off)
    found.set(key, all)
  }
  const all: ReadonlyArray<Off> = [...found.values()]
  return {
    failing: all.filter(({ columns }) => columns.size > 0),
    sure: new Set(all.flatMap(({ rows, columns }) => (columns.size === 0 ? [...rows.keys()] : [])))
  }
}

/** Whether all columns add up. */
export const columnsHold = (all: Omit<Figures, "within">): boolean => offs(all).failing.length === 0

/**
 * The order in which columns add up that do not as they stand, if figures of one row changed places among themselves, as the places of
 * the figures; the order as it is where that is not the only way.
 */
export const withinRow = (all: Omit<Figures, "within">): ReadonlyArray<number> => {
  const { failing, sure } = offs(all)
  const rows = failing.flatMap(({ rows: own }) => [...own.keys()])
  return failing.reduce<ReadonlyArray<number>>(
    (order, off) => {
      // A row of two sums that do not hold would have to mend both.
      const ways = [...off.rows.keys()].flatMap((row) =>
        sure.has(row) || rows.filter((each) => each === row).length > 1 ? [] : (rowMended(all, off, row) ?? [])
      )
      const [way, ...others] = ways
      return way === undefined || others.length > 0
        ? order
        : order.toSpliced(way.row * all.width, all.width, ...way.order)
    },
    all.worths.map((_, at) => at)
  )
}

/** The figures of a row in the order in which a sum of columns holds. */
const rowMended = ({ worths, width }: Pick<Figures, "worths" | "width">, { rows, columns }: Off, row: number) => {
  const left = Array.from({ length: width }, (_, column) => row * width + column)
  const order: Array<number> = []
  for (let column = 0; column < width; column++) {
    const wanted = (worths[row * width + column] ?? 0) - (rows.get(row) ?? 0) * (columns.get(column) ?? 0)
    const place = left.findIndex((at) => worths[at] === wanted)
    const [found] = place === -1 ? [] : left.splice(place, 1)
    if (found === undefined) return undefined
    order.push(found)
  }
  return { row, order }
}

/**
 * The cells of columns in which as much seems too much as is too little in others: figures of a row may have changed places there. Rows
 * that stand in a sum that holds did not.
 */
const changed = (all: Figures): ReadonlySet<number> => {
  const { failing, sure } = offs(all)
  const sides = failing.filter(({ columns }) => {
    const own = [...columns.values()]
    return own.some((off) => off > 0) && own.some((off) => off < 0)
  })
  return new Set(
    sides.flatMap(({ rows, columns }) =>
      [...rows.keys()]
        .filter((row) => !sure.has(row))
        .flatMap((row) => [...columns.keys()].map((column) => row * all.width + column))
    )
  )
}
