/**
 * Rows that a page's end cuts in two: the text below it belongs to the cells above.
 *
 * A number is put together where the borders are open on both sides, or the cell above was full; otherwise its pieces stay apart, one
 * below the other, and nobody takes the first for the whole.
 *
 * @module
 */
import { isFigure } from "@gongkai/match/figure"
import type { PageTable } from "./fill.ts"
import { isDigits } from "./wrapped.ts"

type Cell = PageTable["cells"][number]

const near = 6

const rowOf = ({ cells }: PageTable, row: number): ReadonlyArray<Cell> => cells.filter(({ area }) => area.above === row)

const said = (cells: ReadonlyArray<Cell>): string => cells.map(({ text }) => text).join("\n")

/** How many rows at the top of a page say again what the table began with. */
const repeated = (first: PageTable, next: PageTable): number => {
  let count = 0
  while (
    count < next.grid.ys.length - 2 &&
    /\p{L}/u.test(said(rowOf(next, count))) &&
    said(rowOf(first, count)) === said(rowOf(next, count))
  )
    count++
  return count
}

const isNumber = ({ text }: Cell): boolean => text.split("\n").every(isDigits)

const edge = ({ grid }: PageTable, at: number): number => grid.xs[at] ?? 0

/** The cells of the last row above a page's end that go on below it, each with the rest of it. */
const rests = (above: PageTable, below: PageTable, row: number): ReadonlyMap<Cell, Cell> | undefined => {
  const last = above.cells.filter(({ area }) => area.below === above.grid.ys.length - 1)
  // The name of a group that goes on below the row says nothing of the row.
  const found = rowOf(below, row).flatMap((rest) => {
    const cell = last.find(
      ({ area }) =>
        Math.abs(edge(above, area.from) - edge(below, rest.area.from)) <= near &&
        Math.abs(edge(above, area.to) - edge(below, rest.area.to)) <= near
    )
    return rest.text === "" || (rest.area.below > row + 1 && !isNumber(rest)) ? [] : [{ cell, rest }]
  })
  const pairs = found.flatMap(({ cell, rest }) => (cell === undefined ? [] : [[cell, rest] as const]))
  const figures = pairs.filter(([, rest]) => isNumber(rest))
  const open = above.grid.open.below && below.grid.open.above
  // A row of its own has a label, or as many figures as the one above.
  const labels = found.filter(({ rest }) => !isNumber(rest) && rest.area.below === row + 1)
  const under = figures.length > 0 && figures.every(([cell]) => isNumber(cell))
  // A sign for zero or none is a figure too: a row of a few more signs has more cells than what is left of it.
  const fewer = figures.length < last.filter(({ text }) => text !== "" && isFigure(text)).length
  // Where rows are numbered, a label without a number is the rest of the one above.
  const labelled =
    last.some(({ text }) => numbering.test(text)) &&
    labels.every(({ rest }) => !numbering.test(rest.text)) &&
    figures.every(([cell]) => cell.full)
  // A label without figures, and without a number where rows have one, below a row that has figures.
  const bare =
    labels.length > 0 && figures.length === 0 && labelled && last.some((cell) => cell.text !== "" && isNumber(cell))
  const cut =
    pairs.length === found.length && (bare || (under && (open || (fewer && (labels.length === 0 || labelled)))))
  return cut ? new Map(pairs) : undefined
}

/** A label that begins a row says which: 二、 or （三） or 1. */
const numbering = /^\s*(?:[（(]?[一二三四五六七八九十]+[、）)]|\d+\s*[.．、])/u

const together = (cell: Cell, rest: Cell, sure: boolean): Cell => {
  const number = isNumber(cell) && isNumber(rest)
  const whole = number && sure && !`${cell.text}${rest.text}`.includes("\n")
  return { ...cell, text: `${cell.text}${whole ? "" : "\n"}${rest.text}`, ...(number && { joined: true as const }) }
}

/** The parts of a table over pages, each row in the part in which it begins. */
export const acrossPages = (parts: ReadonlyArray<PageTable>): ReadonlyArray<PageTable> => {
  const all: Array<PageTable> = []
  for (const next of parts) {
    const [first, last] = [all[0], all.at(-1)]
    const found = first && last && rests(last, next, repeated(first, next))
    if (found === undefined || last === undefined) {
      all.push(next)
      continue
    }
    const open = last.grid.open.below && next.grid.open.above
    const taken = new Set(found.values())
    const bare = [...taken].every(isNumber)
    all.splice(-1, 1, {
      ...last,
      cells: last.cells.map((cell) => {
        const rest = found.get(cell)
        return rest === undefined ? cell : together(cell, rest, open || (bare && cell.full === true))
      })
    })
    all.push({ ...next, cells: next.cells.map((cell) => (taken.has(cell) ? { ...cell, text: "" } : cell)) })
  }
  return all
}
