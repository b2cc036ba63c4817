/**
 * Finds the six parts in a document by their headings, and the blocks in front of the first.
 *
 * A table of contents repeats the headings, so the last heading of part one counts that has most of the others behind it. A heading may
 * stand alone, in a row of a table that holds nothing else, or in running text whose paragraphs were lost.
 *
 * @module
 */
import type { Edition, Section } from "@gongkai/core/Edition"
import { heading, numerals } from "@gongkai/core/Edition"
import { level } from "@gongkai/core/Narrative"
import { once as remembered } from "@gongkai/core/once"
import { align } from "@gongkai/match/align"
import type { Block, Document, Paragraph } from "@gongkai/match/Document"
import { compact, plain } from "@gongkai/match/fold"
import { kept } from "@gongkai/match/kept"
import type { Message } from "@gongkai/match/Message"
import { otherHeading, outOfOrder } from "@gongkai/match/remarks"
import { ofReport } from "./annex.ts"
import { gluedApart } from "./glued.ts"
import { isPicture, withoutForeign } from "./pictures.ts"
import { runIn } from "./runIn.ts"
import { certain, similarity } from "@gongkai/match/similarity"
import { recordOpened } from "./metadata.ts"
import { byPlace, recovered, type Start, tailsApart } from "./recovered.ts"
import { outOfTurn, withStrays } from "./strays.ts"
import { titlesOpened } from "./titles.ts"
import { isWorded } from "./wordings.ts"

/** A document divided into front, parts and end. */
export interface Outline {
  readonly front: ReadonlyArray<Block>
  /** The blocks below each heading found. */
  readonly parts: ReadonlyMap<Section, ReadonlyArray<Block>>
  /** The blocks of tables that have no heading, from where their labels begin. */
  readonly near: ReadonlyMap<Section, ReadonlyArray<Block>>
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
  const wanted = plain(section.title)
  const words = numberOf(text)
  const numbered = words !== undefined && words.number === edition.sections.indexOf(section) + 1
  // （二）主动公开政府信息情况 is a heading within a part, unless parts are numbered so.
  if (isWithin(text)) return numbered && plain(words.rest) === wanted ? certain : 0
  const own = plain(text)
  const contains = own.includes(wanted) && own.length <= wanted.length + slack
  const alike = Math.max(similarity(text, title), contains ? 0.95 : 0)
  // The rows of table three are numbered 1., 2., as no part is.
  const sure = alike >= likely || (numbered && (alike > 0.5 || (words.han && isWorded(edition, section, words.rest))))
  return sure ? Math.max(certain, alike) : 0
}

const isWithin = (text: string): boolean => [2, 4].includes(level(text) ?? 0)

/** The number in front of a heading, and its words. */
const numberOf = (
  text: string
): { readonly number: number; readonly han: boolean; readonly rest: string } | undefined => {
  const found =
    /^(?:第?[（(]?(?<han>[一二三四五六七八九十])(?:[、.．)）]|部分)|[（(]?(?<digit>\d)(?:[、.．)）](?!\d)))[、：:]?(?<rest>.*)$/u.exec(
      compact(text)
    )?.groups
  if (found === undefined) return undefined
  const { han, digit, rest = "" } = found
  return { number: han === undefined ? Number(digit) : numerals.indexOf(han) + 1, han: han !== undefined, rest }
}

/** The sections that the words of a heading may mean. */
export const marks = (edition: Edition, text: string): ReadonlyArray<number> => {
  const isHeading = text.length <= longest && !/[。；，,;]/u.test(text)
  if (!isHeading) return edition.sections.map(() => 0)
  return memory(edition)(text, () => edition.sections.map((section) => mark(edition, text, section)))
}

type Memory = (text: string, work: () => ReadonlyArray<number>) => ReadonlyArray<number>

/** Each step asks anew of the same lines: where reports begin, where their parts do. */
const memory = remembered<Edition, Memory>(() => kept(4000))

/** A picture of which the page says that it shows the heading of a part is that heading. */
const unpainted = (edition: Edition, block: Paragraph): Paragraph => {
  const said = block.picture?.alternative
  const isOf =
    said !== undefined && edition.sections.some((section) => plain(said) === plain(heading(edition, section)))
  return isOf ? { _tag: "Paragraph", text: said, place: block.place } : block
}

