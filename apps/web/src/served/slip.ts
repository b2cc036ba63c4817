/**
 * A slip as a reviewer puts it together: items at cells, at paragraphs, of the whole; sent once each says what is to be done.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import { labelOf } from "@gongkai/core/Edition"

/** What an item is about. */
export type About =
  | { readonly _tag: "Cells"; readonly cells: readonly [string, ...ReadonlyArray<string>]; readonly rule?: string }
  | { readonly _tag: "Text"; readonly part: string; readonly text: string }
  | { readonly _tag: "Report"; readonly rule?: string }

/** An item, with what the reviewer has written so far. */
export type Item = About & { readonly says: string }

/** Whether two items are about the same. */
const isSame = (one: About, other: About): boolean => keyOf(one) === keyOf(other)

/** What tells an item from all others. */
export const keyOf = (about: About): string => {
  if (about._tag === "Cells") return `Cells ${about.cells.join(" ")} ${about.rule ?? ""}`
  return about._tag === "Text" ? `Text ${about.part} ${about.text}` : `Report ${about.rule ?? ""}`
}

/** With the item, or without it where it is there already. */
export const toggled = (items: ReadonlyArray<Item>, item: Item): ReadonlyArray<Item> =>
  items.some((each) => isSame(each, item)) ? items.filter((each) => !isSame(each, item)) : [...items, item]

/** With other words in one item. */
export const said = (items: ReadonlyArray<Item>, about: About, says: string): ReadonlyArray<Item> =>
  items.map((each) => (isSame(each, about) ? { ...each, says } : each))

/** Whether an item is about this cell alone, as a click sets it. */
export const isAt = (items: ReadonlyArray<Item>, cell: string): boolean =>
  items.some((item) => item._tag === "Cells" && item.cells.includes(cell))

/** Whether it can be sent: there is something in it, and each item says what is to be done. */
export const isWhole = (items: ReadonlyArray<Item>): boolean =>
  items.length > 0 && items.every(({ says }) => says.trim() !== "")

/** What an item is about, in words. */
export const aboutOf = (edition: Edition, item: About, zh: boolean): string => {
  if (item._tag === "Cells") return item.cells.map((cell) => labelOf(edition, cell)).join(zh ? "、" : ", ")
  if (item._tag === "Text") return `“${item.text.length > 40 ? `${item.text.slice(0, 40)}…` : item.text}”`
  return zh ? "整份报告" : "the whole report"
}
