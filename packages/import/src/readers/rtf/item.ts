/**
 * The number or sign in front of a paragraph of a list, as a rich text file has it.
 *
 * It stands in a group of its own, or in front of a tab where the lines below are set in.
 *
 * @module
 */
import type { Item } from "@gongkai/match/Document"

/** How a paragraph is set, in twentieths of a point. */
export interface Setting {
  /** Of its list. */
  readonly level: number
  readonly left: number
  /** Below 0 where the first line begins left of the others. */
  readonly first: number
}

const ordered = /^(?:[（(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[.．、)）]{1,2}|[①-⑳])$/iu
const sign = /^[•·●○◦▪■□◆◇➢✓–—‣⁃-]$/u

/** What levels are set in by where no list says how deep they lie. */
const step = 360

/** The item that a paragraph begins: `label` is what its list writes in front of it, and the text begins with that. */
export const itemOf = (label: string, text: string, { level, left, first }: Setting): Item | undefined => {
  const mark = label.trim()
  if (mark !== "") return { level, ordered: ordered.test(mark), mark }
  const [, own = ""] = first < 0 ? (/^\s*(\S{1,6})\s*\t/u.exec(text) ?? []) : []
  if (!sign.test(own) && !ordered.test(own)) return undefined
  return { level: Math.max(0, Math.round(left / step) - 1), ordered: ordered.test(own), mark: own }
}
