/**
 * Reads a form's numbers out of the tables of its part: rows and columns are found by their headings, in the form's order.
 *
 * A cell is read only when its row and its column are both certain; otherwise it stays unread, with what stood there.
 *
 * @module
 */
import { type Line, lines, printed } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import type { Entry } from "@gongkai/core/Entry"
import type { Block as FormBlock, Form } from "@gongkai/core/Form"
import type { Place } from "@gongkai/core/Header"
import { align } from "./align.ts"
import { columns, offset, type Order } from "./columns.ts"
import type { Block } from "./Document.ts"
import { figure } from "./figure.ts"
import type { Message } from "./Message.ts"
import { mend, type Reading, rows as rowsOf } from "./rows.ts"
import { forms, likeness } from "./similarity.ts"

export interface Match {
  readonly entries: ReadonlyMap<Cell, { readonly entry: Entry; readonly place: Place }>
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

export const matchForm = (form: Form, blocks: ReadonlyArray<Block>): Match => {
  const wanted = form.blocks.flatMap((block) =>
    lines(block.rows).map((line): Wanted => ({ block, line, forms: forms(line.heading.label) }))
  )
  const readings = mend(rowsOf(blocks).slice(0, most), (label) =>
    Math.max(...wanted.map((each) => likeness(forms(label), each.forms)))
  )
  const labels = readings.map((reading) => forms(reading.labels.at(-1) ?? ""))
  const alike = (row: number, line: number): number => {
    const { forms: names } = wanted[line] ?? { forms: [] }
    return names.length === 0 ? unlabelled(readings[row]) : likeness(labels[row] ?? [], names)
  }
  const pairs = align(readings.length, wanted.length, alike)
  const entries = new Map<Cell, { readonly entry: Entry; readonly place: Place }>()
  const messages: Array<Message> = []
  let score = 0
  for (const block of form.blocks) {
    const own = [...pairs.entries()].filter(([, line]) => line !== undefined && wanted[line]?.block === block)
    const first = own[0]?.[0] ?? 0
    const above = pairs.slice(0, first).findLastIndex((line) => line !== undefined) + 1
    const across = lines(block.columns)
    const order = columns(readings.slice(above, first), across)
    score +=
      own.reduce((sum, [row, line]) => sum + alike(row, line ?? -1), 0) + (order === undefined ? 0 : across.length)
    if (own.length > 0 && order === undefined) messages.push(headUnknown(form, block, readings[first]))
    for (const [row, line] of own) {
      const reading = readings[row]
      const down = wanted[line ?? -1]?.line
      if (reading && down) read({ form, down, across, order, reading, entries, messages })
    }
  }
  const missing = wanted.filter((_, line) => !pairs.includes(line)).map(({ line }) => rowUnknown(form, line))
  const extra = readings.filter((reading, row) => pairs[row] === undefined && isExtra(reading)).map(notInForm)
  const all = missing.length === wanted.length ? [formUnknown(form)] : [...missing, ...extra, ...messages]
  return { entries, messages: all, score }
}

/** A row with a label and figures that the form does not have. */
const isExtra = ({ labels, tail }: Reading): boolean => labels.length > 0 && tail.some((cell) => cell !== "")

const notInForm = ({ row, labels, tail }: Reading): Message => {
  const [name, figures] = [labels.join("／"), tail.filter((cell) => cell !== "").join("、")]
  return {
    severity: "note",
    line: row.line,
    text: {
      zh: `“${name}”行不在格式之内，没有收录：${figures}`,
      en: `row “${name}” is not in the form and was left out: ${figures}`
    }
  }
}

const rowUnknown = (form: Form, line: Line): Message => ({
  severity: "error",
  text: {
    zh: `${form.title}：没有找到“${printed(line) || "数字"}”行，未读`,
    en: `${form.key}: row ${line.key} was not found, so it was not read`
  }
})

const formUnknown = (form: Form): Message => ({
  severity: "error",
  text: {
    zh: `没有找到“${form.title}”的表，各格均未读`,
    en: `the table “${form.key}” was not found; none of its cells was read`
  }
})

/** How like the one row without a label of part four a row is: figures and nothing else. */
const unlabelled = (reading: Reading | undefined): number => {
  if (reading === undefined || reading.labels.length > 0) return 0
  return reading.tail.some((cell) => cell !== "") ? 1 : 0.7
}

const read = (at: {
  readonly form: Form
  readonly down: Line
  readonly across: ReadonlyArray<Line>
  readonly order: Order | undefined
  readonly reading: Reading
  readonly entries: Map<Cell, { readonly entry: Entry; readonly place: Place }>
  readonly messages: Array<Message>
}): void => {
  const { form, down, across, reading, entries, messages } = at
  const order = at.order ?? across.map((_, column) => column)
  const start = offset(reading.tail, order.length)
  const { line } = reading.row
  const name = printed(down) || form.title
  if (start === undefined) messages.push({ severity: "error", line, text: misaligned(name) })
  for (const [place, column] of order.entries()) {
    const heading = across[column ?? -1]
    if (heading === undefined) continue
    const cell = show({ form: form.key, row: down.key, column: heading.key })
    const text =
      start === undefined ? reading.tail.filter((each) => each !== "").join(" ") : (reading.tail[start + place] ?? "")
    const { entry, note } =
      start === undefined
        ? { entry: { unread: text } }
        : figure(text, heading.heading.measure ?? "count", heading.heading.label)
    entries.set(cell, { entry, place: { line, text, ...(note && { note: note.zh }) } })
    if (note !== undefined) {
      const where = [name, printed(heading)].join("／")
      const severity = typeof entry === "object" ? "error" : "note"
      messages.push({ severity, line, text: { zh: `“${where}”：${note.zh}`, en: `${cell}: ${note.en}` } })
    }
  }
}

const misaligned = (name: string): Message["text"] => ({
  zh: `“${name}”行的数与表头各列对不上，未读；请对照原件补填`,
  en: `the figures of row “${name}” do not line up with the columns, so they were not read; fill them in from the source`
})

const headUnknown = (form: Form, block: FormBlock, reading: Reading | undefined): Message => ({
  severity: "warning",
  ...(reading && { line: reading.row.line }),
  text: {
    zh: `“${block.heading ?? form.title}”的表头没有认全，各列按官方次序读取；请核对`,
    en: `the head of “${block.heading ?? form.title}” was not recognised in full; columns were read in the official order: check them`
  }
})
