/**
 * The cover of a book: its title in the upper half of the page, who publishes it near the foot, both in the middle.
 *
 * @module
 */
import { balance } from "../line/balance.ts"
import type { Line } from "../line/Line.ts"
import { metrics } from "../line/Metrics.ts"
import { titleLines } from "../line/titleLines.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"
import type { Block } from "./Flow.ts"
import * as Style from "./Style.ts"

/** Fills the page at hand; what follows begins another. */
export const placeCover = (press: Press.Press, { title, organ }: Extract<Block, { readonly kind: "cover" }>): void => {
  const { across } = press.page.paper
  const { size, pitch, organSize } = Style.cover
  const own = metrics(press.faces, Style.title.role)
  const most = (Style.cover.organ - Style.cover.title - 1) * Paper.line
  // A long title is set smaller rather than run into the publisher's name.
  const sizes = [size, 30, 26, 22, 18, 14]
  const set = (size: number) => ({
    size,
    lines: titleLines(title, organ, own, { size, width: across, rules: press.rules })
  })
  const chosen =
    sizes.map(set).find(({ size, lines }) => lines.length <= 4 && lines.length * size * pitch <= most) ??
    set(sizes.at(-1) ?? size)
  press.y = Style.cover.title * Paper.line
  centred(press, "Title", chosen.lines, chosen.size, chosen.size * pitch)
  const lines = balance(organ, metrics(press.faces, Style.roles.headings[2]), { size: organSize, width: across })
  press.y = Math.max(press.y + Paper.line, Style.cover.organ * Paper.line)
  centred(press, "P", lines, organSize, organSize * pitch)
}

const centred = (
  press: Press.Press,
  role: "Title" | "P",
  lines: ReadonlyArray<Line>,
  size: number,
  step: number
): void => {
  const element = Press.node(role)
  press.root.children.push(element)
  for (const line of lines) {
    if (Press.left(press) < step) Press.turn(press)
    const { left, top, across } = press.page.paper
    const from = press.page.runs.length
    Press.ink(press, line, size, left + (across - line.width) / 2, top + press.y + step / 2 + Paper.rise * size)
    Press.claim(press, element, from)
    press.y += step
  }
}
