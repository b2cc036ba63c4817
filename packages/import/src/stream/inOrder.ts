/**
 * Reads a form's numbers by their order alone, where a page's text came out with its labels apart from its figures.
 *
 * There must be one figure for each cell, all labels and heads in the order of the form, and the rows must add up. A row that does not
 * is the office's error only if its figures would add up in no other order; where figures of two columns may have changed places, the
 * columns stay unread.
 *
 * @module
 */
import { type Line, lines, sums } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import type { Equation } from "@gongkai/core/Equation"
import type { Block as FormBlock, Form } from "@gongkai/core/Form"
import type { Block } from "@gongkai/match/Document"
import { figure } from "@gongkai/match/figure"
import { plain } from "@gongkai/match/fold"
import type { Read } from "@gongkai/match/readRow"
import { byOrder, mixed } from "@gongkai/match/remarks"
import { columnsHold, type Figures, offs } from "./columnSums.ts"
import { printedColumns } from "./columns.ts"
import { inOrder } from "./headOrder.ts"
import { headsOf } from "./heads.ts"
import { labelled } from "./labelLines.ts"
import { aboveRows, rowsInOrder } from "./labelOrder.ts"
import { type Apart, laidApart, type Words } from "./laidApart.ts"
import { inText } from "./readRun.ts"
import { mended } from "./mended.ts"
import { type Doubtful, doubtful, withinRow } from "./shuffled.ts"

/** The figures of a table row by row, and the rows and columns that they are of, as they are printed. */
interface Table {
  readonly apart: Apart
  readonly figures: Apart["figures"]
  readonly rows: ReadonlyArray<Line>
  readonly columns: ReadonlyArray<Line>
  /** Rows and columns are those of the form in its order. */
  readonly isOfficial: boolean
}

/** The table of the form, whole and in its order. */
const official = (apart: Apart, block: FormBlock): Table | undefined => {
  const [rows, columns] = [lines(block.rows), lines(block.columns)]
  if (apart.figures.length !== rows.length * columns.length) return undefined
  if (!inOrder(aboveRows(apart, block), block) || !rowsInOrder(apart, block)) return undefined
  return { apart, figures: apart.figures, rows, columns, isOfficial: true }
}

/** What was read of a form by the order of its figures; `undefined` where anything speaks against that order. */
export const matchInOrder = (
  form: Form,
  blocks: ReadonlyArray<Block>,
  equations: ReadonlyArray<Equation>
): ReadonlyArray<Read> | undefined => {
  const [block, ...others] = form.blocks
  if (block === undefined || others.length > 0 || sums(block.columns).length === 0) return undefined
  const apart = laidApart(blocks)
  const table = apart && (official(apart, block) ?? asPrinted(apart, block, form.title))
  if (table === undefined || isMixedUp(form, block, table, equations)) return undefined
  return readTable(form, block, table, equations)
}

const cellsOf = (form: Form, rows: ReadonlyArray<Line>, columns: ReadonlyArray<Line>): ReadonlyArray<Cell> =>
  rows.flatMap((row) => columns.map((column): Cell => show({ form: form.key, row: row.key, column: column.key })))

/**
 * Labels in another order than that of the form may have come out of the page so, and their figures not: they are those of the rows only
 * where the columns add up in that order, and in the form's do not.
 */
const isMixedUp = (
  form: Form,
  { rows: axis }: FormBlock,
  { figures, rows, columns }: Table,
  equations: ReadonlyArray<Equation>
): boolean => {
  const all = lines(axis)
  const usual = rows.toSorted((one, other) => all.indexOf(one) - all.indexOf(other))
  if (usual.every((row, at) => row === rows[at])) return false
  const worths = figures.map(({ text }) => worthOf(figure(text, "count", "").entry))
  const holds = (order: ReadonlyArray<Line>): boolean =>
    columnsHold({ worths, width: columns.length, cells: cellsOf(form, order, columns), equations })
  return !holds(rows) || holds(usual)
}

/** The rows and columns as their labels and heads stand, in whatever order, some of them missing, others beside them. */
const asPrinted = (apart: Apart, block: FormBlock, title: string): Table | undefined => {
  const within = apart.said.filter(({ figures }) => figures < apart.figures.length)
  const found = labelled(within, block)
  if (found === undefined) return undefined
  const { rows, above } = found
  const isNumbered = above.some(({ text }) => plain(text).includes("序号"))
  const numbers = isNumbered ? rows.map(({ figures }) => figures - 1) : []
  if (!numbers.every((at, row) => apart.figures[at]?.text === String(row + 1))) return undefined
  const figures = apart.figures.filter((_, at) => !numbers.includes(at))
  const before = rows.map((row, at) => row.figures - (isNumbered ? at + 1 : 0))
  const width = figures.length / rows.length
  // Where figures stand between two labels, they are whole rows, all of those above.
  const isWhole = before.every((count, at) => count === (before[at - 1] ?? 0) || count === at * width)
  const columns = isWhole ? headed(above, block, title, width) : undefined
  if (columns === undefined) return undefined
  return {
    apart,
    figures: figures.filter((_, at) => columns[at % width] !== "other"),
    rows: rows.map(({ line }) => line),
    columns: columns.filter((column) => column !== "other"),
    isOfficial: false
  }
}

