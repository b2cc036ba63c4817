/**
 * Lays a flow out page by page.
 *
 * A heading goes with two lines of what follows it, or with the whole table when that fits a page.
 *
 * @module
 */
import { balance } from "../line/balance.ts"
import { setLines } from "../line/setLines.ts"
import type { Role } from "../line/Face.ts"
import type { Block, Fine, Flow } from "./Flow.ts"
import type { Line } from "../line/Line.ts"
import { metrics } from "../line/Metrics.ts"
import * as Paper from "../sheet/Paper.ts"
import { itemLines } from "./itemLines.ts"
import { least, placeLines } from "./placeLines.ts"
import * as Press from "../sheet/Press.ts"
import { headingHeight, placeFine } from "./placeFine.ts"
import { heightOf, placePictures } from "./placePictures.ts"
import { placeCover } from "./placeCover.ts"
import { placeEntry } from "./placeEntry.ts"
import { placeSign, signed, signLines } from "./sign.ts"
import * as Style from "./Style.ts"
import { placeTable } from "../table/placeTable.ts"
import { titleLines } from "../line/titleLines.ts"
import { isVisible, runIn } from "@gongkai/core/Plain"

/** Lays a flow out on the pages of a press, from where the last one ended. */
export const paginate = (press: Press.Press, all: Flow): void => {
  const flow = all.filter((block) => !("text" in block) || isVisible(block.text))
  let at = 0
  while (at < flow.length) at = placeNext(press, flow, at)
}

/** Places what comes next; answers where in the flow to go on. */
const placeNext = (press: Press.Press, flow: Flow, at: number): number => {
  const block = flow[at]
  switch (block?.kind) {
    case "heading":
      return placeHeadings(press, flow, at)
    case "title":
      placeTitle(press, block.text, block.organ ?? "")
      break
    case "paragraph":
    case "item":
      if (block.kind === "paragraph" && block.centred === true && press.rules > 1) placeCentred(press, block.text)
      else placeParagraph(press, linesOf(press, block), flow[at + 1])
      break
    case "table":
      placeCaptioned(press, block, [])
      break
    case "cover":
      placeCover(press, block)
      break
    case "entry":
      placeEntry(press, block)
      break
    case "room":
      Press.snap(press)
      if (Press.linesLeft(press) < block.lines && press.y > 0) Press.turn(press)
      press.y += block.lines * Paper.line
      break
    case "pictures":
      placePictures(press, block.pictures, block.largest)
      break
    case "fine":
      return placeNote(press, block, flow, at)
    case "sign":
      placeSign(press, signed(press, block))
      break
    case "page":
      if (block.furniture !== undefined) press.furniture = block.furniture
      Press.turn(press)
      break
  }
  return at + 1
}

/** A paragraph in fine print; a heading stays with the table or the pictures that it heads. Answers where to go on. */
const placeNote = (press: Press.Press, block: Fine, flow: Flow, at: number): number => {
  const next = block.as === "heading" ? flow[at + 1] : undefined
  if (next?.kind === "table") {
    placeCaptioned(press, next, [() => placeFine(press, block)], 1)
    return at + 2
  }
  const below = next?.kind === "pictures" ? headingHeight + heightOf(press, next.pictures, next.largest) : 0
  if (below > Press.left(press) && press.y > 0) Press.turn(press)
  placeFine(press, block)
  return at + 1
}

type Text = Extract<Block, { readonly kind: "paragraph" | "item" }>

const isText = (block: Block | undefined): block is Text => block?.kind === "paragraph" || block?.kind === "item"

const linesOf = (press: Press.Press, block: Text): ReadonlyArray<Line> =>
  block.kind === "item"
    ? itemLines(block, metrics(press.faces, Style.roles.paragraph), press.rules)
    : set(press, block.text, Style.roles.paragraph, runIn(block.text))

/** A table with its caption, below the headings that go with it. */
const placeCaptioned = (
  press: Press.Press,
  block: Extract<Block, { readonly kind: "table" }>,
  headings: ReadonlyArray<() => void>,
  lines = 0
): void => {
  if (block.caption === undefined) return placeTable(press, block, headings, lines)
  const own = metrics(press.faces, Style.roles.caption)
  const caption = balance(block.caption, own, { size: Style.caption, width: Paper.portrait.across, rules: press.rules })
  return placeTable(press, block, [...headings, () => placeCaption(press, caption)], lines + caption.length)
}

