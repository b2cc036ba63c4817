/**
 * The numbers of a report as printed, each under the address of its cell.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import * as Draft from "@gongkai/core/Draft"
import * as Edition from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Slot } from "@gongkai/core/Form"
import type { Values } from "./Table.ts"

/** The printed text of every cell of a report. */
export const figures = (edition: Edition.Edition, draft: Draft.Draft): Values => {
  const entries = Draft.entries(edition, draft)
  return new Map(
    Edition.slots(edition).map((slot, at): [Cell, string] => [slot.cell, figure(entries[at] ?? null, slot)])
  )
}

/** An entry as printed; a number brings its unit where its heading prints none. */
export const figure = (entry: Entry.Entry, slot: Slot): string =>
  shown(entry, slot) + (typeof entry === "number" ? unit(slot) : "")

/** The unit that an amount of money brings, where its heading prints none. */
export const unit = (slot: Slot): string =>
  slot.measure === "amount" && !Edition.label(slot).includes("万元") ? "万元" : ""

/** What was not read is printed as it stood, but never so that it could be taken for a number that was. */
const shown = (entry: Entry.Entry, { measure }: Slot): string =>
  Entry.isUnread(entry) && looksRead.test(entry.unread.normalize("NFKC")) ? "未读" : Entry.show(entry, measure)

/** Digits, of full width and of any script too, and what stands between and behind them. */
const looksRead = /^[\p{Nd}〇\s.,元万亿件条个项起]*$/u
