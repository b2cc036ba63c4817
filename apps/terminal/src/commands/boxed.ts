/**
 * Draws a table with lines around its cells, in the widths that a terminal really gives them: a Chinese character fills two columns.
 *
 * Cells may cover several rows and columns. Where even the narrowest columns do not fit, there is no table, and the caller lists it.
 *
 * @module
 */
import { broken, tame, width } from "../screen/Line.ts"

/** A cell: where it begins, what it covers, and what it says. */
export interface Box {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
  readonly text: string
  readonly align: "left" | "right" | "centre"
}

/** A table: every place of it belongs to one box at most; a place of none is empty. */
export interface Table {
  readonly width: number
  readonly height: number
  readonly boxes: ReadonlyArray<Box>
}

/** No column is narrower than a Chinese character and a space beside it; none need be wider than so much. */
const [narrowest, widest] = [4, 40]

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((total, each) => total + each, 0)

/** What may not be broken: a number or a word in Latin letters. */
const unbroken = (text: string): number =>
  Math.max(2, ...(text.match(/[\p{Script=Latin}\p{N}.,%/−+?-]+/gu) ?? []).map(width))

const grown = (sizes: ReadonlyArray<number>, box: Box, least: number): ReadonlyArray<number> => {
  const own = sizes.slice(box.column, box.column + box.columns)
  const lacking = least - sum(own) - (own.length - 1)
  if (lacking <= 0) return sizes
  return sizes.map((size, at) =>
    at >= box.column && at < box.column + box.columns
      ? size + Math.floor(lacking / own.length) + (at - box.column < lacking % own.length ? 1 : 0)
      : size
  )
}

/** The widths of the columns within this many; `undefined` where not even the narrowest fit. */
const fitted = ({ width: count, boxes }: Table, columns: number): ReadonlyArray<number> | undefined => {
  const room = columns - count - 1
  const narrow = boxes
    .toSorted((one, other) => one.columns - other.columns)
    .reduce<ReadonlyArray<number>>(
      (sizes, box) => grown(sizes, box, Math.max(unbroken(box.text), box.text === "" ? 0 : narrowest)),
      Array.from({ length: count }, () => narrowest)
    )
  if (sum(narrow) > room) return undefined
  const wide = boxes
    .filter(({ columns: covered }) => covered === 1)
    .reduce<ReadonlyArray<number>>((sizes, box) => grown(sizes, box, Math.min(widest, width(box.text))), narrow)
  const wanted = wide.map((size, at) => size - (narrow[at] ?? 0))
  const free = room - sum(narrow)
  if (sum(wanted) <= free) return wide
  return narrow.map((size, at) => size + Math.floor(((wanted[at] ?? 0) * free) / sum(wanted)))
}

const heightsOf = (table: Table, lines: ReadonlyMap<Box, ReadonlyArray<string>>): ReadonlyArray<number> =>
  table.boxes
    .toSorted((one, other) => one.rows - other.rows)
    .reduce<Array<number>>(
      (heights, box) => {
        const own = heights.slice(box.row, box.row + box.rows)
        const lacking = (lines.get(box)?.length ?? 1) - sum(own) - (own.length - 1)
        const last = box.row + box.rows - 1
        return lacking <= 0 ? heights : heights.with(last, (heights[last] ?? 1) + lacking)
      },
      Array.from({ length: table.height }, () => 1)
    )

/** The sign where lines meet, by the arms that it has: up, down, left, right. */
const signs: { readonly [arms: string]: string } = {
  "1100": "│",
  "0011": "─",
  "0101": "┌",
  "0110": "┐",
  "1001": "└",
  "1010": "┘",
  "1101": "├",
  "1110": "┤",
  "0111": "┬",
  "1011": "┴",
  "1111": "┼"
}

/** Where each row or column of this size begins, and where the last ends, with a line before each. */
const starts = (all: ReadonlyArray<number>): ReadonlyArray<number> =>
  all.reduce<ReadonlyArray<number>>((found, each) => [...found, (found.at(-1) ?? 0) + each + 1], [0])

/** The lines of the table; `undefined` where it does not fit into so many columns. */
export const boxed = (given: Table, columns: number): ReadonlyArray<string> | undefined => {
  const table = { ...given, boxes: given.boxes.map((box) => ({ ...box, text: tame(box.text) })) }
  const sizes = fitted(table, columns)
  if (sizes === undefined) return undefined
  const inner = (box: Box): number => sum(sizes.slice(box.column, box.column + box.columns)) + box.columns - 1
  const lines = new Map(table.boxes.map((box) => [box, broken(box.text, inner(box))]))
  const heights = heightsOf(table, lines)
  const owners = Array.from({ length: table.height }, () => Array.from({ length: table.width }, () => -1))
  for (const [at, box] of table.boxes.entries())
    for (let row = box.row; row < box.row + box.rows; row++) owners[row]?.fill(at, box.column, box.column + box.columns)
  const owner = (row: number, column: number): number | undefined => owners[row]?.[column]
  // Whether a line stands left of a place, and above it.
  const stands = (row: number, column: number): boolean =>
    row >= 0 && row < table.height && owner(row, column - 1) !== owner(row, column)
  const lies = (row: number, column: number): boolean =>
    column >= 0 && column < table.width && owner(row - 1, column) !== owner(row, column)

  const [tops, lefts] = [starts(heights), starts(sizes)]
  const canvas = Array.from({ length: (tops.at(-1) ?? 0) + 1 }, () =>
    Array.from({ length: (lefts.at(-1) ?? 0) + 1 }, () => " ")
  )
  const put = (row: number, column: number, sign: string): void => void canvas[row]?.splice(column, 1, sign)
  for (let row = 0; row <= table.height; row++)
    for (let column = 0; column <= table.width; column++) {
      const [top, left] = [tops[row] ?? 0, lefts[column] ?? 0]
      if (stands(row, column)) for (let at = 1; at <= (heights[row] ?? 0); at++) put(top + at, left, "│")
      if (lies(row, column)) for (let at = 1; at <= (sizes[column] ?? 0); at++) put(top, left + at, "─")
      const arms = [stands(row - 1, column), stands(row, column), lies(row, column - 1), lies(row, column)]
      put(top, left, signs[arms.map(Number).join("")] ?? " ")
    }
  for (const box of table.boxes) {
    const own = lines.get(box) ?? []
    const tall = (tops[box.row + box.rows] ?? 0) - (tops[box.row] ?? 0) - 1
    const first = (tops[box.row] ?? 0) + 1 + ((tall - own.length) >> 1)
    for (const [at, line] of own.entries())
      write(canvas[first + at] ?? [], line, (lefts[box.column] ?? 0) + 1, inner(box), box.align)
  }
  return canvas.map((row) => row.join("").trimEnd())
}

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" })

/** Writes a text into the columns of a line; a character that fills two leaves nothing in the second. */
const write = (row: Array<string>, text: string, left: number, room: number, align: Box["align"]): void => {
  const free = Math.max(0, room - width(text))
  let at = left + (align === "right" ? free : align === "centre" ? free >> 1 : 0)
  for (const { segment } of graphemes.segment(text)) {
    const filled = width(segment)
    if (filled === 0) row.splice(at - 1, 1, `${row[at - 1] ?? ""}${segment}`)
    else row.splice(at, filled, segment, ...Array.from({ length: filled - 1 }, () => ""))
    at += filled
  }
}
