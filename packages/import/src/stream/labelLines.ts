/**
 * The labels of a table's rows in text that put them apart from their figures, in the order in which they stand, whatever that is.
 *
 * Every line between the heads and the last figure must be a piece of a label of the form: a line that is none may be a row that nobody
 * knows, with figures of its own.
 *
 * @module
 */
import { type Line, lines, spans } from "@gongkai/core/Axis"
import type { Block } from "@gongkai/core/Form"
import { plain } from "@gongkai/match/fold"
import { certain, forms, likeness } from "@gongkai/match/similarity"
import type { Words } from "./laidApart.ts"

/** The rows in the order of their labels, each with how many figures stand in front of its label; and the lines above the first of them. */
export interface Labelled {
  readonly rows: ReadonlyArray<{ readonly line: Line; readonly figures: number }>
  readonly above: ReadonlyArray<Words>
}

/** A label that some lines may be: a row's, or the name of a group of rows. */
interface Label {
  readonly line: Line | undefined
  readonly forms: ReadonlyArray<string>
  readonly length: number
}

/** A label is broken into no more lines. */
const most = 14
/** Labels that are not like one another's by so much are told apart. */
const clearly = 0.1
/** So many characters that a label begins with may stand for it, and are as like it as this. */
const shortest = 8
const begun = 0.8

const labelsOf = ({ rows }: Block): ReadonlyArray<Label> => {
  const own = lines(rows).map((line) => ({ line, text: line.heading.label }))
  const groups = spans(rows).flatMap(({ heading }) =>
    heading.of === undefined ? [] : [{ line: undefined, text: heading.label }]
  )
  return [...own, ...groups].map(({ line, text }) => ({ line, forms: forms(text), length: plain(text).length }))
}

/** The one label that words are; `undefined` where they are none, or may be another's as well. */
const labelOf = (
  text: string,
  all: ReadonlyArray<Label>
): { readonly label: Label; readonly mark: number } | undefined => {
  const own = forms(text)
  const begins = (label: Label): boolean =>
    own.some((form) => form.length >= shortest && label.forms.some((each) => each.startsWith(form)))
  const marks = all.map((label) => ({ label, mark: Math.max(begins(label) ? begun : 0, likeness(own, label.forms)) }))
  const [best, second] = marks.toSorted((one, other) => other.mark - one.mark)
  if (best === undefined || best.mark < certain || (second !== undefined && best.mark - second.mark < clearly))
    return undefined
  return best
}

/** A way to take the lines from one on as labels. */
interface Way {
  readonly gain: number
  readonly to: number
  readonly label: Label | undefined
  readonly next: Way | undefined
}

const end: Way = { gain: 0, to: 0, label: undefined, next: undefined }

/** The best way to take the lines from each place on as labels, to the last; none where there is no such way. */
const waysOf = (words: ReadonlyArray<Words>, all: ReadonlyArray<Label>): ReadonlyArray<Way | undefined> => {
  const ways: Array<Way | undefined> = [...words.map(() => undefined), end]
  const longest = Math.max(...all.map(({ length }) => length))
  for (let from = words.length - 1; from >= 0; from--) {
    let text = ""
    for (let to = from + 1; to <= Math.min(words.length, from + most); to++) {
      const [last, line] = [words[to - 2], words[to - 1]]
      // Figures stand between two lines of no label.
      if (line === undefined || (to > from + 1 && last?.figures !== line.figures)) break
      text += line.text
      if (plain(text).length > longest * 1.4) break
      const next = ways[to]
      if (next === undefined) continue
      const found = labelOf(text, all)
      if (found === undefined) continue
      const gain = next.gain + (2 * found.mark - 1) * plain(text).length
      if (gain > (ways[from]?.gain ?? -1)) ways[from] = { gain, to, label: found.label, next }
    }
  }
  return ways
}

/** 其他 and 总计 are heads as well: they begin no table, unless with their number. */
const isHead = (line: Words | undefined, { label }: Way): boolean =>
  Math.min(...(label?.forms ?? []).map(({ length }) => length)) < fewest &&
  !/^\P{L}*[\d（(一二三四五六七八九十]/u.test(line?.text ?? "")
const fewest = 4

/** The rows whose labels the lines are; `undefined` where a line is no label's, or two labels are one row's. */
export const labelled = (words: ReadonlyArray<Words>, block: Block): Labelled | undefined => {
  const ways = waysOf(words, labelsOf(block))
  // The heads are no labels of rows: with them in front the first label is less like itself.
  const gains = ways.map((way, at) => (way === undefined || isHead(words[at], way) ? 0 : way.gain))
  const first = gains.indexOf(Math.max(...gains))
  if (first === words.length || gains[first] === 0) return undefined
  const rows: Array<Labelled["rows"][number]> = []
  let at = first
  for (let way = ways[first]; way?.next !== undefined; way = way.next) {
    if (way.label?.line !== undefined) rows.push({ line: way.label.line, figures: words[at]?.figures ?? 0 })
    at = way.to
  }
  return new Set(rows.map(({ line }) => line)).size === rows.length ? { rows, above: words.slice(0, first) } : undefined
}
