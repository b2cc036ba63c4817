/**
 * How the pages of a PDF are laid out: with borders or without, upright or on their side, labels narrow, headings spread.
 *
 * @module
 */
import type { Manner } from "../Manner.ts"
import type { Paper, Press } from "../Paper.ts"

const pressed = (paper: Paper, press: Press): Paper => ({ ...paper, press: { ...paper.press, ...press } })

export const pdfManners: ReadonlyArray<Manner> = [
  {
    name: "tables have no borders",
    formats: ["pdf"],
    paper: (paper, draw) =>
      pressed(paper, {
        borders: draw.pick(["none", "none", "level"]),
        labels: draw.pick(["top", "middle"]),
        figures: draw.pick(["left", "right"])
      })
  },
  {
    name: "labels are narrow",
    formats: ["pdf"],
    paper: (paper, draw) => pressed(paper, { label: 10 + draw.below(16) })
  },
  {
    name: "pages lie on their side",
    formats: ["pdf"],
    paper: (paper, draw) =>
      pressed(paper, {
        turned: draw.pick([90, 180, 270]),
        every: draw.pick([1, 1, 2]),
        ...(draw.happens(50) && { rotated: draw.pick([90, 180, 270] as const) })
      })
  },
  {
    name: "pages lie askew",
    formats: ["pdf"],
    paper: (paper, draw) => pressed(paper, { turned: (draw.below(80) - 40) / 10, every: draw.pick([1, 2]) })
  },
  {
    name: "headings are spread",
    formats: ["pdf"],
    paper: (paper, draw) => pressed(paper, { spaced: draw.pick([0.2, 0.5]) })
  }
]
