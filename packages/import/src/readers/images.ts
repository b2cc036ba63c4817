/**
 * Pictures in a text as Markdown writes them, `![alternative text](address)`, and the items of its lists.
 *
 * @module
 */
import type { Block, Document, Paragraph } from "@gongkai/match/Document"
import { withHeld } from "./markdown.ts"
import { pictured } from "./pictures.ts"

const picture = /!\[(?<words>[^[\]]*)\]\((?<place>[^()\s]*)(?:\s[^()]*)?\)/gu

/** The text of a cell without the pictures in it. */
export const withoutImages = (text: string): string =>
  withHeld(text.includes("![") ? text.replaceAll(picture, "") : text)

const parted = (block: Block): ReadonlyArray<Block> => {
  if (block._tag === "Rectangle") return [block]
  if (!block.text.includes("![")) return [{ ...block, text: withHeld(block.text) }]
  const text = withoutImages(block.text).trim()
  const all = [...block.text.matchAll(picture)]
  return [
    ...(text === "" ? [] : [{ ...block, text }]),
    ...all.map(({ groups = {} }) => pictured(groups["words"], groups["place"], block.place))
  ]
}

/** The document with a paragraph for each picture, behind the text that it stands in. */
export const withPictures = (document: Document): Document => {
  const blocks = document.blocks.flatMap(parted)
  const count = blocks.filter((block) => block._tag === "Paragraph" && block.picture !== undefined).length
  if (count === 0) return { ...document, blocks }
  const text = {
    zh: `文中有 ${count} 张图片，图片里的文字和数字没有读入；请核对`,
    en: `there are ${count} pictures: text and figures in them were not read; check them`
  }
  return { ...document, blocks, notes: [...(document.notes ?? []), { severity: "warning", text }] }
}

const bulleted = /^(?<indent>\s*)[-*+]\s+(?=\S)/u
const numbered = /^(?<indent>\s*)(?<number>\d{1,3}[.)])\s+(?=\S)/u

/** Columns of a list within a list. */
const step = 2

/** What Markdown says of a line: that it is an item of a list. */
export const itemIn = (line: string): Pick<Paragraph, "item"> => {
  const found = bulleted.exec(line) ?? numbered.exec(line)
  if (found === null) return {}
  const { indent = "", number } = found.groups ?? {}
  const level = Math.min(8, Math.floor(indent.replaceAll("\t", "    ").length / step))
  return { item: { level, ordered: number !== undefined, mark: number ?? "•" } }
}
