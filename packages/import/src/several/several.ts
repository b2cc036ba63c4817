/**
 * Cuts a document that holds several reports, one after the other or on sheets of their own, into one document for each.
 *
 * A report begins anew where part one and tables of the form come once more. Titles alone begin nothing: they also stand on covers, at
 * the head of pages, in contents, in links to other years, above an annex with last year's table.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import { holdsTables } from "../compose/attempt.ts"
import type { Block, Document } from "@gongkai/match/Document"
import { isFigure } from "@gongkai/match/figure"
import { isChrome } from "../outline/chrome.ts"
import { marks, opened } from "../outline/outline.ts"
import { unplaced } from "../open/refusals.ts"
import { runIn } from "../outline/runIn.ts"
import { sheetOf } from "../outline/sheet.ts"
import { restarts } from "./restarts.ts"
import { inSheetOrder } from "./sheetOrder.ts"
import { bySheet } from "./sheets.ts"
import { begins, type Title, titlesIn, titlesOpened, titlesWithin, yearOfTitle } from "../outline/titles.ts"

type Cut = Result.Result<ReadonlyArray<Document>, Text>

/** The document itself where it holds one report; otherwise one for each, in order. */
export const several = (document: Document, editions: ReadonlyArray<Edition>): Cut => {
  const edition = editions.toSorted((one, other) => other.years.from - one.years.from)[0]
  if (edition === undefined) return Result.succeed([document])
  const sheets = bySheet(document, editions).map((each) => inSheetOrder(each, editions))
  const cuts = sheets.map((sheet) => inOrder(sheet, edition, editions))
  const found: Array<Document> = []
  for (const cut of cuts) {
    if (Result.isFailure(cut)) return cut
    found.push(...cut.success)
  }
  return Result.succeed(found)
}

const inOrder = (document: Document, edition: Edition, editions: ReadonlyArray<Edition>): Cut => {
  const apart = document.blocks.flatMap((block) => opened(edition, block)).flatMap(titlesOpened)
  const whole = bodies(apart, edition, editions)
  const blocks = whole.length > 1 ? apart : flowing(apart, edition)
  const heads = whole.length > 1 ? whole : blocks === apart ? whole : bodies(blocks, edition, editions)
  if (heads.length < 2) return Result.succeed(tablesOnly(document, apart, heads[0], editions))
  const placed = place(blocks, heads, editions)
  if (typeof placed !== "number") return Result.succeed(cutAt(document, blocks, placed))
  // The title may stand in the middle of a paragraph.
  const parted = blocks.flatMap(begins)
  const again = parted.length === blocks.length ? placed : place(parted, bodies(parted, edition, editions), editions)
  return typeof again === "number"
    ? Result.fail(unplaced(blocks[placed]))
    : Result.succeed(cutAt(document, parted, again))
}

/** Where each report is to be cut off, or the heading of one whose beginning is not found. */
const place = (
  blocks: ReadonlyArray<Block>,
  heads: ReadonlyArray<number>,
  editions: ReadonlyArray<Edition>
): ReadonlyArray<number> | number => {
  const titles = titlesIn(blocks)
  const cuts: Array<number> = []
  for (const [at, head] of heads.entries()) {
    const cut = begin({ blocks, titles, after: heads[at - 1] ?? -1, head, editions })
    if (cut === undefined && at > 0) return head
    cuts.push(cut ?? 0)
  }
  const [first = 0, ...others] = cuts
  // What stands before the first title is the first report's, unless it names others: links, or the contents of a compilation.
  const own = titles.find(({ from }) => from === first)
  const names = titles.some(({ from, key }) => from < first && key !== own?.key)
  return [names ? first : 0, ...others]
}

const cutAt = (
  document: Document,
  blocks: ReadonlyArray<Block>,
  cuts: ReadonlyArray<number>
): ReadonlyArray<Document> =>
  cuts.map((from, at) => {
    const { title, ...rest } = document
    // The title of a page is that of all its reports, or of the first.
    return { ...rest, ...(at === 0 && title !== undefined && { title }), blocks: blocks.slice(from, cuts[at + 1]) }
  })

