/**
 * Parts of a table: some of its rows, some of its columns, its labels apart from their figures. Boxes shrink to what is left of them.
 *
 * @module
 */
import type { Box, Grid, Table } from "../Paper.ts"

const always = (): boolean => true

/** Whether a row holds figures. */
export const isBody = ({ blocks }: Table, row: number): boolean =>
  blocks.some(({ start, head, length }) => row >= start + head && row < start + length)

/** A table without the rows and columns that are not kept. A box that loses its first row or column goes on in the next. */
export const without = (
  table: Table,
  row: (at: number) => boolean,
  column: (at: number) => boolean = always
): Table => {
  const { grid, blocks, stub } = table
  const rows = grid.flatMap((_, at) => (row(at) ? [at] : []))
  const columns = (grid[0] ?? []).flatMap((_, at) => (column(at) ? [at] : []))
  const made = rows.map(() => columns.map((): Box | null => null))
  for (const [y, line] of grid.entries())
    for (const [x, box] of line.entries()) {
      if (box === null) continue
      const down = rows.flatMap((at, place) => (at >= y && at < y + box.rows ? [place] : []))
      const across = columns.flatMap((at, place) => (at >= x && at < x + box.columns ? [place] : []))
      const [top, left] = [down[0], across[0]]
      if (top !== undefined && left !== undefined)
        made[top]?.splice(left, 1, { ...box, rows: down.length, columns: across.length })
    }
  const before = (at: number) => rows.filter((each) => each < at).length
  return {
    ...table,
    grid: made,
    stub: columns.filter((at) => at < stub).length,
    blocks: blocks.flatMap(({ start, head, length }) => {
      const [from, body, to] = [before(start), before(start + head), before(start + length)]
      return to === from ? [] : [{ start: from, head: body - from, length: to - from }]
    })
  }
}

/** The labels of a table, and the columns from one to before another. */
export const columnsOf = (table: Table, from: number, to: number): Table =>
  without(table, always, (column) => column < table.stub || (column >= from && column < to))

const only = (row: Grid[number], keep: (column: number) => boolean): Grid[number] =>
  row.map((box, column) => (box === null || keep(column) ? box : { ...box, lines: [], prints: [] }))

/** A table without boxes that reach over several rows: below the first there is a blank one in each. */
const level = ({ grid }: Table): Grid => {
  const made = grid.map((row) => [...row])
  for (const [y, row] of grid.entries())
    for (const [x, box] of row.entries()) {
      if (box === null || box.rows === 1) continue
      for (const line of made.slice(y + 1, y + box.rows)) line[x] = { ...box, rows: 1, lines: [], prints: [] }
      made[y]?.splice(x, 1, { ...box, rows: 1 })
    }
  return made
}

/** Runs of rows of a table with their labels in rows of their own in front of them, and the figures without. */
export const labelled = (table: Table, chosen: (row: number) => boolean): Table => {
  const { stub } = table
  const levelled = level(table)
  const grid = table.grid.map((row, at) => (isBody(table, at) ? (levelled[at] ?? row) : row))
  const picked = grid.map((_, at) => chosen(at))
  const made: Array<Grid[number]> = []
  const starts = new Map<number, number>()
  for (let at = 0; at < grid.length;) {
    starts.set(at, made.length)
    if (picked[at] !== true) {
      made.push(grid[at] ?? [])
      at++
      continue
    }
    const length = picked.slice(at).findIndex((each) => !each)
    const rows = grid.slice(at, length === -1 ? undefined : at + length)
    made.push(...rows.map((row) => only(row, (column) => column < stub)))
    made.push(...rows.map((row) => only(row, (column) => column >= stub)))
    at += rows.length
  }
  const place = (at: number) => starts.get(at) ?? made.length
  return {
    ...table,
    grid: made,
    blocks: table.blocks.map(({ start, head, length }) => ({
      start: place(start),
      head,
      length: place(start + length) - place(start)
    }))
  }
}
