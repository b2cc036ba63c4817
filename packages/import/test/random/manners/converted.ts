/**
 * What converters of documents do to tables: cells glued, parted, lost, set in another order; heads and labels not as they were.
 *
 * What a manner destroys it says: a figure whose head or unit is gone is unclear.
 *
 * @module
 */
import type { Chance } from "../chance.ts"
import type { FormatName } from "../formats.ts"
import type { Manner } from "../Manner.ts"
import { type Box, type Grid, type Table, text, words } from "../Paper.ts"
import { columnsOf, isBody, labelled, without } from "./cuts.ts"
import { eachBlock, flat, ordered, renamed, withColumns, withRows } from "./axes.ts"

/** Formats in which a row of cells is one. */
const rowed: ReadonlyArray<FormatName> = [
  "html",
  "docx",
  "xlsx",
  "csv",
  "tabs",
  "markdown",
  "docling",
  "marker",
  "MinerU",
  "MinerU of old",
  "pandoc's grids",
  "pandoc's simple tables",
  "pandoc's tables of several lines"
]
/** Formats that keep a cell in one line, or say where its lines end. */
const unwrapped = rowed.filter((name) => name !== "pandoc's grids" && name !== "pandoc's tables of several lines")
const printed: ReadonlyArray<FormatName> = [...rowed, "tabs without spans", "double spaces", "layout", "raw text"]

const blank = (box: Box): Box => ({ ...box, lines: [], prints: [] })

/** The rows of a table's body, changed one by one. */
const eachRow = (table: Table, change: (row: Grid[number], at: number) => Grid[number]): Table => ({
  ...table,
  grid: table.grid.map((row, at) => (isBody(table, at) ? change(row, at) : row))
})

const glued = (row: Grid[number], stub: number, between: string): Grid[number] => {
  const labels = row.slice(0, stub).flatMap((box) => (box && words(box, "") !== "" ? [box] : []))
  const last = labels.at(-1)
  if (last === undefined || labels.length < 2) return row
  const all = labels.map((box) => words(box, "")).join(between)
  return row.map((box) => (box === last ? { ...box, ...text(all) } : box && labels.includes(box) ? blank(box) : box))
}

/** Whether a box holds the figures of several cells, one behind the other. */
const holdsSeveral = (box: Box): boolean =>
  box.prints.length > 1 && words(box, " ").split(" ").length >= box.prints.length

/** All figures of a row in one cell, and its label with them or not. */
const inOneCell = (row: Grid[number], from: number): Grid[number] => {
  const own = row.slice(from).flatMap((box) => (box && words(box, "") !== "" ? [box] : []))
  const figures = row.slice(from).flatMap((box) => (box && !box.heads ? [box] : []))
  // Of a blank cell nothing would be left to say which it was.
  if (figures.some((box) => words(box, "") === "" || /[^\d.,]/u.test(words(box, "")))) return row
  const [first] = own
  if (first === undefined || own.some(({ rows, columns }) => rows > 1 || columns > 1)) return row
  const whole: Box = {
    ...first,
    // What is struck or raised stays so.
    lines: [own.flatMap((box, at) => [...(at === 0 ? [] : [{ text: " " }]), ...box.lines.flat()])],
    prints: own.flatMap(({ prints }) => prints)
  }
  return row.map((box) => (box === first ? whole : box && own.includes(box) ? blank(box) : box))
}

const alike: ReadonlyArray<readonly [string, string]> = [
  ["日", "曰"],
  ["一", "-"],
  ["未", "末"],
  ["己", "已"],
  ["已", "己"],
  ["务", "劳"],
  ["人", "入"],
  ["结", "給"],
  ["制", "刮"],
  ["申", "中"],
  ["理", "埋"],
  ["公", "么"],
  ["机", "杌"],
  ["诉", "拆"],
  ["请", "清"]
]

/** One sign of a label that looks like another, where there is one. */
const misread = (label: string, draw: Chance): string => {
  const places = Array.from(label).flatMap((sign, at) => (alike.some(([own]) => own === sign) ? [at] : []))
  const at = places[draw.below(Math.max(1, places.length))]
  if (label.length < 4 || at === undefined || !draw.happens(40)) return label
  const other = alike.find(([own]) => own === label[at])?.[1] ?? ""
  return label.slice(0, at) + other + label.slice(at + 1)
}

const shortened = (label: string, draw: Chance): string => {
  if (label.length < 4 || !draw.happens(35)) return label
  const at = draw.happens(60) ? label.length - 1 : draw.below(label.length)
  return label.slice(0, at) + label.slice(at + 1)
}

/** Figures of several columns whose heads are lost no longer say which they are. */
const headless = (row: Grid[number]): Grid[number] =>
  row.map(
    (box) =>
      box && {
        ...box,
        prints: box.prints.map(({ cell }) => ({
          cell,
          said: "unclear" as const,
          unreadable: "no head says which column is which"
        }))
      }
  )

const columnOf = (cell: string): string => cell.split("/").at(-1) ?? ""

const several = (row: Grid[number]): boolean => row.filter((box) => box && box.prints.length > 0).length > 1

