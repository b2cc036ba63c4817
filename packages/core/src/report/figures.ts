/**
 * What the cells of a report show, as every format shows it: the number, its unit where no heading prints one, and what is not a number.
 *
 * What was not read shows as it stood, but never so that it could be taken for a number that was.
 *
 * @module
 */
import type { Cell } from "../form/Cell.ts"
import { type Edition, label, slots } from "../form/Edition.ts"
import type { Slot } from "../form/Form.ts"
import * as Draft from "./Draft.ts"
import * as Entry from "./Entry.ts"

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

/** Digits, of full width and of any script too, and what stands between and behind them. */
const looksRead = /^[\p{Nd}〇\s.,元万亿件条个项起]*$/u

const shown = (entry: Entry.Entry, { measure }: Slot): string =>
  Entry.isUnread(entry) && looksRead.test(entry.unread.normalize("NFKC")) ? "未读" : Entry.show(entry, measure)

/** The unit that an amount brings, where its headings print none: 万元. */
export const unit = (slot: Slot): string => (slot.measure === "amount" && !label(slot).includes("万元") ? "万元" : "")

/** What a cell shows; a blank one shows nothing. */
export const figure = (entry: Entry.Entry, slot: Slot): string =>
  shown(entry, slot) + (typeof entry === "number" ? unit(slot) : "")

/** Every cell of a report by its address. */
export const figures = (edition: Edition, draft: Draft.Draft): ReadonlyMap<Cell, Figure> => {
  const entries = Draft.entries(edition, draft)
  return new Map(
    slots(edition).map((slot, at): [Cell, Figure] => {
      const entry = entries[at] ?? null
      return [slot.cell, { slot, entry, status: statusOf(entry), text: figure(entry, slot) }]
    })
  )
}

const alone = /^[-+－—]?[\d.,，]+(?:[%％‰]|\p{Script=Han}{0,2})(?:（[^（）]*）)?$/u

/** Whether a text in a table of the prose is a figure, with its unit and a remark in brackets or without: it ends at the right of its column. */
export const isFigure = (text: string): boolean => alone.test(text)