/** Rows that hold nothing but the heading of a part end their table. */
export const opened = (edition: Edition, block: Block): ReadonlyArray<Block> => {
  if (block._tag === "Paragraph") return [unpainted(edition, block)]
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

const starts = (edition: Edition, blocks: ReadonlyArray<Block>): ReadonlyArray<Start> => {
  const all = blocks.flatMap((block, at) => {
    if (block._tag === "Rectangle" || isPicture(block)) return []
    const own = marks(edition, block.text)
    return own.some((each) => each > 0) ? [{ at, own }] : []
  })
  const from = all.flatMap(({ own }, index) => ((own[0] ?? 0) > 0 ? [index] : []))
  const tries = (from.length === 0 ? [0] : from.toReversed()).map((index) => {
    const candidates = ofReport(blocks, all.slice(index))
    const pairs = align(candidates.length, edition.sections.length, (row, line) => candidates[row]?.own[line] ?? 0)
    return pairs.flatMap((line, row): ReadonlyArray<Start> => {
      const [section, at] = [edition.sections[line ?? -1], candidates[row]?.at]
      return section === undefined || at === undefined ? [] : [{ section, at, from: at + 1 }]
    })
  })
  const complete = tries.find((found) => found.length * 2 > edition.sections.length)
  const chosen = withStrays(
    edition,
    blocks,
    complete ?? tries.toSorted((one, other) => other.length - one.length)[0] ?? []
  )
  return chosen.map((start, index) => once(edition, blocks, all, start, chosen[index - 1]?.at ?? -1))
}

/** A heading may stand twice, as that of the part and of its table: both are no prose. */
const once = (
  edition: Edition,
  blocks: ReadonlyArray<Block>,
  all: ReadonlyArray<{ readonly at: number; readonly own: ReadonlyArray<number> }>,
  start: Start,
  after: number
): Start => {
  const section = edition.sections.indexOf(start.section)
  const first = all.find(
    ({ at, own }) =>
      at > after &&
      at < start.at &&
      (own[section] ?? 0) > 0 &&
      start.at - at <= nearby &&
      blocks.slice(at + 1, start.at).every((block) => block._tag === "Paragraph" && block.text.length <= slack)
  )
  return first === undefined ? start : { ...start, at: first.at }
}
const nearby = 3

/** A heading as it stands, beside the official one; its number and what typists vary are set aside. */
const worded = (edition: Edition, { text, place }: Paragraph, section: Section): ReadonlyArray<Message> => {
  const words = text.replace(/^[\s（(]*[一二三四五六七八九十\d]+[、.．)）\s]*/u, "")
  return plain(words) === plain(section.title) ? [] : [otherHeading(compact(text), heading(edition, section), place)]
}

/** Parts that were not found in their turn, but whose heading stands elsewhere. */
const misplaced = (edition: Edition, blocks: ReadonlyArray<Block>, found: ReadonlyArray<Start>) => {
  const first = found[0]?.at ?? 0
  const strays = outOfTurn(edition, found).flatMap(({ section, at }): ReadonlyArray<Message> => {
    const block = blocks[at]
    return block?._tag === "Paragraph"
      ? [outOfOrder(compact(block.text), heading(edition, section), block.place, true)]
      : []
  })
  const others = edition.sections
    .filter((section) => found.every((each) => each.section !== section))
    .flatMap((section): ReadonlyArray<Message> => {
      const stands = blocks.find(
        (block, at): block is Paragraph =>
          block._tag === "Paragraph" &&
          !isPicture(block) &&
          at > first &&
          plain(block.text).endsWith(plain(section.title)) &&
          marks(edition, block.text)[edition.sections.indexOf(section)] !== 0
      )
      return stands === undefined ? [] : [outOfOrder(compact(stands.text), heading(edition, section), stands.place)]
    })
  return [...strays, ...others]
}

/** The blocks with headings on lines of their own that are glued to a paragraph, or stand in running text. */
const divided = (edition: Edition, blocks: ReadonlyArray<Block>, apart: ReadonlyArray<Start>): ReadonlyArray<Block> => {
  const missing = edition.sections.filter((section) => !apart.some((start) => start.section === section))
  const parted = gluedApart(edition, missing, blocks)
  const known = parted.length === blocks.length ? apart : starts(edition, parted)
  return known.length === edition.sections.length ? parted : runIn(edition, parted, known)
}

/** Divides a document by the headings of an edition's parts. */
export const outline = (edition: Edition, document: Document): Outline => {
  const opening = document.blocks.flatMap((block) => opened(edition, block))
  const apart = starts(edition, opening)
  const whole = apart.length === edition.sections.length ? opening : divided(edition, opening, apart)
  const own = whole === opening ? apart : starts(edition, whole)
  const blocks = own.length === edition.sections.length ? whole : tailsApart(edition, whole)
  const found = blocks === whole ? own : starts(edition, blocks)
  const all = recovered(edition, blocks, found)
  const known = new Set(found.map(({ section }) => section))
  const parts = all.map(({ section, from }, index) => [section, blocks.slice(from, all[index + 1]?.at)] as const)
  const messages = all.flatMap(({ section, at }) => {
    const block = blocks[at]
    if (!known.has(section)) return section.kind === "form" ? [] : [byPlace(edition, section, block)]
    return block?._tag === "Paragraph" ? worded(edition, block, section) : []
  })
  return {
    front: withoutForeign(blocks.slice(0, all[0]?.at ?? blocks.length))
      .flatMap(titlesOpened)
      .flatMap(recordOpened),
    parts: new Map(parts.filter(([section]) => section.kind === "prose" || known.has(section))),
    near: new Map(parts.filter(([section]) => section.kind === "form" && !known.has(section))),
    messages: [...messages, ...misplaced(edition, blocks, found)]
  }
}