/** So many columns as their heads name them. */
const headed = (
  above: ReadonlyArray<Words>,
  block: FormBlock,
  title: string,
  width: number
): ReadonlyArray<Line | "other"> | undefined => {
  const text = above
    .map((each) => plain(each.text))
    .join("")
    .replaceAll("其它", "其他")
  const printed = printedColumns(headsOf(text, block, plain(title)), block)
  const named = printed?.assumed === false ? printed.columns.filter((column) => column !== "remark") : undefined
  const all = lines(block.columns)
  const isOfficial =
    width === all.length &&
    inOrder(
      above.map((each) => [each.text]),
      block
    )
  if (isOfficial && (named === undefined || named.every((column, at) => column === all[at]))) return all
  return isOfficial || named?.length !== width ? undefined : named
}

const readTable = (
  form: Form,
  block: FormBlock,
  { apart, figures: printed, rows, columns, isOfficial }: Table,
  equations: ReadonlyArray<Equation>
): ReadonlyArray<Read> | undefined => {
  const cells = cellsOf(form, rows, columns)
  const given = printed.map(({ text }) => figure(text, "count", "")).map(({ entry }) => worthOf(entry))
  const keys = columns.map(({ key }) => key)
  const within = sums(block.columns)
    .map(({ total, parts }) => ({
      total: keys.indexOf(total.key),
      parts: parts.map(({ key }) => keys.indexOf(key))
    }))
    .filter(({ total, parts }) => total !== -1 && !parts.includes(-1))
  const about = { width: columns.length, within, cells, equations }
  const order =
    isOfficial && within.length === 1 && given.every((worth) => worth !== undefined)
      ? orderOf(apart, given, about)
      : undefined
  const figures = order === undefined ? printed : order.flatMap((at) => printed[at] ?? [])
  const entries = figures.map(({ text }, at) => {
    const { heading } = columns[at % columns.length] ?? {}
    return figure(text, heading?.measure ?? "count", heading?.label ?? "")
  })
  const doubts: Doubtful | undefined = doubtful({ worths: entries.map(({ entry }) => worthOf(entry)), ...about })
  if (doubts === undefined) return undefined
  return cells.map((cell, at): Read => {
    const { text = "", place = {} } = figures[at] ?? {}
    const isDoubtful = doubts.rows.has(Math.floor(at / columns.length)) || doubts.figures.has(at)
    if (isDoubtful) return { cell, entry: { unread: text }, place: { ...place, text, note: mixed.zh }, why: mixed }
    const { entry, note } = entries[at] ?? { entry: { unread: text } }
    return {
      cell,
      entry,
      place: { ...place, text, ...(note && { note: note.zh }) },
      guessed: byOrder,
      together: inText,
      ...(isUnread(entry) && note && { why: note })
    }
  })
}

/** What a figure counts for; `undefined` for one that is no number. */
const worthOf = (entry: Entry): number | undefined =>
  isUnread(entry) ? undefined : typeof entry === "number" ? entry : 0

/** The order of figures in which everything adds up, if they do not as they stand. */
const orderOf = (
  { figures }: Apart,
  worths: ReadonlyArray<number>,
  about: Omit<Figures, "worths">
): ReadonlyArray<number> | undefined => {
  const { rows } = doubtful({ worths, ...about }) ?? {}
  const addsUp = (order: ReadonlyArray<number>): boolean =>
    columnsHold({ ...about, worths: order.map((at) => worths[at]) })
  const given = figures.map((_, at) => at)
  const lined = figures.map(({ line }) => line)
  const moved = rows?.size === 0 ? given : mended({ worths, lines: lined, width: about.width, addsUp })
  const against = (order: ReadonlyArray<number>): number =>
    offs({ ...about, worths: order.map((at) => worths[at]) }).failing.reduce(
      (sum, { columns }) => sum + columns.size,
      0
    )
  // An order that more columns speak against than against the one given mends an office's error by chance.
  const whole = moved !== undefined && against(moved) > against(given) ? given : moved
  return whole && withinRow({ ...about, worths: whole.map((at) => worths[at]) }).flatMap((at) => whole[at] ?? [])
}
