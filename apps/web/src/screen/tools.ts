/**
 * What the buttons above a text do to it: mark lines as headings, items or rows, or put something where the caret is.
 *
 * @module
 */

/** A text with what is selected in it, in UTF-16 units. */
export interface Selected {
  readonly text: string
  readonly from: number
  readonly to: number
}

const marked = /^(?:#{1,4} |\+?\|[#=]? |\+?\*{1,4}1?[=-]? )/u

/** The lines that are selected, whole. */
const span = ({ text, from, to }: Selected): readonly [number, number] => {
  const start = text.lastIndexOf("\n", from - 1) + 1
  const end = text.indexOf("\n", Math.max(from, to))
  return [start, end === -1 ? text.length : end]
}

/** The selected lines behind this mark instead of any other; without it where all of them have it already. */
export const mark = (selected: Selected, sign: string): Selected => {
  const { text } = selected
  const [start, end] = span(selected)
  const lines = text.slice(start, end).split("\n")
  const has = lines.every((line) => line.trim() === "" || line.startsWith(sign))
  const changed = lines
    .map((line) => (line.trim() === "" && lines.length > 1 ? line : (has ? "" : sign) + line.replace(marked, "")))
    .join("\n")
  return {
    text: text.slice(0, start) + changed + text.slice(end),
    from: start + changed.length,
    to: start + changed.length
  }
}

/** Something in place of what is selected; `isBlock` gives it lines of its own. */
export const put = ({ text, from, to }: Selected, some: string, isBlock = false): Selected => {
  const [before, behind] = [text.slice(0, from), text.slice(to)]
  const head = isBlock && before !== "" && !before.endsWith("\n") ? "\n" : ""
  const tail = isBlock && behind !== "" && !behind.startsWith("\n") ? "\n" : ""
  const at = before.length + head.length + some.length
  return { text: before + head + some + tail + behind, from: at, to: at }
}
