/**
 * The prose of a part: headings of four levels, paragraphs, tables, lists and pictures, in order.
 *
 * A heading keeps its number as written (（一）主动公开), because a wrong number is something to find, not to hide. Of a picture only the
 * words are kept. A file with more than headings and plain paragraphs says `gongkai/report@1.1`.
 *
 * @module
 */
import * as Schema from "effect/Schema"
import { type Edition, slot } from "../form/Edition.ts"
import { once } from "../once.ts"

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

/** One or more of them. */
const some = <S extends Schema.Top>(each: S) =>
  Schema.Array(each).check(Schema.isMinLength(1, { message: "不能是空的", description: "at least one is needed" }))

const Row = some(Line)

/**
 * The schema of a table in prose: its caption, the rows that head it, and its rows. A row is one text for each column; what a cell covers
 * beside itself is an empty text.
 */
export const Table = Schema.Struct({
  type: Schema.tag("table"),
  caption: Schema.optionalKey(Line),
  head: Schema.Array(Row),
  rows: some(Row)
})
/** A table in prose. */
export type Table = typeof Table.Type

/**
 * The schema of an item: its text; its level where it stands in a list within the list, from 1; and what is printed in front of it where
 * that is not what `marks` counts.
 */
export const Item = Schema.Struct({
  text: Line,
  level: Schema.optionalKey(Schema.Literals([1, 2, 3])),
  mark: Schema.optionalKey(
    Schema.String.check(
      Schema.isPattern(/^[^\s\p{Cc}\p{Cs}]*$/u, {
        message: "序号中不得有空白或控制字符",
        description: "a mark without blanks"
      })
    )
  )
})
/** An item of a list. */
export type Item = typeof Item.Type

/** The schema of a list: numbered where it is ordered. */
export const List = Schema.Struct({ type: Schema.tag("list"), ordered: Schema.Boolean, items: some(Item) })
/** A list; lists within it are its items of deeper levels. */
export type List = typeof List.Type

/** The schema of a picture, which is not in the file: where it lies, its caption, and the text that stands for it. */
export const Figure = Schema.Struct({
  type: Schema.tag("figure"),
  place: Schema.optionalKey(Line),
  caption: Schema.optionalKey(Line),
  alternative: Schema.optionalKey(Line)
})
/** A picture that was left out, by its words. */
export type Figure = typeof Figure.Type

const built = (address: Schema.Codec<string>) => {
  const Running = Schema.Union([Line, some(Schema.Union([Line, Schema.Struct({ ref: address })]))])
  const Paragraph = Schema.Struct({ type: Schema.tag("paragraph"), text: Running })
  return Schema.Array(Schema.Union([Heading, Paragraph, Table, List, Figure])).annotate({
    title: "文字",
    identifier: "Narrative"
  })
}

/** The schema of a part's prose, for any edition: `{ ref }` may hold any address. */
export const Narrative = built(Words)
/** The blocks of a part in order; a part without a word is `[]`, a part that is missing is `null`. */
export type Narrative = typeof Narrative.Type
/** A block of prose; `type` tells of what kind. */
export type Block = Narrative[number]
/** A paragraph of prose. */
export type Paragraph = Extract<Block, { readonly type: "paragraph" }>
/** One line, or lines with references to cells between them, `{ ref: "requests/received/total" }`. */
export type Running = Paragraph["text"]

/** The schema of a part's prose in an edition, which refers to no cell that the edition does not have. */
export const narrativeOf = once((edition: Edition): typeof Narrative =>
  built(
    Words.check(
      Schema.makeFilter((cell: string) => slot(edition, cell) !== undefined, {
        message: "没有这一格，请核对地址",
        description: "there is no such cell; check the address"
      })
    )
  )
)

/** A heading block. */
export const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ type: "heading", level, text })
/** A paragraph block; with references it is no longer one line. */
export const paragraph = (text: Running): Paragraph => ({ type: "paragraph", text })

/** Whether a value among a report's is prose that says more than `@1` can: a table, a list, a picture, a reference. */
export const isRich = (value: unknown): boolean =>
  Array.isArray(value) &&
  // A value of a report that is an array holds objects alone; only blocks of prose have a `type`.
  value.some(
    ({ type, text }: { readonly type?: unknown; readonly text?: unknown }) =>
      type === "table" || type === "list" || type === "figure" || (type === "paragraph" && typeof text !== "string")
  )

/** What is printed in front of each item: its own mark, or its number among those of its level, or a bullet. */
export const marks = ({ items, ordered }: List): ReadonlyArray<string> => {
  const counts: Array<number> = []
  return items.map(({ level = 0, mark }) => {
    counts.length = Math.min(counts.length, level + 1)
    counts[level] = (counts[level] ?? 0) + 1
    return mark ?? (ordered ? `${counts[level]}.` : "•")
  })
}

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
