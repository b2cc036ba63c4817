/**
 * Takes the marks of Markdown out of a line: what is bold, a heading, a quotation or a list shows no sign of it on a page.
 *
 * @module
 */
import { fromMarkup } from "@gongkai/match/marks"
import { withEntities } from "./entities.ts"

/** Where the signs lie meanwhile that a backslash makes text: at the end of the last plane, which no text uses. */
const aside = 0x10_ff00
const set = (sign: string): string => String.fromCodePoint(aside + sign.charCodeAt(0))
const setAside = /[\u{10ff21}-\u{10ff7e}]/gu
const sign = (found: string): string => String.fromCodePoint((found.codePointAt(0) ?? aside) - aside)

/** What stands for the bracket of `!\[…`, which is text and no picture. */
const heldBracket = "\u{10ff1f}"

/** A text with the brackets that were held back until pictures were taken out. */
export const withHeld = (text: string): string => text.replaceAll(heldBracket, "[")

/** Removes the marks of Markdown within a line; struck and raised text keeps its style. A sign behind a backslash is text and marks nothing. */
export const inline = (text: string): string => {
  const open = text.replaceAll(/\\([!-/:-@[-`{-~])/gu, (_, own: string) => set(own))
  return (
    withEntities(fromMarkup(open.replaceAll(/<!--.*?-->/gu, "")))
      .replaceAll(/\*\*|__|`/gu, "")
      // Pictures keep their marks until they are taken out.
      .replaceAll(/(?<!!)\[([^\]]*)\]\([^)]*\)/gu, "$1")
      // Behind an exclamation mark a bracket that is text stays aside until pictures are taken out.
      .replaceAll(/(?:!|\u{10ff21})\u{10ff5b}/gu, `!${heldBracket}`)
      .replaceAll(setAside, sign)
      .replaceAll(/\p{Cc}/gu, "")
      .trim()
  )
}

/** Without those either that begin a line: of a heading, a quotation, a list. */
export const unmarked = (text: string): string => inline(text.replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|```.*$)/u, ""))

const heading = /^ {0,3}#{1,6}\s+\S/u
/** Columns that spaces or tabs keep apart would move with the marks in front of them. */
const columns = /\S(?:\s{2,}|\t)\S/u
const fewest = 2

/** A text that has headings of Markdown without the marks of its prose; any other as it is. */
export const withoutMarks = (text: string): string => {
  const all = text.split("\n")
  if (all.filter((line) => heading.test(line)).length < fewest) return text
  return all
    .map((line) => (heading.test(line) || (/\*\*|__/u.test(line) && !columns.test(line)) ? unmarked(line) : line))
    .join("\n")
}

/** What Markdown keeps of the page it was made of; a tag may reach over several lines. */
const division = /(?<!\\)<\/?(?:div|section|article|main|header|footer|nav|figure|span|center)\b[^<>]*>/giu

/** Markdown without the divisions of a page, line for line; any other text as it is. */
export const withoutDivisions = (text: string): string => {
  const isMarked = text
    .split("\n")
    .filter((line) => heading.test(line) || /^\s*\|[\s:|-]*-{2,}[\s:|-]*$/u.test(line)).length
  return isMarked < fewest ? text : text.replaceAll(division, (tag) => "\n".repeat(tag.split("\n").length - 1))
}

const fence = /^---\s*$/u
const title = /^(?:title|标题)\s*:\s*["'“]?(?<own>.*?)["'”]?\s*$/iu
const longestFront = 60

/**
 * A text whose front matter names its title (`---`, `title: …`, `---`) with that title on a line by itself, behind the other fields; one of
 * Org mode (`#+TITLE: …`) likewise. No line is moved to another number but the title's.
 */
export const withTitle = (text: string): string => {
  const plain = text.replace(/^(\ufeff?\s*)#\+TITLE:[^\S\n]*/iu, "$1")
  const lines = plain.split("\n")
  const [first = ""] = lines
  const end = fence.test(first.replace("\ufeff", ""))
    ? lines.slice(0, longestFront).findIndex((line, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(line))
    : -1
  const at = lines.slice(0, Math.max(0, end)).findIndex((line) => title.test(line))
  const own = title.exec(lines[at] ?? "")?.groups?.["own"] ?? ""
  if (end === -1 || own === "") return plain
  return lines.with(0, "").with(at, "").with(end, own).join("\n")
}
