/**
 * Places text on the grid of the page, line by line, and keeps together what must not be parted.
 *
 * No page begins with the last line of a paragraph or ends with its first, or with a heading, wherever that can be helped.
 *
 * @module
 */
import type { Line } from "../line/Line.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"

/** So many lines of a paragraph of `all` go on a page with room for `room` of them. */
export const share = (all: number, room: number): number => {
  if (all <= room) return all
  const above = all - room === 1 ? room - 1 : room
  return above < 2 ? 0 : above
}

/** The fewest lines that may begin on a page of a paragraph which `keep` lines of what follows must not leave. */
export const least = (all: number, keep = 0): number => (all <= 3 ? all + keep : 2)

/** Puts lines on the grid, on as many pages as they need. */
export const placeLines = (press: Press.Press, lines: ReadonlyArray<Line>, element: Press.Node, keep = 0): void => {
  let done = 0
  while (done < lines.length) {
    Press.snap(press)
    const rest = lines.length - done
    const room = Press.linesLeft(press)
    // What follows must not stand on a page alone: it takes lines along.
    const kept =
      rest <= room && rest + keep > room ? share(rest, Math.max(0, Math.min(rest - 2, room))) : share(rest, room)
    // On an empty page there is nothing to gain by waiting.
    const own = kept === 0 && press.y === 0 ? Math.min(rest, room) : kept
    const from = press.page.runs.length
    for (const line of lines.slice(done, done + own)) {
      const { left, top } = press.page.paper
      Press.ink(press, line, Paper.size, left, top + press.y + Paper.line / 2 + Paper.rise * Paper.size)
      press.y += Paper.line
    }
    Press.claim(press, element, from)
    done += own
    if (done < lines.length) Press.turn(press)
  }
}
