/**
 * A table in prose cell by cell: its rows are lines whose cells bars part, and the keys here keep the bars.
 *
 * Each answers a new manuscript, or `undefined` where the cursor is in no row and the text is edited as text.
 *
 * @module
 */
import { bar } from "@gongkai/core/Plain"
import { cells, cellsText } from "./blocks.ts"
import { cellsIn, type Stretch } from "./cells.ts"
import { visible } from "./edit.ts"
import { type Line, saying } from "./Line.ts"
import { lineAt, type Manuscript, moveTo, put, selection } from "./Manuscript.ts"

interface Here {
  readonly line: number
  readonly own: Line
  readonly all: ReadonlyArray<Stretch>
  /** Which of them the cursor is in. */
  readonly at: number
  readonly cell: Stretch
}

const here = (manuscript: Manuscript): Here | undefined => {
  const { line, offset } = manuscript.cursor
  const own = lineAt(manuscript, line)
  const all = cellsIn(own)
  const at = all?.findIndex(({ to }) => offset <= to) ?? -1
  const cell = all?.[at]
  return all === undefined || cell === undefined ? undefined : { line, own, all, at, cell }
}

/** The cell with its text selected, so that typing takes its place. */
const select = (manuscript: Manuscript, line: number, { from, to }: Stretch): Manuscript => {
  const moved = moveTo(manuscript, { line, offset: to })
  return from === to ? moved : { ...moved, anchor: { line, offset: from } }
}

const ofTable = ({ kind }: Line): number | undefined =>
  kind?.type === "head" || kind?.type === "row" ? kind.of : undefined

const isBelow = (manuscript: Manuscript, { line, own }: Here): boolean =>
  ofTable(lineAt(manuscript, line + 1)) === ofTable(own)

/** An empty row below the cursor's, with as many cells; the cursor goes into its first. */
export const rowBelow = (manuscript: Manuscript): Manuscript | undefined => {
  const found = here(manuscript)
  if (found === undefined) return undefined
  const { line, own, all } = found
  const next = lineAt(manuscript, line + 1)
  // A row among those that head the table heads it too.
  const kind = isBelow(manuscript, found) && next.kind?.type === "head" ? next.kind : own.kind
  const row: Line = {
    text: bar.repeat(all.length - 1),
    ...(kind && { kind: kind.type === "head" && kind === own.kind ? { ...kind, type: "row" } : kind })
  }
  return put(manuscript, {
    lines: manuscript.lines.toSpliced(line + 1, 0, row),
    cursor: { line: line + 1, offset: 0 }
  })
}

/** On to the next cell, behind the last one of the table into a new row. */
export const nextCell = (manuscript: Manuscript): Manuscript | undefined => {
  const found = here(manuscript)
  if (found === undefined) return undefined
  const next = found.all[found.at + 1]
  if (next !== undefined) return select(manuscript, found.line, next)
  if (!isBelow(manuscript, found)) return rowBelow(manuscript)
  const [first = { from: 0, to: 0 }] = cellsIn(lineAt(manuscript, found.line + 1)) ?? []
  return select(manuscript, found.line + 1, first)
}

/** Back to the cell before; from the first of the table nowhere. */
export const previousCell = (manuscript: Manuscript): Manuscript | undefined => {
  const found = here(manuscript)
  if (found === undefined) return undefined
  const previous = found.all[found.at - 1]
  if (previous !== undefined) return select(manuscript, found.line, previous)
  const above = lineAt(manuscript, found.line - 1)
  const last = ofTable(above) === ofTable(found.own) ? cellsIn(above)?.at(-1) : undefined
  return last === undefined ? moveTo(manuscript, manuscript.cursor) : select(manuscript, found.line - 1, last)
}

/** Without the row, where nothing is in it. */
const withoutRow = (manuscript: Manuscript, { line, own }: Here): Manuscript | undefined => {
  const { lines } = manuscript
  if (cells(own.text).some((text) => text.trim() !== "") || lines.length === 1) return undefined
  const above = Math.max(0, line - 1)
  const rest = lines.toSpliced(line, 1)
  return put(manuscript, {
    lines: rest,
    cursor: { line: above, offset: line === 0 ? 0 : (rest[above]?.text.length ?? 0) }
  })
}

