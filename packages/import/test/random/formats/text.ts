/**
 * Writes a paper as plain text: cells parted by tabs, spaces, commas, bars, line ends, or by nothing at all.
 *
 * @module
 */
import type { Box, Paper, Table } from "../Paper.ts"
import { words } from "../Paper.ts"

type Cells = ReadonlyArray<Box | null>

const shown = (box: Box | null): string => (box === null ? "" : words(box, ""))

const pieces = ({ pieces: all }: Paper, table: (table: Table) => string, between = "\n"): string =>
  all.map((piece) => (piece._tag === "Line" ? piece.text : table(piece))).join(between)

/** The labels of piled rows come line by line in front of their figures. */
const lines =
  (row: (cells: Cells) => string) =>
  ({ grid, piled, stub }: Table): string => {
    const written = grid.flatMap((cells, at) => {
      const pile = piled?.find(({ from, to }) => at >= from && at < to)
      if (pile === undefined) return [row(cells)]
      if (at !== pile.from) return []
      const rows = grid.slice(pile.from, pile.to)
      return [
        ...rows.flatMap((each) =>
          each
            .slice(0, stub)
            .map(shown)
            .filter((label) => label !== "")
        ),
        ...rows.map((each) => row(each.slice(stub)))
      ]
    })
    return written.join("\n")
  }

export const tabs = (paper: Paper): string =>
  pieces(
    paper,
    lines((cells) => cells.map(shown).join("\t"))
  )

/** As a browser copies it: what a span covers leaves no tab. */
export const tabsWithoutSpans = (paper: Paper): string =>
  pieces(
    paper,
    lines((cells) => cells.flatMap((box) => (box === null ? [] : [shown(box)])).join("\t"))
  )

/** Blank cells leave nothing between two spaces. */
const parted = (between: string) => (cells: Cells) =>
  cells
    .map(shown)
    .filter((text) => text !== "")
    .join(between)

export const spaces = (paper: Paper): string => pieces(paper, lines(parted(" ")))

export const doubleSpaces = (paper: Paper): string => pieces(paper, lines(parted("  ")))

export const csv = (paper: Paper): string =>
  pieces(paper, ({ grid }) =>
    grid
      .map((cells) =>
        cells
          .map((box) => (box === null ? "" : words(box, "\n")))
          .map((cell) => (/[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
          .join(",")
      )
      .join("\n")
  )

const widest = 30
/** Where the column of a table lies in a sheet. */
const place = (at: number): number => 2 * at + Math.floor(at / 3)

/** As a spreadsheet saves a sheet into which a page was pasted: most of its columns are only there to be merged. */
export const csvOfSheet = (paper: Paper): string => {
  return pieces(paper, ({ grid }) =>
    grid
      .map((cells) => {
        const row = Array.from({ length: widest }, () => "")
        for (const [at, box] of cells.entries()) row[place(at)] = shown(box).replaceAll(",", "，")
        return row.join(",")
      })
      .join("\n")
  )
}

export const markdown = (paper: Paper): string =>
  pieces(
    paper,
    ({ grid }) =>
      grid
        .map((cells, at) => {
          const row = `| ${cells.map((box) => (box === null ? "" : words(box, "<br>"))).join(" | ")} |`
          return at === 0 ? `${row}\n|${cells.map(() => "---").join("|")}|` : row
        })
        .join("\n"),
    "\n\n"
  )

/** As a search engine keeps it: of a table not a border left. */
export const flat = (paper: Paper): string =>
  pieces(paper, ({ grid }) => grid.flat().map(shown).join(""), "").replace(/年度报告/u, "年度报告\n")

/** Of a blank cell nothing is left. */
export const lineByLine = (paper: Paper): string =>
  pieces(paper, ({ grid }) => grid.flatMap((row) => row.map(shown).filter((text) => text !== "")).join("\n"))

/** Each cell on a line of its own, and a bar on a line between them; a blank cell leaves its bar. */
export const loneBars = (paper: Paper): string =>
  pieces(paper, ({ grid }) =>
    grid
      .flatMap((row) => row.flatMap((box) => (box === null ? [] : [shown(box), "|"])))
      .filter((text) => text !== "")
      .join("\n")
  )
