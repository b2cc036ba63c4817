/**
 * The heads above the columns of a table without borders, each in its column, put together from its lines.
 *
 * A line that goes on below is as wide as its column allows: what stands above a head and had room for more is the head of a group.
 *
 * @module
 */
import type { Slot } from "@gongkai/match/Document"
import { isGroupHead, isHeadLabel } from "@gongkai/match/headWords"
import type { Column } from "./columns.ts"
import { isBetween, label as labelOf, labels, pitchOf, said } from "./labels.ts"
import { middle, numbering, type Word } from "./words.ts"
import type { Row } from "./rows.ts"
import type { Ruling } from "../rulings.ts"

/** A label goes on below the heads over so many lines at most. */
const longest = 45
/** What cells keep free at both sides together, at most. */
const padding = 12
/** Lines of one head lie no further apart than this many times the size. */
const leading = 2

const centre = ({ left, right }: Column): number => (left + right) / 2

/** How wide a column is, by the places of their middles. */
const widthOf = (columns: ReadonlyArray<Column>): number => {
  const [first, last] = [columns[0], columns.at(-1)]
  return first === undefined || last === undefined
    ? 0
    : (centre(last) - centre(first)) / Math.max(1, columns.length - 1)
}

const overlap = (one: Column, other: Column): boolean => one.left < other.right && other.left < one.right

/** Heads of several columns that all but touch, as words of their own. */
const divided = (word: Word, width: number): ReadonlyArray<Word> => {
  const parts = word.text.split(" ")
  if (word.right - word.left <= width || parts.length < 2 || parts.some(({ length }) => length < 2)) return [word]
  const each = (word.right - word.left) / word.text.length
  return parts.map((text, at) => {
    const before = parts.slice(0, at).join(" ").length + (at > 0 ? 1 : 0)
    const left = word.left + before * each
    return { ...word, text, left, right: left + text.length * each }
  })
}

/** The words that stand one above the other, the lowest first; those that reach over several columns are in none. */
const stacks = (words: ReadonlyArray<Word>, width: number): ReadonlyArray<ReadonlyArray<Word>> => {
  const found: Array<Array<Word>> = []
  for (const word of words.toSorted((one, other) => middle(other) - middle(one))) {
    if (word.right - word.left > width * 1.05) continue
    const own = found.filter((stack) => stack.some((each) => overlap(each, word)))
    if (own.length === 0) found.push([word])
    else if (own.length === 1) own[0]?.push(word)
  }
  return found.toSorted(([one], [other]) => (one?.left ?? 0) - (other?.left ?? 0))
}

/** The lines of the lowest head of a stack, from top to bottom; a line at the height of a group's head is another. */
const lowestOf = (
  stack: ReadonlyArray<Word>,
  width: number,
  groups: ReadonlyArray<Word>,
  level: ReadonlyArray<Ruling>
): ReadonlyArray<Word> => {
  const [last, ...more] = stack
  if (last === undefined) return []
  const lines = [last]
  for (const word of more) {
    const below = lines[0] ?? last
    const isFull = word.right - word.left + word.size > width - padding
    const isGroup = groups.some((group) => Math.abs(middle(group) - middle(word)) < 0.3 * word.size)
    if (!isFull || isGroup || middle(below) - middle(word) > leading * word.size) break
    if (level.some((line) => isBetween(line, word, below))) break
    lines.unshift(word)
  }
  return lines
}

/** Lines stand at one height within this part of their size. */
const flush = 0.1

/** A head that is shorter than its column has its lines at the heights of another's of as many: 其 over 他 beside 科研 over 机构. */
const alikeIn = (
  stacks: ReadonlyArray<ReadonlyArray<Word>>,
  found: ReadonlyArray<ReadonlyArray<Word>>
): ReadonlyArray<ReadonlyArray<Word>> => {
  const several = found.filter(({ length }) => length > 1)
  return found.map((lines, at) => {
    if (lines.length > 1) return lines
    const own = stacks[at] ?? []
    for (const other of several) {
      const lowest = own.slice(0, other.length).toReversed()
      const isAlike = lowest.every((word, line) => {
        const beside = other[line]
        return beside !== undefined && Math.abs(middle(word) - middle(beside)) <= flush * word.size
      })
      if (isAlike && lowest.length === other.length) return lowest
    }
    return lines
  })
}

