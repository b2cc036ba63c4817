/**
 * What speaks against figures standing row by row in the order of the form: rows and columns in which some may have changed places.
 *
 * @module
 */
import { type Figures, type Off, offs } from "./columnSums.ts"
import type { Sum } from "./split.ts"

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
  const broken = brokenIn(all)
  const sound = rows.filter((row, at) => !broken.includes(at) && row.some((worth) => worth !== 0)).length
  if (broken.length > errors || broken.length * share > sound) return undefined
  if (moved(rows, broken, all)) return undefined
  // Side by side they may have changed figures; a row that adds up in another order may have been mixed up.
  const unsure = broken.filter(
    (at) => broken.includes(at - 1) || broken.includes(at + 1) || rows.length === 1 || addsUpOtherwise(rows[at] ?? [])
  )
  return { rows: new Set(unsure), figures: changed(all, broken, unsure) }
}

/** The rows that do not add up. */
const brokenIn = ({ worths, width, within }: Figures): ReadonlyArray<number> =>
  Array.from({ length: worths.length / width }, (_, row) => row).filter((row) =>
    within.some((sum) => fails(worths.slice(row * width, (row + 1) * width), sum))
  )

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

/** A row whose figures, in another order, would mend a sum of columns. */
interface Way {
  readonly row: number
  readonly order: ReadonlyArray<number>
  readonly columns: ReadonlyArray<number>
}

/** The single rows that would mend a sum of columns, if in some of the rows that do not add up one figure is wrong. */
const waysOf = (all: Figures, off: Off, sure: ReadonlySet<number>, broken: ReadonlyArray<number>): ReadonlyArray<Way> =>
  lefts(all, off, broken).flatMap((columns) =>
    [...off.rows.keys()].flatMap((row): ReadonlyArray<Way> => {
      if (columns.size === 0 || sure.has(row) || broken.includes(row)) return []
      const order = rowMended(all, { ...off, columns }, row)
      return order === undefined ? [] : [{ row, order, columns: [...columns.keys()] }]
    })
  )

/**
 * The order in which columns add up that do not as they stand, if figures of one row changed places among themselves, as the places of
 * the figures; the order as it is where that is not the only way.
 */
export const withinRow = (all: Figures): ReadonlyArray<number> => {
  const broken = brokenIn(all)
  const { failing, sure } = offs(all)
  const ways = failing.map((off) => (isExplained(all, off, broken) ? [] : waysOf(all, off, sure, broken)))
  const given = all.worths.map((_, at) => at)
  return ways.reduce<ReadonlyArray<number>>((order, [way, ...others]) => {
    // A row of two sums that do not hold would have to mend both.
    const isTwice = ways.filter((each) => each.some(({ row }) => row === way?.row)).length > 1
    return way === undefined || others.length > 0 || isTwice
      ? order
      : order.toSpliced(way.row * all.width, all.width, ...way.order)
  }, given)
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
  return order
}

/**
 * The cells of columns in which as much seems too much as is too little in others: figures of a row may have changed places there. Rows
 * that stand in a sum that holds did not. Nothing of the kind is to be feared where rows that do not add up explain it all.
 */
const changed = (all: Figures, broken: ReadonlyArray<number>, unsure: ReadonlyArray<number>): ReadonlySet<number> => {
  const { failing, sure } = offs(all)
  return new Set(
    failing.flatMap((off) => {
      const by = [...off.columns.values()]
      const isMixed = by.some((each) => each > 0) && by.some((each) => each < 0)
      if (!isMixed || isExplained(all, off, broken) || explains(all, off, unsure)) return []
      const ways = waysOf(all, off, sure, broken)
      const suspect =
        ways.length > 0 ? ways : [...off.rows.keys()].map((row) => ({ row, columns: [...off.columns.keys()] }))
      return suspect.flatMap(({ row, columns }) =>
        sure.has(row) ? [] : columns.map((column) => row * all.width + column)
      )
    })
  )
}

const isExplained = (all: Figures, off: Off, broken: ReadonlyArray<number>): boolean =>
  lefts(all, off, broken).some(({ size }) => size === 0)

/** What is left of a sum of columns for each way in which the rows that do not add up have one wrong figure, or none. */
const lefts = (
  { worths, width, within }: Figures,
  { rows, columns }: Off,
  broken: ReadonlyArray<number>
): ReadonlyArray<ReadonlyMap<number, number>> =>
  broken.slice(0, errors).reduce<ReadonlyArray<ReadonlyMap<number, number>>>(
    (found, row) => {
      const sign = rows.get(row)
      if (sign === undefined) return found
      const at = (place: number): number => worths[row * width + place] ?? 0
      const wrong = within.flatMap(({ total, parts }) => {
        const more = parts.reduce((sum, place) => sum + at(place), 0) - at(total)
        return [[total, -more] as const, ...parts.map((place) => [place, more] as const)]
      })
      return [
        ...found,
        ...found.flatMap((left) =>
          wrong.flatMap(([place, more]) => {
            const by = (left.get(place) ?? 0) - sign * more
            if (!left.has(place)) return []
            const next = new Map(left).set(place, by)
            if (by === 0) next.delete(place)
            return [next]
          })
        )
      ]
    },
    [columns]
  )

/** No more rows than these are tried. */
const most = 2

/** Whether the figures of rows that were mixed up can stand there so that these rows and a sum of columns hold. */
const explains = (
  { worths, width, within }: Figures,
  { rows, columns }: Off,
  unsure: ReadonlyArray<number>
): boolean => {
  const [first, second, ...others] = unsure
  const sign = rows.get(first ?? -1)
  if (first === undefined || second === undefined || others.length > 0 || unsure.length > most) return false
  if (sign === undefined || rows.get(second) !== sign) return false
  const figures = [first, second].flatMap((row) =>
    worths.slice(row * width, (row + 1) * width).map((worth) => worth ?? 0)
  )
  const wanted = Array.from(
    { length: width },
    (_, column) => (figures[column] ?? 0) + (figures[width + column] ?? 0) - sign * (columns.get(column) ?? 0)
  )
  let left: number = budget
  const visit = (upper: ReadonlyArray<number>, lower: ReadonlyArray<number>, rest: ReadonlyArray<number>): boolean => {
    if (--left < 0) return false
    if (upper.length === width) return [upper, lower].every((row) => within.every((sum) => !fails(row, sum)))
    const sum = wanted[upper.length] ?? 0
    return [...new Set(rest)].some((one) => {
      const without = rest.toSpliced(rest.indexOf(one), 1)
      const at = without.indexOf(sum - one)
      return at !== -1 && visit([...upper, one], [...lower, sum - one], without.toSpliced(at, 1))
    })
  }
  return visit([], [], figures)
}

const budget = 20_000
