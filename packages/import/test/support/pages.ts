/**
 * Writes a draft as a web page with spans, alone or inside a site.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import type { Draft } from "@gongkai/core/Draft"
import { type Piece, printed, type Style, title } from "./printed.ts"

interface Manner {
  readonly style?: Style
  /** What stands around the text of a cell. */
  readonly wrap?: (text: string) => string
  /** The site around the report. */
  readonly around?: (body: string) => string
}

const same = (text: string): string => text

const written = (piece: Piece, wrap: (text: string) => string): string => {
  if ("text" in piece)
    return piece.heading ? `<p><strong>${piece.text}</strong></p>` : `<p>&nbsp;&nbsp;${piece.text}</p>`
  const rows = piece.grid.map((row) =>
    row.map((cell) => cell && `<td colspan="${cell.columns}" rowspan="${cell.rows}">${wrap(cell.text)}</td>`).join("")
  )
  return `<table>${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table>`
}

export const page = (edition: Edition, draft: Draft, { style, wrap = same, around = same }: Manner = {}): string => {
  const body = printed(edition, draft, style).map((piece) => written(piece, wrap))
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title(draft)}</title></head><body>${around(body.join(""))}</body></html>`
}
