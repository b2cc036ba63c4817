/**
 * Puts prose back together: paragraphs that a page end broke are rejoined, and numbered short lines become headings.
 *
 * @module
 */
import { isHeading, level } from "@gongkai/core/Narrative"
import type { Block, Rectangle } from "@gongkai/match/Document"
import { isWhole, type Piece } from "./blocks.ts"
import { continued } from "./continued.ts"
import { tableOf } from "./tables.ts"

const ended = /[。！？；：…!?;:）)”’》】]$/u
const short = 15

/** How the prose of a source is read. */
export interface Manner {
  /** Whether a table is one of the form, whose rows are taken as text, one each. */
  readonly isForm?: (table: Rectangle) => boolean
  /** We wrote the source: its paragraphs and tables are what it calls so. */
  readonly ours?: boolean
}

/** Whether a paragraph goes on in the next: as the source breaks its lines, or by its words. */
const goesOn = (last: Piece, next: Piece): boolean =>
  !isWhole(last) &&
  !isWhole(next) &&
  (isBound(last, next) || (next.goesOn ?? (isCounted(last, next) || goesOnByWords(last, next))))

/**
 * No paragraph begins with a mark that closes, or ends with one that opens: pdftotext breaks lines at marks that a page sets close. What is in
 * brackets behind a name goes with it, unless it is a number.
 */
const isBound = (last: Piece, next: Piece): boolean =>
  /^[、，。；：！？）》〉”’】]/u.test(next.text) ||
  /[《〈（“‘【]$/u.test(last.text) ||
  (last.text.length >= short &&
    /[》”]$/u.test(last.text) &&
    next.text.startsWith("（") &&
    level(next.text) === undefined &&
    !isHeading(last.text))

/** A number at a line's end, and what it counts below it: writers that break lines at blanks alone leave the number there. */
const isCounted = (last: Piece, next: Piece): boolean =>
  /\d$/u.test(last.text) && /^(?:年|月|日(?!常)|[件次份期万亿])[^\d]|^[%％‰]/u.test(next.text)

/** No full stop, no number or bullet in front of the next, and no short line. */
const goesOnByWords = (last: Piece, next: Piece): boolean =>
  !ended.test(last.text) &&
  !isHeading(last.text) &&
  level(next.text) === undefined &&
  !bulleted.test(next.text) &&
  !(bulleted.test(last.text) && last.text.length < short) &&
  last.text.length >= short &&
  !dated.test(next.text) &&
  next.item === undefined &&
  itemOf(last) === itemOf(next)

const bulleted = /^[•●○■□◆❖▪▫◎◉★▶✓√※➢➤►·—]/u

/** The item of a list that a paragraph stands in, where the source tells paragraphs apart and not only lines. */
const itemOf = ({ text, place: { path } }: Piece): string | undefined =>
  path === undefined ? undefined : (/^.*\/li\[\d+\]/u.exec(path)?.[0] ?? (bulleted.test(text) ? path : undefined))

/** A day as documents close with it: 2024年1月12日, 二〇二四年一月十二日. */
export const dated =
  /^(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u

const join = (text: string, next: string): string =>
  /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(next) ? `${text} ${next}` : text + next

/** Two pieces of a paragraph as one; the links of the second stand further on. */
const joined = (last: Piece, next: Piece): Piece => {
  const text = join(last.text, next.text)
  const moved = (next.links ?? []).map((link) => ({ ...link, at: link.at + text.length - next.text.length }))
  return { ...last, text, ...(moved.length > 0 && { links: [...(last.links ?? []), ...moved] }) }
}

/**
 * The paragraphs of some blocks, each whole, at the line where it begins; a table is one, and so is an item of a list.
 */
export const paragraphs = (blocks: ReadonlyArray<Block>, manner: Manner = {}): ReadonlyArray<Piece> => {
  const whole: Array<Piece> = []
  const found = continued(blocks.filter((block) => block._tag === "Rectangle" || !isPageNumber(block)))
  for (const next of found.flatMap((block) => lines(block, manner)).filter((each) => !isPageNumber(each))) {
    const last = whole.at(-1)
    if (last !== undefined && manner.ours !== true && goesOn(last, next)) whole.splice(-1, 1, joined(last, next))
    else whole.push(next)
  }
  return whole
}

/** （十二） */
const longestNumber = 4

/** — 12 — at the foot of a page. */
const isPageNumber = ({ text, place }: Piece): boolean =>
  place.page !== undefined && /^[-—–－]+\s*\d{1,4}\s*[-—–－]+$/u.test(text)

/** The separator between the cells of a row that is taken as text. */
const bar = "｜"

const lines = (block: Block, { isForm, ours }: Manner): ReadonlyArray<Piece> => {
  if (block._tag === "Paragraph") return [block]
  const table = tableOf(block, ours)
  if (table === undefined || isForm?.(block) === true) return rowsOf(block)
  const text = [...table.head, ...table.rows].map((row) => row.join(bar)).join(" ")
  return [{ _tag: "Paragraph", text, place: block.rows[0]?.place ?? {}, table }]
}

const rowsOf = (block: Rectangle): ReadonlyArray<Piece> =>
  block.rows.flatMap(({ cells, place }): ReadonlyArray<Piece> => {
    const [first, ...others] = cells.flatMap((slot) =>
      slot === null || slot.text === "" ? [] : [slot.said ?? slot.text]
    )
    if (first === undefined) return []
    // A cell alone lays out prose: each of its lines is a paragraph.
    if (others.length === 0)
      return first
        .split("\n")
        .filter((text) => text.trim() !== "")
        .map((text) => ({ _tag: "Paragraph", text, place }))
    const texts = [first, ...others].map((each) => each.replaceAll("\n", " "))
    // A tab behind a number, or in one line alone, makes no table.
    if (level(first) !== undefined && first.length <= longestNumber)
      return [{ _tag: "Paragraph", text: first + texts.slice(1).join(" "), place }]
    if (block.rows.length === 1) return [{ _tag: "Paragraph", text: texts.join(" "), place }]
    return [{ _tag: "Paragraph", text: texts.join(bar), place, row: true }]
  })
