/**
 * Reads text that has one cell a line and the bars between cells on lines of their own.
 *
 * Two bars with nothing between them are a blank cell, unless they part rows. Where nothing parts rows, cells stand one behind the other
 * and what follows a label is its row.
 *
 * @module
 */
import type { Document, Slot } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import { collect, type Line } from "./collect.ts"
import { linesOf } from "./text.ts"

const strokes = "|│┃｜║¦┆┇┊┋╎╏▏❘"
const bar = new RegExp(`[${strokes}]`, "gu")
const alone = new RegExp(`^[\\s${strokes}]*[${strokes}][\\s${strokes}]*$`, "u")
/** A line of a drawn table: level strokes, with corners, crossings and bars. */
const rule = new RegExp(
  `^[\\s${strokes}+:\\-=_\\u2010-\\u2015\\u2500-\\u257f]*(?:[-=_\\u2010-\\u2015\\u2500-\\u257f]\\s*){3}[\\s${strokes}+:\\-=_\\u2010-\\u2015\\u2500-\\u257f]*$`,
  "u"
)

/** Bars of all kinds as one, for a text that draws its tables with them. */
export const plainBars = (text: string): string => {
  const drawn = text.match(/[│┃｜║¦┆┇┊┋╎╏▏❘]/gu)?.length ?? 0
  return drawn < 10 ? text : text.replaceAll(bar, "|")
}

/** Whether a line is nothing but a ruling line drawn in characters. */
export const isRule = (text: string): boolean => rule.test(text)

type Token =
  | { readonly _tag: "Cell"; readonly text: string; readonly line: number }
  | { readonly _tag: "Bar" | "Rule"; readonly line: number }

const tokens = (text: string): ReadonlyArray<Token> =>
  linesOf(text).flatMap(({ text: raw, line }): ReadonlyArray<Token> => {
    const own = raw.replaceAll(/\p{Cc}/gu, " ").trim()
    if (own === "") return []
    if (isRule(own) && !/^[-—–―－]{1,2}$/u.test(own)) return [{ _tag: "Rule", line }]
    return own
      .split(bar)
      .flatMap((piece, at): ReadonlyArray<Token> => [
        ...(at > 0 ? [{ _tag: "Bar" as const, line }] : []),
        ...(piece.trim() === "" ? [] : [{ _tag: "Cell" as const, text: piece.trim(), line }])
      ])
  })

const fewest = 10

const inFront = new RegExp(`^\\s*[${strokes}][^${strokes}]*$`, "u")

/** Whether most of the bars of a text stand on lines of their own, or each in front of the one cell of its line. */
const isBarred = (text: string): boolean => {
  const barred = linesOf(text).filter(({ text: raw }) => raw.search(bar) !== -1)
  const single = barred.filter(
    ({ text: raw }) => inFront.test(raw) || (alone.test(raw) && raw.replaceAll(/\s/gu, "").length <= 2)
  )
  return single.length >= fewest && single.length * 10 >= barred.length * 8
}

/** Answers `undefined` for a text without such lines. */
export const readBars = (text: string): Document | undefined => {
  if (!isBarred(text)) return undefined
  const all = plainly(tokens(text))
  const ruled = all.filter(({ _tag }) => _tag === "Rule").length >= fewest
  const lines = ruled ? byRule(all) : single(all, rowsEnd(all))
  return { reader: "text", blocks: collect(lines, { rest: null, grid: false }) }
}

/** Where there is no single bar anywhere between two cells, several are one. */
const plainly = (all: ReadonlyArray<Token>): ReadonlyArray<Token> => {
  const single = all.filter((token, at) => token._tag === "Bar" && isCell(all[at - 1]) && isCell(all[at + 1]))
  return single.length > 0 ? all : all.filter((token, at) => token._tag !== "Bar" || all[at - 1]?._tag !== "Bar")
}

const isCell = (token: Token | undefined): boolean => token?._tag === "Cell"

/** Whether rows begin and end with a bar, so that there are two between the last figure of one and the label of the next. */
const rowsEnd = (all: ReadonlyArray<Token>): boolean => {
  const labels = all.flatMap((token, at) => {
    if (token._tag !== "Cell" || isFigure(token.text)) return []
    const before = all.slice(0, at).findLast(isCell)
    return before?._tag === "Cell" && isFigure(before.text) ? [at] : []
  })
  const paired = labels.filter((at) => !isCell(all[at - 1]) && !isCell(all[at - 2]))
  return labels.length > 0 && paired.length * 10 >= labels.length * 8
}

const slot = ({ text, line }: { readonly text: string; readonly line: number }): Slot => ({ text, place: { line } })

/** The text does not say where a row ends: each cell, blank ones too, is a row of its own. Two bars at the end of a row are no cell. */
const single = (all: ReadonlyArray<Token>, paired: boolean): ReadonlyArray<Line> =>
  all.flatMap((token, at): ReadonlyArray<Line> => {
    const place = { line: token.line }
    if (token._tag === "Cell") {
      const beside = !isCell(all[at - 1]) || !isCell(all[at + 1])
      return [beside && at > 0 && at < all.length - 1 ? { cells: [slot(token)], place } : { text: token.text, place }]
    }
    const [next, after] = [all[at + 1], all[at + 2]]
    const ends = paired && after?._tag === "Cell" && !isFigure(after.text)
    const blank = token._tag === "Bar" && next?._tag === "Bar" && !ends
    return blank ? [{ cells: [slot({ text: "", line: token.line })], place }] : []
  })

/** The cells between two ends of rows; a line without a bar beside it is a paragraph. */
const rowOf = (row: ReadonlyArray<Token>): ReadonlyArray<Line> => {
  const first = row.find(isCell)
  if (first === undefined) return []
  const place = { line: first.line }
  if (row.every(isCell))
    return row.flatMap((token) => (token._tag === "Cell" ? [{ text: token.text, place: { line: token.line } }] : []))
  const cells: Array<Array<Extract<Token, { readonly _tag: "Cell" }>>> = [[]]
  for (const token of row)
    if (token._tag === "Cell") cells.at(-1)?.push(token)
    else cells.push([])
  // A row begins and ends with a bar, or with neither.
  const framed = cells[0]?.length === 0 && cells.at(-1)?.length === 0
  const inner = framed ? cells.slice(1, -1) : cells
  return [
    {
      cells: inner.map((own) =>
        slot({ text: own.map(({ text }) => text).join("\n"), line: own[0]?.line ?? place.line })
      ),
      place
    }
  ]
}

const byRule = (all: ReadonlyArray<Token>): ReadonlyArray<Line> => {
  const ends = all.flatMap(({ _tag }, at) => (_tag === "Rule" ? [at] : []))
  return [-1, ...ends].flatMap((end, index) => rowOf(all.slice(end + 1, ends[index] ?? all.length)))
}
