/**
 * What the cells of a report show, as every text format shows it: the number, its unit where no heading prints one, and what is not a number.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, label, slots } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"

/** A cell in words of a program: what kind of value it holds. `none` is 本项全年无, `notApplicable` 不适用. */
export type Status = "number" | "blank" | "none" | "notApplicable" | "unread"

/** A cell as it is shown: its text, and what the text stands for. */
export interface Figure {
  readonly slot: Slot
  readonly entry: Entry.Entry
  readonly text: string
  readonly status: Status
}

/** What kind of value an entry is. */
export const statusOf = (entry: Entry.Entry): Status => {
  if (entry === null) return "blank"
  if (entry === "none") return "none"
  if (entry === "n/a") return "notApplicable"
  return typeof entry === "number" ? "number" : "unread"
}

/** Digits of any script, and what stands between and behind them: what was not read must not look as if it had been. */
const looksRead = /^[\p{Nd}〇\s.,元万亿件条个项起]*$/u

const shown = (entry: Entry.Entry, { measure }: Slot): string =>
  Entry.isUnread(entry) && looksRead.test(entry.unread.normalize("NFKC")) ? "未读" : Entry.show(entry, measure)

/** The unit that an amount brings, where its headings print none: 万元. */
const unit = (slot: Slot): string => (slot.measure === "amount" && !label(slot).includes("万元") ? "万元" : "")

/** Every cell of a report by its address. */
export const figures = (edition: Edition, draft: Draft.Draft): ReadonlyMap<Cell, Figure> => {
  const entries = Draft.entries(edition, draft)
  return new Map(
    slots(edition).map((slot, at): [Cell, Figure] => {
      const entry = entries[at] ?? null
      const status = statusOf(entry)
      return [slot.cell, { slot, entry, status, text: shown(entry, slot) + (status === "number" ? unit(slot) : "") }]
    })
  )
}
