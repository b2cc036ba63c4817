/**
 * Parts the text of a table into its figures and its words, each in the order in which they stand.
 *
 * No more is left of a table whose labels came out of a page apart from its figures.
 *
 * @module
 */
import type { Spot } from "@gongkai/core/Header"
import type { Block } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import { plain } from "@gongkai/match/fold"

/** One figure, or a sign for none, as it stands. */
export interface Piece {
  readonly text: string
  readonly place: Spot
  /** On which of the part's lines it stands. */
  readonly line: number
}

/** A line of words, and how many figures stand in front of it. */
export interface Words {
  readonly text: string
  readonly figures: number
}

/** A part as figures and words. */
export interface Apart {
  readonly figures: ReadonlyArray<Piece>
  /** The letters and digits of all words in order, in one form. */
  readonly words: string
  /** For each character of the words, how many figures stand in front of it. */
  readonly before: ReadonlyArray<number>
  /** The words between figures, line by line, each with how many figures stand in front of them. */
  readonly said: ReadonlyArray<Words>
  /** The lines in front of the first figure, each as its words. */
  readonly opening: ReadonlyArray<ReadonlyArray<string>>
}

/** The numbers of rows, 1. and 二、, are words: behind a stop of theirs no figure goes on. */
const isPiece = (text: string): boolean =>
  (/[\d０-９〇○零无/／—–―－-]/u.test(text) && isFigure(text)) || misread.test(text)

/** Digits with other signs than those of numbers among them, .8 and 1573l79: a figure that is not read, in its place among the others. */
const misread = /^(?:[.．,，·|!'’][\d.．,，]+|[1-9]\d*[A-Za-z|!·'’][\dA-Za-z]*)$/u

/** No number begins with 0: what does is a 0 and the figure behind it, run together. */
const partedZeros = (text: string): ReadonlyArray<string> =>
  /^0\d+$/u.test(text) ? (text.match(/0|[1-9]\d*/gu) ?? []) : [text]

/** What stands on one line, from left to right. */
interface Line {
  readonly texts: ReadonlyArray<string>
  readonly place: Spot
}

/** The lines of a part; `undefined` where cells kept their borders: what stands where is told by these. */
const linesOf = (blocks: ReadonlyArray<Block>): ReadonlyArray<Line> | undefined => {
  const isGrid = blocks.some((block) => block._tag === "Rectangle" && block.grid !== false)
  if (isGrid) return undefined
  return blocks.flatMap((block): ReadonlyArray<Line> =>
    block._tag === "Paragraph"
      ? [{ texts: block.text.split(/\s+/u), place: block.place }]
      : block.rows.map(({ cells, place }) => ({
          texts: cells.flatMap((slot) => (slot === null || slot.text === "" ? [] : slot.text.split(/\s+/u))),
          place
        }))
  )
}

/** Fewer lines than these may begin with such digits by chance. */
const fewest = 3

/**
 * The lines that begin with the number of their row instead of a figure, 1 属于国家秘密: each of them is the next, or begins anew with 1,
 * and no other figure stands in front of a word.
 */
const rowNumbers = (lines: ReadonlyArray<Line>): ReadonlySet<number> => {
  const found = lines.flatMap(({ texts: [first = "", next = ""] }, line) =>
    isPiece(first) && /^\p{Script=Han}/u.test(next) && !isPiece(next) ? [{ line, first }] : []
  )
  const isInTurn = found.every(
    ({ first }, at) => first === "1" || (at > 0 && Number(first) === Number(found[at - 1]?.first) + 1)
  )
  return new Set(isInTurn && found.length >= fewest ? found.map(({ line }) => line) : [])
}

/** Answers `undefined` where cells kept their borders. */
export const laidApart = (blocks: ReadonlyArray<Block>): Apart | undefined => {
  const lines = linesOf(blocks)
  if (lines === undefined) return undefined
  const figures: Array<Piece> = []
  const before: Array<number> = []
  const opening: Array<ReadonlyArray<string>> = []
  const said: Array<Words & { readonly line: number }> = []
  let words = ""
  const numbered = rowNumbers(lines)
  for (const [line, { texts, place }] of lines.entries()) {
    const own: Array<string> = []
    for (const [at, text] of texts.entries()) {
      if (isPiece(text) && !(at === 0 && numbered.has(line)))
        for (const each of partedZeros(text)) figures.push({ text: each, place, line })
      else {
        if (figures.length === 0) own.push(text)
        const last = said.at(-1)
        if (last?.line === line && last.figures === figures.length)
          said.splice(-1, 1, { ...last, text: last.text + text })
        else said.push({ text, figures: figures.length, line })
        const letters = plain(text)
        words += letters
        for (let at = 0; at < letters.length; at++) before.push(figures.length)
      }
    }
    if (own.length > 0) opening.push(own)
  }
  return { figures, words, before, opening, said }
}
