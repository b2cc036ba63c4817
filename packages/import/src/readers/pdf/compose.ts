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
import { lineOf, lines, piecesOf, type Run, type TextLine, textOf } from "./glyphs.ts"
import { withOverhang } from "./overhang.ts"
import { marginsOf, paragraphs } from "./prose.ts"
import type { Margins, ProseLine } from "./ProseLine.ts"
import { goesOn, rectangle } from "./rectangle.ts"
import type { Ruling } from "./rulings.ts"
import type { Box, Grid } from "./tables.ts"
import { unruled } from "./unruled.ts"
import { goingOn, withLabel } from "./unruled/rest.ts"

/** A page as it was read: runs of text and grids of ruling lines. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: ReadonlyArray<Run>
  /** How many runs do not run from left to right; they are not among these. */
  readonly askew: number
  readonly grids: ReadonlyArray<Grid>
  /** It holds no text, and something is drawn on it. */
  readonly isDrawn?: boolean
  /** Where its pictures lie. */
  readonly images?: ReadonlyArray<Box>
  /** The level lines, those of grids included. */
  readonly level: ReadonlyArray<Ruling>
}

type Piece = { readonly _tag: "Table"; readonly table: PageTable } | { readonly _tag: "Line"; readonly line: ProseLine }

const pageNumber =
  /^[-—–－·\s]*(?:第\s*)?\d{1,3}(?:\s*[/／]\s*\d{1,3})?(?:\s*页)?(?:\s*[,，]?\s*共\s*\d{1,3}\s*页)?[-—–－·\s]*$/u
/** What parts columns of prose is wider than this part of their size. */
const gutter = 0.8
/** Running heads and feet stand within this part of the page's height. */
const edge = 0.1

/** A page with its tables filled, and the lines of its prose. */
interface Laid {
  readonly page: Page
  readonly tables: ReadonlyArray<PageTable>
  readonly own: ReadonlyArray<TextLine>
}

/** Puts the pages of a document together to paragraphs and tables. */
export const compose = (pages: ReadonlyArray<Page>): ReadonlyArray<Block> => {
  const repeated = runningHeads(pages)
  const numbers = bareNumbers(pages)
  const found = pages.map((page): Laid => {
    const { tables, rest } = fill(page.number, page.grids, page.runs, page.images)
    const own = lines(rest).filter((line) => {
      const text = textOf(line.runs)
      return (
        text !== "" &&
        !isContinued(text) &&
        !(isDashed(text) && isEdge(line, page, further)) &&
        !(
          isEdge(line, page) &&
          (isPageNumber(text, page, numbers) || onAnyPage(text, page).some((each) => repeated.has(each)))
        )
      )
    })
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

const isEdge = ({ top, bottom }: TextLine, { height }: Page, within = edge): boolean =>
  bottom < height * within || top > height * (1 - within)

/** — 12 —, as official documents number their pages: 7 mm below the text (GB/T 9704), which may be further from the edge. */
const isDashed = (text: string): boolean => /^[-—–－]+\s*\d{1,4}\s*[-—–－]+$/u.test(text)
const further = 0.13

/** What stands above the rest of a table on the next page. */
const isContinued = (text: string): boolean => /^[（(]?(?:续表|续上表|接上表)[)）]?$/u.test(text)

/** A number and nothing beside it. */
const bare = /^\d{1,3}$/u

/** By how much the numbers at the edges of pages differ from those of the pages, and how often. */
const bareNumbers = (pages: ReadonlyArray<Page>): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()
  for (const page of pages)
    for (const line of lines(page.runs).filter((each) => isEdge(each, page))) {
      const text = textOf(line.runs)
      const off = bare.test(text) ? Number(text) - page.number : undefined
      if (off !== undefined) counts.set(off, (counts.get(off) ?? 0) + 1)
    }
  return counts
}

/** A number by itself is that of the page if it counts pages; else it may be what a page's end cut from a row. */
const isPageNumber = (text: string, { number }: Page, numbers: ReadonlyMap<number, number>): boolean => {
  if (!bare.test(text)) return pageNumber.test(text)
  const off = Number(text) - number
  return off === 0 || (numbers.get(off) ?? 0) > 1
}

/** A text as it may stand on every page: as it is, or with the page number left open where it occurs. */
const onAnyPage = (text: string, { number }: Page): ReadonlyArray<string> => {
  const numbers = [...text.matchAll(new RegExp(`(?<!\\d)${number}(?!\\d)`, "gu"))].slice(0, 8)
  const open = numbers.map(({ index, 0: { length } }) => `${text.slice(0, index)}#${text.slice(index + length)}`)
  return [text, ...open]
}

/** Texts at the edge of most pages. */
const runningHeads = (pages: ReadonlyArray<Page>): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const edges = lines(
      page.runs.filter((run) => run.bottom < page.height * edge || run.top > page.height * (1 - edge))
    )
    for (const text of new Set(edges.flatMap((line) => onAnyPage(textOf(line.runs), page))))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  // On two pages of two, what stands there on both; figures alone may be a row of a table.
  const least = Math.max(2, pages.length > 2 ? 3 : 0, Math.floor(pages.length / 2) + 1)
  return new Set([...counts].filter(([text, count]) => count >= least && /\p{L}/u.test(text)).map(([text]) => text))
}

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
