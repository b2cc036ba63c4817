/**
 * Reads tables that pandoc draws in plain text: in a frame of strokes and corners, or in columns below a line of strokes.
 *
 * The strokes alone tell the columns: a character may be as wide as one other or as two, a stroke is always one.
 *
 * @module
 */
import type { Block, Document } from "@gongkai/match/Document"
import { collect, type Line } from "./collect.ts"
import { framed, isFrame } from "./drawn/framed.ts"
import { columnsOf, isStroke, stroked } from "./drawn/stroked.ts"
import { budget, grid } from "./grid.ts"
import type { TextLine } from "./page/TextLine.ts"
import { linesOf } from "./text.ts"

/** A frame has at least an upper edge, a row and a lower edge. */
const fewest = 3

/** Answers `undefined` for a text without such tables. */
export const readDrawn = (text: string): Document | undefined => {
  const all = linesOf(text)
  const left = budget()
  const blocks: Array<Block> = []
  let prose: Array<Line> = []
  let found = 0
  const end = () => {
    blocks.push(...collect(prose, { rest: null }))
    prose = []
  }
  for (let at = 0; at < all.length;) {
    const table = tableAt(all, at)
    const rows = table === undefined ? undefined : grid(table.rows, left)
    if (table === undefined || rows === undefined) {
      const { text: own = "", line = 0 } = all[at] ?? {}
      prose.push({ text: own.trim(), place: { line } })
      at++
    } else {
      end()
      blocks.push(rows)
      found++
      at += table.length
    }
  }
  end()
  return found === 0 ? undefined : { reader: "text", blocks }
}

const tableAt = (all: ReadonlyArray<TextLine>, at: number) => {
  const { text = "" } = all[at] ?? {}
  if (isFrame(text)) {
    const length = all.slice(at).findIndex((line) => !/^\s*[+|].*[+|]\s*$/u.test(line.text))
    const lines = all.slice(at, length === -1 ? undefined : at + length)
    return lines.length < fewest ? undefined : framed(lines)
  }
  const opens = isStroke(text) || columnsOf(text) !== undefined
  if (opens || columnsOf(all[at + 1]?.text ?? "") !== undefined) return stroked(all.slice(at))
  return undefined
}
