/**
 * A manuscript as a text file for another editor: a line a block, headings marked `#` to `####`, and back again without loss.
 *
 * A paragraph that would be taken for a heading, or for an escaped one, has a backslash in front.
 *
 * @module
 */
import { visible } from "./edit.ts"
import { empty, type Level, line, type Manuscript } from "./Manuscript.ts"

const marked = /^(?<marks>#{1,4}) (?<text>.*)$/u
const escaped = /^\\+#|^#/u

export const toText = ({ lines }: Manuscript): string =>
  lines
    .map(({ level, text }) => {
      if (level !== undefined) return `${"#".repeat(level)} ${text}\n`
      return `${escaped.test(text) ? "\\" : ""}${text}\n`
    })
    .join("")

export const fromText = (text: string): Manuscript => {
  const all = visible(text)
  const lines = (all.at(-1) === "" ? all.slice(0, -1) : all).map((each) => {
    const { marks, text: words } = marked.exec(each)?.groups ?? {}
    if (marks !== undefined) return line(words ?? "", levels[marks.length - 1])
    return line(/^\\+#/u.test(each) ? each.slice(1) : each)
  })
  return lines.length === 0 ? empty : { lines, cursor: { line: 0, offset: 0 } }
}

const levels: ReadonlyArray<Level> = [1, 2, 3, 4]
