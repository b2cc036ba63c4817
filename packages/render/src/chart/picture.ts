/**
 * A chart as a picture: its shapes with the notes below them, and what somebody is told who does not see it. Every format draws the same.
 *
 * @module
 */
import type { Language } from "@gongkai/core/Text"
import { barsPicture } from "./bars.ts"
import { type Chart, described } from "./Chart.ts"
import { columnsPicture } from "./columns.ts"
import { type Drawn, line, type Shape, size, textAt } from "./drawn.ts"
import { wrapped } from "./measure.ts"

/** A picture in units of its own, of which a line of names is 14 high. */
export interface Picture {
  readonly title: string
  /** Every number of it in words. */
  readonly alternative: string
  readonly width: number
  readonly height: number
  readonly shapes: ReadonlyArray<Shape>
}

/** Notes below the picture, one after another. */
const noted = (notes: ReadonlyArray<string>, from: number): Drawn => {
  const lines = notes.flatMap((note) => wrapped(note, size.width / size.small))
  return {
    height: lines.length * line.small,
    shapes: lines.map((text, at) =>
      textAt({ x: 0, y: from + (at + 0.8) * line.small, text, size: size.small, ink: "soft" })
    )
  }
}

/** The picture of a chart, without a heading of its own: the caption of a page stands above it. */
export const picture = (chart: Chart, language: Language = "zh"): Picture => {
  const drawn = (chart.kind === "bars" ? barsPicture : columnsPicture)(chart, language)
  const notes = noted(
    chart.notes.map((note) => note[language]),
    drawn.height + 4
  )
  return {
    title: chart.title[language],
    alternative: described(chart, language),
    width: size.width,
    height: Math.ceil(drawn.height + (notes.height > 0 ? notes.height + 8 : 0)),
    shapes: [...drawn.shapes, ...notes.shapes]
  }
}
