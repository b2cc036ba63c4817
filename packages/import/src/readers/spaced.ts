/**
 * Reads plain text whose tables are laid out by runs of spaces, as `pdftotext -layout` writes it.
 *
 * @module
 */
import type { Document } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import type { PageLine, Segment } from "./page/PageLine.ts"
import { laidOut } from "./page/segments.ts"
import { linesOf } from "./text.ts"

const gap = /\s{2,}|\u3000+/gu

/** What takes two columns, and what takes two only in Chinese fonts. */
const [broad, doubtful] = [/[\p{Script=Han}\u3000-\u303f\uff01-\uff60]/gu, /[\u2014\u2018-\u201d\u2026\u2460-\u249b]/gu]

const count = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0

const segments = (line: string): ReadonlyArray<Segment> => {
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
    const all = segments(raw.replaceAll(/\p{Cc}/gu, ""))
    return all.length === 0 ? [] : [{ segments: all, place: { line }, sheet }]
  })
  const rows = lines.filter((line) => line.segments.length > 1 && line.segments.some((each) => isFigure(each.text)))
  return rows.length < fewest ? undefined : { reader: "text", blocks: laidOut(lines) }
}

/** A label, and figures that single spaces keep apart. */
const run = /^(?:(?<label>\S.*?)\s+)?(?<figures>[^\s\p{Script=Han}]+(?:\s+[^\s\p{Script=Han}]+)*)$/u
const label = /^[^。；，,;：:]{1,40}$/u

const inRun = ({ segments: [only, ...more], ...line }: PageLine): PageLine => {
  if (only === undefined || more.length > 0) return { ...line, segments: only ? [only, ...more] : [] }
  return { ...line, segments: partsOf(only) }
}

/** A lone figure behind a label may be a row as well, if the label is short and no sentence. */
const partsOf = (segment: Segment): ReadonlyArray<Segment> => {
  const { label: own = "", figures = "" } = run.exec(segment.text)?.groups ?? {}
  const parts = figures.split(/\s+/u)
  const enough = own === "" ? parts.length > 1 : parts.length > 1 || (label.test(own) && /\p{Script=Han}/u.test(own))
  if (!enough || !parts.every((part) => part !== "" && isFigure(part))) return [segment]
  let from = segment.from
  return [own, ...parts].flatMap((text) => {
    const at = from
    from += text.length + 1
    return text === "" ? [] : [{ text, from: at }]
  })
}

/** Reads text whose rows are lines of figures with single spaces between, as `pdftotext -raw` writes it; `undefined` for any other. */
export const readRaw = (text: string): Document | undefined => {
  if (text.includes("\t")) return undefined
  const lines = linesOf(text).flatMap(({ text: raw, line, sheet }): ReadonlyArray<PageLine> => {
    const own = raw.replaceAll(/\p{Cc}/gu, "").trim()
    return own === "" ? [] : [inRun({ segments: [{ text: own, from: 0 }], place: { line }, sheet })]
  })
  const rows = lines.filter(({ segments: all }) => all.length > 2 && all.slice(1).every((each) => isFigure(each.text)))
  return rows.length < fewest ? undefined : { reader: "text", blocks: laidOut(lines) }
}
