/**
 * Where the words that findings are about stand in the lines of a manuscript: numbers that contradict the tables, misprints, brackets.
 *
 * A finding names a sentence of a block. The same sentence in another block may speak of something else, and is not marked; nor are words
 * that are not found as the finding quotes them.
 *
 * @module
 */
import type { Register } from "@gongkai/core/asked"
import { slot } from "@gongkai/core/Edition"
import type { Finding } from "@gongkai/core/Finding"
import { once } from "@gongkai/core/once"
import { shown } from "@gongkai/core/Plain"
import { asking } from "./checks.ts"
import { type Editing, review } from "./Editing.ts"
import { linesOfBlocks } from "./prose/blocks.ts"
import type { Line } from "./prose/Line.ts"
import { reference } from "./prose/references.ts"

/** A stretch of a line, in UTF-16 units, and what is wrong with it. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly finding: Finding
}

/** By the number of the line, from 0; lines without marks are left out. */
export type Marks = ReadonlyMap<number, ReadonlyArray<Mark>>

/** Other findings speak of a part as a whole. */
const isOfWords = ({ rule, verdict, waived }: Finding): boolean =>
  waived === undefined && (verdict === "contradicts" || (verdict === undefined && rule.startsWith("text.")))

/** A line as a reader reads it, each reference as the number that it shows, and where each of its characters stands in the line. */
const read = (
  text: string,
  { edition, draft }: Editing
): { readonly text: string; readonly at: ReadonlyArray<number> } => {
  const show = shown(edition, draft)
  let [said, from] = ["", 0]
  const at: Array<number> = []
  const add = (some: string, place: (index: number) => number): void => {
    said += some
    for (let index = 0; index < some.length; index++) at.push(place(index))
  }
  const upTo = (end: number): void => {
    const start = from
    add(text.slice(start, end), (index) => start + index)
  }
  for (const { index, 0: whole, groups: { escapes = "", address = "" } = {} } of text.matchAll(reference)) {
    if (escapes.length % 2 === 1 || slot(edition, address) === undefined) continue
    const start = index + escapes.length
    upTo(start)
    add(show(address), () => start)
    from = index + whole.length
  }
  upTo(text.length)
  return { text: said, at: [...at, text.length] }
}

/** The places of the words of a finding in a line; where the sentence stands there twice, in both. */
const placesIn = ({ text, at }: ReturnType<typeof read>, finding: Finding): ReadonlyArray<Mark> => {
  const { sentence = "", quote = "" } = finding.passage ?? {}
  if (quote === "" || sentence === "") return []
  const all: Array<Mark> = []
  for (let start = text.indexOf(sentence); start !== -1; start = text.indexOf(sentence, start + sentence.length)) {
    const begin = text.indexOf(quote, start)
    const end = begin + quote.length
    if (begin === -1 || end > start + sentence.length) continue
    // Words that end with a reference end behind it.
    const last = at[end - 1] ?? 0
    all.push({ from: at[begin] ?? 0, to: at.slice(end).find((place) => place > last) ?? last, finding })
  }
  return all
}

const marked = (editing: Editing, section: string, lines: ReadonlyArray<Line>): Marks => {
  const found = review(editing).findings.filter((each) => each.passage?.part === section && isOfWords(each))
  if (found.length === 0) return new Map()
  const blocks = linesOfBlocks(lines, (address) => slot(editing.edition, address) !== undefined)
  const marks = new Map<number, ReadonlyArray<Mark>>()
  const readLine = once((line: Line) => read(line.text, editing))
  for (const finding of found) {
    for (const number of blocks[finding.passage?.block ?? -1] ?? []) {
      const line = lines[number]
      const places = line === undefined ? [] : placesIn(readLine(line), finding)
      if (places.length > 0) marks.set(number, [...(marks.get(number) ?? []), ...places])
    }
  }
  return marks
}

const known = once((_register: Register) =>
  once((_editing: Editing) => once((_lines: ReadonlyArray<Line>) => new Map<string, Marks>()))
)

/** The marks of a part, or of the preamble, worked out once for a report and the lines that show it. */
export const marksOf = (editing: Editing, section: string, lines: ReadonlyArray<Line>): Marks => {
  const kept = known(asking())(editing)(lines)
  const found = kept.get(section) ?? marked(editing, section, lines)
  kept.set(section, found)
  return found
}
