/**
 * What a cell holds, in words for people and as data for programs: a blank, 本项全年无, something unread and 0 never look alike.
 *
 * @module
 */
import { type Edition, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import * as Money from "@gongkai/core/Money"
import type { Text } from "@gongkai/core/Text"
import { harmless } from "./Terminal.ts"

/** On paper nothing tells a 0 from 本项全年无; here it may be what matters. Amounts in 万元. */
export const inWords = (edition: Edition, cell: string, entry: Entry.Entry): Text => {
  if (entry === null) return { zh: "空白", en: "blank" }
  if (entry === "none") return { zh: "本项全年无", en: "none all year" }
  const text = harmless(Entry.show(entry, slot(edition, cell)?.measure ?? "count").replaceAll(/\s+/gu, " "))
  return Entry.isUnread(entry) ? { zh: `未读“${text}”`, en: `unread “${text}”` } : { zh: text, en: text }
}

/** As an interchange file has it: amounts are decimal strings of 万元. */
export const asData = (edition: Edition, cell: string, entry: Entry.Entry): unknown =>
  typeof entry === "number" && slot(edition, cell)?.measure === "amount" ? Money.show(Money.Money.make(entry)) : entry
