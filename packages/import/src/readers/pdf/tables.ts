/**
 * Builds grids where ruling lines cross: cells are the areas that no line divides.
 *
 * @module
 */
import type { Ruling, Rulings } from "./rulings.ts"

/** An area of a page, in points. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** An area of a grid that no ruling divides, by its lines: columns `from` to before `to`, rows `above` to before `below`. */
export interface Area {
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

/** A table's areas, as lines divide them. */
export interface Grid {
  readonly box: Box
  /** The places of the upright and the level lines, in order. */
  readonly xs: ReadonlyArray<number>
  readonly ys: ReadonlyArray<number>
  readonly areas: ReadonlyArray<Area>
  /** Whether no level line ends it there: it may go on over the page's end. */
  readonly open: { readonly above: boolean; readonly below: boolean }
}

const close = 3
const largest = 20_000

/** Rulings in one line that touch are one. */
const joined = (all: ReadonlyArray<Ruling>): ReadonlyArray<Ruling> => {
  const groups: Array<Array<Ruling>> = []
  for (const ruling of all.toSorted((one, other) => one.at - other.at)) {
    const last = groups.at(-1)
    if (last !== undefined && ruling.at - (last[0]?.at ?? 0) <= close) last.push(ruling)
    else groups.push([ruling])
  }
  return groups.flatMap((group) => {
    const at = group.reduce((sum, ruling) => sum + ruling.at, 0) / group.length
    const merged: Array<Ruling> = []
    for (const { from, to } of group.toSorted((one, other) => one.from - other.from)) {
      const last = merged.at(-1)
      if (last !== undefined && from <= last.to + close) merged.splice(-1, 1, { ...last, to: Math.max(last.to, to) })
      else merged.push({ at, from, to })
    }
    return merged
  })
}

const crosses = (upright: Ruling, level: Ruling): boolean =>
  upright.at >= level.from - close &&
  upright.at <= level.to + close &&
  level.at >= upright.from - close &&
  level.at <= upright.to + close

/** Lines that cross belong to one table. */
const components = (upright: ReadonlyArray<Ruling>, level: ReadonlyArray<Ruling>): ReadonlyArray<Rulings> => {
  const parent = new Map<Ruling, Ruling>()
  const root = (ruling: Ruling): Ruling => {
    let top = ruling
    for (let next = parent.get(top); next !== undefined; next = parent.get(top)) top = next
    return top
  }
  for (const one of upright) {
    for (const other of level) {
      if (!crosses(one, other)) continue
      const [a, b] = [root(one), root(other)]
      if (a !== b) parent.set(a, b)
    }
  }
  const groups = new Map<Ruling, { upright: Array<Ruling>; level: Array<Ruling> }>()
  const add = (ruling: Ruling, side: "upright" | "level") => {
    const own = groups.get(root(ruling)) ?? { upright: [], level: [] }
    own[side].push(ruling)
    groups.set(root(ruling), own)
  }
  for (const ruling of upright) add(ruling, "upright")
  for (const ruling of level) add(ruling, "level")
  return [...groups.values()]
}

const distinct = (values: ReadonlyArray<number>): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (const value of values.toSorted((one, other) => one - other))
    if (found.length === 0 || value - (found.at(-1) ?? 0) > close) found.push(value)
  return found
}

/** Finds the tables that ruling lines make. */
export const grids = ({ upright, level }: Rulings): ReadonlyArray<Grid> => {
  const [down, across] = [joined(upright), joined(level)]
  if (down.length * across.length > 4_000_000) return []
  return components(down, across)
    .flatMap((lines) => gridOf(lines) ?? [])
    .toSorted((one, other) => one.box.top - other.box.top)
}

const gridOf = (lines: Rulings): Grid | undefined => {
  if (lines.level.length < 2 || lines.upright.length + lines.level.length < 4) return undefined
  // A table may be open at its sides: then its level lines say how wide it is.
  const xs = distinct([...lines.upright.map(({ at }) => at), ...lines.level.flatMap(({ from, to }) => [from, to])])
  const ys = distinct([...lines.level.map(({ at }) => at), ...lines.upright.flatMap(({ from, to }) => [from, to])])
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows > largest) return undefined
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
  const closed = (y: number) => xs.slice(1).some((_, at) => covers(lines.level, y, middle(xs, at)))
  return { box, xs, ys, areas: areas(lines, xs, ys), open: { above: !closed(box.top), below: !closed(box.bottom) } }
}

const covers = (all: ReadonlyArray<Ruling>, at: number, middle: number): boolean =>
  all.some((ruling) => Math.abs(ruling.at - at) <= close && ruling.from <= middle && ruling.to >= middle)

const middle = (all: ReadonlyArray<number>, at: number) => ((all[at] ?? 0) + (all[at + 1] ?? 0)) / 2

const areas = (
  { upright, level }: Rulings,
  xs: ReadonlyArray<number>,
  ys: ReadonlyArray<number>
): ReadonlyArray<Area> => {
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  const walls = Array.from({ length: rows }, (_, row) => xs.map((x) => covers(upright, x, middle(ys, row))))
  const floors = ys.map((y) => Array.from({ length: columns }, (_, column) => covers(level, y, middle(xs, column))))
  const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  const found: Array<Area> = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]?.[column]) continue
      let to = column + 1
      while (to < columns && !walls[row]?.[to] && !taken[row]?.[to]) to++
      let below = row + 1
      const open = (next: number) =>
        Array.from({ length: to - column }, (_, at) => column + at).every(
          (each) => !floors[next]?.[each] && !taken[next]?.[each] && (each === column || !walls[next]?.[each])
        )
      while (below < rows && open(below)) below++
      for (let each = row; each < below; each++) taken[each]?.fill(true, column, to)
      found.push({ from: column, to, above: row, below })
    }
  }
  return found
}
