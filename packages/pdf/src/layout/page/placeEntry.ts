/**
 * A line of a book's contents: a title, leaders, and the number of its page at the right, which lead there when they are pressed.
 *
 * @module
 */
import { ragged } from "../line/balance.ts"
import { metrics } from "../line/Metrics.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"
import type { Block } from "./Flow.ts"
import * as Style from "./Style.ts"

/** What leads the eye from a title to its number. */
export const leader = "…"

/** Puts an entry on the grid; a long title goes on on further lines, two characters in. */
export const placeEntry = (press: Press.Press, { text, page }: Extract<Block, { readonly kind: "entry" }>): void => {
  const own = metrics(press.faces, Style.roles.paragraph)
  const { size } = Paper
  const { across } = press.page.paper
  const hang = 2 * size
  const [number] = ragged(String(page + 1), own, { size, width: across })
  const room = across - (number?.width ?? 0) - 2 * size
  const [whole] = ragged(text, own, { size, width: Number.MAX_VALUE })
  const isShort = (whole?.width ?? 0) <= room
  const lines = isShort ? [whole] : ragged(text, own, { size, width: room - hang })
  const entry = Press.node("TOCI")
  contents(press).children.push(entry)
  Press.snap(press)
  lines.forEach((line, at) => {
    if (line === undefined) return
    if (Press.linesLeft(press) < 1) Press.turn(press)
    const { left, top } = press.page.paper
    const [x, y] = [left + (at === 0 ? 0 : hang), top + press.y + Paper.line / 2 + Paper.rise * size]
    const from = press.page.runs.length
    Press.ink(press, line, size, x, y, { link: page })
    if (at === lines.length - 1 && number !== undefined) {
      const end = left + across - number.width
      const count = Math.floor((end - x - line.width - size / 2) / size)
      const [dots] = ragged(leader.repeat(Math.max(0, count)), own, { size, width: Number.MAX_VALUE })
      if (dots !== undefined) Press.ink(press, dots, size, end - size / 4 - dots.width, y, { link: page })
      Press.ink(press, number, size, end, y, { link: page })
    }
    Press.claim(press, entry, from)
    press.y += Paper.line
  })
}

/** The list that entries one behind the other are in. */
const contents = ({ root }: Press.Press): Press.Node => {
  const last = root.children.at(-1)
  if (last?.role === "TOC") return last
  const own = Press.node("TOC")
  root.children.push(own)
  return own
}
