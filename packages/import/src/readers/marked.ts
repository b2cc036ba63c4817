/**
 * Items of lists whose marks are typed in front of their text, where the source itself says that a paragraph is an item: 一是 摸清底数.
 *
 * @module
 */
import type { Item } from "@gongkai/match/Document"

const marked = /^(?<mark>\S{1,12})\s+\S/u
const bullet = /^[•●○■□◆❖▪▫◎◉★▶✓√※➢➤►·—-]$/u

/** The item that a text is; `undefined` where nothing in front of it could be a mark. */
export const markedItem = (text: string, level: number): Item | undefined => {
  const mark = marked.exec(text)?.groups?.["mark"]
  return mark === undefined ? undefined : { level, ordered: !bullet.test(mark), mark }
}

/** The level that the name of a style for items says, from 0: List, List 2, 列表, 列表 3. Other names say none. */
export const levelOf = (style: string): number | undefined => {
  const found = /^(?:list|列表)(?: (?<level>[2-4]))?$/iu.exec(style)
  return found === null ? undefined : Number(found.groups?.["level"] ?? 1) - 1
}
