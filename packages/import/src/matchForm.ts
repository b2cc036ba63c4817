/**
 * Reads a form's numbers out of the tables of its part: rows and columns are found by their headings, in the form's order.
 *
 * A cell is read only when its row and its column are both certain; otherwise it stays unread, with what stood there.
 *
 * @module
 */
import { type Axis, type Line, lines } from "@gongkai/core/Axis"
import type { Block as FormBlock, Form } from "@gongkai/core/Form"
import { align } from "./align.ts"
import { columns } from "./columns.ts"
import type { Block } from "./Document.ts"
import type { Message } from "./Message.ts"
import { leftOut } from "./part.ts"
import { placements } from "./placement.ts"
import { type Read, readRow } from "./readRow.ts"
import { formMissing, headUnknown, rowLeftOut, rowMissing } from "./remarks.ts"
import { mend, type Reading, rows as rowsOf, settle } from "./rows.ts"
import { certain, forms, likeness } from "./similarity.ts"

export interface Match {
  readonly reads: ReadonlyArray<Read>
  readonly messages: ReadonlyArray<Message>
  /** How sure this is the right form: the sum of the likenesses of its rows and columns. */
  readonly score: number
}

/** No part of a report has more rows than this; what goes on beyond is not a table of the form. */
const most = 1000

interface Wanted {
  readonly block: FormBlock
  readonly line: Line
  readonly forms: ReadonlyArray<string>
}

/** A row of the source paired with a row of the form, and how alike their labels are. */
interface Pair {
  readonly reading: Reading
  readonly line: Line
  readonly likeness: number
}

export const matchForm = (form: Form, blocks: ReadonlyArray<Block>): Match => {
  const wanted = form.blocks.flatMap((block) =>
    lines(block.rows).map((line): Wanted => ({ block, line, forms: forms(line.heading.label) }))
  )
  const marks = remember((label) => {
    const own = forms(label)
    return wanted.map((each) => likeness(own, each.forms))
  })
  const like = (label: string) => Math.max(...marks(label))
  const readings = mend(
    rowsOf(blocks)
      .slice(0, most)
      .map((reading) => settle(reading, like)),
    like
  )
  const alike = (row: number, line: number): number => {
    const reading = readings[row]
    if (wanted[line]?.forms.length === 0) return unlabelled(reading)
    return marks(reading?.labels.at(-1) ?? "")[line] ?? 0
  }
  const pairs = align(readings.length, wanted.length, alike)
  if (pairs.every((line) => line === undefined)) return { reads: [], messages: [formMissing(form)], score: 0 }

  const matches = form.blocks.map((block) => {
    const own = readings.flatMap((reading, row): ReadonlyArray<Pair> => {
      const found = wanted[pairs[row] ?? -1]
      return found?.block === block ? [{ reading, line: found.line, likeness: alike(row, pairs[row] ?? -1) }] : []
    })
    const first = readings.findIndex((reading) => reading === own[0]?.reading)
    const above = pairs.slice(0, Math.max(0, first)).findLastIndex((line) => line !== undefined) + 1
    return matchBlock(form, block, own, readings.slice(above, Math.max(0, first)))
  })
  const missing = wanted.filter((_, line) => !pairs.includes(line)).map(({ line }) => rowMissing(form, line))
  const unpaired = readings.filter((_, row) => pairs[row] === undefined)
  const extra = unpaired.filter(isExtra).map(rowLeftOut)
  const known = texts(form)
  const beside = unpaired
    .filter(
      ({ row, labels: [text = ""] }) => row.cells.length === 1 && text !== "" && likeness(forms(text), known) < certain
    )
    .map(({ row, labels: [text = ""] }) => leftOut(`“${form.title}”表外的文字`, { text, place: row.place }))
  return {
    reads: matches.flatMap((match) => match.reads),
    messages: [...missing, ...extra, ...beside, ...matches.flatMap((match) => match.messages)],
    score: matches.reduce((sum, match) => sum + match.score, 0)
  }
}

/** A label is asked after many times, by every step and every row above and below it. */
const remember = <A>(work: (label: string) => A): ((label: string) => A) => {
  const known = new Map<string, A>()
  return (label) => {
    const found = known.get(label) ?? work(label)
    known.set(label, found)
    return found
  }
}

/** The rows of one block under its own head; a head not recognised in full is taken to be the official one, and said. */
const matchBlock = (form: Form, block: FormBlock, own: ReadonlyArray<Pair>, heads: ReadonlyArray<Reading>): Match => {
  if (own.length === 0) return { reads: [], messages: [], score: 0 }
  const across = lines(block.columns)
  const head = columns(heads, block.columns)
  const order = head?.order ?? across.map((_, column) => column)
  const starts = placements(
    own.map(({ reading }) => reading),
    order.length,
    head
  )
  const rows = own.map(({ reading, line }, at) => readRow({ form, down: line, across, order }, reading, starts[at]))
  return {
    reads: rows.flatMap((row) => row.reads),
    messages: [
      ...(head === undefined ? [headUnknown(form, block, own[0]?.reading)] : []),
      ...rows.flatMap((row) => row.messages)
    ],
    score: own.reduce((sum, pair) => sum + pair.likeness, head === undefined ? 0 : across.length)
  }
}

/** Everything that the form itself prints. */
const texts = (form: Form): ReadonlyArray<string> => {
  const labels = (axis: Axis): ReadonlyArray<string> =>
    axis.flatMap(({ label, of }) => [label, ...(of ? labels(of) : [])])
  return form.blocks
    .flatMap(({ heading = "", corner = "", over = "", rows, columns: across }) => [
      heading,
      corner,
      over,
      ...labels(rows),
      ...labels(across)
    ])
    .flatMap(forms)
}

/** A row with a label and figures that the form does not have. */
const isExtra = ({ labels, tail }: Reading): boolean => labels.length > 0 && tail.some((cell) => cell !== "")

/** How like the one row without a label of part four a row is: figures and nothing else. */
const unlabelled = (reading: Reading | undefined): number => {
  if (reading === undefined || reading.labels.length > 0) return 0
  return reading.tail.some((cell) => cell !== "") ? 1 : 0.7
}
