/**
 * Puts the text of a page into the cells of its grids; what lies in none is left over.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import { withoutText } from "../cellText.ts"
import { cut, lines, type Run, textOf } from "./glyphs.ts"
import type { Area, Box, Grid } from "./tables.ts"
import { isFull, wrapped } from "./wrapped.ts"

/** A cell of a page's table, with its text. */
export interface PageCell {
  readonly area: Area
  readonly text: string
  readonly place: Spot
  /** Its text was put together from lines. */
  readonly joined?: true
  /** Its last line leaves no room for another digit. */
  readonly full?: true
}

/** A table of one page: its grid, and the text in each of its areas. */
export interface PageTable {
  readonly page: number
  readonly grid: Grid
  readonly cells: ReadonlyArray<PageCell>
}

const within = ({ left, right, top, bottom }: Box, { left: l, right: r, top: t, bottom: b }: Box): boolean => {
  const [x, y] = [(l + r) / 2, (t + b) / 2]
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1
}

/** Thinner pictures draw lines. */
const thinnest = 4

/** Whether a picture lies in a cell; what is larger than the cell is the ground of the table, or a seal. */
const isIn = (cell: Box, image: Box): boolean => {
  const [width, height] = [image.right - image.left, image.bottom - image.top]
  const fits = width <= cell.right - cell.left + 2 && height <= cell.bottom - cell.top + 2
  return fits && Math.min(width, height) >= thinnest && within(cell, image)
}

/** A place on a page, in points from its upper left corner. */
export const spot = (page: number, { left, top, right, bottom }: Box): Spot => ({
  page,
  box: [Math.round(left), Math.round(top), Math.round(right), Math.round(bottom)]
})

const indexOf = (all: ReadonlyArray<number>, at: number): number =>
  Math.max(
    0,
    Math.min(
      all.length - 2,
      all.findLastIndex((each) => each <= at)
    )
  )

/** Fills the cells of a grid with the runs that lie in them. */
export const fill = (
  page: number,
  grids: ReadonlyArray<Grid>,
  runs: ReadonlyArray<Run>,
  images: ReadonlyArray<Box> = []
): { readonly tables: ReadonlyArray<PageTable>; readonly rest: ReadonlyArray<Run> } => {
  const inside = new Map<Area, Array<Run>>()
  const owners = grids.map((grid) => {
    const places = Array.from({ length: grid.ys.length - 1 }, (): Array<Area> => [])
    for (const area of grid.areas)
      for (let row = area.above; row < area.below; row++)
        for (let column = area.from; column < area.to; column++) (places[row] ?? [])[column] = area
    return { grid, places }
  })
  const rest: Array<Run> = []
  for (const run of runs) {
    const own = owners.find(({ grid }) => within(grid.box, run))
    if (own === undefined) {
      rest.push(run)
      continue
    }
    const { grid, places } = own
    const row = places[indexOf(grid.ys, (run.top + run.bottom) / 2)] ?? []
    const walls = grid.xs.filter((_, at) => at > 0 && at < grid.xs.length - 1 && row[at - 1] !== row[at])
    for (const piece of cut(run, walls, "numbers")) {
      const area = row[indexOf(grid.xs, (piece.left + piece.right) / 2)]
      if (area !== undefined) inside.set(area, [...(inside.get(area) ?? []), piece])
    }
  }
  const tables = grids.map((grid): PageTable => ({
    page,
    grid,
    cells: grid.areas.map((area) => {
      const box = {
        left: grid.xs[area.from] ?? 0,
        right: grid.xs[area.to] ?? 0,
        top: grid.ys[area.above] ?? 0,
        bottom: grid.ys[area.below] ?? 0
      }
      const own = lines(inside.get(area) ?? []).filter((line) => textOf(line.runs) !== "")
      const whole = wrapped(own, box)
      const text = whole ?? own.map((line) => textOf(line.runs)).join("\n")
      return {
        area,
        text: text === "" && images.some((image) => isIn(box, image)) ? withoutText.picture : text,
        place: spot(page, box),
        ...((whole !== undefined || own.some(({ runs }) => runs.some(({ broken }) => broken))) && {
          joined: true as const
        }),
        ...(isFull(own.at(-1), box) && { full: true as const })
      }
    })
  }))
  // A frame around text is no table.
  return {
    tables: tables.filter(({ cells }) => cells.length > 1),
    rest: [
      ...rest,
      ...tables
        .filter(({ cells }) => cells.length <= 1)
        .flatMap(({ grid }) => runs.filter((run) => within(grid.box, run)))
    ]
  }
}