const isOfTable = (kind: Line["kind"]): boolean =>
  kind?.type === "caption" || kind?.type === "head" || kind?.type === "row"

/** Where a text meets a table, or its caption the head, each stays what it is: an empty line between them goes, and nothing else is joined. */
const beside = (manuscript: Manuscript, by: 1 | -1): Manuscript | undefined => {
  const { line, offset } = manuscript.cursor
  const { text, kind } = lineAt(manuscript, line)
  const other = manuscript.lines[line + by]
  if (selection(manuscript) !== undefined || offset !== (by === 1 ? text.length : 0)) return undefined
  if (other === undefined || !(isOfTable(kind) || isOfTable(other.kind))) return undefined
  const cursor = { line: by === 1 ? line + 1 : line - 1, offset: by === 1 ? 0 : other.text.length }
  if (text !== "") return moveTo(manuscript, cursor)
  return put(manuscript, {
    lines: manuscript.lines.toSpliced(line, 1),
    cursor: { ...cursor, line: by === 1 ? line : line - 1 }
  })
}

/** What ⌫ and Del do at a bar: nothing to it. An empty row goes; `undefined` where the key erases text. */
const atBar = (manuscript: Manuscript, isAt: (cell: Stretch, offset: number) => boolean): Manuscript | undefined => {
  const found = here(manuscript)
  if (found === undefined) return undefined
  if (selection(manuscript) !== undefined) return undefined
  if (!isAt(found.cell, manuscript.cursor.offset)) return undefined
  return withoutRow(manuscript, found) ?? manuscript
}

export const backspace = (manuscript: Manuscript): Manuscript | undefined =>
  here(manuscript) === undefined ? beside(manuscript, -1) : atBar(manuscript, ({ from }, offset) => offset === from)

export const deleteForward = (manuscript: Manuscript): Manuscript | undefined =>
  here(manuscript) === undefined ? beside(manuscript, 1) : atBar(manuscript, ({ to }, offset) => offset === to)

/** Takes away the rest of the cell. */
export const killCell = (manuscript: Manuscript): Manuscript | undefined => {
  const found = here(manuscript)
  if (found === undefined) return undefined
  const { line, own, cell } = found
  const { offset } = manuscript.cursor
  if (offset >= cell.to) return manuscript
  const text = own.text.slice(0, offset) + own.text.slice(cell.to)
  return put(manuscript, { lines: manuscript.lines.with(line, saying(own, text)), cursor: { line, offset } })
}

/**
 * Cells from elsewhere, parted by tabs and line ends, from the cursor's cell on: to the right and down, in new rows where those end. Cells
 * that the table has no column for come behind its last.
 */
export const pasteCells = (manuscript: Manuscript, text: string): Manuscript | undefined => {
  const found = here(manuscript)
  if (found === undefined || !/[\t\r\n]/u.test(text.trim())) return undefined
  const pasted = text
    .replace(/(?:\r\n|[\r\n])+$/u, "")
    .split(/\r\n|[\r\n]/u)
    .map((row) => row.split("\t").map((each) => visible(each).join("")))
  const lines = [...manuscript.lines]
  let last = 0
  pasted.forEach((row, below) => {
    const line = found.line + below
    const own = lines[line]
    const isOwn = own !== undefined && ofTable(own) === ofTable(found.own)
    const before = isOwn ? cells(own.text) : found.all.map(() => "")
    const width = Math.max(before.length, found.at + row.length)
    const after = Array.from({ length: width }, (_, at) => row[at - found.at] ?? before[at] ?? "")
    const said: Line = isOwn
      ? saying(own, cellsText(after))
      : { text: cellsText(after), kind: { type: "row", of: ofTable(found.own) ?? 0 } }
    lines.splice(line, isOwn ? 1 : 0, said)
    last = cellsIn(said)?.[found.at + row.length - 1]?.to ?? said.text.length
  })
  const cursor = { line: found.line + pasted.length - 1, offset: last }
  return moveTo(put(manuscript, { lines, cursor }), cursor)
}
