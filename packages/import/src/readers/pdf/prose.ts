/**
 * Lines of a page joined to paragraphs: a line that reaches the right margin goes on in the next, unless that is indented.
 *
 * @module
 */
import { level } from "@gongkai/core/Narrative"
import type { Paragraph } from "@gongkai/match/Document"
import { spot } from "./fill.ts"
import { type TextLine, textOf } from "./glyphs.ts"
import { itemsIn } from "./items.ts"
import type { Margins, ProseLine } from "./ProseLine.ts"
import { leavesNoRoom } from "./room.ts"

/** How near the margin a line ends that is full, in its own sizes: a mark that closes may hang over. */
const reach = 1.6

/** The margins are where lines of running text begin and end; one line that is longer than all others tells no margin. */
export const margins = (all: ReadonlyArray<TextLine>): Margins => {
  const most = Math.max(...all.map(({ right }) => right))
  const reaching = all.filter(({ right, size }) => right >= most - reach * size)
  return {
    left: Math.min(...all.map(({ left }) => left)),
    right: reaching.length > 1 ? most : Infinity
  }
}

/** How far the first line of a paragraph is set in, in its size. */
const [indent, exactly] = [2, 0.2]

/** The lines of prose on a page of this width. */
interface Lined {
  readonly width: number
  readonly lines: ReadonlyArray<TextLine>
}

/** Lines that stand by themselves above and below a table: of so few nobody knows whether one begins at the margin. */
const fewAlone = 3

/**
 * The margins of each page. One of few lines, none of which is full or all of which are set in or in the middle, has those of the others that
 * are as wide.
 */
export const marginsOf = (pages: ReadonlyArray<Lined>): ReadonlyArray<Margins> => {
  const own = pages.map(({ width, lines }) => ({ width, lines, ...margins(lines) }))
  const known = new Map(own.map(({ width }) => [width, { lefts: new Set<number>(), rights: new Array<number>() }]))
  for (const { width, left, right } of own) {
    known.get(width)?.lefts.add(left)
    if (right !== Infinity) known.get(width)?.rights.push(right)
  }
  const usual = new Map([...known].map(([width, { rights }]) => [width, medianOf(rights)]))
  return own.map(({ width, lines, left, right }): Margins => {
    const size = lines.find((line) => line.left === left)?.size ?? 0
    const lefts = [...(known.get(width)?.lefts ?? [])]
    const further = lefts.find((other) => Math.abs(left - other - indent * size) < exactly * size)
    const there = usual.get(width)
    const isWithin = there !== undefined && lines.every((line) => line.right <= there + hanging(line))
    const usualLeft = medianOf(pages.flatMap((page, at) => (page.width === width ? [own[at]?.left ?? left] : [])))
    const isMiddle =
      lines.length <= fewAlone &&
      isWithin &&
      usualLeft !== undefined &&
      lines.every((line) => line.left > usualLeft + indent * line.size)
    return {
      left: further ?? (isMiddle ? usualLeft : left),
      right: right === Infinity && isWithin ? there : right
    }
  })
}

/** A mark that closes may hang over the margin by half of its width. */
const hanging = ({ runs, size }: TextLine): number =>
  /[，。；：、！？”’）》〉】]$/u.test(textOf(runs)) ? 0.6 * size : 0

const medianOf = (all: ReadonlyArray<number>): number | undefined =>
  all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)]

const full = ({ line, margins: { right } }: ProseLine): boolean => line.right >= right - reach * line.size

const indented = ({ line, margins: { left } }: ProseLine): boolean => line.left > left + 0.9 * line.size

/** Lines further below those in front of them than by this many times what is usual begin a paragraph. */
const wider = 1.3
/** Fewer lines than these do not tell how far apart they usually are. */
const fewestLines = 4

/** The lines that a wider space stands above, where lines of one size stand evenly: writers part paragraphs by it instead of an indent. */
const setApart = (lines: ReadonlyArray<ProseLine>): ReadonlySet<number> => {
  const leads = lines.map((own, at) => {
    const before = lines[at - 1]
    const isBelow = before !== undefined && before.page === own.page && Math.abs(before.line.size - own.line.size) < 0.5
    const lead = isBelow ? (own.line.bottom - before.line.bottom) / own.line.size : 0
    return lead > 0.9 ? lead : undefined
  })
  const known = leads.filter((lead) => lead !== undefined).toSorted((one, other) => one - other)
  const usual = known[Math.floor(known.length / 2)]
  if (usual === undefined || known.length < fewestLines) return new Set()
  const even = known.filter((lead) => Math.abs(lead - usual) < 0.1 * usual)
  if (even.length * 2 < known.length) return new Set()
  return new Set(leads.flatMap((lead, at) => (lead !== undefined && lead > wider * usual ? [at] : [])))
}

/** The title of a report, in which no sentence goes on. */
const title = /^[^，。；：]{4,60}(?:年度报告|年报)$/u

/** A picture of ours by its words, which end on their line. */
const picture = /^〔图片.*，未收入〕$/u

/** The day below the organ, where the two stand alone on the last page and so at its margin. */
const day = /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u

/** Joins lines to paragraphs, and those of lists to items. */
export const paragraphs = (lines: ReadonlyArray<ProseLine>): ReadonlyArray<Paragraph> => {
  const found: Array<Paragraph> = []
  const items = itemsIn(lines)
  const apart = setApart(lines)
  let last: ProseLine | undefined
  for (const [at, next] of lines.entries()) {
    const text = textOf(next.line.runs)
    const before = found.at(-1)
    const similar = last !== undefined && Math.abs(last.line.size - next.line.size) < 1.5
    // A numbered line below a full stop begins anew, though the line above it is full.
    const isNumbered = /[。；！？][”」）]?$/u.test(before?.text ?? "") && level(text) !== undefined
    const isFilled = last !== undefined && (full(last) || leavesNoRoom(last, before?.text ?? "", next, text))
    const goesOn =
      last !== undefined &&
      similar &&
      isFilled &&
      !apart.has(at) &&
      !indented(next) &&
      !isNumbered &&
      !day.test(text) &&
      !picture.test(before?.text ?? "")
    const item = items.get(at)
    const isRest = item === "rest" || (item === undefined && items.get(at - 1) === undefined && goesOn)
    if (before !== undefined && isRest && !title.test(before.text))
      found.splice(-1, 1, {
        ...before,
        text: before.text + (/[A-Za-z]$/u.test(before.text) && /^[A-Za-z]/u.test(text) ? " " : "") + text
      })
    else
      found.push({
        _tag: "Paragraph",
        text,
        place: spot(next.page, next.line),
        ...(indented(next) && { goesOn: false }),
        ...(item !== undefined && item !== "rest" && { item })
      })
    last = next
  }
  return found
}
