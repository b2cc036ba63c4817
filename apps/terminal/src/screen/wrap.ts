/**
 * Breaks the lines of a manuscript into the rows of a terminal.
 *
 * Han characters take two columns. 行首行尾禁则: no row begins with a closing mark or ends with an opening one, unless the whole row
 * is such marks. A paragraph begins two characters in, as in an official document.
 *
 * @module
 */
import { columnsOf } from "./columns.ts"
import { characters } from "@gongkai/editor/graphemes"
import type { Line, Manuscript } from "@gongkai/editor/Manuscript"
import type { Row, Wrap } from "@gongkai/editor/Wrap"

type Piece = Omit<Row, "line">

const closing = /^[，。、；：？！）》”’」』】〉…,.;:?!)\]}%％]/u
const opening = /[（《“‘「『【〈([{]$/u
const latin = /^[\p{Script=Latin}\p{N}]+$/u

const widths = new Map<string, number>()

/** The columns a character takes. */
export const width = (character: string): number => {
  const known = widths.get(character)
  if (known !== undefined) return known
  const found = columnsOf(character)
  if (widths.size < 20_000) widths.set(character, found)
  return found
}

const known = new WeakMap<Line, { readonly width: number; readonly pieces: ReadonlyArray<Piece> }>()

const pieces = (line: Line, wide: number): ReadonlyArray<Piece> => {
  const found = known.get(line)
  if (found?.width === wide) return found.pieces
  const made = broken(line, wide)
  known.set(line, { width: wide, pieces: made })
  return made
}

const broken = ({ text, level }: Line, wide: number): ReadonlyArray<Piece> => {
  const all = characters(text)
  const first = level === undefined && wide >= 8 ? 4 : 0
  const made: Array<Piece> = []
  let [at, from] = [0, 0]
  do {
    const indent = made.length === 0 ? first : 0
    let [end, used] = [at, indent]
    while (end < all.length && used + width(all[end] ?? "") <= wide) used += width(all[end++] ?? "")
    // A character wider than the whole screen still has to stand somewhere.
    if (end === at && end < all.length) end++
    const stop = end < all.length ? avoiding(all, at, end) : end
    const part = all.slice(at, stop).join("")
    made.push({ from, to: from + part.length, text: part, indent })
    from += part.length
    at = stop
  } while (at < all.length)
  return made
}

/** The last place up to `end` where a row may break; `end` itself where there is none. */
const avoiding = (all: ReadonlyArray<string>, start: number, end: number): number => {
  for (let at = end; at > start; at--) {
    const [last, next] = [all[at - 1] ?? "", all[at] ?? ""]
    const torn = latin.test(last) && latin.test(next)
    if (!torn && !closing.test(next) && !opening.test(last)) return at
  }
  return end
}

/** A label as lines of so many columns, by the same rules, without the indent of a paragraph. */
export const labelRows = (label: string, wide: number): ReadonlyArray<string> =>
  broken({ text: label, level: 1 }, Math.max(2, wide)).map(({ text }) => text)

export const wrap = ({ lines }: Manuscript, wide: number): ReadonlyArray<Row> =>
  lines.flatMap((line, at) => pieces(line, Math.max(2, wide)).map((piece) => ({ line: at, ...piece })))

/** The rows of a terminal, for an editor that moves by rows. */
export const wrapTo = (wide: number): Wrap => ({ rows: (manuscript) => wrap(manuscript, wide), width, columns: wide })

/** The rows in a window of this height, moved from `top` as little as shows the cursor's row. */
export const view = (rows: ReadonlyArray<Row>, cursorRow: number, height: number, top: number) => {
  const lowest = Math.max(0, rows.length - height)
  const moved = Math.min(Math.max(top, cursorRow - height + 1), cursorRow)
  const first = Math.max(0, Math.min(moved, lowest))
  return { top: first, rows: rows.slice(first, first + height) }
}
