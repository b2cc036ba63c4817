/**
 * The record that a portal prints above a report as a table: 索引号, 发布机构, 公开日期, each beside what it says.
 *
 * @module
 */
import type { Block, Paragraph } from "@gongkai/match/Document"
import { isChrome, isField } from "./chrome.ts"

/** A record has at least so many fields. */
const fewest = 2

/** A record as lines, 索引号：…, a field each; any other block as it is. */
export const recordOpened = (block: Block): ReadonlyArray<Block> => {
  if (block._tag === "Paragraph") return [block]
  const rows = block.rows.map(({ cells, place }) => ({
    place,
    texts: cells.flatMap((slot) =>
      slot === null || slot.text.trim() === "" ? [] : [slot.text.replaceAll(/\s+/gu, " ").trim()]
    )
  }))
  const names = rows.map(({ texts }) => texts.filter((text) => isField(text) || isChrome(text)).length)
  const filled = rows.filter(({ texts }) => texts.length > 0).length
  const count = names.reduce((sum, each) => sum + each, 0)
  if (count < fewest || names.filter((each) => each > 0).length * 2 < filled) return [block]
  return rows.flatMap(({ texts, place }) => {
    const lines: Array<Paragraph> = []
    for (let at = 0; at < texts.length; at++) {
      const [text = "", next] = [texts[at], texts[at + 1]]
      const isName = isField(text) && next !== undefined && !isField(next)
      lines.push({ _tag: "Paragraph", text: isName ? `${text.replace(/[:：]$/u, "")}：${next}` : text, place })
      if (isName) at++
    }
    return lines
  })
}