const length = (blocks: ReadonlyArray<Block>): number =>
  blocks.reduce((sum, block) => sum + (block._tag === "Paragraph" ? block.text.length : 200), 0)

/** No body of a report is shorter: what is, stands in a table of contents. */
const shortest = 150

/** A report whose tables are missing shows at least so many parts beside the first. */
const least = 2

/**
 * The headings that begin a report, those of part one or of the first that is not missing: with tables behind them before the next, or, of a report whose tables are missing, with
 * the other parts and their prose, under a title that no other report has.
 */
const bodies = (
  blocks: ReadonlyArray<Block>,
  edition: Edition,
  editions: ReadonlyArray<Edition>
): ReadonlyArray<number> => {
  const parts = blocks.map((block) =>
    block._tag === "Paragraph" ? marks(edition, block.text).findIndex((each) => each > 0) : -1
  )
  const first = parts.flatMap((part, at) => (part === 0 ? [at] : []))
  const later = restarts(blocks, parts, (body) => holdsTables(body, editions))
  // The first report may lack its part one as well.
  const start = later.length > 0 ? parts.findIndex((part) => part >= 0) : -1
  const heads = [...new Set([...(start === -1 ? [] : [start]), ...first, ...later])].toSorted(
    (one, other) => one - other
  )
  if (heads.length < 2) return heads
  const told = heads.map((head, at) => {
    const body = blocks.slice(head, heads[at + 1])
    return length(body) >= shortest && holdsTables(body, editions) ? "tables" : "prose"
  })
  if (!told.includes("prose")) return heads
  const titles = titlesIn(blocks)
  const keyOf = (at: number): string | undefined =>
    titles.findLast((title) => title.from > (heads[at - 1] ?? -1) && title.at < (heads[at] ?? 0))?.key
  const known = new Set(heads.flatMap((_, at) => (told[at] === "tables" ? (keyOf(at) ?? "") : [])))
  return heads.filter((head, at) => {
    if (told[at] !== "prose") return told[at] === "tables"
    const end = heads[at + 1] ?? blocks.length
    const last = parts.findLastIndex((part, place) => part > 0 && place < end)
    const others = new Set(parts.slice(head + 1, end).filter((part) => part > 0))
    // In a table of contents nothing stands between the headings.
    const prose = parts.slice(head, Math.max(head, last)).filter((part) => part === -1)
    const key = keyOf(at)
    if (key === undefined || known.has(key)) return false
    // In front of a report that begins anew stands another, however short.
    const isBefore = later.includes(heads[at + 1] ?? -1)
    // A table that was cut off is one.
    const hasTable = blocks.slice(head, end).some(({ _tag }) => _tag === "Rectangle")
    if (end === blocks.length && isCutOff(blocks.slice(head), key, known)) {
      known.add(key)
      return true
    }
    if (!isBefore && (others.size < (hasTable ? 1 : least) || prose.length < 2)) return false
    known.add(key)
    return true
  })
}

/**
 * Whether the file ends within a report: below the title of a year of which no other report is, a sentence or figures stand behind the
 * heading, and however little of the other parts. Behind the headings of a table of contents stand the numbers of pages alone.
 */
const isCutOff = (body: ReadonlyArray<Block>, key: string, known: ReadonlySet<string>): boolean => {
  const year = yearOfTitle(key)
  const years = [...known].map(yearOfTitle)
  if (year === undefined || years.includes(year)) return false
  return body.some((block) =>
    block._tag === "Paragraph"
      ? block.text.includes("。") || isRow(block.text.split(/\s+/u))
      : block.rows.some(({ cells }) => isRow(cells.map((slot) => slot?.text ?? "")))
  )
}

/** Whether texts side by side are those of a row of the form: no row of contents has two figures. */
const isRow = (texts: ReadonlyArray<string>): boolean =>
  texts.filter((text) => /\p{Nd}/u.test(text) && isFigure(text)).length > 1

