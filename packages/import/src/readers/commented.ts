/**
 * The comments of a text in Markdown: that of ours says what the organ is and counts; nobody sees any on a page.
 *
 * @module
 */
import type { Document } from "@gongkai/match/Document"
import { detailsOf, type Field } from "./details.ts"

/** The comment at the end of what `export` writes: below this, a line a field, `联系电话：…`. */
const ours = /^<!-- 机关信息\r?\n/u
const [opening, closing] = ["<!--", "-->"]

/** The comments that reach over several lines, in order; each begins its line. */
const commentsIn = (text: string): ReadonlyArray<{ readonly from: number; readonly to: number }> => {
  const found: Array<{ readonly from: number; readonly to: number }> = []
  let from = text.indexOf(opening)
  while (from >= 0) {
    let to = from + opening.length
    if (from === 0 || text[from - 1] === "\n") {
      const end = text.indexOf(closing, from)
      if (end < 0) break
      to = end + closing.length
      if (text.slice(from, to).includes("\n")) found.push({ from, to })
    }
    from = text.indexOf(opening, to)
  }
  return found
}

const fieldOf = (line: string): ReadonlyArray<Field> => {
  const [, name, text] = /^([^：]+)：(.*)$/u.exec(line.trim()) ?? []
  return name === undefined || text === undefined ? [] : [{ name, text: text.replaceAll(/\\([\\>])/gu, "$1") }]
}

/** A text without the comments that reach over several lines, line for line, and what ours says, for each document that it may be. */
export const withoutComments = (
  text: string
): { readonly text: string; readonly also: Pick<Document, "properties" | "notes"> } => {
  const all = commentsIn(text)
  const own = all.map(({ from, to }) => text.slice(from, to)).find((each) => ours.test(each))
  const { details, notes } = detailsOf((own ?? "").split("\n").slice(1, -1).flatMap(fieldOf))
  let rest = ""
  let at = 0
  for (const { from, to } of all) {
    rest += text.slice(at, from) + "\n".repeat(text.slice(from, to).split("\n").length - 1)
    at = to
  }
  return {
    text: rest + text.slice(at),
    also: { ...(own !== undefined && { properties: details }), ...(notes.length > 0 && { notes }) }
  }
}
