/**
 * Writes a paper as `pdftotext -layout` does: every line of the page a line of text, columns kept apart by spaces.
 *
 * @module
 */
import type { Paper } from "../Paper.ts"
import { half, placed, type PlacedLine } from "./placed.ts"

const small = (text: string): string => text.replaceAll(/\d/gu, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)))

const written = (lines: ReadonlyArray<PlacedLine>): string => {
  let text = ""
  for (const line of lines.toSorted((one, other) => one.x - other.x))
    text +=
      " ".repeat(Math.max(text === "" || line.raised ? 0 : 1, line.x - half(text))) +
      (line.raised ? small(line.text) : line.text)
  return text
}

export const layoutText = ({ pieces }: Paper): string =>
  pieces
    .map((piece) => {
      if (piece._tag === "Line") return piece.text
      const { lines, rows } = placed(piece, 16, 14)
      const breaks = new Set((piece.pages ?? []).map((row) => rows[row]))
      return Array.from(
        { length: rows.at(-1) ?? 0 },
        (_, y) => (breaks.has(y) ? "\f" : "") + written(lines.filter((line) => line.y === y))
      ).join("\n")
    })
    .join("\n\n")
