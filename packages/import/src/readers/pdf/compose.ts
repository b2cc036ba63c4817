/**
 * Puts the pages of a PDF together: prose and tables in order, without page numbers and running heads, tables joined over page ends.
 *
 * @module
 */
import type { Block, Rectangle } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import { type Column, columnsOf, inOrder, type Part, partsIn } from "../page/abreast.ts"
import type { PageLine } from "../page/PageLine.ts"
import { laidOut } from "../page/segments.ts"
import { fill, type PageTable, spot } from "./fill.ts"
import { furniture } from "./furniture.ts"
import { lineOf, lines, piecesOf, type Run, type TextLine, textOf } from "./glyphs.ts"
import { withOverhang } from "./overhang.ts"
import type { Page } from "./Page.ts"
import { marginsOf, paragraphs } from "./prose.ts"
import type { Margins, ProseLine } from "./ProseLine.ts"
import { goesOn, rectangle } from "./rectangle.ts"
import type { Ruling } from "./rulings.ts"
import { unruled } from "./unruled.ts"
import { goingOn, withLabel } from "./unruled/rest.ts"

type Piece = { readonly _tag: "Table"; readonly table: PageTable } | { readonly _tag: "Line"; readonly line: ProseLine }

/** What parts columns of prose is wider than this part of their size. */
const gutter = 0.8

/** A page with its tables filled, and the lines of its prose. */
interface Laid {
  readonly page: Page
  readonly tables: ReadonlyArray<PageTable>
  readonly own: ReadonlyArray<TextLine>
}

/** Puts the pages of a document together to paragraphs and tables. */
export const compose = (pages: ReadonlyArray<Page>): ReadonlyArray<Block> => {
  const isFurniture = furniture(pages)
  const found = pages.map((page): Laid => {
    const { tables, rest } = fill(page.number, page.grids, page.runs, page.images)
    const own = lines(rest).filter((line) => textOf(line.runs) !== "" && !isFurniture(line, page))
    return { page, tables, own }
  })
  const all = found.map((laid, at): Laid => ({ ...laid, ...withOverhang(laid, found[at + 1]) }))
  const levels = all.map(({ own }) => own.map(partsOf))
  const usual = columnsOf(levels)
  const around = marginsOf(all.map(({ page, own }) => ({ width: page.width, lines: own })))
  return blocks(
    all.flatMap((laid, at) => {
      // The pages of a book have other margins at the left than at the right.
      const own = usual.length === 0 ? usual : columnsOf([levels[at] ?? []])
      return piecesIn(laid, around[at] ?? { left: 0, right: laid.page.width }, own.length > 0 ? own : usual)
    }),
    new Map(pages.map(({ number, level }) => [number, level]))
  )
}

interface RunPart extends Part {
  readonly runs: ReadonlyArray<Run>
}

/** The parts of a line that may stand in columns side by side, between gaps as wide as those. */
const partsOf = (line: TextLine): ReadonlyArray<RunPart> =>
  piecesOf(line, gutter).map((runs) => ({ ...lineOf(runs), text: textOf(runs) }))

/** The tables and lines of a page, in the order in which they are read. */
const piecesIn = (
  { page, tables, own }: Laid,
  around: Margins,
  columns: ReadonlyArray<Column>
): ReadonlyArray<Piece> => {
  const all = [
    ...tables.map((table) => ({ top: table.grid.box.top, table })),
    ...own.map((line) => ({ top: line.top, line }))
  ].toSorted((one, other) => one.top - other.top)
  const asPiece = (each: (typeof all)[number]): Piece =>
    "table" in each
      ? { _tag: "Table", table: each.table }
      : { _tag: "Line", line: { page: page.number, line: each.line, margins: around } }
  if (columns.length === 0) return all.map(asPiece)
  const levels = all.map((each) =>
    "table" in each ? [{ ...each.table.grid.box, size: 0, text: "", runs: [] }] : partsOf(each.line)
  )
  return inOrder(levels, columns).flatMap((placed): ReadonlyArray<Piece> => {
    const [each, column] = [all[placed.at], columns[placed.column ?? -1]]
    if (each === undefined) return []
    if ("table" in each || column === undefined) return [asPiece(each)]
    const runs = partsIn(levels[placed.at] ?? [], placed, columns).flatMap((part) => part.runs)
    return [{ _tag: "Line", line: { page: page.number, line: lineOf(runs), margins: column, inColumn: true } }]
  })
}

/** The level lines of each page. */
type Levels = ReadonlyMap<number, ReadonlyArray<Ruling>>

