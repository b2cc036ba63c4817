/**
 * Reads plain text whose tables are laid out by runs of spaces, as `pdftotext -layout` writes it.
 *
 * @module
 */
import type { Document } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import type { PageLine, Segment } from "./page/PageLine.ts"
import { laidOut } from "./page/segments.ts"
import { collect, type Line } from "./collect.ts"
import { clean, linesOf } from "./text.ts"

const gap = /\s{2,}|\u3000+/gu

/** What takes two columns, and what takes two only in Chinese fonts. */
const [broad, doubtful] = [/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu, /[\u2014\u2018-\u201d\u2026\u2460-\u249b]/gu]

/** Bars between blanks are the borders of cells, and none of them says that there is nothing. */
const border = /(?<!\S)\|(?!\S)/gu
export const withoutSigns = (line: string): string =>
  (line.match(border)?.length ?? 0) < 2 ? line : line.replaceAll(border, "¦")

/** Whether a Chinese character is as wide as two others, or as one. */
export type Counted = "wide" | "single"

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

export const segments = (line: string): ReadonlyArray<Segment> => {
  const found: Array<Segment> = []
  let [from, least, most] = [0, 0, 0]
  const advance = (text: string) => {
    least += text.length + count(text, broad)
    most += text.length + count(text, broad) + count(text, doubtful)
  }
  for (const { index, 0: run } of [...line.matchAll(gap), { index: line.length, 0: "" }]) {
    const text = line.slice(from, index).trim()
    const begin = least
    advance(line.slice(from, index))
    if (text !== "") found.push({ text, from, wide: { from: begin, to: most } })
    advance(run)
    from = index + run.length
  }
  return found
}

const fewest = 5

/** Answers `undefined` for a text without such tables. */
export const readSpaced = (text: string): Document | undefined => {
  if (text.includes("\t")) return undefined
  const lines = linesOf(text).flatMap(({ text: raw, line, sheet }): ReadonlyArray<PageLine> => {
    const all = segments(withoutSigns(raw.replaceAll(/\p{Cc}/gu, "")))
    return all.length === 0 ? [] : [{ segments: all, place: { line }, sheet }]
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
  const lines = linesOf(text).flatMap(({ text: raw, line }) => {
    const own = withoutSigns(clean(raw))
    return own === "" ? [] : [{ pieces: runOf(own), place: { line } }]
  })
  if (lines.filter(({ pieces }) => pieces.length > 2).length < fewest) return undefined
  const all = lines.map(({ pieces: [first = "", ...others], place }): Line =>
    others.length === 0 ? { text: first, place } : { cells: [first, ...others].map((each) => ({ text: each })), place }
  )
  return { reader: "text", blocks: collect(all, { rest: null, grid: false }) }
}
