/**
 * Reads the figures of one row, each under its column, with the place it was read from.
 *
 * @module
 */
import { type Line, printed } from "@gongkai/core/Axis"
import { type Cell, show } from "@gongkai/core/Cell"
import type { Entry } from "@gongkai/core/Entry"
import type { Form } from "@gongkai/core/Form"
import type { Place } from "@gongkai/core/Header"
import type { Head } from "./columns.ts"
import { figure } from "./figure.ts"
import type { Message } from "./Message.ts"
import { misaligned } from "./remarks.ts"
import type { Reading } from "./rows.ts"

/** What stands in a cell, and where it was read. */
export interface Read {
  readonly cell: Cell
  readonly entry: Entry
  readonly place: Place
}

export const readRow = (
  {
    form,
    down,
    across,
    order
  }: { readonly form: Form; readonly down: Line; readonly across: ReadonlyArray<Line>; readonly order: Head["order"] },
  reading: Reading,
  start: number | undefined
): { readonly reads: ReadonlyArray<Read>; readonly messages: ReadonlyArray<Message> } => {
  const { place: spot } = reading.row
  const name = printed(down) || form.title
  const all = order.flatMap((column, place) => {
    const heading = across[column ?? -1]
    if (heading === undefined) return []
    const cell = show({ form: form.key, row: down.key, column: heading.key })
    if (start === undefined) {
      const text = reading.tail.filter((each) => each !== "").join(" ")
      return [{ read: { cell, entry: { unread: text }, place: { ...spot, text } }, message: undefined }]
    }
    const text = reading.tail[start + place] ?? ""
    const { entry, note } = figure(text, heading.heading.measure ?? "count", heading.heading.label)
    const where = [name, printed(heading)].join("／")
    const message: Message | undefined = note && {
      severity: typeof entry === "object" ? "error" : "note",
      place: spot,
      text: { zh: `“${where}”：${note.zh}`, en: `${cell}: ${note.en}` }
    }
    return [{ read: { cell, entry, place: { ...spot, text, ...(note && { note: note.zh }) } }, message }]
  })
  return {
    reads: all.map(({ read }) => read),
    messages: start === undefined ? [misaligned(name, reading)] : all.flatMap(({ message }) => message ?? [])
  }
}
