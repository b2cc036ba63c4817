/**
 * Whether the heads in lines of text stand in another order than the form's, however few of them are recognised and whatever parts them.
 *
 * Where that is so, the official order of columns is never assumed.
 *
 * @module
 */
import { type Axis, spans } from "@gongkai/core/Axis"
import { align } from "./align.ts"
import { compact } from "./fold.ts"
import type { Reading } from "./Reading.ts"
import { texts } from "./rows.ts"

interface Word {
  readonly label: string
  readonly line: number
}

/** A sentence, or a line with figures, holds no heads. */
const isNoHead = /[\d。；，：]/u

/** The labels in lines of text, the longer before the shorter where one is a part of the other. */
const wordsIn = (lines: ReadonlyArray<string>, labels: ReadonlyArray<string>): ReadonlyArray<Word> => {
  const longest = [...new Set(labels)].toSorted((one, other) => other.length - one.length)
  return lines.flatMap((text, line) => {
    const found: Array<Word> = []
    for (let at = 0; at < text.length;) {
      const label = longest.find((each) => text.startsWith(each, at))
      if (label !== undefined) found.push({ label, line })
      at += label?.length ?? 1
    }
    return found
  })
}

/** Fewer heads than this have no order. */
const fewest = 2

export const isOtherwise = (heads: ReadonlyArray<Reading>, axis: Axis): boolean => {
  const all = spans(axis).map(({ heading, level }) => ({
    label: heading.label,
    level,
    isGroup: heading.of !== undefined
  }))
  const lines = heads
    .filter(({ owners }) => owners === undefined)
    .map(({ row }) => compact(texts(row).join("")))
    .filter((text) => !isNoHead.test(text))
  const words = wordsIn(
    lines,
    all.map(({ label }) => label)
  )
  const isGroup = ({ label }: Word) => all.some((each) => each.label === label && each.isGroup)
  // A group that stands on a line of its own may stand higher on the page than what it stands beside.
  const own = words.filter(
    (word) => !isGroup(word) || words.some((other) => other.line === word.line && !isGroup(other))
  )
  const isIn = (order: typeof all, some: ReadonlyArray<Word>) =>
    align(some.length, order.length, (word, line) => (some[word]?.label === order[line]?.label ? 1 : 0)).every(
      (line) => line !== undefined
    )
  const leaves = own.filter((word) => !isGroup(word))
  const byRow = all.toSorted((one, other) => one.level - other.level)
  return leaves.length >= fewest && !isIn(all, leaves) && !isIn(byRow, own)
}
