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

const isFigure = (text: string): boolean => /^[-\d.]+$/u.test(text)

/** Each cell on a line of its own, and of a blank one nothing: as browsers copy it, or tools read a page that draws its figures first. */
export const lineByLine = (edition: Edition, draft: Draft, first: "labels" | "figures" = "labels"): string => {
  const lines = (row: ReadonlyArray<Cell>): ReadonlyArray<string> => {
    const texts = row.flatMap((cell) => cell?.text || [])
    return first === "labels" ? texts : texts.toSorted((one, other) => Number(isFigure(other)) - Number(isFigure(one)))
  }
  return printed(edition, draft)
    .map((piece) => ("text" in piece ? piece.text : piece.grid.flatMap(lines).join("\n")))
    .join("\n\n")
}

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