export const convertedManners: ReadonlyArray<Manner> = [
  {
    name: "labels are misrecognised",
    form: (form, draw) => withRows(form, (rows) => renamed(rows, (label) => misread(label, draw)))
  },
  {
    name: "heads lost a sign",
    form: (form, draw) => withColumns(form, (columns) => renamed(columns, (label) => shortened(label, draw)))
  },
  {
    name: "rows are in another order",
    form: (form, draw) => withRows(form, (rows) => ordered(rows, (axis) => [...draw.shuffled(axis)]))
  },
  {
    name: "blocks are in another order",
    form: (form, draw) => ({ ...form, blocks: [...draw.shuffled(form.blocks)] })
  },
  {
    name: "groups have no labels",
    form: (form) => withRows(form, (rows) => flat(rows))
  },
  {
    name: "captions of blocks are lost",
    form: (form) =>
      eachBlock(form, ({ rows, columns, corner, over }) => ({
        rows,
        columns,
        ...(corner !== undefined && { corner }),
        ...(over !== undefined && { over })
      }))
  },
  {
    name: "labels are glued to their group",
    table: (table, draw) => {
      const between = draw.pick(["", " ", "／", "-"])
      return [eachRow(table, (row) => glued(row, table.stub, between))]
    }
  },
  {
    name: "labels stand in rows of their own",
    formats: rowed,
    table: (table, draw) => [
      // A table without labels has none to set apart.
      labelled(
        table,
        (at) => table.stub > 0 && isBody(table, at) && (table.form.key !== "requests" || draw.happens(70))
      )
    ]
  },
  {
    name: "figures of a row are in one cell",
    formats: unwrapped,
    table: (table, draw) => [
      eachRow(table, (row) => (draw.happens(60) && table.stub > 0 ? inOneCell(row, table.stub) : row))
    ]
  },
  {
    name: "a row is in one cell",
    formats: unwrapped,
    table: (table, draw) => [
      eachRow(table, (row) =>
        draw.happens(60) && table.stub > 0
          ? inOneCell(
              row,
              row.findLastIndex((box) => box?.heads === true)
            )
          : row
      )
    ]
  },
  {
    name: "columns of zeros are left out",
    table: (table) => {
      if (table.form.key !== "requests") return [table]
      const width = table.grid[0]?.length ?? 0
      const empty = (column: number) =>
        table.grid.every((row) => (row[column]?.prints ?? []).every(({ said }) => said === 0 || said === null))
      const isKept = (column: number) => column < table.stub || column === width - 1 || !empty(column)
      const left = without(table, () => true, isKept)
      // A cell that is merged over a column which is gone prints nothing of it; one that holds the figures of a whole row does.
      const gone = new Set(
        table.grid.flatMap((row) =>
          row.flatMap((box, column) =>
            isKept(column) || box?.columns !== 1 ? [] : box.prints.map(({ cell }) => columnOf(cell))
          )
        )
      )
      const print = (box: Box) =>
        holdsSeveral(box) ? box : { ...box, prints: box.prints.filter(({ cell }) => !gone.has(columnOf(cell))) }
      return [{ ...left, grid: left.grid.map((row) => row.map((box) => box && print(box))) }]
    }
  },
  {
    name: "a table in pieces",
    formats: printed,
    table: (table, draw) => {
      if (table.form.key !== "requests") return [table]
      const [first] = table.blocks
      const most = draw.pick([1, 1, 3, 8])
      const head = first?.head ?? 0
      const starts = table.grid.flatMap((_, at) => (at >= head && (at - head) % most === 0 ? [at] : []))
      return starts.map((start, at) =>
        without(table, (row) => row >= (at === 0 ? 0 : start) && row < (starts[at + 1] ?? table.grid.length))
      )
    }
  },
  {
    name: "heads of later blocks are lost",
    formats: printed,
    table: (table, draw) => {
      if (table.form.key !== "proactive") return [table]
      const gone = table.blocks.slice(1).filter(() => draw.happens(50))
      const below = (at: number) => gone.some(({ start, head, length }) => at >= start + head && at < start + length)
      const marked: Table = {
        ...table,
        grid: table.grid.map((row, at) => (below(at) && several(row) ? headless(row) : row))
      }
      return [without(marked, (row) => !gone.some(({ start, head }) => row >= start && row < start + head))]
    }
  },
  {
    name: "a wide table is split by columns",
    formats: rowed,
    table: (table, draw) => {
      const width = table.grid[0]?.length ?? 0
      if (table.form.key !== "requests") return [table]
      const at = table.stub + 1 + draw.below(width - table.stub - 1)
      return [columnsOf(table, table.stub, at), columnsOf(table, at, width)]
    }
  },
  {
    name: "spaces became question marks",
    formats: [...rowed, "tabs without spans", "double spaces"],
    figure: (figure, _place, draw) => {
      const [line, ...more] = figure.lines
      if (line === undefined || more.length > 0 || !draw.happens(80)) return figure
      return { ...figure, lines: [[{ text: "? " }, ...line]] }
    }
  }
]
