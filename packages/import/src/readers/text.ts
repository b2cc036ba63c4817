/**
 * Reads plain text as offices copy it out of a PDF: a line is a paragraph, a line with tabs is a row of a table.
 *
 * Page breaks leave blank lines in the middle of rows, labels and paragraphs; they are put together again later, where it is
 * known what the pieces are. Page numbers on a line of their own are left out.
 *
 * @module
 */
import type { Document } from "@gongkai/match/Document"
import { collect, type Line } from "./collect.ts"
import { inReadingOrder } from "./page/readingOrder.ts"
import type { TextLine } from "./page/TextLine.ts"

const pageNumber = /^(?:第\s*\d{1,3}\s*页.*|[-—–－]+\s*\d{1,3}\s*[-—–－]+)$/u
/** With tabs it is a row of a table in which all else is blank. */
const bare = /^[^\S\t]*\d{1,3}[^\S\t]*$/u
const breaks = /\r\n|[\n\r\f\u2028\u2029\u0085]/gu

/** Bare numbers on lines of their own are those of pages if each is one more than the one before, from 1 or above; otherwise they are figures. */
const count = (numbers: ReadonlyArray<number>): boolean =>
  !numbers.includes(0) && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)

/** The lines of a text; one that is a page number and nothing else is blank. */
export const linesOf = (text: string): ReadonlyArray<TextLine> => {
  const all = withBeginnings(text.split(breaks))
  const ends = [...text.matchAll(breaks)].map(([end]) => end === "\f")
  const pages = numbersOfPages(all)
  let sheet = 0
  return all.map((raw, at) => {
    if (ends[at - 1] === true) sheet++
    return { text: pageNumber.test(raw.trim()) || pages.has(at) ? "" : raw, line: at + 1 - sheet, sheet }
  })
}

/** A line of prose that begins with what is counted, set in by the number in front of it. */
const counted = /^(?<gap> {2,})[年月日件条次个项](?=.{20})/u

/** A number that begins a line of a page may stand lower than its words, and come out below them: 年，本局…, and below it 2023. */
const withBeginnings = (lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const begun = lines.map((line, at) => {
    const gap = counted.exec(line)?.groups?.["gap"]
    const number = /^\d+$/u.exec(lines[at + 1]?.trimEnd() ?? "")?.[0]
    return gap !== undefined && number !== undefined && number.length <= gap.length + 1 ? number : undefined
  })
  return lines.map((line, at) => {
    const own = begun[at]
    if (begun[at - 1] !== undefined) return ""
    return own === undefined ? line : own + line.trimStart()
  })
}

/** A figure, its unit or a sign for none, with or without marks behind it. */
const figureEnds = /[\p{N}〇○零无/／—–―－\-件条次个项元](?:[\])）\]】*＊†‡※^~\s])*$/u

/** A bare number below a figure may be the rest of it, unless all bare numbers count up. */
const numbersOfPages = (all: ReadonlyArray<string>): ReadonlySet<number> => {
  const lines = all.flatMap((raw, at) => (bare.test(raw) ? [at] : []))
  const numbers = (some: ReadonlyArray<number>) => some.map((at) => Number(all[at]))
  // Two of them may count up by chance: directly below a line of figures they may be the rest of a figure.
  const below = lines.some((at) => figureEnds.test(all[at - 1] ?? ""))
  if (lines.length > (below ? 2 : 1) && count(numbers(lines))) return new Set(lines)
  const apart = lines.filter((at) => !figureEnds.test(all.slice(0, at).findLast((raw) => raw.trim() !== "") ?? ""))
  // One number or two are those of pages only where a page ends, which leaves a blank line.
  const isFew = apart.length <= 2 && (!apart.some((at) => isAtEnd(all, at)) || apart.some((at) => goesOn(all, at)))
  return new Set(count(numbers(apart)) && !isFew ? apart : [])
}

/** Below a number a figure follows: it is the first of them, whose labels stand above it. */
const goesOn = (all: ReadonlyArray<string>, at: number): boolean =>
  figureAlone.test(all.slice(at + 1).find((raw) => raw.trim() !== "") ?? "")
const figureAlone = /^\s*(?:[\d０-９][\d０-９,，]*|[〇○零])\s*$/u

const isAtEnd = (all: ReadonlyArray<string>, at: number): boolean =>
  (all[at - 1] ?? "").trim() === "" || (all[at + 1] ?? "").trim() === ""

/** Without control characters, but for line feeds, and without blanks around it. */
export const clean = (text: string): string => text.replaceAll(/(?!\n)\p{Cc}/gu, "").trim()

/** Reads a text line by line. */
export const readText = (text: string): Document => {
  const lines = inReadingOrder(linesOf(text)).map(({ text: raw, line, goesOn }): Line => {
    const place = { line }
    return raw.includes("\t")
      ? { cells: raw.split("\t").map((cell) => ({ text: clean(cell) })), place }
      : { text: clean(raw), place, ...(goesOn !== undefined && { goesOn }) }
  })
  // Editors trim trailing tabs: what a row lacks is blank.
  return { reader: "text", blocks: collect(lines, { rest: { text: "" } }) }
}
