/**
 * Takes out the pinyin that copies of pages set in brackets behind characters: 項(xiàng).
 *
 * Only syllables with a mark of their tone are pinyin, and only where a document has many: a bracket in Latin letters may as well be a name.
 *
 * @module
 */
import type { Block, Document, Slot } from "@gongkai/match/Document"
import type { Message } from "@gongkai/match/Message"

const toned = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ"
const pinyin = new RegExp(`(?<=\\p{Script=Han})[（(](?=[a-zü]{0,5}[${toned}])[a-zü${toned}]{1,6}[）)]`, "giu")
const fewest = 5

const without = (text: string): string => text.replaceAll(pinyin, "")

const clear = (slot: Slot): Slot => ({
  ...slot,
  text: without(slot.text),
  ...(slot.said !== undefined && { said: without(slot.said) })
})

const clearBlock = (block: Block): Block =>
  block._tag === "Paragraph"
    ? { ...block, text: without(block.text) }
    : {
        ...block,
        rows: block.rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map((slot) => slot && clear(slot)) }))
      }

const texts = (block: Block): ReadonlyArray<string> =>
  block._tag === "Paragraph"
    ? [block.text]
    : block.rows.flatMap(({ cells }) => cells.flatMap((slot) => slot?.text ?? []))

/** The document without pinyin, and a note; as it is where there is none. */
export const withoutPinyin = (document: Document): Document => {
  const count = document.blocks.flatMap(texts).reduce((sum, text) => sum + (text.match(pinyin)?.length ?? 0), 0)
  return count < fewest
    ? document
    : { ...document, blocks: document.blocks.map(clearBlock), notes: [...(document.notes ?? []), said(count)] }
}

/** A text without pinyin, before it is seen as lines or tables, and what is to be said of it. */
export const pinyinApart = (text: string): { readonly text: string; readonly notes: ReadonlyArray<Message> } => {
  const count = text.match(pinyin)?.length ?? 0
  return count < fewest ? { text, notes: [] } : { text: without(text), notes: [said(count)] }
}

const said = (count: number): Message => ({
  severity: "note",
  leavesOut: true,
  text: {
    zh: `有${count}个字后面用括号注着拼音，不是报告的文字，没有收录`,
    en: `${count} characters have their pinyin in brackets behind them; it is no text of the report and was left out`
  }
})
