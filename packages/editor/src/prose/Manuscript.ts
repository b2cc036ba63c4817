/**
 * A part in prose while it is being written: its lines, the place of the cursor, and what is selected.
 *
 * Offsets count UTF-16 units and always stand between two characters as a reader sees them. A line object never changes, so what is
 * worked out of it once stays true.
 *
 * @module
 */
import { same } from "@gongkai/core/difference"
import { official } from "@gongkai/core/editions/official"
import { type Edition, slot } from "@gongkai/core/Edition"
import type { Narrative } from "@gongkai/core/Narrative"
import { once } from "@gongkai/core/once"
import type { Shown } from "@gongkai/core/Plain"
import { blocksOf, linesOf } from "./blocks.ts"
import { boundary, type Whole } from "./graphemes.ts"
import { isRow, type Level, type Line, line } from "./Line.ts"
import { asWritten, type IsCell, type Reference, referencesIn } from "./references.ts"

export { type Level, type Line, line }

export interface Position {
  readonly line: number
  readonly offset: number
}

export interface Manuscript {
  /** Never empty. */
  readonly lines: ReadonlyArray<Line>
  readonly cursor: Position
  /** Where a selection began that reaches to the cursor. */
  readonly anchor?: Position
  /** The column that moves up and down return to, as long as they follow one another. */
  readonly goal?: number
  /** Which addresses are of cells: a reference to one of these is a single character. Without it none is. */
  readonly isCell?: IsCell
}

const start: Position = { line: 0, offset: 0 }

export const empty: Manuscript = { lines: [{ text: "" }], cursor: start }

/** The prose of a report as lines, the cursor before them; `isCell` says which addresses its references may have. */
export const from = (narrative: Narrative | null, isCell?: IsCell): Manuscript => ({
  ...empty,
  ...(narrative !== null && narrative.length > 0 && { lines: linesOf(narrative) }),
  ...(isCell && { isCell })
})

/** Which addresses are of cells in an edition; the same function for the same edition. */
export const cellsOf = once(
  (edition: Edition): IsCell =>
    (address) =>
      slot(edition, address) !== undefined
)

const isOfficial: IsCell = (address) => official.some((edition) => slot(edition, address) !== undefined)

/**
 * The prose as a report holds it; lines without text are dropped, and nothing written is a part that is missing. `isCell` says which
 * addresses may be referred to.
 */
export const to = ({ lines }: Manuscript, isCell: IsCell = isOfficial): Narrative | null => {
  const blocks = blocksOf(
    lines.filter(({ text }) => text.trim() !== ""),
    isCell
  )
  return blocks.length === 0 ? null : blocks
}

/** A line by its number, from 0; an empty one where there is none. */
export const lineAt = ({ lines }: Manuscript, at: number): Line => lines[at] ?? { text: "" }

/** The references in a line, by its number. */
export const referencesAt = (manuscript: Manuscript, at: number): ReadonlyArray<Reference> =>
  referencesIn(lineAt(manuscript, at), manuscript.isCell)

const kept = once((own: Line): ReadonlyArray<Whole> =>
  [...own.text.matchAll(/\\[\\｜]/gu)].map(({ index }) => ({ from: index, to: index + 2 }))
)

/** What is one character in a line, by its number: a reference, and in a row what a backslash keeps within its cell. */
export const wholesAt = (manuscript: Manuscript, at: number): ReadonlyArray<Whole> => {
  const own = lineAt(manuscript, at)
  return isRow(own) ? kept(own) : referencesIn(own, manuscript.isCell)
}

/** The same lines with the cursor somewhere, whatever was selected before. */
export const put = ({ isCell }: Manuscript, { lines, cursor }: Pick<Manuscript, "lines" | "cursor">): Manuscript => ({
  lines,
  cursor,
  ...(isCell && { isCell })
})

/** The nearest place that exists. */
export const clamp = (manuscript: Manuscript, { line: at, offset }: Position): Position => {
  const line = Math.min(Math.max(0, at), manuscript.lines.length - 1)
  return { line, offset: boundary(lineAt(manuscript, line).text, offset, wholesAt(manuscript, line)) }
}

/** The cursor elsewhere, nothing selected. */
export const moveTo = (manuscript: Manuscript, cursor: Position): Manuscript =>
  put(manuscript, { lines: manuscript.lines, cursor: clamp(manuscript, cursor) })

/** The cursor as `move` leaves it, with everything selected from where it, or the selection before it, began. */
export const select = (manuscript: Manuscript, move: (manuscript: Manuscript) => Manuscript): Manuscript => ({
  ...move(manuscript),
  anchor: manuscript.anchor ?? manuscript.cursor
})

const before = (one: Position, other: Position): boolean =>
  one.line < other.line || (one.line === other.line && one.offset < other.offset)

/** What is selected, in reading order; `undefined` where nothing is. */
export const selection = ({
  anchor,
  cursor
}: Manuscript): { readonly from: Position; readonly to: Position } | undefined => {
  if (anchor === undefined || (!before(anchor, cursor) && !before(cursor, anchor))) return undefined
  return before(anchor, cursor) ? { from: anchor, to: cursor } : { from: cursor, to: anchor }
}

/** What a stretch of a line says to a reader: each reference in it as `show` shows its cell. */
export const readAt = (manuscript: Manuscript, at: number, show: Shown, from = 0, to?: number): string => {
  const { text } = lineAt(manuscript, at)
  const end = to ?? text.length
  let [said, begun] = ["", from]
  for (const each of referencesAt(manuscript, at)) {
    if (each.from < from || each.to > end) continue
    said += text.slice(begun, each.from) + show(each.address)
    begun = each.to
  }
  return said + text.slice(begun, end)
}

/** The selected text as a reader reads it, a line a line; empty where nothing is selected. */
export const selectedText = (manuscript: Manuscript, show: Shown = asWritten): string => {
  const range = selection(manuscript)
  if (range === undefined) return ""
  const { from, to } = range
  return manuscript.lines
    .slice(from.line, to.line + 1)
    .map((_, at) => {
      const end = from.line + at === to.line ? to.offset : undefined
      return readAt(manuscript, from.line + at, show, at === 0 ? from.offset : 0, end)
    })
    .join("\n")
}

const sameLine = (one: Line, other: Line | undefined): boolean =>
  one === other || (one.text === other?.text && one.level === other.level && same(one.kind, other.kind))

/** Whether two manuscripts say the same, wherever their cursors are. */
export const equal = (one: Manuscript, other: Manuscript): boolean =>
  one.lines === other.lines ||
  (one.lines.length === other.lines.length && one.lines.every((line, at) => sameLine(line, other.lines[at])))

/** How many characters a part has as a reader reads it, blanks not counted, as the official limits count them. */
export const length = (manuscript: Manuscript, show: Shown = asWritten): number =>
  manuscript.lines.reduce((sum, _, at) => sum + (readAt(manuscript, at, show).match(/\S/gu)?.length ?? 0), 0)
