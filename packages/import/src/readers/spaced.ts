/**
 * Reads plain text whose tables are laid out by runs of spaces, as `pdftotext -layout` writes it.
 *
 * @module
 */
import type { Document } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import type { PageLine } from "./page/PageLine.ts"
import { inReadingOrder } from "./page/readingOrder.ts"
import { laidOut } from "./page/segments.ts"
import { segmentsOf } from "./page/stretches.ts"
import { collect, type Line } from "./collect.ts"
import { clean, linesOf } from "./text.ts"

/** Bars between blanks are the borders of cells, and none of them says that there is nothing. */
const border = /(?<!\S)\|(?!\S)/gu
export const withoutSigns = (line: string): string =>
  (line.match(border)?.length ?? 0) < 2 ? line : line.replaceAll(border, "¦")

const fewest = 5

/** Answers `undefined` for a text without such tables. */
export const readSpaced = (text: string): Document | undefined => {
  if (text.includes("\t")) return undefined
  const lines = inReadingOrder(linesOf(text)).flatMap(({ text: raw, line, sheet, goesOn }): ReadonlyArray<PageLine> => {
    const all = segmentsOf(withoutSigns(raw.replaceAll(/\p{Cc}/gu, "")))
    return all.length === 0 ? [] : [{ segments: all, place: { line }, sheet, ...(goesOn !== undefined && { goesOn }) }]
  })
  const rows = lines.filter((line) => line.segments.length > 1 && line.segments.some((each) => isFigure(each.text)))
  return rows.length < fewest ? undefined : { reader: "text", blocks: laidOut(lines) }
}

const label = /^[^。；，,;：:]{1,40}$/u
const word = /\p{Script=Han}[^\p{L}\p{N}]*$/u

/** A line as a label and the figures behind it, which single spaces keep apart; a lone figure only behind a label that is no sentence. */
const runOf = (text: string): ReadonlyArray<string> => {
  const all = text.split(/\s+/u)
  const from = all.findLastIndex((piece) => !isFigure(piece)) + 1
  const [own, figures] = [all.slice(0, from).join(" "), all.slice(from)]
  if (own === "") return figures
  const enough = figures.length > 1 || (figures.length === 1 && label.test(own))
  return enough && word.test(own) ? [own, ...figures] : [text]
}

/** Reads text whose rows are lines of figures with single spaces between, as `pdftotext -raw` writes it; `undefined` for any other. */
export const readRaw = (text: string): Document | undefined => {
  if (text.includes("\t")) return undefined
  const lines = inReadingOrder(linesOf(text)).flatMap(({ text: raw, line, goesOn }) => {
    const own = withoutSigns(clean(raw))
    return own === "" ? [] : [{ pieces: runOf(own), place: { line }, ...(goesOn !== undefined && { goesOn }) }]
  })
  if (lines.filter(({ pieces }) => pieces.length > 2).length < fewest) return undefined
  const all = lines.map(({ pieces: [first = "", ...others], place, ...flow }): Line =>
    others.length === 0
      ? { text: first, place, ...flow }
      : { cells: [first, ...others].map((each) => ({ text: each })), place }
  )
  return { reader: "text", blocks: collect(all, { rest: null, grid: false }) }
}
