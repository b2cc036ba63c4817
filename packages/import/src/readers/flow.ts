/**
 * Which lines of a text go on the line above: writers of text break lines at a width, and set a paragraph's first line in.
 *
 * A break at a width is forced: the next word would not have fitted. A line that breaks earlier ends its paragraph; one that breaks where it
 * must goes on, unless the next is set in. Of a text whose lines are not broken at a width nothing is said.
 *
 * @module
 */
import { isHeading, level } from "@gongkai/core/Narrative"
import type { Block, Document, Paragraph } from "@gongkai/match/Document"
import { linesOf } from "./text.ts"

/** What takes the place of two half characters in Chinese fonts only: quotes, dashes, circled numbers. */
const doubtful = /[\u2014\u2018-\u201d\u2026\u2460-\u249b]/u

/** How many half characters a text is wide, with what may be half or whole as given. */
const widthOf = (text: string, each: 1 | 2): number =>
  Array.from(text).reduce((sum, one) => sum + (doubtful.test(one) ? each : /[\u1100-\uffff]/u.test(one) ? 2 : 1), 0)

const ended = /[。！？；：…!?;:]["”’）)》】]?$/u
/** What stands in one line undivided: a character with the marks that open and close around it, a number, a Latin word or an address. */
const first = /^[（(《“‘<〈【]*(?:[\w.%,+\-/@:?=&#~]+|.)[，。；：、！？”’）》〉】)>]*/u
/** A line that ends with a bracket, and with no sentence. */
const bracketed = /[^。！？；：…!?;:][”’）)》】]$/u

/** Fewer lines than these tell no width. */
const fewest = 3
/** A line is no prose if it is shorter. */
const shortest = 30
/** How far lines of one width differ, since figures are as wide as half a character in some fonts only. */
const slack = 4

interface Text extends Paragraph {
  /** Whether it stands directly below the one before. */
  readonly follows: boolean
  readonly indent: number
  /** How wide it is at least, and at most. */
  readonly width: number
  readonly widest: number
}

const textsOf = (blocks: ReadonlyArray<Block>, indents: ReadonlyMap<number, number>): ReadonlyArray<Text | undefined> =>
  blocks.map((block, at) => {
    // What the reader knows already needs no other sign.
    if (block._tag === "Rectangle" || block.goesOn !== undefined) return undefined
    const before = blocks[at - 1]
    const follows = before?._tag === "Paragraph" && (block.place.line ?? 0) === (before.place.line ?? 0) + 1
    const indent = indents.get(block.place.line ?? 0) ?? 0
    return { ...block, follows, indent, width: widthOf(block.text, 1), widest: widthOf(block.text, 2) }
  })

/** Whether a line is of running text, and no heading. */
export const isSentence = ({ text }: Pick<Paragraph, "text">): boolean =>
  /[，,。；、]/u.test(text) && text.length * 2 >= shortest && !isHeading(text)

const isOpen = (text: Text | undefined): boolean => text !== undefined && isSentence(text) && !ended.test(text.text)

/** The width at which the lines of a text are broken; `undefined` where each is as long as it likes. */
const widthIn = (texts: ReadonlyArray<Text | undefined>): number | undefined => {
  const open = texts.filter((text, at) => text !== undefined && texts[at + 1] !== undefined && isOpen(text))
  const widths = open.map((text) => text?.width ?? 0).toSorted((one, other) => one - other)
  if (widths.length < fewest) return undefined
  const most = widths[Math.floor(widths.length * 0.9)] ?? 0
  const alike = widths.filter((width) => Math.abs(width - most) <= slack)
  // No line is much longer, and nearly all that break off in a sentence are as long.
  const longer = texts.filter((text) => text !== undefined && text.width > most + 2 * slack)
  return alike.length >= fewest && alike.length >= 0.75 * widths.length && longer.length * 20 <= widths.length
    ? most
    : undefined
}

/** Whether paragraphs are lines, broken at a width. */
export const isBroken = (blocks: ReadonlyArray<Block>): boolean => widthIn(textsOf(blocks, new Map())) !== undefined

/** The lines whose indent opens a paragraph: not where all lines of a page are set in and break off within sentences. */
const opened = (texts: ReadonlyArray<Text | undefined>): ReadonlySet<number> => {
  const all = new Set<number>()
  for (let from = 0; from < texts.length;) {
    const indent = texts[from]?.indent ?? 0
    let to = from + 1
    while (to < texts.length && texts[to]?.indent === indent) to++
    // Lines set in alike are single paragraphs only if none but the last goes on.
    const isOpened = indent >= 2 && texts.slice(from, to - 1).every((text) => text !== undefined && !isOpen(text))
    if (isOpened) for (let at = from; at < to; at++) all.add(at)
    from = to
  }
  return all
}

/** Whether a blank line stands below every line, so that it parts no paragraphs. */
const everyOther = (texts: ReadonlyArray<Text | undefined>): boolean => {
  const below = texts.filter((text, at) => text !== undefined && texts[at - 1] !== undefined && isOpen(texts[at - 1]))
  return below.filter((text) => text?.follows === false).length * 2 > below.length
}

/** Whether the next word would not have fitted into a line. */
const isForced = (line: Text, next: Text, width: number): boolean =>
  line.widest + widthOf(first.exec(next.text)?.[0] ?? "", 2) > width - slack / 2

/** How far each line of a text is set in. */
const indentsOf = (text: string): ReadonlyMap<number, number> =>
  new Map(linesOf(text).map(({ text: raw, line }) => [line, widthOf(/^[\s\u3000]*/u.exec(raw)?.[0] ?? "", 2)]))

/** The document of a text that says of each paragraph whether it goes on the line above, where that can be known. */
export const withFlow = (document: Document, text: string): Document => {
  const indents = indentsOf(text)
  const found = textsOf(document.blocks, indents)
  // The indent of a whole page is none of its lines'.
  const set = opened(found)
  const texts = found.map((text, at) =>
    text === undefined || !set.has(at)
      ? text
      : { ...text, width: text.width + text.indent, widest: text.widest + text.indent }
  )
  const width = widthIn(texts)
  const isSpaced = everyOther(texts)
  const blocks = document.blocks.map((block, at): Block => {
    const [text, before] = [texts[at], texts[at - 1]]
    if (block._tag === "Rectangle" || text === undefined || before === undefined) return block
    if (set.has(at)) return { ...block, goesOn: false }
    if (width === undefined || before.width < shortest || level(text.text) !== undefined) return block
    const isFull = isForced(before, text, width)
    if (ended.test(before.text)) return { ...block, goesOn: isFull && (text.follows || isSpaced) }
    // A page sets marks that meet close, and some writers of text break lines there.
    const isAtBracket = text.follows && bracketed.test(before.text) && isSentence(before)
    return isFull || isAtBracket ? { ...block, goesOn: true } : block
  })
  return { ...document, blocks }
}