/** Running text whose paragraphs were lost, with the headings and titles in it on lines of their own. */
const flowing = (blocks: ReadonlyArray<Block>, edition: Edition): ReadonlyArray<Block> => {
  const first = edition.sections[0]
  if (first === undefined) return blocks
  const named = blocks.reduce(
    (sum, block) => sum + (block._tag === "Paragraph" ? block.text.split(first.title).length - 1 : 0),
    0
  )
  const titles = blocks.reduce((sum, block) => sum + (block._tag === "Paragraph" ? titlesWithin(block.text) : 0), 0)
  if (named < 2 && titles === 0) return blocks
  let divided = blocks
  const whole = new Set<Block>()
  const parted = (block: Block): ReadonlyArray<Block> => {
    if (whole.has(block)) return [block]
    const own = runIn(edition, [block], [])
    if (own.length === 1 && own[0] === block) whole.add(block)
    return own
  }
  // Each turn sets apart the headings of one more report.
  for (let turn = 0; turn < 12; turn++) {
    const next = divided.flatMap(parted)
    if (next.length === divided.length) break
    divided = next
  }
  return divided.flatMap(begins)
}

/** The block at which the report of a body begins: its own title, with what belongs to it, or the sheet it stands on. */
const begin = ({
  blocks,
  titles,
  after,
  head,
  editions
}: {
  readonly blocks: ReadonlyArray<Block>
  readonly titles: ReadonlyArray<Title>
  readonly after: number
  readonly head: number
  readonly editions: ReadonlyArray<Edition>
}): number | undefined => {
  const own = titles.findLast(({ from, at }) => from > after && at < head)
  const sheet = blocks.findLastIndex(
    (block, at) => at > after && at <= head && at > 0 && sheetOf(block) !== sheetOf(blocks[at - 1])
  )
  if (own === undefined || holdsTables(blocks.slice(own.from, head), editions)) return sheet === -1 ? undefined : sheet
  return withCover(blocks, titles, own, after)
}

/** A title may stand twice, on a cover and above the text, with contents between. */
const withCover = (blocks: ReadonlyArray<Block>, titles: ReadonlyArray<Title>, own: Title, after: number): number => {
  const before = titles.findLast(({ from, at, key }) => from > after && at < own.from && key === own.key)
  if (before === undefined || !blocks.slice(before.at + 1, own.from).every(isBesideTitle))
    return lead(blocks, own, after)
  return withCover(blocks, titles, before, after)
}

/** Short lines without a sentence: contents, a date, the name of the organ. */
const isBesideTitle = (block: Block): boolean =>
  block._tag === "Paragraph" && block.text.length <= 60 && !/[。；]/u.test(block.text)

const leads = /^附件?\s*\d*\s*[:：]?$/u

/** What a site prints above a title: number, day, source. */
const lead = (blocks: ReadonlyArray<Block>, { from }: Title, after: number): number => {
  let cut = from
  for (let at = from - 1; at > after; at--) {
    const block = blocks[at]
    if (block?._tag !== "Paragraph" || !(leads.test(block.text) || isChrome(block.text))) break
    cut = at
  }
  return cut
}

/**
 * Documents of tables without prose: a report begins with each title that has tables of its own behind it. Behind a report with all its
 * parts, tables alone are an annex, whatever their title; in front of one they are not.
 */
const tablesOnly = (
  document: Document,
  blocks: ReadonlyArray<Block>,
  head: number | undefined,
  editions: ReadonlyArray<Edition>
): ReadonlyArray<Document> => {
  const titles = titlesIn(blocks)
  const whole = titles.findLast(({ at }) => at < (head ?? 0))
  if (titles.length < 2 || (head !== undefined && whole === undefined)) return [document]
  const end = whole?.from ?? blocks.length
  const filled = titles.filter(({ from, at }, index) => {
    const behind = blocks.slice(at + 1, titles[index + 1]?.from)
    return from < end && length(behind) >= shortest && holdsTables(behind, editions)
  })
  const [first] = filled
  const all = whole === undefined ? filled : [...filled, whole]
  if (first === undefined || all.length < 2) return [document]
  return cutAt(document, blocks, [
    titles.some(({ from, key }) => from < first.from && key !== first.key) ? first.from : 0,
    ...all.slice(1).map((title, at) => withCover(blocks, titles, title, all[at]?.at ?? 0))
  ])
}
