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
import { figure } from "./figure.ts"
import type { Message } from "./Message.ts"
import { misaligned } from "./remarks.ts"
import type { Reading } from "./rows.ts"
import { type Found, isNothing } from "./under.ts"

/** What stands in a cell, and where it was read. */
export interface Read {
  readonly cell: Cell
  readonly entry: Entry
  readonly place: Place
}

/** Why a whole row is less than certain. */
export type Doubt = Text | undefined

export const readRow = (
  {
    form,
    wanted,
    across,
    head,
    doubt
  }: {
    readonly form: Form
    readonly wanted: Wanted
    readonly across: ReadonlyArray<Line>
    readonly head: Head
    readonly doubt: Doubt
  },
  reading: Reading,
  found: ReadonlyArray<Found> | undefined
): { readonly reads: ReadonlyArray<Read>; readonly messages: ReadonlyArray<Message> } => {
  const name = printed(wanted.line) || form.title
  const spot = reading.row.place
  const standing = reading.tail.filter((each) => each !== "").join(" ")
  const all = head.order.flatMap(
    (column, at): ReadonlyArray<{ readonly read: Read; readonly message?: Message | undefined }> => {
      const heading = across[column ?? -1]
      if (heading === undefined) return []
      const cell = wanted.cell(heading)
      if (found === undefined) return [{ read: { cell, entry: { unread: standing }, place: placeOf(spot, standing) } }]
      const there = found[at] ?? { text: "", absent: true }
      const { entry, note } = entryOf(there, heading, head.places?.[at]?.text)
      const why = [note, doubt].filter((each) => each !== undefined)
      const place: Place = {
        ...placeOf(there.slot?.place ?? spot, there.text),
        ...(doubt && entry !== null && !isUnread(entry) && { confidence: "likely" as const }),
        ...(why.length > 0 && { note: why.map(({ zh }) => zh).join("；") })
      }
      const message: Message | undefined = note && {
        severity: isUnread(entry) ? "error" : "note",
        place: there.slot?.place ?? spot,
        text: { zh: `“${[name, printed(heading)].join("／")}”：${note.zh}`, en: `${cell}: ${note.en}` }
      }
      return [{ read: { cell, entry, place }, message }]
    }
  )
  return {
    reads: all.map(({ read }) => read),
    messages: found === undefined ? [misaligned(name, reading)] : all.flatMap(({ message }) => message ?? [])
  }
}

const placeOf = (spot: Spot, text: string): Place => ({ ...spot, text })

const entryOf = (
  there: Found,
  { heading }: Line,
  head: string | undefined
): { readonly entry: Entry; readonly note?: Text } => {
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
