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
import { slot } from "@gongkai/core/Edition"
import type { Narrative } from "@gongkai/core/Narrative"
import { blocksOf, type IsCell, linesOf } from "./blocks.ts"
import { boundary } from "./graphemes.ts"
import { type Level, type Line, line } from "./Line.ts"

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
}

const start: Position = { line: 0, offset: 0 }

export const empty: Manuscript = { lines: [{ text: "" }], cursor: start }

export const from = (narrative: Narrative | null): Manuscript =>
  narrative === null || narrative.length === 0
    ? empty
    : {
        lines: linesOf(narrative),
        cursor: start
      }

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

export const lineAt = ({ lines }: Manuscript, at: number): Line => lines[at] ?? { text: "" }

/** The nearest place that exists. */
export const clamp = (manuscript: Manuscript, { line: at, offset }: Position): Position => {
  const line = Math.min(Math.max(0, at), manuscript.lines.length - 1)
  return { line, offset: boundary(lineAt(manuscript, line).text, offset) }
}

/** The cursor elsewhere, nothing selected. */
export const moveTo = (manuscript: Manuscript, cursor: Position): Manuscript => ({
  lines: manuscript.lines,
  cursor: clamp(manuscript, cursor)
})

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

/** The selected text, a line a line; empty where nothing is selected. */
export const selectedText = (manuscript: Manuscript): string => {
  const range = selection(manuscript)
  if (range === undefined) return ""
  const { from, to } = range
  return manuscript.lines
    .slice(from.line, to.line + 1)
    .map(({ text }, at) => {
      const end = from.line + at === to.line ? to.offset : text.length
      return text.slice(at === 0 ? from.offset : 0, end)
    })
    .join("\n")
}

const sameLine = (one: Line, other: Line | undefined): boolean =>
  one === other || (one.text === other?.text && one.level === other.level && same(one.kind, other.kind))

/** Whether two manuscripts say the same, wherever their cursors are. */
export const equal = (one: Manuscript, other: Manuscript): boolean =>
  one.lines === other.lines ||
  (one.lines.length === other.lines.length && one.lines.every((line, at) => sameLine(line, other.lines[at])))

/** How many characters a part has, blanks not counted, as the official limits count them. */
export const length = ({ lines }: Manuscript): number =>
  lines.reduce((sum, { text }) => sum + (text.match(/\S/gu)?.length ?? 0), 0)
