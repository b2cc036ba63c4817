/**
 * A table within prose as what it is. What only lays text out, a cell a row or a number beside its paragraph, is none.
 *
 * @module
 */
import { level, type Table } from "@gongkai/core/Narrative"
import type { Rectangle, Row, Slot } from "@gongkai/match/Document"

/** （十二） */
const longestNumber = 4

/** The text of a cell on one line; what is raised in it belongs to it, as in m². */
export const textOf = (slot: Slot | null): string =>
  (slot?.said ?? slot?.text ?? "").replaceAll(/\s*\n\s*/gu, " ").trim()

const texts = ({ cells }: Row): ReadonlyArray<string> =>
  cells.map((slot, at) => {
    if (slot !== null) return textOf(slot)
    const over = cells.slice(0, at).findLast((each) => each !== null)
    const from = over == null ? -1 : cells.lastIndexOf(over, at)
    return over?.repeated === true && at < from + (over.columns ?? 1) ? textOf(over) : ""
  })

const filled = (row: ReadonlyArray<string>): number => row.filter((text) => text !== "").length

/** Whether a row is a paragraph behind its number, which a tab or a cell parted from it. */
const isNumbered = (row: ReadonlyArray<string>): boolean => {
  const first = row.find((text) => text !== "") ?? ""
  return level(first) !== undefined && first.length <= longestNumber && filled(row) === 2
}

/** Without the columns in which no row has a text. */
const narrowed = (rows: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<ReadonlyArray<string>> =>
  rows.map((row) => row.filter((_, at) => rows.some((each) => (each[at] ?? "") !== "")))

/** A figure, alone or with its unit; a year is none. */
const figure = /^(?!(?:19|20)\d{2}年度?$)[-+－—\d０-９.,，%％‰]+\s*\p{Script=Han}{0,3}$/u

/**
 * How many rows name what stands below them: as many as the cells of a first row without gaps reach down, where none of them holds a
 * figure and a later row holds one.
 */
const headsIn = (rows: ReadonlyArray<Row>): number => {
  const [first] = rows
  const cells = first?.cells.filter((slot) => slot !== null) ?? []
  const covered = cells.reduce((sum, { columns = 1 }) => sum + columns, 0)
  const depth = Math.max(1, ...cells.map(({ rows: down = 1 }) => down))
  const own = rows.slice(0, depth).flatMap(texts)
  const below = rows.slice(depth).flatMap(texts)
  const isFull = covered >= (first?.cells.length ?? 0) && cells.every((slot) => textOf(slot) !== "")
  return isFull && !own.some(isFigure) && below.some(isFigure) ? depth : 0
}

const isFigure = (text: string): boolean => figure.test(text)

/** The rows that the source sets as a head, at the top. */
const headed = ({ rows }: Rectangle): number => {
  const end = rows.findIndex((row) => row.heads !== true)
  return end === -1 ? 0 : end
}

/** Reads a rectangle as a table of prose; `undefined` where it is none. In a file of ours each is one, as it stands. */
export const tableOf = (rectangle: Rectangle, ours = false): Table | undefined => {
  if (ours) return asItStands(rectangle)
  const all = narrowed(rectangle.rows.map(texts))
  const rows = all
    .map((row, at) => ({ row, isHead: at < headed(rectangle), from: rectangle.rows[at] }))
    .filter(({ row }) => filled(row) > 0)
  const several = rows.filter(({ row }) => filled(row) > 1)
  if (several.length < 2 || several.every(({ row }) => isNumbered(row))) return undefined
  // A text across the whole table above its rows is its caption.
  const [first, ...below] = rows
  const isTitle =
    first !== undefined && !first.isHead && filled(first.row) === 1 && first.row[0] !== "" && first.row.length > 1
  const caption = isTitle ? first.row[0] : undefined
  const own = isTitle ? below : rows
  const said = own.filter(({ isHead }) => isHead).length
  const count = said > 0 ? said : headsIn(own.flatMap(({ from }) => from ?? []))
  const [one, ...others] = own.slice(count).map(({ row }) => whole(row))
  if (one === undefined) return undefined
  return {
    type: "table",
    ...(caption !== undefined && { caption }),
    head: own.slice(0, count).map(({ row }) => whole(row)),
    rows: [one, ...others]
  }
}

/** What stands in one column of a sheet is text, a cell a paragraph. */
const isColumn = ({ rows }: Rectangle): boolean =>
  rows[0]?.place.sheet !== undefined && rows.every((row) => filled(texts(row)) < 2)

const asItStands = (rectangle: Rectangle): Table | undefined => {
  if (isColumn(rectangle)) return undefined
  const count = headed(rectangle)
  const rows = rectangle.rows.map(texts)
  // A sheet is as wide as its widest table.
  const width = Math.max(...rows.map((row) => row.findLastIndex((text) => text !== "") + 1))
  const all = rows.map((row) => whole(row.slice(0, width)))
  const [one, ...others] = all.slice(count)
  return one === undefined ? undefined : { type: "table", head: all.slice(0, count), rows: [one, ...others] }
}

/** A row of a table has a column at least. */
const whole = ([first = "", ...others]: ReadonlyArray<string>): readonly [string, ...ReadonlyArray<string>] => [
  first,
  ...others
]
