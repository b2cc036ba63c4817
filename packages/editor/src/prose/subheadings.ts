/**
 * Official sub-headings of a part: the topics of the notice that no heading speaks of yet, one after another, numbered on.
 *
 * What is written is never changed, nor numbered anew.
 *
 * @module
 */
import { numerals } from "@gongkai/core/Edition"
import type { Topic } from "@gongkai/core/editions/topics"
import { type Line, line } from "./Line.ts"
import { type Manuscript, put } from "./Manuscript.ts"

/** The topics that no heading speaks of; a heading that names some speaks of no others. */
export const missing = ({ lines }: Manuscript, topics: ReadonlyArray<Topic>): ReadonlyArray<Topic> => {
  const spoken = new Set(
    lines.flatMap(({ text, level }) => {
      if (level === undefined) return []
      const named = topics.filter(({ name }) => text.includes(name))
      return named.length > 0 ? named : topics.filter(({ words }) => words.test(text))
    })
  )
  return topics.filter((topic) => !spoken.has(topic))
}

const ofOneBlock = (one: Line | undefined, other: Line | undefined): boolean =>
  one?.kind !== undefined &&
  other?.kind !== undefined &&
  "of" in one.kind &&
  "of" in other.kind &&
  one.kind.of === other.kind.of

/**
 * A topic as a heading in an empty line, or behind the line or block of the cursor, which goes on below it; `undefined` where the numerals
 * end.
 */
export const headed = (manuscript: Manuscript, { name }: Topic): Manuscript | undefined => {
  const { lines, cursor } = manuscript
  const isEmpty = (lines[cursor.line]?.text ?? "").trim() === ""
  let at = cursor.line
  while (ofOneBlock(lines[at], lines[at + 1])) at++
  const from = isEmpty ? cursor.line : at + 1
  const numeral = numerals.charAt(lines.slice(0, from).filter(({ level }) => level === 2).length)
  if (numeral === "") return undefined
  const added = [line(`（${numeral}）${name}`, 2), line("")]
  return put(manuscript, {
    lines: lines.toSpliced(from, isEmpty ? 1 : 0, ...added),
    cursor: { line: from + 1, offset: 0 }
  })
}
