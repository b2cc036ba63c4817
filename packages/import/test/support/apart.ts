/**
 * Writes a draft as tools take text out of pages: the labels of a table first, then its figures row by row, each on a line of its own.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { type Cell, printed } from "./printed.ts"

/** What becomes of a table's lines on the way. */
export interface Change {
  readonly heads?: (lines: ReadonlyArray<string>) => ReadonlyArray<string>
  readonly labels?: (lines: ReadonlyArray<string>) => ReadonlyArray<string>
  readonly figures?: (rows: ReadonlyArray<ReadonlyArray<string>>) => ReadonlyArray<ReadonlyArray<string>>
}

const isFigure = (text: string): boolean => /^[-\d.]+$/u.test(text)
const texts = (row: ReadonlyArray<Cell>): ReadonlyArray<string> => row.flatMap((cell) => cell?.text || [])
const same = <A>(all: A): A => all

const table = (
  grid: ReadonlyArray<ReadonlyArray<Cell>>,
  { heads = same, labels = same, figures = same }: Change
): ReadonlyArray<string> => {
  const body = grid.findIndex((row) => texts(row).some(isFigure))
  const rows = grid.slice(body)
  return [
    ...heads(grid.slice(0, body).flatMap(texts)),
    ...labels(rows.flatMap((row) => texts(row).filter((text) => !isFigure(text)))),
    ...figures(rows.map((row) => texts(row).filter(isFigure))).flat()
  ]
}

/** The table of requests is changed as asked; the others come out as they are. */
export const apart = (edition: Edition, draft: Draft, change: Change = {}): string =>
  printed(edition, draft)
    .map((piece) => {
      if ("text" in piece) return piece.text
      return table(piece.grid, piece.grid.length > 20 ? change : {}).join("\n")
    })
    .join("\n\n")
