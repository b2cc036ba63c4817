/**
 * The signature of a report: the organ and under it the date, centred on one another at the right.
 *
 * GB/T 9704: the date stands four characters from the right edge; an organ's name longer than the date, two.
 *
 * @module
 */
import { balance } from "../line/balance.ts"
import type { Line } from "../line/Line.ts"
import { metrics } from "../line/Metrics.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"
import * as Style from "./Style.ts"

/** Above it, for the seal. */
const above = 1

/** The lines of a signature: the organ's, and last the date. */
export const signed = (
  { faces, rules }: Press.Press,
  { organ, date }: { readonly organ: string; readonly date: string }
): ReadonlyArray<Line> => {
  const own = metrics(faces, Style.roles.paragraph)
  const room = { size: Paper.size, width: Paper.portrait.across - 4 * Paper.character, rules }
  return [...balance(organ, own, room), ...balance(date, own, room)]
}

/** How many lines of the grid a signature takes. */
export const signLines = (lines: ReadonlyArray<Line>): number => (lines.length === 0 ? 0 : lines.length + above)

/** Puts a signature on the page, or on the next where it does not fit. */
export const placeSign = (press: Press.Press, lines: ReadonlyArray<Line>): void => {
  const date = lines.at(-1)
  if (date === undefined) return
  Press.snap(press)
  if (signLines(lines) > Press.linesLeft(press) && press.y > 0) Press.turn(press)
  if (press.y > 0) press.y += above * Paper.line
  const [organ, day] = [Press.node("Sign"), Press.node("Sign")]
  press.root.children.push(organ, day)
  const widest = Math.max(...lines.map(({ width }) => width))
  const right = Paper.portrait.across - (widest > date.width ? 2 : 4) * Paper.character
  for (const line of lines) {
    if (Press.linesLeft(press) < 1) Press.turn(press)
    const { left, top } = press.page.paper
    const from = press.page.runs.length
    const x = left + right - (widest + line.width) / 2
    Press.ink(press, line, Paper.size, x, top + press.y + Paper.line / 2 + Paper.rise * Paper.size)
    Press.claim(press, line === date ? day : organ, from)
    press.y += Paper.line
  }
}
