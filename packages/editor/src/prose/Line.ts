/**
 * A line of a manuscript, and of which block it is one: a table is a line a row, a list a line an item, a picture one line.
 *
 * What the line says counts: an item whose mark was deleted is a paragraph, and a row has as many cells as bars part.
 *
 * @module
 */
import type { Figure } from "@gongkai/core/Narrative"

export type Level = 1 | 2 | 3 | 4

/** Lines of one block have one number, `of`, and follow one another. */
export type Kind =
  | { readonly type: "caption" | "head" | "row"; readonly of: number }
  | {
      readonly type: "item"
      readonly of: number
      readonly ordered: boolean
      /** 0 is the outermost list. */
      readonly level: 0 | 1 | 2 | 3
      /** What the text begins with: a mark that is counted anew, one of the item's own, or nothing. */
      readonly mark: "counted" | "own" | "none"
    }
  | { readonly type: "figure"; readonly figure: Figure }

export interface Line {
  readonly text: string
  /** Of a heading; a paragraph has none. */
  readonly level?: Level
  /** Of what a line of a table, a list or a picture is. */
  readonly kind?: Kind
}

export const line = (text: string, level?: Level): Line => (level === undefined ? { text } : { text, level })

/** Whether bars part the line into cells. */
export const isRow = ({ kind }: Line): boolean => kind?.type === "head" || kind?.type === "row"

/** The same line with another text. */
export const saying = (own: Line, text: string): Line => ({ ...own, text })

/** The mark that is counted, and the text behind it. */
const counted = { ordered: /^(?<mark>\d+\.) (?<text>.*)$/u, plain: /^(?<mark>•) (?<text>.*)$/u }
const own = /^(?<mark>\S+) (?<text>.*)$/u

/** The mark and the text of an item's line; `undefined` where the mark is gone. */
export const marked = ({ text, kind }: Line): { readonly mark: string; readonly text: string } | undefined => {
  if (kind?.type !== "item") return undefined
  if (kind.mark === "none") return { mark: "", text }
  const pattern = kind.mark === "own" ? own : kind.ordered ? counted.ordered : counted.plain
  const found = pattern.exec(text)?.groups
  return found && { mark: found["mark"] ?? "", text: found["text"] ?? "" }
}

/** The line that follows when one is ended at an offset: a further row or item, or a paragraph. */
export const following = (ended: Line, offset: number): Line => {
  const { kind } = ended
  if (kind === undefined || kind.type === "caption" || kind.type === "figure") return line("")
  if (kind.type !== "item") return { text: "", kind }
  const { mark } = marked(ended) ?? {}
  if (mark === undefined) return line("")
  // In front of the mark the line is only moved down.
  if (offset <= mark.length) return { text: "", kind }
  if (kind.mark === "none") return { text: "", kind }
  const number = /^(\d+)\.$/u.exec(mark)?.[1]
  return {
    text: kind.ordered ? `${Number(number ?? 0) + 1}. ` : "• ",
    kind: { ...kind, mark: "counted" }
  }
}
