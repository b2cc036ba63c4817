/**
 * Takes out of a document's texts what no report can hold: control characters, which damaged files are full of, and half surrogates.
 *
 * A control character that separates words becomes a blank, any other is dropped; half a surrogate is shown as �, so that it is seen to
 * be missing. Radicals, which come along with what is copied out of a PDF, become the characters that they stand for. Readers need not look
 * for any of these one by one.
 *
 * @module
 */
import type { Block, Document, Slot } from "@gongkai/match/Document"
import { withoutRadicals } from "./pdf/radicals.ts"

const has = /[^\P{Cc}\n]|\p{Cs}|[\u2e80-\u2fdf]/u
const hasInLine = /\p{Cc}|\p{Cs}|[\u2e80-\u2fdf]/u

/** A text whose line feeds stay. */
const legible = (text: string): string =>
  withoutRadicals(text)
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[\t\v\f]/gu, " ")
    .replaceAll(/[^\P{Cc}\n]/gu, "")
    .replaceAll(/\p{Cs}/gu, "\ufffd")

/** The same on one line. */
const inLine = (text: string): string =>
  legible(text)
    .replaceAll(/\s*\n\s*/gu, " ")
    .trim()

const slot = (each: Slot | null): Slot | null => {
  if (each === null || !(has.test(each.text) || has.test(each.said ?? ""))) return each
  return { ...each, text: legible(each.text), ...(each.said !== undefined && { said: legible(each.said) }) }
}

const blocks = (each: Block): ReadonlyArray<Block> => {
  if (each._tag === "Rectangle") {
    const isLegible = !each.rows.some(({ cells }) =>
      cells.some((cell) => cell !== null && (has.test(cell.text) || has.test(cell.said ?? "")))
    )
    return [isLegible ? each : { ...each, rows: each.rows.map((row) => ({ ...row, cells: row.cells.map(slot) })) }]
  }
  const { text, item } = each
  if (!hasInLine.test(text) && !hasInLine.test(item?.mark ?? "")) return [each]
  const [line, mark] = [inLine(text), inLine(item?.mark ?? "")]
  return line === "" ? [] : [{ ...each, text: line, ...(item !== undefined && { item: { ...item, mark } }) }]
}

/** A document that a report can be made of, whatever its file held. */
export const withLegible = (document: Document): Document => ({
  ...document,
  blocks: document.blocks.flatMap(blocks),
  ...(document.title !== undefined && { title: inLine(document.title) })
})
