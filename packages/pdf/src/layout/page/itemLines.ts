/**
 * Sets the items of lists: the mark two characters in, as a paragraph begins, and every line of the text behind it.
 *
 * @module
 */
import type { Line } from "../line/Line.ts"
import { type Metrics } from "../line/Metrics.ts"
import { type Rules, today } from "../line/Rules.ts"
import { setLines } from "../line/setLines.ts"
import * as Paper from "../sheet/Paper.ts"
import type { Block } from "./Flow.ts"

const moved = ({ pieces, width, loose }: Line, by: number): Line => ({
  pieces: pieces.map((piece) => ({ ...piece, x: piece.x + by })),
  width: width + by,
  loose
})

/** Sets an item in lines; marks as wide as the last character they begin keep the text on the grid. */
export const itemLines = (
  { level, mark, text }: Extract<Block, { readonly kind: "item" }>,
  metrics: Metrics,
  rules: Rules = today
): ReadonlyArray<Line> => {
  const measure = {
    size: Paper.size,
    indent: 0,
    tight: Paper.character - Paper.size,
    justified: true,
    linked: rules > 2,
    rules
  }
  const from = (2 + 2 * level) * Paper.character
  const [printed] = setLines(mark, metrics, { ...measure, width: Paper.portrait.across, justified: false })
  const room = printed === undefined ? 0 : Math.ceil((printed.width + Paper.size / 4) / Paper.character)
  const hang = from + room * Paper.character
  const lines = setLines(text, metrics, { ...measure, width: Paper.portrait.across - hang })
  return lines.map((line, at) => {
    const own = moved(line, hang)
    return at > 0 || printed === undefined ? own : { ...own, pieces: [...moved(printed, from).pieces, ...own.pieces] }
  })
}
