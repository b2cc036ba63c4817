/**
 * The prose of a part: headings of four levels and paragraphs, in order.
 *
 * A heading keeps its number as written (（一）主动公开), because a wrong number is something to find, not to hide.
 * Tables and pictures inside prose will be further kinds of block.
 *
 * @module
 */
import * as Schema from "effect/Schema"

/** Text that a canonical file can hold: well-formed UTF-16. */
export const Words = Schema.String.check(
  Schema.isPattern(/^\P{Cs}*$/u, { message: "含有不成对的代理字符", description: "well-formed UTF-16" })
)

/** One line of running text: no line breaks, no control characters, well-formed UTF-16. */
export const Line = Schema.String.check(
  Schema.isPattern(/^[^\p{Cc}\p{Cs}]*$/u, {
    message: "不得含换行或控制字符",
    description: "one line without control characters"
  })
).annotate({ title: "一段文字" })

/** The schema of a heading: level 1 is 一、, 2 （一）, 3 1．, 4 （1）; its text keeps the number as written. */
export const Heading = Schema.Struct({
  type: Schema.tag("heading"),
  level: Schema.Literals([1, 2, 3, 4]),
  text: Line
})
/** The schema of a paragraph: one line of text, whatever its length. */
export const Paragraph = Schema.Struct({ type: Schema.tag("paragraph"), text: Line })
/** The schema of one block of prose. */
export const Block = Schema.Union([Heading, Paragraph])
/** A heading or a paragraph; `type` tells which. */
export type Block = typeof Block.Type

/** The schema of a part's prose. */
export const Narrative = Schema.Array(Block).annotate({ title: "文字", identifier: "Narrative" })
/** The blocks of a part in order; a part without a word is `[]`, a part that is missing is `null`. */
export type Narrative = typeof Narrative.Type

/** A heading block. */
export const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ type: "heading", level, text })
/** A paragraph block. */
export const paragraph = (text: string): Block => ({ type: "paragraph", text })

const numbering = [
  /^[一二三四五六七八九十]+[、．.]/u,
  /^[（(][一二三四五六七八九十]+[)）]/u,
  /^\d{1,2}[.．、](?!\d)/u,
  /^[（(]\d{1,2}[)）]/u
] as const

/** The level that the number before a text announces: 一、 is 1, （一） 2, 1． 3, （1） 4; none is `undefined`. */
export const level = (text: string): 1 | 2 | 3 | 4 | undefined =>
  ([1, 2, 3, 4] as const).find((each) => numbering[each - 1]?.test(text.trimStart()))

/** Characters (UTF-16 units) that a numbered line may have to be a heading. */
const longestHeading = 40

/** Whether a line of text is a heading: it begins with an official number, is short, and holds no sentence or clause. */
export const isHeading = (text: string): boolean =>
  level(text) !== undefined && text.length <= longestHeading && !/[。！？；，!?;]/u.test(text)
