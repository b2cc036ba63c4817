/**
 * Lines of a page as tables or prose: a line whose pieces stand far apart is a row, any other a paragraph.
 *
 * Without borders a piece does not tell its column, only its order: such rows are no grid.
 *
 * @module
 */
import type { Block } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import { narrow } from "@gongkai/match/marks"
import { collect, type Line } from "../collect.ts"
import type { PageLine, Segment } from "./PageLine.ts"
import { withPieces } from "./wrapped.ts"

const near = 2
const pieces = 3

const single = (text: string) => /^\p{Script=Han}[、]?$|^、$/u.test(text)

/**
 * The characters of a label set from top to bottom stand one a line at the same place, left of everything else. Only the label as a
 * whole says anything, so they are taken out.
 */
const withoutVertical = (lines: ReadonlyArray<PageLine>): ReadonlyArray<PageLine> => {
  const starts = lines.flatMap(({ segments: [first] }) =>
    first !== undefined && single(first.text) ? [first.from] : []
  )
  const vertical = (from: number) => starts.filter((other) => Math.abs(other - from) <= near).length >= pieces
  return lines.flatMap((line) => {
    const [first, ...others] = line.segments
    if (first === undefined || !single(first.text) || !vertical(first.from)) return [line]
    return others.length === 0 ? [] : [{ ...line, segments: others }]
  })
}

/** A number that stands alone on its line, or the rest of one that its cell wrapped: 7, 72.67, .67, 67万元. */
const lone = /^[,.]?\d+(?:[,.]\d+)*(?:万元|元|万)?$/u

const isRow = ({ segments, goesOn }: PageLine): boolean =>
  goesOn === undefined &&
  (segments.length >= 2 || (segments.length === 1 && segments.every(({ text }) => lone.test(narrow(text)))))

/** Figures that single spaces keep apart, and from the label in front of them. */
const apart = (segment: Segment): ReadonlyArray<Segment> => {
  const { text, from } = segment
  if (segment.joined) return [segment]
  const [, label = "", figures = ""] = /^(?:(.*[\p{Script=Han}）)”])\s)?((?:[\d,]+(?:\s|$))+)$/u.exec(text) ?? []
  const parts = figures.split(/\s+/u).filter((part) => part !== "")
  if (parts.length + (label === "" ? 0 : 1) < 2 || !parts.every(isFigure)) return [segment]
  return [label, ...parts].filter((part) => part !== "").map((part) => ({ text: part, from }))
}

/** Puts the lines of a page together to paragraphs and tables. */
export const laidOut = (lines: ReadonlyArray<PageLine>): ReadonlyArray<Block> => {
  const all = withPieces(withoutVertical(lines)).map((line): Line =>
    isRow(line)
      ? {
          cells: line.segments.flatMap(apart).map(({ text, joined }) => ({ text, ...(joined && { joined }) })),
          place: line.place
        }
      : {
          text: line.segments.map(({ text }) => text).join(" "),
          place: line.place,
          ...(line.goesOn !== undefined && { goesOn: line.goesOn })
        }
  )
  return collect(all, { rest: null, grid: false })
}
