/**
 * Breaks the lines of a manuscript into the rows of a terminal.
 *
 * Han characters take two columns. 行首行尾禁则: no row begins with a closing mark or ends with an opening one, unless the whole row
 * is such marks. A paragraph begins two characters in, as in an official document.
 *
 * @module
 */
import { columnsOf } from "./columns.ts"
import { once } from "@gongkai/core/once"
import { bar, type Shown } from "@gongkai/core/Plain"
import type { Line, Manuscript } from "@gongkai/editor/Manuscript"
import { cellsIn } from "@gongkai/editor/proseCells"
import { referencesIn } from "@gongkai/editor/references"
import { type Row, type ShownReference, signs, type Wrap } from "@gongkai/editor/Wrap"

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

interface Known {
  readonly width: number
  readonly references: ReadonlyArray<ShownReference>
  readonly pieces: ReadonlyArray<Piece>
}

const known = new WeakMap<Line, Known>()

const isSame = (one: ReadonlyArray<ShownReference>, other: ReadonlyArray<ShownReference>): boolean =>
  one.length === other.length && one.every(({ from, text }, at) => from === other[at]?.from && text === other[at].text)

const pieces = (line: Line, wide: number, references: ReadonlyArray<ShownReference>): ReadonlyArray<Piece> => {
  const found = known.get(line)
  if (found?.width === wide && isSame(references, found.references)) return found.pieces
  const made = broken(line, wide, references)
  known.set(line, { width: wide, references, pieces: made })
  return made
}

const broken = (
  { text, level }: Line,
  wide: number,
  references: ReadonlyArray<ShownReference>
): ReadonlyArray<Piece> => {
  const own = signs(text, references)
  const all = own.map((each) => each.text)
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
    const to = own.slice(at, stop).reduce((sum, { length }) => sum + length, from)
    const within = references.filter((each) => each.from >= from && each.to <= to)
    made.push({
      from,
      to,
      text: all.slice(at, stop).join(""),
      indent,
      ...(within.length > 0 && { references: within })
    })
    from = to
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

const nothing: ReadonlyArray<ShownReference> = []

/** A label as lines of so many columns, by the same rules, without the indent of a paragraph. */
export const labelRows = (label: string, wide: number): ReadonlyArray<string> =>
  broken({ text: label, level: 1 }, Math.max(2, wide), nothing).map(({ text }) => text)

/** How wide the columns of the tables are in which some lines are, by the line; none where a row would be broken. */
const aligned = once((lines: ReadonlyArray<Line>) => {
  const tables = new Map<number, Array<number>>()
  for (const { text, kind } of lines) {
    cellsIn({ text, ...(kind && { kind }) })?.forEach(({ from, to }, at) => {
      const of = kind !== undefined && "of" in kind ? kind.of : -1
      const widths = tables.get(of) ?? []
      widths[at] = Math.max(widths[at] ?? 0, columnsOf(text.slice(from, to)))
      tables.set(of, widths)
    })
  }
  return tables
})

/** The bars of a row with the blanks before them that make the columns of its table straight. */
const bars = (lines: ReadonlyArray<Line>, line: Line, wide: number): ReadonlyArray<ShownReference> => {
  const { kind, text } = line
  if (kind === undefined || !("of" in kind)) return nothing
  const widths = aligned(lines).get(kind.of)
  if (widths === undefined || widths.reduce((sum, each) => sum + each + 2, -2) > wide) return nothing
  return (cellsIn(line) ?? []).slice(0, -1).map(({ from, to }, at) => {
    const blanks = (widths[at] ?? 0) - columnsOf(text.slice(from, to))
    return { from: to, to: to + 1, address: "", text: " ".repeat(blanks) + bar }
  })
}

export const wrap = ({ lines, isCell }: Manuscript, wide: number, show?: Shown): ReadonlyArray<Row> =>
  lines.flatMap((line, at) => {
    if (line.kind?.type === "row" || line.kind?.type === "head")
      return pieces(line, Math.max(2, wide), bars(lines, line, wide - 4)).map((piece) => ({ line: at, ...piece }))
    const references = show === undefined ? nothing : referencesIn(line, isCell)
    const shown =
      show === undefined || references.length === 0
        ? nothing
        : references.map((each) => ({ ...each, text: show(each.address) }))
    return pieces(line, Math.max(2, wide), shown).map((piece) => ({ line: at, ...piece }))
  })

/** The rows of a terminal, for an editor that moves by rows. */
export const wrapTo = (wide: number): Wrap => ({
  rows: (manuscript, show) => wrap(manuscript, wide, show),
  width,
  columns: wide
})

/** The rows in a window of this height, moved from `top` as little as shows the cursor's row. */
export const view = (rows: ReadonlyArray<Row>, cursorRow: number, height: number, top: number) => {
  const lowest = Math.max(0, rows.length - height)
  const moved = Math.min(Math.max(top, cursorRow - height + 1), cursorRow)
  const first = Math.max(0, Math.min(moved, lowest))
  return { top: first, rows: rows.slice(first, first + height) }
}
