/**
 * Messages of rows left out of one form that were read for another: where the tables of a report are one, each form meets the others' rows.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import type { Place, Spot } from "@gongkai/core/Header"
import { leftOut } from "@gongkai/match/leftOut"
import type { Message } from "@gongkai/match/Message"

/** Where a row stands: all of its cells have one such place. */
const rowOf = ({ sheet, cell, path, page, line }: Spot): string | undefined => {
  if (sheet !== undefined) return `${sheet}!${/\d+$/u.exec(cell ?? "")?.[0] ?? ""}`
  if (path !== undefined) return /^.*\/(?:tr|table:table-row)(?:\[\d+\])?(?=\/|$)/u.exec(path)?.[0]
  return page === undefined && line !== undefined ? `line ${line}` : undefined
}

/** Whether two places on a page lie side by side: the middle of one in the height of the other. */
const isBeside = (one: Spot, other: Spot): boolean => {
  const [, top = 0, , bottom = 0] = one.box ?? []
  const [, otherTop = 0, , otherBottom = 0] = other.box ?? []
  const middle = (top + bottom) / 2
  return one.page === other.page && middle > Math.min(otherTop, otherBottom) && middle < Math.max(otherTop, otherBottom)
}

/** The messages without the rows of which a cell was read, and without the captions of tables. */
export const withoutRowsRead = (
  messages: ReadonlyArray<Message>,
  edition: Edition,
  read: ReadonlyArray<Place>
): ReadonlyArray<Message> => {
  const rows = new Set(read.map(rowOf).filter((row) => row !== undefined))
  const onPages = read.filter(({ page, box }) => page !== undefined && box !== undefined)
  const isRead = (place: Spot | undefined): boolean => {
    const row = place && rowOf(place)
    return row !== undefined ? rows.has(row) : place?.box !== undefined && onPages.some((own) => isBeside(place, own))
  }
  const captions = new Set(
    edition.sections.flatMap((section) => (section.kind === "form" ? section.blocks.map(({ heading }) => heading) : []))
  )
  return messages.flatMap((message) => {
    if (message.leavesOut !== true) return [message]
    if (message.quotes !== undefined) {
      const { what, lines } = message.quotes
      return leftOut(
        what,
        lines.filter(({ text }) => !captions.has(text.trim()))
      )
    }
    return message.cause?.key === "row left out" && isRead(message.place) ? [] : [message]
  })
}
