/**
 * The items of lists on the pages of a PDF: lines that begin with a sign or a number of their own, and lines set in below their text.
 *
 * Offices type numbers in front of paragraphs as well. Only what hangs is a list: text that begins at one place behind its marks, and whose
 * further lines begin there too, or that a tab parts from its numbers.
 *
 * @module
 */
import type { Item } from "@gongkai/match/Document"
import { offsets, type Run, textOf } from "./glyphs.ts"
import type { ProseLine } from "./ProseLine.ts"
import { leavesNoRoom } from "./room.ts"

const sign = /^[•·●○◦▪■□◆◇➢✓–‣⁃]$/u
const ordered = /^(?:[（(]?(?<number>\d{1,2})[.．、)）]|[①-⑳])$/u

/** In parts of the size: how exactly lines begin at one place, the least gap behind a sign, and one that a tab leaves. */
const [same, least, tab] = [0.6, 0.2, 0.8]

interface Marked {
  readonly at: number
  readonly mark: string
  readonly left: number
  /** Where its text begins. */
  readonly text: number
  readonly gap: number
  readonly size: number
}

/** The first run, parted behind its first word. */
const opening = (
  runs: ReadonlyArray<Run>
): { readonly mark: string; readonly end: number; readonly text: number } | undefined => {
  const [first, second] = runs
  if (first === undefined) return undefined
  const [, mark = "", rest = ""] = /^\s*(\S+)(\s.*)?$/u.exec(first.text) ?? []
  const trimmed = rest.trimStart()
  if (trimmed === "") return second && { mark, end: first.right, text: second.left }
  const [starts, characters] = [offsets(first), Array.from(first.text).length]
  const text = starts[characters - Array.from(trimmed).length] ?? first.right
  const end = starts[characters - Array.from(rest).length] ?? text
  return { mark, end, text }
}

const marked = ({ line }: ProseLine, at: number): Marked | undefined => {
  const begun = opening(line.runs)
  if (begun === undefined || !(sign.test(begun.mark) || ordered.test(begun.mark))) return undefined
  const gap = begun.text - begun.end
  return gap < least * line.size
    ? undefined
    : { at, mark: begun.mark, left: line.left, text: begun.text, gap, size: line.size }
}

const near = (one: number, other: number, size: number): boolean => Math.abs(one - other) <= same * size

const countOf = (mark: string): number => {
  const number = ordered.exec(mark)?.groups?.number
  return number === undefined ? (mark.codePointAt(0) ?? 0) - 0x245f : Number(number)
}

/** Marked lines one after another, with the lines that go on in them. */
interface Group {
  readonly all: ReadonlyArray<Marked>
  readonly rests: ReadonlyArray<number>
}

/** A line is full where the next word, with the mark behind it, had no room. */
const reach = 2.7
const isFull = ({ line, margins: { right } }: ProseLine): boolean => line.right >= right - reach * line.size

/** Whether a line goes on in an item: the line above is full and ends no sentence, and it is not the first of a paragraph that is set in. */
const isRest = (lines: ReadonlyArray<ProseLine>, at: number, item: Marked): boolean => {
  const [above, line, below] = [lines[at - 1], lines[at], lines[at + 1]]
  if (above === undefined || line === undefined || !near(line.line.left, item.text, item.size)) return false
  const [before, own] = [textOf(above.line.runs), textOf(line.line.runs)]
  if (!(isFull(above) || leavesNoRoom(above, before, line, own)) || /[。；！？：]$/u.test(before)) return false
  return !(isFull(line) && below !== undefined && below.line.left < item.text - item.size && !marked(below, at + 1))
}

/** Another list counts from 1 again at the same place. */
const beginsAnew = ({ mark, left, size }: Marked, all: ReadonlyArray<Marked>): boolean =>
  countOf(mark) === 1 && all.some((each) => ordered.test(each.mark) && near(each.left, left, size))

const groupAt = (lines: ReadonlyArray<ProseLine>, from: number): Group => {
  const all: Array<Marked> = []
  const rests: Array<number> = []
  for (const [index, line] of lines.slice(from).entries()) {
    const next = marked(line, from + index)
    const last = all.at(-1)
    if (next !== undefined && beginsAnew(next, all)) break
    if (next !== undefined) all.push(next)
    else if (last !== undefined && isRest(lines, from + index, last)) rests.push(from + index)
    else break
  }
  return { all, rests }
}

/** The places at which marks stand, from the outermost. */
const leftsOf = (all: ReadonlyArray<Marked>): ReadonlyArray<number> => {
  const found: Array<number> = []
  for (const { left, size } of all.toSorted((one, other) => one.left - other.left))
    if (!found.some((each) => near(each, left, size))) found.push(left)
  return found
}

const isHanging = ({ all, rests }: Group, level: ReadonlyArray<Marked>): boolean => {
  const [first] = level
  if (first === undefined || level.length < 2) return false
  const isAligned = level.every(({ text, size }) => near(text, first.text, size))
  const isKind = level.every(({ mark }) => ordered.test(mark) === ordered.test(first.mark))
  if (!isAligned || !isKind) return false
  if (!ordered.test(first.mark)) return true
  const counts = level.every(({ mark }, at) => countOf(mark) === countOf(first.mark) + at)
  const wraps = rests.some((rest) => level.includes(all.findLast(({ at }) => at < rest) ?? first))
  return counts && (wraps || level.every(({ gap, size }) => gap >= tab * size))
}

/** What a line is of a list: the item that it begins, or more of the one above. */
export type Listed = Item | "rest"

/** The lines of lists among lines of prose, by their places. */
export const itemsIn = (lines: ReadonlyArray<ProseLine>): ReadonlyMap<number, Listed> => {
  const found = new Map<number, Listed>()
  for (let from = 0; from < lines.length; from++) {
    const group = groupAt(lines, from)
    if (group.all.length === 0) continue
    const lefts = leftsOf(group.all)
    const levels = lefts.map((left) => group.all.filter((each) => near(each.left, left, each.size)))
    const [outer = []] = levels
    if (isHanging(group, outer)) {
      for (const each of group.all) {
        const level = Math.max(
          0,
          levels.findIndex((own) => own.includes(each))
        )
        found.set(each.at, { level, ordered: ordered.test(each.mark), mark: each.mark })
      }
    }
    // What hangs below a mark goes on behind it, where no list is seen either.
    for (const rest of group.rests) found.set(rest, "rest")
    from = Math.max(from, ...group.all.map(({ at }) => at), ...group.rests)
  }
  return found
}
