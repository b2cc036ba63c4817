/**
 * What every page has besides its text: its number, a mark behind the text, a notice above it, and on page one the organ's head.
 *
 * GB/T 9704: 页码用四号宋体，数字左右各放一条一字线，单页码居右空一字，双页码居左空一字. All of it is artefact: no part of the report.
 *
 * @module
 */
import { balance, ragged } from "../line/balance.ts"
import { metrics } from "../line/Metrics.ts"
import * as Paper from "../sheet/Paper.ts"
import * as Press from "../sheet/Press.ts"
import * as Style from "./Style.ts"

/** Above the text of the first page: the organ's mark and the red line below it. */
export const placeHead = (press: Press.Press, organ: string): void => {
  const own = metrics(press.faces, Style.head.role)
  const { left, top, across } = press.page.paper
  const { sizes, pitch, rows, most, rule } = Style.head
  const set = (size: number) => ({ size, lines: balance(organ, own, { size, width: across }) })
  const oneLine = sizes.map(set).find(({ lines, size }) => lines.length === 1 && size >= sizes[3])
  const chosen = oneLine ?? sizes.map(set).find(({ lines, size }) => lines.length * size * pitch <= most * Paper.line)
  if (chosen === undefined || chosen.lines.length === 0) return
  const { size, lines } = chosen
  // A short name stands in the middle of three lines of text; a long one takes what it needs.
  const height = Math.ceil(Math.max(rows, (lines.length * size * pitch) / Paper.line)) * Paper.line
  let y = top + (height - (lines.length - 1) * size * pitch) / 2 + Paper.rise * size
  for (const line of lines) {
    Press.ink(press, line, size, left + (across - line.width) / 2, y, { red: true })
    y += size * pitch
  }
  press.y = height + Paper.line
  const foot = top + press.y
  press.page.rules.push({ x1: left, y1: foot, x2: left + across, y2: foot, width: rule, red: true })
}

/** Numbers a page, outside its text: odd ones at the right, even ones at the left. */
export const number = (press: Press.Press, page: number): void => {
  const { size, below } = Paper.folio
  const { left, top, across, down } = press.page.paper
  const [line] = ragged(`— ${page} —`, metrics(press.faces, "songti"), { size, width: across })
  if (line === undefined) return
  const x = page % 2 === 1 ? left + across - size - line.width : left + size
  Press.ink(press, line, size, x, top + down + below + Paper.rise * size)
}

/** What every page says of a report that is not whole, above its text at the right. */
export const notice = (press: Press.Press, text: string): void => {
  const own = metrics(press.faces, Style.notice.role)
  const { left, top, across } = press.page.paper
  const [one] = ragged(text, own, { size: 1, width: Number.MAX_VALUE })
  if (one === undefined) return
  const size = Math.min(Style.notice.size, across / one.width)
  const [line] = ragged(text, own, { size, width: across + 0.01 })
  if (line !== undefined) Press.ink(press, line, size, left + across - line.width, top - Style.notice.above)
}

/** A word across the page, behind its text. */
export const mark = (press: Press.Press, text: string): void => {
  const own = metrics(press.faces, Style.mark.role)
  const { left, top, across, down } = press.page.paper
  const [one] = ragged(text, own, { size: 1, width: Number.MAX_VALUE })
  if (one === undefined) return
  const size = Math.min(Style.mark.size, across / one.width)
  const [line] = ragged(text, own, { size, width: across + 0.01 })
  if (line === undefined) return
  const { grey } = Style.mark
  Press.ink(press, line, size, left + (across - line.width) / 2, top + down / 2 + Paper.rise * size, { grey })
}
