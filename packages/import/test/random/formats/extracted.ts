/**
 * Writes a paper as the text of its pages is taken out: label by label in short lines, figures of a row in one line or each in its own.
 *
 * @module
 */
import type { Box, Paper, Table } from "../Paper.ts"
import { words } from "../Paper.ts"
import { half } from "./placed.ts"

type Cells = ReadonlyArray<Box | null>

const pieces = ({ pieces: all }: Paper, table: (table: Table) => string): string =>
  `${all.map((piece) => (piece._tag === "Line" ? piece.text : table(piece))).join("\n")}\n`

/** A label in lines as narrow as its cell. */
const wrapped = (box: Box, width: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const sign of words(box, "")) {
    const last = lines.at(-1)
    if (last === undefined || half(last + sign) > width) lines.push(sign)
    else lines.splice(-1, 1, last + sign)
  }
  return lines
}

const narrow = 8
const width = ({ columns }: Box): number => narrow * columns

const filled = (cells: Cells): ReadonlyArray<Box> => cells.flatMap((box) => (box && words(box, "") !== "" ? [box] : []))

/** Cells of one line stand in one line with those beside them; a label of several is a line each. */
const rawRow = (cells: Cells): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let open = false
  for (const box of filled(cells)) {
    const own = box.heads ? wrapped(box, width(box)) : [words(box, "")]
    const [first = "", ...more] = own
    if (open && more.length === 0) lines.splice(-1, 1, `${lines.at(-1)} ${first}`)
    else lines.push(...own)
    open = more.length === 0
  }
  return lines
}

/** `pdftotext -raw`: in the order in which the page was drawn. */
export const rawText = (paper: Paper): string => pieces(paper, ({ grid }) => grid.flatMap(rawRow).join("\n"))

/** What a viewer gives to copy, or `mutool`: each cell on lines of its own, a blank line before each row. */
export const viewerText = (paper: Paper): string =>
  pieces(paper, ({ grid }) =>
    grid
      .map((row) =>
        filled(row)
          .flatMap((box) => (box.heads ? wrapped(box, width(box)) : [words(box, "")]))
          .join("\n")
      )
      .join("\n\n")
  )

/** `pdftotext`: the labels of a page's rows one below the other, and after them the figures row by row, each on a line of its own. */
export const pageText = (paper: Paper): string =>
  pieces(paper, ({ grid, blocks, pages = [] }) =>
    blocks
      .flatMap(({ start, head, length }) => {
        const body = start + head
        const ends = pages.filter((page) => page > body && page < start + length)
        const runs = [body, ...ends].map((from, at) => grid.slice(from, ends[at] ?? start + length))
        return [
          ...grid.slice(start, body).flatMap((row) => filled(row).flatMap((box) => wrapped(box, width(box)))),
          ...runs.flatMap((rows) => [
            rows
              .flatMap((row) => filled(row).filter(({ heads }) => heads))
              .flatMap((box) => wrapped(box, width(box)))
              .join("\n"),
            "",
            ...rows.map((row) =>
              filled(row)
                .filter(({ heads }) => !heads)
                .map((box) => words(box, ""))
                .join("\n\n")
            ),
            ""
          ])
        ]
      })
      .join("\n")
  )
