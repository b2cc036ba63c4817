/**
 * A table of the prose that goes on over pages, each piece under 续表 or under its head again, as the one table that it is.
 *
 * Only pages that follow one another part a table: two on one page, or in a source without pages, stay two, whatever stands between them.
 *
 * @module
 */
import type { Block, Rectangle, Row } from "@gongkai/match/Document"

/** 续表, 续表2, 表2（续）, 表2 各渠道公开数量（续）. */
const named = /^(?:续\s*表[\s\d一二三四五六七八九十]*|表\s*[\d一二三四五六七八九十]+.{0,30}[（(]续[）)])$/u

const isNamed = (block: Block | undefined): boolean => block?._tag === "Paragraph" && named.test(block.text.trim())

const said = ({ cells }: Row): string => cells.map((slot) => (slot?.text ?? "").replaceAll(/\s/gu, "")).join("\u0000")

const wide = ({ rows }: Rectangle): number => rows[0]?.cells.length ?? 0

/** How many rows at the top of a piece say again what the table began with. */
const repeated = (first: Rectangle, next: Rectangle): number => {
  let count = 0
  while (count < next.rows.length - 1) {
    const [above, below] = [first.rows[count], next.rows[count]]
    if (above === undefined || below === undefined || said(above) !== said(below)) break
    count++
  }
  return count
}

const pageOf = (row: Row | undefined): number | undefined => row?.place.page

/** The rows of a piece that the table before it does not have; `undefined` where it is a table of its own. */
const rest = (table: Rectangle, next: Rectangle, underName: boolean): ReadonlyArray<Row> | undefined => {
  if (wide(table) !== wide(next)) return undefined
  const heads = repeated(table, next)
  const [from, to] = [pageOf(table.rows.at(-1)), pageOf(next.rows[0])]
  const turns = from !== undefined && to !== undefined && to === from + 1
  return turns && (underName || heads > 0) ? next.rows.slice(heads) : undefined
}

/** Blocks of prose in which each such table is one rectangle again. */
export const continued = (blocks: ReadonlyArray<Block>): ReadonlyArray<Block> => {
  const all: Array<Block> = []
  for (const next of blocks) {
    const underName = isNamed(all.at(-1))
    const last = all.at(underName ? -2 : -1)
    const rows = next._tag === "Rectangle" && last?._tag === "Rectangle" ? rest(last, next, underName) : undefined
    if (rows === undefined || last?._tag !== "Rectangle") all.push(next)
    else all.splice(underName ? -2 : -1, 2, { ...last, rows: [...last.rows, ...rows] })
  }
  return all
}
