/**
 * Writes a draft the way offices copy it out of a PDF: a line a paragraph, tabs between cells, page breaks anywhere.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import type { Draft } from "@gongkai/core/Draft"
import { type Cell, printed } from "./printed.ts"

/** How a table comes out. */
interface Manner {
  /** After which grid rows a page ends. */
  readonly broken?: (row: number) => boolean
  /** As a browser copies it: what a span covers leaves no tab. */
  readonly spansLost?: true
}

const table = (grid: ReadonlyArray<ReadonlyArray<Cell>>, { broken, spansLost }: Manner): string =>
  grid
    .map((row, number) => {
      const cells = row.flatMap((cell) => (cell === null && spansLost ? [] : [cell?.text ?? ""]))
      return cells.join("\t") + (broken?.(number) ? "\n" : "")
    })
    .join("\n")

/** As a browser copies it when all of a table is lost: each cell on a line of its own, and of a blank one nothing. */
export const lineByLine = (edition: Edition, draft: Draft): string =>
  printed(edition, draft)
    .map((piece) =>
      "text" in piece
        ? piece.text
        : piece.grid
            .flat()
            .flatMap((cell) => cell?.text || [])
            .join("\n")
    )
    .join("\n\n")

/** As a search engine keeps it: everything on one line, and of a table not a border left. */
export const flat = (edition: Edition, draft: Draft): string =>
  printed(edition, draft)
    .map((piece, at) =>
      "text" in piece
        ? piece.text + (at === 0 ? "\n" : "")
        : piece.grid
            .flat()
            .map((cell) => cell?.text ?? "")
            .join("")
    )
    .join("")

export const tabbed = (edition: Edition, draft: Draft, manner: Manner = {}): string =>
  printed(edition, draft)
    .map((piece) => ("text" in piece ? piece.text : table(piece.grid, manner)))
    .join("\n\n")
