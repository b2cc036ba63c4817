/**
 * Prints the rows of a table that one page holds: the text of their cells, and the rules between them.
 *
 * @module
 */
import type { Box, Frame } from "./Frame.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"
import type { Rules } from "../line/Rules.ts"
import type { Element, Fill } from "../sheet/Sheets.ts"
import { pitch, type Segment } from "./cutTable.ts"
import { ruled } from "./ruled.ts"
import { headers } from "./headers.ts"
import type { Cell } from "./Table.ts"
import { padding, sum } from "./widths.ts"

/** The elements of a table's cells, row by row in a Table, each at the place of its box. `name` is the table's own in the document. */
export const elements = (
  { boxes, table, rules }: Frame,
  name = "t"
): { readonly table: Press.Node; readonly cells: ReadonlyArray<Press.Node> } => {
  const rows = Array.from({ length: table.rows }, () => Press.node("TR"))
  const named = rules > 2 && table.blocks.length > 1 ? headers(table, name) : undefined
  const cells = boxes.map(({ cell }) => {
    const own = element(cell, rules, named?.(cell))
    rows[cell.row]?.children.push(own)
    return own
  })
  const whole = Press.node("Table")
  whole.children.push(...rows)
  return { table: whole, cells }
}

/** A note on how the columns add up stands where heads do, and heads nothing. */
const isNote = ({ role, face }: Cell): boolean => role === "corner" && face === "kaiti"

const isHead = ({ role }: Cell): boolean => role !== "value" && role !== "text" && role !== "number"

const element = (cell: Cell, rules: Rules, named: Pick<Element, "id" | "headers"> | undefined): Press.Node => {
  const { role, rows: rowSpan, columns: columnSpan } = cell
  const isHeading = isHead(cell) && !(rules > 2 && isNote(cell))
  if (!isHeading && rowSpan === 1 && columnSpan === 1 && named === undefined) return Press.node("TD")
  const scope = role === "row" ? "Row" : role === "corner" && rules < 3 ? "Both" : "Column"
  return Press.node(isHeading ? "TH" : "TD", {
    ...(isHeading ? { scope } : undefined),
    ...(rowSpan > 1 ? { rowSpan } : undefined),
    ...(columnSpan > 1 ? { columnSpan } : undefined),
    ...named
  })
}

/** At the press's height, which moves down to the foot of the segment. */
export const drawTable = (
  press: Press.Press,
  frame: Frame,
  segment: Segment,
  air: number,
  cells: ReadonlyArray<Press.Node>
): void => {
  const { rows, heights, repeated } = segment
  const { left, top } = press.page.paper
  const tops = [press.y]
  for (const height of heights) tops.push((tops.at(-1) ?? 0) + height)
  /** Where each row of the table stands in the segment. */
  const place = new Map(rows.map((row, at) => [row, at]))
  const owners = rows.map(() => new Int16Array(frame.table.shares.length))
  frame.boxes.forEach((box, index) => {
    const { row, rows: span, column, columns } = box.cell
    let [first, last] = [-1, -1]
    for (let at = row; at < row + span; at += 1) {
      const found = place.get(at)
      if (found === undefined) continue
      if (first < 0) first = found
      last = found
      owners[found]?.fill(index, column, column + columns)
    }
    if (first < 0) return
    const [up, down] = [tops[first] ?? 0, tops[last + 1] ?? 0]
    if (box.cell.role === "block" && press.rules > 1)
      press.page.fills.push(shade(frame, box, left, top + up, down - up))
    const before = press.page.runs.length
    fill(press, frame, box, left, top + (up + down) / 2, air)
    const own = cells[index]
    // A head that is repeated, and a label that goes on from the page before, have been printed as themselves.
    if (own !== undefined && first >= repeated && rows[first] === row) Press.claim(press, own, before)
  })
  press.page.rules.push(
    ...ruled(
      owners,
      frame.edges.map((edge) => left + edge),
      tops.map((y) => top + y)
    )
  )
  press.y += sum(heights)
}

/** The heads of blocks, 第二十条第（一）项, are shaded as in the official blank. */
const shade = ({ edges }: Frame, { cell }: Box, left: number, y: number, height: number): Fill => {
  const [from = 0, to = 0] = [edges[cell.column], edges[cell.column + cell.columns]]
  return { x: left + from, y, width: to - from, height, colour: "shade" }
}

const fill = (press: Press.Press, { edges }: Frame, box: Box, left: number, middle: number, air: number): void => {
  const { cell, lines, size } = box
  const [from, to] = [left + (edges[cell.column] ?? 0), left + (edges[cell.column + cell.columns] ?? 0)]
  const step = pitch(size, air)
  let y = middle - ((lines.length - 1) * step) / 2 + Paper.rise * size
  for (const line of lines) {
    const x =
      cell.align === "left"
        ? from + Paper.rule / 2 + padding.label
        : cell.align === "right"
          ? to - Paper.rule / 2 - padding.label - line.width
          : (from + to - line.width) / 2
    Press.ink(press, line, size, x, y)
    y += step
  }
}
