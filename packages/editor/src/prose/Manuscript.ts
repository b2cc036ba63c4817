/**
 * A part in prose while it is being written: its lines, the place of the cursor, and what is selected.
 *
 * Offsets count UTF-16 units and always stand between two characters as a reader sees them. A line object never changes, so what is
 * worked out of it once stays true.
 *
 * @module
 */
import { heading, type Narrative, paragraph } from "@gongkai/core/Narrative"
import { boundary } from "./graphemes.ts"

export type Level = 1 | 2 | 3 | 4

export interface Line {
  readonly text: string
  /** Of a heading; a paragraph has none. */
  readonly level?: Level
}

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

export const line = (text: string, level?: Level): Line => (level === undefined ? { text } : { text, level })

export const from = (narrative: Narrative | null): Manuscript =>
  narrative === null || narrative.length === 0
    ? empty
    : {
        lines: narrative.map((block) => line(block.text, block.type === "heading" ? block.level : undefined)),
        cursor: start
      }

/** The prose as a report holds it; lines without text are dropped, and nothing written is a part that is missing. */
export const to = ({ lines }: Manuscript): Narrative | null => {
  const blocks = lines
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, level }) => (level === undefined ? paragraph(text) : heading(level, text)))
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

const sameLine = (one: Line, other: Line | undefined): boolean =>
  one === other || (one.text === other?.text && one.level === other.level)

/** Whether two manuscripts say the same, wherever their cursors are. */
export const equal = (one: Manuscript, other: Manuscript): boolean =>
  one.lines === other.lines ||
  (one.lines.length === other.lines.length && one.lines.every((line, at) => sameLine(line, other.lines[at])))

/** How many characters a part has, blanks not counted, as the official limits count them. */
export const length = ({ lines }: Manuscript): number =>
  lines.reduce((sum, { text }) => sum + (text.match(/\S/gu)?.length ?? 0), 0)