/** A date under the title. */
const placeCentred = (press: Press.Press, text: string): void => {
  const room = { size: Paper.size, width: Paper.portrait.across, rules: press.rules }
  placeCaption(press, balance(text.trim(), metrics(press.faces, Style.roles.paragraph), room), Paper.size)
}

const placeCaption = (press: Press.Press, lines: ReadonlyArray<Line>, size: number = Style.caption): void => {
  const element = Press.node("P")
  press.root.children.push(element)
  Press.snap(press)
  for (const line of lines) {
    if (Press.linesLeft(press) < 1) Press.turn(press, press.page.paper)
    const { left, top, across } = press.page.paper
    const from = press.page.runs.length
    const y = top + press.y + Paper.line / 2 + Paper.rise * size
    Press.ink(press, line, size, left + (across - line.width) / 2, y)
    Press.claim(press, element, from)
    press.y += Paper.line
  }
}

const placeParagraph = (press: Press.Press, lines: ReadonlyArray<Line>, next: Block | undefined): void => {
  const element = Press.node("P")
  press.root.children.push(element)
  placeLines(press, lines, element, keep(press, next))
}

/** How many lines of what comes next must not stand on a page without some of the paragraph before it. */
const keep = (press: Press.Press, next: Block | undefined): number =>
  next?.kind === "sign" ? signLines(signed(press, next)) : 0

/** Sets a text on the grid of 28 characters. */
const set = (press: Press.Press, text: string, role: Role, lead = 0): ReadonlyArray<Line> => {
  const measure = {
    size: Paper.size,
    width: Paper.portrait.across,
    indent: 2 * Paper.character,
    tight: Paper.character - Paper.size,
    justified: true,
    linked: press.rules > 2,
    rules: press.rules
  }
  const own = metrics(press.faces, role)
  if (lead === 0 || press.rules === 1) return setLines(text, own, measure)
  return setLines(text, own, measure, { metrics: metrics(press.faces, Style.roles.runIn), length: lead })
}

/** Places headings in a row with the beginning of what they head. */
const placeHeadings = (press: Press.Press, flow: Flow, from: number): number => {
  let to = from
  const headings: Array<Heading> = []
  for (let block = flow[to]; block?.kind === "heading"; block = flow[to]) {
    headings.push({ ...block, lines: set(press, block.text, Style.roles.headings[block.level]) })
    to += 1
  }
  const next = flow[to]
  const own = headings.reduce((sum, { lines }) => sum + lines.length, 0)
  if (next?.kind === "table") {
    const above = headings.map((heading) => () => placeHeading(press, heading))
    placeCaptioned(press, next, above, own)
    return to + 1
  }
  const lines = isText(next) ? linesOf(press, next) : []
  const below = next?.kind === "sign" ? signLines(signed(press, next)) : least(lines.length, keep(press, flow[to + 1]))
  Press.snap(press)
  if (own + below > Press.linesLeft(press) && press.y > 0) Press.turn(press)
  for (const heading of headings) placeHeading(press, heading)
  if (!isText(next)) return to
  placeParagraph(press, lines, flow[to + 1])
  return to + 1
}

type Heading = Extract<Block, { kind: "heading" }> & { readonly lines: ReadonlyArray<Line> }

const placeHeading = (press: Press.Press, { text, level, lines }: Heading): void => {
  const element = Press.node(`H${level}`)
  press.root.children.push(element)
  placeLines(press, lines, element)
  const [first] = element.marks
  if (level > 2 || first === undefined) return
  const y = press.pages[first.page]?.runs[first.from]?.y ?? 0
  press.bookmarks.push({ title: text, level, page: first.page, y: y - Paper.size })
}

const placeTitle = (press: Press.Press, text: string, organ: string): void => {
  const { size, role, pitch } = Style.title
  const { across, left, top } = press.page.paper
  const element = Press.node("Title")
  press.root.children.push(element)
  // One line above, and one or nearly one below.
  press.y += Paper.line
  for (const line of titleLines(text, organ, metrics(press.faces, role), { size, width: across, rules: press.rules })) {
    if (Press.left(press) < pitch * Paper.line) Press.turn(press)
    const from = press.page.runs.length
    const y = top + press.y + (pitch * Paper.line) / 2 + Paper.rise * size
    Press.ink(press, line, size, left + (across - line.width) / 2, y)
    Press.claim(press, element, from)
    press.y += pitch * Paper.line
  }
  Press.snap(press, 0.6 * Paper.line)
}