/** The head of each column, out of the words above the figures; `undefined` where a column has none of its own. */
const headsOf = (
  words: ReadonlyArray<Word>,
  columns: ReadonlyArray<Column>,
  level: ReadonlyArray<Ruling>
): ReadonlyArray<ReadonlyArray<Word>> | undefined => {
  const width = widthOf(columns)
  const all = stacks(words, width)
  const stacked = new Set(all.flat())
  const groups = words.filter((word) => !stacked.has(word))
  const near = all.every(([word], at) => {
    const column = columns[at]
    return word !== undefined && column !== undefined && Math.abs(centre(word) - centre(column)) < 0.75 * width
  })
  if (all.length !== columns.length || !near) return undefined
  const found = alikeIn(
    all,
    all.map((stack) => lowestOf(stack, width, groups, level))
  )
  // A head of two lines has neither at the height of one that has a line: that is centred beside it, or begins with it.
  const heights = found.flatMap(([only, ...more]) => (only === undefined || more.length > 0 ? [] : [middle(only)]))
  return found.map((lines) => {
    const last = lines.at(-1)
    const isOne = last !== undefined && heights.some((height) => Math.abs(height - middle(last)) < 0.2 * last.size)
    return isOne ? [last] : lines
  })
}

/** A column beside the form's. */
const besides = /^(?:备注|附注|备考|说明|序号)$/u

/** What may be the head of one column, in the lines above one: the lowest of the words that stand one above the other. */
const lowestHeads = (lines: ReadonlyArray<ReadonlyArray<Word>>, above: number, free: number): ReadonlyArray<Word> => {
  const found: Array<Word> = []
  for (let at = above - 1; at >= Math.max(free, above - farthest); at--) {
    const line = lines[at] ?? []
    if (line.some((word) => word.isFigure) || (line[0] !== undefined && numbering.test(line[0].text))) break
    const own = line.filter(({ text }) => besides.test(text) || (isHeadLabel(text) && !isGroupHead(text)))
    found.push(...own.filter((word) => !found.some((each) => overlap(each, word))))
  }
  return found
}
/** Heads stand no more lines above the first row. */
const farthest = 12

/**
 * The columns with those in which no figure stands at all: their heads do, beside the heads of the others. The same columns where the heads
 * of these are not known.
 */
export const withBlank = (
  lines: ReadonlyArray<ReadonlyArray<Word>>,
  above: number,
  free: number,
  columns: ReadonlyArray<Column>
): ReadonlyArray<Column> => {
  const all = lowestHeads(lines, above, free)
  const owners = columns.map((column) => all.filter((head) => overlap(head, column)))
  const heads = new Set(owners.flat())
  if (owners.some(({ length }) => length !== 1) || heads.size < columns.length) return columns
  const blank = all.filter((head) => !heads.has(head))
  return [...columns, ...blank.map(({ left, right }) => ({ left, right }))].toSorted(
    (one, other) => one.left - other.left
  )
}

/** The head rows of a table: what stands beside and above the heads first, then the heads. */
export interface Heads {
  /** At which line they begin. */
  readonly from: number
  readonly rows: ReadonlyArray<Row>
  /** What stands beside and below them, above the first row: the rest of a label that the page before began. */
  readonly rest: ReadonlyArray<Row>
}

const row = (words: ReadonlyArray<Word>, cells: ReadonlyArray<Slot>): Row => ({
  ...labelOf(words),
  cells,
  hasFigures: false
})

/** Finds the heads in the lines above one, back to a line that is none. */
export const heads = (
  lines: ReadonlyArray<ReadonlyArray<Word>>,
  above: number,
  free: number,
  columns: ReadonlyArray<Column>,
  level: ReadonlyArray<Ruling>
): Heads | undefined => {
  const [first] = columns
  if (first === undefined) return undefined
  const edge = first.left - widthOf(columns) / 2
  const isBeside = (word: Word): boolean => centre(word) < edge
  let from = above
  for (let at = above - 1; at >= free; at--) {
    const line = lines[at] ?? []
    const [start] = line
    if (start === undefined || line.some((word) => word.isFigure || (isBeside(word) && word.right > first.right))) break
    if (line.every(isBeside) ? numbering.test(start.text) || above - at > longest : numbering.test(start.text)) break
    if (!line.every(isBeside)) from = at
  }
  const own = lines.slice(from, above)
  const over = own
    .flat()
    .filter((word) => !isBeside(word))
    .flatMap((word) => divided(word, widthOf(columns)))
  const found = headsOf(over, columns, level)
  if (found === undefined) return undefined
  const taken = new Set(found.flat())
  const groups = own.flatMap((line) => {
    const rest = line.filter((word) => !isBeside(word) && !taken.has(word))
    return rest.length === 0
      ? []
      : [
          row(
            rest,
            rest.map(({ text }) => ({ text }))
          )
        ]
  })
  const corner = own.flat().filter(isBeside)
  const size = Math.max(0, ...corner.map((word) => word.size))
  const beside = labels(corner, pitchOf(corner) ?? 2 * size, []).map((label) =>
    row(label.lines, [{ text: said(label) }])
  )
  const lowest = row(
    found.flat(),
    found.map((words) => ({ text: words.map(({ text }) => text).join("") }))
  )
  const isOver = ({ top }: Row): boolean => top < lowest.bottom
  return {
    from,
    rows: [...beside.filter(isOver), ...groups, lowest],
    rest: beside.filter((each) => !isOver(each))
  }
}
