/**
 * A table with its text set: columns, the size of its print, and in each cell the lines that fill it.
 *
 * The labels of a form are set once for all reports. Only numbers too wide for the smallest print make a table its own: its columns
 * are widened, then it is turned on its side, and only then are numbers broken.
 *
 * @module
 */
import type { Faces } from "../line/Face.ts"
import * as Figure from "./figureLines.ts"
import { labelLines } from "./labelLines.ts"
import type { Line } from "../line/Line.ts"
import { type Rules, today } from "../line/Rules.ts"
import { type Metrics, metrics } from "../line/Metrics.ts"
import * as Paper from "../sheet/Paper.ts"
import type { Cell, Table, Values } from "./Table.ts"
import * as Widths from "./widths.ts"

/** A cell with its text set in lines. */
export interface Box {
  readonly cell: Cell
  readonly size: number
  readonly lines: ReadonlyArray<Line>
}

/** A table with its text set, before its rows have heights. */
export interface Frame {
  readonly table: Table
  readonly paper: Paper.Paper
  readonly rules: Rules
  readonly size: number
  /** The middles of the upright rules, from the left edge of the type area. */
  readonly edges: ReadonlyArray<number>
  /** In reading order. */
  readonly boxes: ReadonlyArray<Box>
  /** Those that may ask for more height than one line. */
  readonly tall: ReadonlyArray<Box>
}

/** The sizes of print to choose from, the best first: the labels of a tree fill their columns in small print already. */
export const sizes = ({ stub, size }: Table): ReadonlyArray<number> =>
  size !== undefined ? [size] : stub > 1 ? [9] : [10.5, 10, 9.5, 9]

interface Kept {
  readonly kaiti: Metrics
  readonly frame: Frame
}

/** By what measures the print, by table, by size. */
const kept = new WeakMap<Metrics, WeakMap<Table, Map<number, Kept>>>()

/** The table with its labels only. */
const skeleton = (table: Table, size: number, faces: Faces, rules: Rules): Frame => {
  const [songti, kaiti] = [metrics(faces, "songti"), metrics(faces, "kaiti")]
  const tables = kept.get(songti) ?? new WeakMap<Table, Map<number, Kept>>()
  kept.set(songti, tables)
  const frames = tables.get(table) ?? new Map<number, Kept>()
  tables.set(table, frames)
  const found = frames.get(size)
  if (found?.kaiti === kaiti && found.frame.rules === rules) return found.frame
  const frame = labelled(table, Widths.usual(table, Paper.portrait), Paper.portrait, size, faces, rules)
  frames.set(size, { kaiti, frame })
  return frame
}

const labelled = (
  table: Table,
  widths: ReadonlyArray<number>,
  paper: Paper.Paper,
  size: number,
  faces: Faces,
  rules: Rules
): Frame => {
  const edges = [Paper.rule / 2]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  const boxes = table.cells.map((cell): Box => {
    if (cell.role === "value" || cell.text === "") return { cell, size, lines: [] }
    const width = inner(edges, cell)
    const own = metrics(faces, cell.face)
    if (cell.role === "number") return { cell, ...Figure.figureLines(cell.text, own, { size, width, rules }) }
    const room = { size, width, rules }
    return { cell, size, lines: Figure.clipped(labelLines(cell, own, room), most, own, room) }
  })
  return { table, paper, rules, size, edges, boxes, tall: boxes.filter(isTall) }
}

const isTall = ({ lines }: Box): boolean => lines.length > 1

/** So many lines a cell may have, as a row must fit a page. */
const most = 30

/** The room for text in a cell. */
const inner = (edges: ReadonlyArray<number>, { column, columns, align }: Cell): number =>
  across(edges, column, columns) - Paper.rule - 2 * (align === "centre" ? Widths.padding.value : Widths.padding.label)

const across = (edges: ReadonlyArray<number>, column: number, columns: number): number =>
  (edges[column + columns] ?? 0) - (edges[column] ?? 0)

/** The table with the values of a report, each looked up by the address of its cell. */
export const frame = (table: Table, values: Values, size: number, faces: Faces, rules: Rules = today): Frame => {
  const usual = skeleton(table, size, faces, rules)
  const needs = lacking(usual, values, faces)
  if (needs === undefined) return filled(usual, values, faces)
  const set = (widths: ReadonlyArray<number>, paper: Paper.Paper) =>
    filled(labelled(table, widths, paper, size, faces, rules), values, faces)
  const upright = Widths.widened(Widths.usual(table, Paper.portrait), needs, table)
  if (upright !== undefined) return set(upright, Paper.portrait)
  const turned = Widths.usual(table, Paper.landscape)
  return set(Widths.widened(turned, needs, table) ?? turned, Paper.landscape)
}

/** The face of all values. */
const face = "songti"

const filled = (frame: Frame, values: Values, faces: Faces): Frame => {
  const own = metrics(faces, face)
  const boxes = frame.boxes.map((box): Box => {
    const { cell } = box
    if (cell.role !== "value") return box
    const text = values.get(cell.address) ?? ""
    if (text === "") return box
    return {
      cell,
      ...Figure.figureLines(text, own, { size: frame.size, width: inner(frame.edges, cell), rules: frame.rules })
    }
  })
  return { ...frame, boxes, tall: boxes.filter(isTall) }
}

/** What each column needs, if there is one in which a number would have to be broken. */
const lacking = ({ table, edges }: Frame, values: Values, faces: Faces): ReadonlyArray<number> | undefined => {
  const needs = Array.from(edges, () => 0)
  const own = metrics(faces, face)
  let isLacking = false
  for (const cell of table.cells) {
    if (cell.role !== "value") continue
    const text = values.get(cell.address) ?? ""
    // No number of so few digits is wider than the narrowest column in the smallest print.
    if (text.length <= 3) continue
    const need = Figure.least(text, own) + Paper.rule + 2 * Widths.padding.value + 0.01
    if (need > across(edges, cell.column, cell.columns)) isLacking = true
    // A cell over several columns widens only the last of them.
    const last = cell.column + cell.columns - 1
    const others = across(edges, cell.column, cell.columns - 1)
    needs[last] = Math.max(needs[last] ?? 0, need - others)
  }
  return isLacking ? needs : undefined
}
