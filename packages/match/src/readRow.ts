/**
 * Reads the figures of one row, each under its column, with the place it was read from and how sure the reading is.
 *
 * @module
 */
import { type Line, printed } from "@gongkai/core/Axis"
import type { Cell } from "@gongkai/core/Cell"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import type { Place, Spot } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import type { Wanted } from "./arrangements.ts"
import type { Head } from "./columns.ts"
import { type Figure, figure } from "./figure.ts"
import { pattern } from "./gathered.ts"
import type { Message } from "./Message.ts"
import { columnMissing, misaligned, runOn } from "./remarks.ts"
import type { Reading } from "./Reading.ts"
import { type Found, isNothing } from "./under.ts"
import type { Slot } from "./Document.ts"

/** The entry of a cell, and where it was read. */
export interface Read {
  readonly cell: Cell
  readonly entry: Entry
  readonly place: Place
  /** Why it may be the figure of another cell: its place was not plain from a head and a label, or its text was put together. */
  readonly guessed?: Text
  /** Figures placed by one guess bear the same name. */
  readonly together?: string
  /** The guess is of the columns alone: whose row it is stands plainly beside it. */
  readonly isOfColumns?: true
  /** Why it was not read. */
  readonly why?: Text
}

/** What was assumed to read a whole row, and the name of all that was read on that assumption. */
export interface Guess {
  readonly text: Text
  readonly together: string
  /** Only the columns of its figures were guessed. */
  readonly isOfColumns?: true
}

/** Reads one row: an entry for each column of the form, unread with a reason where the row does not tell it. */
export const readRow = (
  {
    form,
    wanted,
    across,
    head,
    guess
  }: {
    readonly form: Form
    readonly wanted: Wanted
    readonly across: ReadonlyArray<Line>
    readonly head: Head
    /** What was assumed to read a column of this row. */
    readonly guess: (column: number) => Guess | undefined
  },
  reading: Reading,
  found: ReadonlyArray<Found> | undefined
): { readonly reads: ReadonlyArray<Read>; readonly messages: ReadonlyArray<Message> } => {
  const name = printed(wanted.line) || form.title
  const spot = reading.row.place
  const standing = reading.open?.text ?? reading.tail.filter((each) => each !== "").join(" ")
  // Where only the order of columns is assumed, a 0 run together with the figure behind it puts all others out of their place.
  const isShifted = reading.grid !== true && reading.tail.some((text) => /^\s*0\d+\s*$/u.test(text))
  const unread = (cell: Cell, text: string, why: Text) => ({
    read: { cell, entry: { unread: text }, place: { ...placeOf(spot, text), note: why.zh }, why },
    message: undefined
  })
  const all = across.map((heading, column): { readonly read: Read; readonly message: Message | undefined } => {
    const cell = wanted.cell(heading)
    const at = head.order.indexOf(column)
    if (reading.open !== undefined) return unread(cell, standing, reading.open.why)
    if (at === -1) return unread(cell, "", columnMissing)
    if (found === undefined || (isShifted && guess(column) !== undefined)) return unread(cell, standing, misaligned)
    const there = found[at] ?? { text: "", absent: true }
    const { entry, note, removed } = entryOf(there, heading, head.places?.[at]?.text)
    const beside = [found[at - 1], found[at + 1]].find((each) => isRunOn(each?.text ?? "") || isOfTwo(each))
    if (entry === null && beside !== undefined) return unread(cell, beside.text, runOn)
    const own = guess(column) ?? ofPlace(there, `${form.key}/${wanted.line.key}`)
    const changed = altered(there.slot, removed)
    const guessed = own?.text ?? changed
    const why = [note, guessed].filter((each) => each !== undefined)
    const place: Place = {
      ...placeOf(there.slot?.place ?? spot, there.text),
      ...(guessed && entry !== null && !isUnread(entry) && { confidence: "likely" as const }),
      ...(why.length > 0 && { note: why.map(({ zh }) => zh).join("；") })
    }
    const said = isUnread(entry) ? undefined : note
    return {
      read: {
        cell,
        entry,
        place,
        ...(guessed && { guessed }),
        ...(own && { together: own.together }),
        ...(own?.isOfColumns && changed === undefined && { isOfColumns: own.isOfColumns }),
        ...(isUnread(entry) && note && { why: note })
      },
      message: said && {
        severity: "note",
        place: there.slot?.place ?? spot,
        ...ofCell(form, { zh: `“${[name, printed(heading)].join("／")}”`, en: cell }, said)
      }
    }
  })
  return { reads: all.map(({ read }) => read), messages: all.flatMap(({ message }) => message ?? []) }
}

/** A figure that may belong under another column of its row. */
const ofPlace = ({ guessed }: Found, together: string): Guess | undefined =>
  guessed && { text: guessed, together, isOfColumns: true }

/** What is said of one cell; of several, the first are named. */
const ofCell = (form: Form, of: Text, said: Text): Pick<Message, "text" | "cause"> => {
  const after: Text = { zh: `：${said.zh}`, en: `: ${said.en}` }
  const key = `${form.key} ${pattern(said.zh)}`
  return {
    text: { zh: of.zh + after.zh, en: of.en + after.en },
    cause: { key, of, after, unit: { zh: "格", en: "cells" }, most: 2 }
  }
}

/** Why the text of a cell may not be the figure as printed, though its place is plain. */
const altered = (slot: Slot | undefined, removed: Figure["removed"] = slot?.removed): Text | undefined => {
  if (slot?.joined === true) return pieced
  return removed === undefined || removed.length === 0 ? undefined : marked
}

/** Figures with commas that part no thousands are the figures of two cells: a wide number ran into the cell beside it. */
const isRunOn = (text: string): boolean =>
  /^[\d,，\s]*\d[,，]\d[\d,，\s]*[^\d,，\s]?$/u.test(text) && !/^\s*\d{1,3}(?:[,，]\d{3})+\D?\s*$/u.test(text)

/** Two figures that were put into one cell, one of which may be that of the blank cell beside it. */
const isOfTwo = (found: Found | undefined): boolean =>
  found?.slot?.joined === true && /\p{Nd}\s+\p{Nd}/u.test(found.text)

const pieced: Text = {
  zh: "数字由分开的几段拼成，或可能被截断",
  en: "the number was put together from pieces, or may have been cut"
}

const marked: Text = { zh: "数字旁的注记或划去的内容未计入", en: "a mark beside the number was left out of it" }

const placeOf = (spot: Spot, text: string): Place => ({ ...spot, text })

const entryOf = (there: Found, { heading }: Line, head: string | undefined): Figure => {
  if (there.absent === true) return { entry: { unread: "" }, note: absent }
  if (there.merged === true && there.text !== "")
    return isNothing(there.text)
      ? { entry: figure(there.text, "count", "").entry, note: shared(there.text) }
      : { entry: { unread: there.text }, note: mergedFigure }
  // The unit that the source states counts before the one in the form.
  const stated = head !== undefined && /元/u.test(head) ? head : heading.label
  return figure(there.text, heading.measure ?? "count", stated, there.slot?.removed)
}

const absent: Text = { zh: "原文没有这一格", en: "the source has no such cell" }

const shared = (text: string): Text => ({
  zh: `原文合并为一格，写作“${text}”，每格都按此记`,
  en: `one merged cell “${text}” stands for each of these`
})

const mergedFigure: Text = {
  zh: "一个数写在合并的单元格里，不知道属于哪一格",
  en: "one figure stands in a merged cell: it cannot be said to which it belongs"
}