const blocks = (pieces: ReadonlyArray<Piece>, levels: Levels): ReadonlyArray<Block> => {
  const all: Array<Block> = []
  let tables: Array<PageTable> = []
  let prose: Array<ProseLine> = []
  const end = () => {
    const table = tables.length === 0 ? undefined : rectangle(tables)
    if (table !== undefined) all.push(table)
    tables = []
    all.push(...written(prose, levels))
    prose = []
  }
  for (const piece of pieces) {
    if (piece._tag === "Table") {
      const last = tables.at(-1)
      if (prose.length > 0 || (last !== undefined && !goesOn(last, piece.table))) end()
      tables.push(piece.table)
    } else {
      if (tables.length > 0) end()
      prose.push(piece.line)
    }
  }
  end()
  return all
}

/** Lines of running text, and the tables without borders among them. */
const written = (prose: ReadonlyArray<ProseLine>, levels: Levels): ReadonlyArray<Block> => {
  const parts: Array<Rectangle | Array<ProseLine>> = []
  const last = (): Array<ProseLine> => {
    const text = parts.at(-1)
    if (Array.isArray(text)) return text
    const next: Array<ProseLine> = []
    parts.push(next)
    return next
  }
  for (const own of stretches(prose)) {
    const [first] = own
    // What stands in columns of prose has been put in order: it is no longer one line below the other.
    const tables =
      first === undefined || first.inColumn
        ? []
        : unruled(
            first.page,
            own.map(({ line }) => line),
            levels.get(first.page) ?? []
          )
    let from = 0
    for (const table of tables) {
      if (table.from > from) last().push(...own.slice(from, table.from))
      parts.push(...(table.rest === undefined ? [table.rectangle] : together(parts.pop(), table.rest, table.rectangle)))
      from = table.to
    }
    if (from < own.length) last().push(...own.slice(from))
  }
  const hasRows = prose.filter(({ line }) => piecesOf(line).length > 2).length >= 3
  return parts.flatMap((part) => (Array.isArray(part) ? (hasRows ? spread(part) : paragraphs(part)) : [part]))
}

/** The lines of each page that follow one another in columns, or over its whole width. */
const stretches = (prose: ReadonlyArray<ProseLine>): ReadonlyArray<ReadonlyArray<ProseLine>> => {
  const found: Array<Array<ProseLine>> = []
  for (const line of prose) {
    const last = found.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before?.page === line.page && before.inColumn === line.inColumn) last.push(line)
    else found.push([line])
  }
  return found
}

/** A table whose page begins with the rest of a label, behind that in which the label began. */
const together = (
  before: Rectangle | Array<ProseLine> | undefined,
  rest: string,
  table: Rectangle
): ReadonlyArray<Rectangle | Array<ProseLine>> => {
  const whole = before === undefined || Array.isArray(before) ? undefined : goingOn(before, rest)
  if (whole !== undefined) return [whole, table]
  return [...(before === undefined ? [] : [before]), withLabel(table, rest)]
}

/** A label as long as its column is wide leaves no wide gap in front of its figure, which begins where the cell above it does. */
const withFigure = (
  pieces: ReadonlyArray<ReadonlyArray<Run>>,
  above: ReadonlyArray<ReadonlyArray<Run>> = []
): ReadonlyArray<ReadonlyArray<Run>> => {
  const [runs = [], [cell]] = [pieces[0], above.at(-1) ?? []]
  const at = runs.findIndex(
    (run, nth) => nth > 0 && cell !== undefined && Math.abs(run.left - cell.left) < 0.5 * run.size
  )
  const isApart = at > 0 && textOf(runs.slice(at - 1)).includes(" ")
  return above.length > 1 && isApart && isFigure(textOf(runs.slice(at))) ? [runs.slice(0, at), runs.slice(at)] : pieces
}

/** Lines of which some are pieces that stand far apart: rows of a table without borders. */
const spread = (prose: ReadonlyArray<ProseLine>): ReadonlyArray<Block> => {
  const wide = prose.map(({ line }) => piecesOf(line))
  const all = wide.map((pieces, at) => (pieces.length === 1 ? withFigure(pieces, wide[at - 1]) : pieces))
  const found: Array<Block> = []
  let text: Array<ProseLine> = []
  let rows: Array<PageLine> = []
  const end = () => {
    if (rows.length > 0) found.push(...laidOut(rows))
    found.push(...paragraphs(text))
    rows = []
    text = []
  }
  for (const [at, line] of prose.entries()) {
    const pieces = all[at] ?? []
    // Between rows a line of one piece is a part of a label.
    const inTable = pieces.length > 1 || (all[at - 1] ?? []).length > 1 || (all[at + 1] ?? []).length > 1
    if (inTable ? text.length > 0 : rows.length > 0) end()
    if (inTable) {
      const segments = pieces.map((runs) => ({
        text: textOf(runs),
        from: runs[0]?.left ?? 0,
        to: runs.at(-1)?.right ?? 0
      }))
      rows.push({ segments, place: spot(line.page, line.line) })
    } else text.push(line)
  }
  end()
  return found
}
