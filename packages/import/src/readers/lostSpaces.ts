/**
 * Takes out the question marks that stand where a change of encoding lost a space: “? 0” is 0 where hardly a figure goes without one.
 *
 * A single one may be a digit that nobody could read; only in many cells alike is it no part of what they say.
 *
 * @module
 */
import type { Block, Document, Slot } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import type { Message } from "@gongkai/match/Message"

const lost = /^(?:[?\ufffd]\s*)+(?=[^\s?\ufffd])|(?<=[^\s?\ufffd])(?:\s*[?\ufffd])+$/gu
const fewest = 10

const without = (text: string): string => text.replaceAll(lost, "").trim()

const slots = (blocks: ReadonlyArray<Block>): ReadonlyArray<Slot> =>
  blocks.flatMap((block) =>
    block._tag === "Rectangle"
      ? block.rows.flatMap(({ cells }) => cells.flatMap((slot) => (slot === null || slot.text === "" ? [] : [slot])))
      : []
  )

/** The document without them, and a note; as it is where they are few, or other figures go without. */
export const withoutLostSpaces = (document: Document): Document => {
  const figures = slots(document.blocks).filter(({ text }) => isFigure(without(text)))
  const marked = figures.filter(({ text }) => text.replaceAll(lost, "") !== text)
  if (marked.length < fewest || marked.length * 2 < figures.length) return document
  const blocks = document.blocks.map((block): Block =>
    block._tag === "Paragraph"
      ? block
      : {
          ...block,
          rows: block.rows.map(({ cells, ...row }) => ({
            ...row,
            cells: cells.map((slot) => slot && { ...slot, text: without(slot.text) })
          }))
        }
  )
  return { ...document, blocks, notes: [...(document.notes ?? []), said(marked.length)] }
}

const said = (count: number): Message => ({
  severity: "note",
  text: {
    zh: `有${count}格的数旁边有“?”，是转换编码时丢失的空格，没有计入`,
    en: `“?” stands beside the figures of ${count} cells, where a change of encoding lost a space; it was left out`
  }
})
