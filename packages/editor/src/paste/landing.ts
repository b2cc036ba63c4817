/**
 * Says of every pasted cell where in the form it lands, or why nowhere.
 *
 * Labels and heads in the pasted cells decide; only what they leave open goes by the cell the cursor is in.
 *
 * @module
 */
import { type Line, lines } from "@gongkai/core/Axis"
import { type Cell, parse, show } from "@gongkai/core/Cell"
import type { Form } from "@gongkai/core/Form"
import type { Text } from "@gongkai/core/Text"
import { isFigure } from "@gongkai/match/figure"
import { columnsAt, officialOrder } from "./heads.ts"
import * as reasons from "./reasons.ts"
import { type FormRow, formRows, isAboveAll, isName, readRows, type Row } from "./rows.ts"

interface Pasted {
  /** Counted from 1 in the pasted block. */
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Landed extends Pasted {
  readonly cell: Cell
  readonly line: Line
  /** The head above it as pasted, where there is one. */
  readonly head?: string
}

export interface Missed extends Pasted {
  readonly reason: Text
}

type Landing = Landed | Missed

/** Rows under the same heads, and how they line up with them. */
interface Under {
  readonly heads: ReadonlyArray<Row>
  readonly row: Row
}

const under = (rows: ReadonlyArray<Row>): ReadonlyArray<Under> => {
  let heads: ReadonlyArray<Row> = []
  return rows.flatMap((row, at) => {
    if (!row.head) return [{ row, heads }]
    heads = rows[at - 1]?.head === true ? [...heads, row] : [row]
    return []
  })
}

const filled = ({ cells }: Row): number => cells.findLastIndex((cell) => cell !== "") + 1

export const land = (form: Form, at: Cell, pasted: ReadonlyArray<ReadonlyArray<string>>): ReadonlyArray<Landing> => {
  const all = formRows(form)
  const own = parse(at)
  const from = all.findIndex(({ line }) => line.key === own?.row)
  const block = all[from]?.block
  if (block === undefined) return []
  const cursor = lines(block.columns).find((line) => line.key === own?.column)
  const rows = readRows(form, pasted)
  const body = under(rows)
  if (body.length === 0)
    return rows.flatMap(({ at, cells }) =>
      cells.flatMap((text, place) =>
        text === "" ? [] : [{ row: at + 1, column: place + 1, text, reason: reasons.noFigures }]
      )
    )
  const labelled = rows.some(({ names, group }) => names !== undefined || group)
  const stub = Math.max(
    0,
    ...rows.map(({ names, group, label = -1 }) => (names !== undefined || group ? label + 1 : 0))
  )
  const width = Math.max(0, ...body.map(({ row }) => row.cells.length))
  // A figure left of where other rows have their labels: what spans cover was left out, and places mean nothing.
  const ragged =
    body.some(
      ({ row: { cells, names, label = 0 } }) => names && cells.slice(label + 1, stub).some((cell) => cell !== "")
    ) ||
    body.some(({ heads, row }) => {
      const places = heads.length === 0 ? [] : [...columnsAt(heads, block, cursor).keys()]
      const long = Math.max(...heads.map(({ cells }) => cells.length))
      return places.some((place) => place < stub) || (heads.length > 0 && long < filled(row))
    })
  const first = body[0]?.row.at ?? 0
  const seen = new Set<Line>()

  return body.flatMap(({ row, heads }): ReadonlyArray<Landing> => {
    const texts = row.cells.map((text, place) => ({ row: row.at + 1, column: place + 1, text }))
    const refuse = (reason: Text) => texts.filter(({ text }) => text !== "").map((each) => ({ ...each, reason }))
    const refuseFigures = (reason: Text) => refuse(reason).filter(({ text }) => isFigure(text))
    const target = labelled ? row.names : all[from + row.at - first]
    if (labelled && target === undefined)
      return row.group ? refuseFigures(reasons.groupRow) : refuse(reasons.unknownRow)
    if (!labelled && isName(row.cells.find((cell) => cell !== "") ?? "")) return refuse(reasons.unknownRow)
    if (target === undefined || (!labelled && target.block !== block)) return refuse(reasons.outside)
    if (seen.has(target.line)) return refuse(reasons.repeatedRow)
    seen.add(target.line)
    const start = labelled ? (ragged ? (row.label ?? -1) + 1 : stub) : 0
    const lead = texts.slice(0, start).filter(({ text }) => text !== "" && isFigure(text))
    const tail = texts.slice(start)
    const across = acrossOf(
      { form, heads, target, ragged, start, width, cursor: target.block === block ? cursor : undefined },
      tail
    )
    if (across === undefined) return refuseFigures(reasons.misaligned)
    return [...lead.map((each) => ({ ...each, reason: reasons.beforeLabel })), ...tail.flatMap(across)]
  })
}

interface Across {
  readonly form: Form
  readonly heads: ReadonlyArray<Row>
  readonly target: FormRow
  readonly ragged: boolean
  readonly start: number
  readonly width: number
  readonly cursor: Line | undefined
}

/** Where the cells of one row land; `undefined` where they do not line up with the columns. */
const acrossOf = (
  { form, heads, target: { block, line: down }, ragged, start, width, cursor }: Across,
  tail: ReadonlyArray<Pasted>
): ((cell: Pasted) => ReadonlyArray<Landing>) | undefined => {
  const columns = lines(block.columns)
  const put = (each: Pasted, line: Line | undefined, otherwise: Text, head?: string): ReadonlyArray<Landing> => {
    if (line === undefined) return each.text === "" ? [] : [{ ...each, reason: otherwise }]
    const cell = show({ form: form.key, row: down.key, column: line.key })
    return [{ ...each, cell, line, ...(head !== undefined && { head }) }]
  }
  if (ragged) {
    const count = tail.findLastIndex(({ text }) => text !== "") + 1
    const ordered = heads.length === 0 || officialOrder(heads, block)
    if (!ordered || tail.length < columns.length || count > columns.length) return undefined
    return (each) => put(each, columns[each.column - 1 - start], reasons.outside)
  }
  const found = heads.length === 0 ? undefined : columnsAt(heads, block, cursor)
  if (found !== undefined && (found.size > 0 || hasColumns(form, heads, start))) {
    return (each) => {
      const column = found.get(each.column - 1)
      return put(each, column?.line, reasons.unknownColumn, column?.text)
    }
  }
  const whole = start > 0 && width - start >= columns.length
  const shift = whole || cursor === undefined ? 0 : columns.findIndex(({ key }) => key === cursor.key)
  return (each) => put(each, columns[each.column - 1 - start + shift], reasons.outside)
}

/** Whether the heads name columns, known or not, from this place on. */
const hasColumns = (form: Form, heads: ReadonlyArray<Row>, start: number): boolean =>
  heads.some(({ cells }) => cells.slice(start).some((text) => text !== "" && !isAboveAll(form, text)))
