/**
 * Whether a line of a page ends where it does because the next word would not have fitted.
 *
 * @module
 */
import type { ProseLine } from "./ProseLine.ts"

/** A Latin word, a number or an address, which no writer divides, with the marks that open and close it. */
const undivided = /^[（(《“‘<〈【]*[\w.%+\-/@:]{2,}[，。；：、！？”’）》〉】>)]*/u
/** A character with a mark that no line ends with, 《办, or that none begins with, 法》. A bracket may open the number of a paragraph. */
const marked =
  /^(?:[《“‘〈【]+\p{Script=Han}[，。；：、！？”’）》〉】>)]*|\p{Script=Han}[，。；：、！？”’）》〉】>)]+)/u
const unfinished = /[^。！？；.!?;\s]$/u

const weightOf = (text: string): number =>
  Array.from(text).reduce((sum, each) => sum + (/[\u1100-\uffff]/u.test(each) ? 1 : 0.5), 0)

/** How sure the width of a word is, of which only its line's is known: a Latin character is about half as wide as a Chinese one. */
const sure = 0.95

/** Whether a line breaks off in a sentence because the word behind it would not have fitted. `text` ends as the line does, `own` is the next line's. */
export const leavesNoRoom = (
  { line, margins: { right } }: ProseLine,
  text: string,
  next: ProseLine,
  own: string
): boolean => {
  const word = (undivided.exec(own) ?? marked.exec(own))?.[0]
  if (word === undefined || !unfinished.test(text)) return false
  const width = ((next.line.right - next.line.left) * weightOf(word)) / weightOf(own)
  return line.right + sure * width > right
}
