/**
 * Puts prose back together: paragraphs that a page end broke are rejoined, and numbered short lines become headings.
 *
 * @module
 */
import { heading, level, type Narrative, paragraph } from "@gongkai/core/Narrative"
import type { Block, Paragraph } from "./Document.ts"
import { texts } from "./rows.ts"

const ended = /[。！？；：…!?;:）)”’》】]$/u
const short = 15
const longestHeading = 40

/** Whether a text is a heading: an official number in front, short, and no sentence. */
export const isHeading = (text: string): boolean =>
  level(text) !== undefined && text.length <= longestHeading && !/[。！？；，!?;]/u.test(text)

/** Whether a paragraph goes on in the next: no full stop, no number in front of the next, and not two short lines. */
const goesOn = (text: string, next: string): boolean =>
  !ended.test(text) &&
  !isHeading(text) &&
  level(next) === undefined &&
  (text.length >= short || next.length >= short) &&
  !dated.test(next)

/** A day as documents close with it: 2024年1月12日, 二〇二四年一月十二日. */
export const dated =
  /^(?:\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)$/u

const join = (text: string, next: string): string =>
  /[A-Za-z]$/u.test(text) && /^[A-Za-z]/u.test(next) ? `${text} ${next}` : text + next

/** The paragraphs of some blocks, each whole, at the line where it begins. A row of a stray table is one paragraph. */
export const paragraphs = (blocks: ReadonlyArray<Block>): ReadonlyArray<Paragraph> => {
  const whole: Array<Paragraph> = []
  for (const next of blocks.flatMap(lines)) {
    const last = whole.at(-1)
    if (last !== undefined && goesOn(last.text, next.text))
      whole.splice(-1, 1, { ...last, text: join(last.text, next.text) })
    else whole.push(next)
  }
  return whole
}

const lines = (block: Block): ReadonlyArray<Paragraph> =>
  block._tag === "Paragraph"
    ? [block]
    : block.rows
        .map((row) => ({
          _tag: "Paragraph" as const,
          // What stands on several lines of a cell is one line of prose.
          text: texts(row)
            .filter((text) => text !== "")
            .join(" ")
            .replaceAll("\n", " "),
          place: row.place
        }))
        .filter(({ text }) => text !== "")

export const narrative = (whole: ReadonlyArray<Paragraph>): Narrative =>
  whole.map(({ text }) => (isHeading(text) ? heading(level(text) ?? 1, text) : paragraph(text)))
