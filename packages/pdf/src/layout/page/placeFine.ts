/**
 * Places paragraphs in fine print, off the grid of an official document: what a memorandum of two pages is set in.
 *
 * @module
 */
import type { Line } from "../line/Line.ts"
import { metrics } from "../line/Metrics.ts"
import { setLines } from "../line/setLines.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"
import type { Fine } from "./Flow.ts"
import * as Style from "./Style.ts"

/** Sizes of print, the heights of lines, and the room above a heading, in points. */
const [text, heading, pitch, above] = [10.5, 12, 16.5, 7] as const

/** The role that prints it. */
export const roleOf = ({ as }: Fine) => (as === "heading" ? Style.roles.caption : Style.roles.paragraph)

/** How much of a page a heading takes, in points. */
export const headingHeight = above + pitch

/** Places a paragraph; a heading stays with two lines of what follows. */
export const placeFine = (press: Press.Press, block: Fine): void => {
  const { as } = block
  const isHeading = as === "heading"
  const size = isHeading ? heading : text
  const hang = as === "item" ? size : 0
  const own = metrics(press.faces, roleOf(block))
  const measure = { size, width: Paper.portrait.across - hang, indent: 0, tight: 0, justified: !isHeading }
  const element = Press.node(isHeading ? "H1" : "P")
  press.root.children.push(element)
  if (isHeading && press.y > 0) press.y += above
  if (isHeading && Press.left(press) < 3 * pitch && press.y > 0) Press.turn(press)
  const put = (line: Line, x: number): void =>
    Press.ink(press, line, size, x, press.page.paper.top + press.y + pitch / 2 + Paper.rise * size)
  setLines(block.text, own, measure).forEach((line, at) => {
    if (Press.left(press) < pitch && press.y > 0) Press.turn(press)
    const from = press.page.runs.length
    const { left } = press.page.paper
    const [bullet] = as === "item" && at === 0 ? setLines("•", own, { ...measure, justified: false }) : []
    if (bullet !== undefined) put(bullet, left)
    put(line, left + hang)
    Press.claim(press, element, from)
    press.y += pitch
  })
}
