/**
 * Runs and rules as operators of a page's content: text by the numbers of its glyphs, lines as one path.
 *
 * pdfkit turns a page upside down, so that y grows downwards; text is turned back by its own matrix. What stays as it was is not said
 * again: the font, the spacing and the colour hold until the page ends.
 *
 * @module
 */
import type { Fill, Rule } from "../layout/sheet/Sheets.ts"

/** What the page's graphics state is set to. */
export interface State {
  font: string
  spacing: number
  fill: string
  stroke: string
}

/** The graphics state in which every page begins. */
export const fresh = (): State => ({ font: "", spacing: 0, fill: "0 g", stroke: "0 G" })

/** To a hundredth of a point, the thousandth part of what an eye sees. */
const number = (value: number): string => String(Math.round(value * 100) / 100)
/** A spacing is added up over a line, so it is written finer. */
const fine = (value: number): string => String(Math.round(value * 10_000) / 10_000)

const red = "0.902 0 0.071"

interface Coloured {
  readonly grey?: number
  readonly red?: true
}

/** C6D9F1. */
const shade = "0.776 0.851 0.945"

const colour = ({ grey = 0, red: isRed }: Coloured): string => (isRed === true ? red : fine(grey))

const operator = (coloured: Coloured, [one, three]: readonly [string, string]): string =>
  `${colour(coloured)} ${coloured.red === true ? three : one}`

/** A line of text with its size and place, in points. */
export interface Words extends Coloured {
  readonly size: number
  readonly x: number
  readonly y: number
  readonly spacing: number
}

/** A line of text. `glyphs` are their numbers, as a string of PDF is written. */
export const text = (state: State, words: Words, font: string, glyphs: string): string => {
  const [chosen, fill] = [`/${font} ${number(words.size)} Tf`, operator(words, ["g", "rg"])]
  const before = `${fill === state.fill ? "" : `${fill} `}BT ${chosen === state.font ? "" : `${chosen} `}`
  const spacing = words.spacing === state.spacing ? "" : `${fine(words.spacing)} Tc `
  state.font = chosen
  state.fill = fill
  state.spacing = words.spacing
  return `${before}${spacing}1 0 0 -1 ${number(words.x)} ${number(words.y)} Tm (${glyphs}) Tj ET`
}

/** Rules of one pen and colour are one path. */
export const paths = (state: State, rules: ReadonlyArray<Rule>): string => {
  const pens = new Map<string, Array<Rule>>()
  for (const rule of rules) {
    const pen = `${operator(rule, ["G", "RG"])}\n${rule.dashed === true ? "[3] 0 d " : ""}${number(rule.width)} w`
    const drawn = pens.get(pen)
    if (drawn === undefined) pens.set(pen, [rule])
    else drawn.push(rule)
  }
  return [...pens]
    .map(([pen, lines]) => {
      const [stroke = "", width = ""] = pen.split("\n")
      const before = stroke === state.stroke ? width : `${stroke} ${width}`
      state.stroke = stroke
      const drawn = lines.map(({ x1, y1, x2, y2 }) => `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l`)
      return `${before} ${drawn.join(" ")} S${width.startsWith("[") ? " [] 0 d" : ""}`
    })
    .join("\n")
}

/** Filled rectangles. */
export const fills = (state: State, areas: ReadonlyArray<Fill>): string =>
  areas
    .map(({ x, y, width, height, grey, colour: named }) => {
      const fill = named === "shade" ? `${shade} rg` : `${fine(grey ?? 0)} g`
      const before = fill === state.fill ? "" : `${fill} `
      state.fill = fill
      return `${before}${number(x)} ${number(y)} ${number(width)} ${number(height)} re f`
    })
    .join("\n")
