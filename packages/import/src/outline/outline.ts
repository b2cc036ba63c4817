/**
 * Finds the six parts in a document by their headings, and the blocks in front of the first.
 *
 * A table of contents repeats the headings, so the last heading of part one counts that has most of the others behind it. A heading may
 * stand alone, in a row of a table that holds nothing else, or in running text whose paragraphs were lost.
 *
 * @module
 */
import type { Edition, Section } from "@gongkai/core/Edition"
import { heading } from "@gongkai/core/Edition"
import { level } from "@gongkai/core/Narrative"
import { align } from "@gongkai/match/align"
import type { Block, Document, Paragraph } from "@gongkai/match/Document"
import { compact, plain } from "@gongkai/match/fold"
import type { Message } from "@gongkai/match/Message"
import { otherHeading, outOfOrder } from "@gongkai/match/remarks"
import { runIn } from "./runIn.ts"
import { certain, similarity } from "@gongkai/match/similarity"
import { recordOpened } from "./metadata.ts"
import { titlesOpened } from "./titles.ts"

/** A document divided into front, parts and end. */
export interface Outline {
  readonly front: ReadonlyArray<Block>
  /** The blocks below each heading found. */
  readonly parts: ReadonlyMap<Section, ReadonlyArray<Block>>
  /** Headings that are worded otherwise than the official ones, or stand out of order. */
  readonly messages: ReadonlyArray<Message>
}

/** A heading is its title, give or take a misprint, with little beside it. */
const longest = 45
const likely = 0.75
const slack = 12

/** How likely a text is the heading of a section: by its words, and by its number in front. */
const mark = (edition: Edition, text: string, section: Section): number => {
  const title = heading(edition, section)
  const [own, wanted] = [plain(text), plain(section.title)]
  const contains = own.includes(wanted) && own.length <= wanted.length + slack
  const alike = Math.max(similarity(text, title), contains ? 0.95 : 0)
  const number = edition.sections.indexOf(section)
  const numbered = compact(text).startsWith(`${title.charAt(0)}、`) || compact(text).startsWith(`${number + 1}、`)
  const sure = alike >= likely || (numbered && alike > 0.5)
  return sure ? Math.max(certain, alike) : 0
}

/** The sections that the words of a heading may mean. */
export const marks = (edition: Edition, text: string): ReadonlyArray<number> => {
  // （一）主动公开政府信息情况 is a heading within a part.
  const own = level(text)
  const isHeading = text.length <= longest && own !== 2 && own !== 4 && !/[。；，,;]/u.test(text)
  return edition.sections.map((section) => (isHeading ? mark(edition, text, section) : 0))
}

/** Rows that hold nothing but the heading of a part end their table. */
export const opened = (edition: Edition, block: Block): ReadonlyArray<Block> => {
  if (block._tag === "Paragraph") return [block]
  const pieces: Array<Block> = []
  let from = 0
  for (const [at, { cells, place }] of block.rows.entries()) {
    const said = cells.filter((slot) => slot !== null && slot.text !== "")
    const [only] = said
    if (said.length !== 1 || !only || marks(edition, only.text).every((each) => each === 0)) continue
    if (at > from) pieces.push({ ...block, rows: block.rows.slice(from, at) })
    pieces.push({ _tag: "Paragraph", text: compact(only.text), place: only.place ?? place })
    from = at + 1
  }
  if (pieces.length === 0) return [block]
  return from < block.rows.length ? [...pieces, { ...block, rows: block.rows.slice(from) }] : pieces
}

interface Start {
  readonly section: Section
  readonly at: number
}

const starts = (edition: Edition, blocks: ReadonlyArray<Block>): ReadonlyArray<Start> => {
  const all = blocks.flatMap((block, at) => {
    if (block._tag === "Rectangle") return []
    const own = marks(edition, block.text)
    return own.some((each) => each > 0) ? [{ at, own }] : []
  })
  const from = all.flatMap(({ own }, index) => ((own[0] ?? 0) > 0 ? [index] : []))
  const tries = (from.length === 0 ? [0] : from.toReversed()).map((index) => {
    const candidates = all.slice(index)
    const pairs = align(candidates.length, edition.sections.length, (row, line) => candidates[row]?.own[line] ?? 0)
    return pairs.flatMap((line, row): ReadonlyArray<Start> => {
      const [section, at] = [edition.sections[line ?? -1], candidates[row]?.at]
      return section === undefined || at === undefined ? [] : [{ section, at }]
    })
  })
  const complete = tries.find((found) => found.length * 2 > edition.sections.length)
  return complete ?? tries.toSorted((one, other) => other.length - one.length)[0] ?? []
}

/** A heading as it stands, beside the official one; its number and what typists vary are set aside. */
const worded = (edition: Edition, { text, place }: Paragraph, section: Section): ReadonlyArray<Message> => {
  const words = text.replace(/^[\s（(]*[一二三四五六七八九十\d]+[、.．)）\s]*/u, "")
  return plain(words) === plain(section.title) ? [] : [otherHeading(compact(text), heading(edition, section), place)]
}

/** Parts that were not found in their turn, but whose heading stands elsewhere. */
const misplaced = (edition: Edition, blocks: ReadonlyArray<Block>, found: ReadonlyArray<Start>) => {
  const first = found[0]?.at ?? 0
  return edition.sections
    .filter((section) => found.every((each) => each.section !== section))
    .flatMap((section): ReadonlyArray<Message> => {
      const stands = blocks.find(
        (block, at): block is Paragraph =>
          block._tag === "Paragraph" &&
          at > first &&
          plain(block.text).endsWith(plain(section.title)) &&
          marks(edition, block.text)[edition.sections.indexOf(section)] !== 0
      )
      return stands === undefined ? [] : [outOfOrder(heading(edition, section), stands.place)]
    })
}

/** Divides a document by the headings of an edition's parts. */
export const outline = (edition: Edition, document: Document): Outline => {
  const opening = document.blocks.flatMap((block) => opened(edition, block))
  const apart = starts(edition, opening)
  const blocks = apart.length === edition.sections.length ? opening : runIn(edition, opening, apart)
  const found = blocks === opening ? apart : starts(edition, blocks)
  const parts = found.map(({ section, at }, index) => [section, blocks.slice(at + 1, found[index + 1]?.at)] as const)
  const messages = found.flatMap(({ section, at }) => {
    const block = blocks[at]
    return block?._tag === "Paragraph" ? worded(edition, block, section) : []
  })
  return {
    front: blocks
      .slice(0, found[0]?.at ?? blocks.length)
      .flatMap(titlesOpened)
      .flatMap(recordOpened),
    parts: new Map(parts),
    messages: [...messages, ...misplaced(edition, blocks, found)]
  }
}
