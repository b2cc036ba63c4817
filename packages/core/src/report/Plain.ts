/**
 * Prose as plain text: what a block says where nothing but lines can be shown, and which texts a reader reads in it.
 *
 * A reference shows the number of its cell; one to a cell that is blank or unread shows ＿＿, never 0.
 *
 * @module
 */
import { type Edition, slot } from "../form/Edition.ts"
import * as Draft from "./Draft.ts"
import * as Entry from "./Entry.ts"
import { type Block, type Figure, marks, type Running } from "./Narrative.ts"

/** What stands for a number that is not known. */
export const notKnown = "＿＿"

/** What stands between the cells of a row. */
export const bar = "｜"

/** What a reference to a cell shows. */
export type Shown = (cell: string) => string

/** The numbers of a report as its tables print them. */
export const shown =
  (edition: Edition, draft: Draft.Draft): Shown =>
  (cell) => {
    const found = slot(edition, cell)
    const entry = found === undefined ? null : Draft.at(draft, found.cell)
    return found === undefined || Entry.isUnread(entry) ? notKnown : Entry.show(entry, found.measure, notKnown)
  }

const seen = /[^\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u

/** Whether a text has anything to print: a heading of spaces heads nothing, and a part of such texts is empty. */
export const isVisible = (text: string): boolean => seen.test(text)

/** A running text with its references shown. */
export const running = (text: Running, show: Shown): string =>
  typeof text === "string" ? text : text.map((each) => (typeof each === "string" ? each : show(each.ref))).join("")

const lead = /^\s*（[一二三四五六七八九十]{1,3}）[^。；：！？\d０-９\n]{1,40}。(?=[^\p{Z}\p{Cc}”’」』）])/u

/**
 * How much of a paragraph is a head that runs into it, （一）主动公开。…, with its stop, in UTF-16 units; 0 where none does.
 *
 * GB/T 9704 sets second headings in 楷体, and offices set them so where text follows on the same line. A sentence with figures is no head.
 */
export const runIn = (text: string): number => lead.exec(text)?.[0].length ?? 0

/** A caption that says by itself where it ends: it begins with the picture's number and holds no comma. */
const plainCaption = /^附?图\s*[\d０-９一二三四五六七八九十]+[^，“”]*$/u

/**
 * A picture by its words, named as left out: 〔图片：图1 公开渠道，未收入〕. A caption that could not be told from the alternative text behind it
 * stands in quotation marks: 〔图片：“图1 收到、答复，逐月”，柱状图，未收入〕; a PDF prints it without (`quoted` is `false`).
 */
export const picture = ({ caption, alternative }: Figure, quoted = true): string => {
  const [title, other] = [caption, alternative].map((text) => (text?.trim() === "" ? undefined : text))
  const marked = title === undefined || !quoted || plainCaption.test(title) ? title : `“${title}”`
  const words = [marked, other === title ? undefined : other].filter((text) => text !== undefined)
  return words.length === 0 ? "〔图片，未收入〕" : `〔图片：${words.join("，")}，未收入〕`
}

/** A block line by line: the items of a list behind what marks them, a row of a table with bars between its cells. */
export const lines = (block: Block, show: Shown): ReadonlyArray<string> => {
  switch (block.type) {
    case "heading":
      return [block.text]
    case "paragraph":
      return [running(block.text, show)]
    case "list":
      return marks(block).map((mark, at) => `${mark} ${block.items[at]?.text ?? ""}`.trimStart())
    case "table": {
      const rows = [...block.head, ...block.rows].map((row) => row.join(bar))
      return block.caption === undefined ? rows : [block.caption, ...rows]
    }
    case "figure":
      return [picture(block)]
  }
}

/** The texts of a block that hold sentences, each by itself: of a list its items, of a table its caption and cells. */
export const texts = (block: Block, show: Shown): ReadonlyArray<string> => {
  switch (block.type) {
    case "list":
      return block.items.map(({ text }) => text)
    case "table":
      return [block.caption ?? "", ...block.head.flat(), ...block.rows.flat()].filter((text) => text !== "")
    case "figure":
      return [block.caption, block.alternative].filter((text) => text !== undefined)
    default:
      return lines(block, show)
  }
}
