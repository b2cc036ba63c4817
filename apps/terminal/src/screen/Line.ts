/**
 * A line of the screen: runs of text with what they mean; colours come last, and a theme of none leaves only weight and contrast.
 *
 * Widths are those of the terminal, where a Chinese character fills two columns. Text from files is made harmless here.
 *
 * @module
 */
import { columnsOf } from "./columns.ts"
import { harmless } from "../words/Terminal.ts"

/** The meaning of a text; `paint` chooses the colour. */
export type Meaning =
  | "plain"
  | "title"
  | "head"
  | "faint"
  | "here"
  | "current"
  | "input"
  | "derived"
  | "differs"
  | "unread"
  | "error"
  | "warning"
  | "note"
  | "good"
  | "key"
  | "selected"
  | "ranged"
  | "gone"
  | "come"
  | "wrong"
  | "doubtful"

export interface Run {
  readonly text: string
  readonly meaning: Meaning
}

export type Line = ReadonlyArray<Run>

export const run = (text: string, meaning: Meaning = "plain"): Run => ({ text, meaning })

/** The ground that colours stand on, or that there are only the terminal's own sixteen, or none. */
export type Theme = "dark" | "light" | "16" | "none"

type Codes = readonly [dark: string, light: string, sixteen: string, none: string]

const alike = (code: string): Codes => [code, code, code, code]

/** SGR codes under each theme; of 256 colours those that stand out on the ground, by at least 4.5 to 1. */
const codes: { readonly [M in Meaning]: Codes } = {
  plain: alike(""),
  title: alike("1"),
  head: alike(""),
  faint: ["38;5;246", "38;5;241", "2", "2"],
  here: ["1;38;5;80", "1;38;5;25", "1;36", "1"],
  current: alike("7"),
  input: alike("4"),
  derived: ["38;5;246", "38;5;241", "2", "2"],
  differs: ["38;5;215", "38;5;94", "33", "1"],
  unread: ["38;5;176", "38;5;90", "2;35", "2"],
  error: ["38;5;203", "38;5;124", "31", "1"],
  warning: ["38;5;215", "38;5;94", "33", "1"],
  note: ["38;5;80", "38;5;25", "36", ""],
  good: ["38;5;114", "38;5;22", "32", ""],
  key: alike("1"),
  selected: alike("7"),
  ranged: ["4;38;5;80", "4;38;5;25", "4;36", "4"],
  gone: ["38;5;203", "38;5;124", "31", ""],
  come: ["38;5;114", "38;5;22", "32", ""],
  wrong: ["4;38;5;203", "4;38;5;124", "4;31", "4"],
  doubtful: ["4;38;5;215", "4;38;5;94", "4;33", "4"]
}

const columnOf: { readonly [T in Theme]: 0 | 1 | 2 | 3 } = { dark: 0, light: 1, "16": 2, none: 3 }

const widths = new Map<string, number>()

/** How many columns a text fills. */
export const width = (text: string): number => {
  const known = widths.get(text)
  if (known !== undefined) return known
  if (widths.size > 20_000) widths.clear()
  const found = columnsOf(text)
  widths.set(text, found)
  return found
}

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" })

/** Text as a terminal may see it: on one line, and nothing in it commands the terminal. */
export const tame = (text: string): string => harmless(text).replaceAll(/[\n\t]/gu, " ")

/** The beginning of a text that fits into so many columns. */
const head = (text: string, columns: number): string => {
  if (width(text) <= columns) return text
  let [taken, filled] = ["", 0]
  for (const { segment } of graphemes.segment(text)) {
    filled += width(segment)
    if (filled > columns) break
    taken += segment
  }
  return taken
}

/** The end of a text, as much as fits in so many columns: of a long path it says more than the beginning. */
export const tail = (text: string, columns: number): string => {
  if (width(text) <= columns) return text
  let kept = ""
  for (const character of Array.from(text).toReversed()) {
    if (width(character + kept) >= columns) break
    kept = character + kept
  }
  return `…${kept}`
}

/** A text cut where it is too long, with … to say so. */
export const cut = (text: string, columns: number): string =>
  width(text) <= columns ? text : columns < 1 ? "" : `${head(text, columns - 1)}…`

const filler = (text: string, columns: number): string => " ".repeat(Math.max(0, columns - width(text)))

export const left = (text: string, columns: number): string => {
  const fitting = cut(text, columns)
  return fitting + filler(fitting, columns)
}

export const right = (text: string, columns: number): string => {
  const fitting = cut(text, columns)
  return filler(fitting, columns) + fitting
}

export const centred = (text: string, columns: number): string => {
  const fitting = cut(text, columns)
  const before = filler(fitting, columns).length >> 1
  return left(" ".repeat(before) + fitting, columns)
}

/** What words, numbers and the signs at them are made of; between other characters a line may end anywhere. */
const [ending, going] = [/[!-~\p{Script=Latin}\p{N}]+$/u, /^[!-~\p{Script=Latin}\p{N}]+/u]

/** A line without the beginning of a word that goes on behind it, if that word has room on a line. */
const whole = (line: string, rest: string, columns: number): string => {
  const [behind] = going.exec(rest) ?? []
  const [begun] = ending.exec(line) ?? []
  if (behind === undefined || begun === undefined || begun === line || width(begun + behind) > columns) return line
  return line.slice(0, line.length - begun.length)
}

/** A text filled into lines; a blank at the end of a line does not begin the next. `isTorn` breaks words too. */
const filled = (text: string, columns: number, isTorn: boolean): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let rest = text
  while (rest !== "") {
    const first = head(rest, columns)
    const line = isTorn ? first : whole(first, rest.slice(first.length), columns)
    // A character wider than the line has no place in it.
    if (line === "") break
    lines.push(line)
    rest = rest.slice(line.length)
    if (!isTorn) rest = rest.trimStart()
  }
  return lines
}

/**
 * A text broken into lines of so many columns, much alike in length, no word or number torn apart where there is room for it; the last is
 * cut when there are more than `most`.
 */
export const broken = (text: string, columns: number, most = Number.POSITIVE_INFINITY): ReadonlyArray<string> => {
  if (columns <= 1 || text === "") return []
  const all = width(text)
  if (all <= columns) return [text]
  // An odd column more, so that no Chinese character falls out of the last line for want of half of it.
  const even = (count: number): number => Math.min(columns, Math.ceil(all / count) + 1)
  const count = Math.min(most, Math.ceil(all / columns))
  const best = filled(text, even(count), false)
  if (best.length <= count) return best
  const lines = filled(text, columns, false)
  if (lines.length <= most) {
    const alike = filled(text, even(lines.length), false)
    return alike.length <= lines.length ? alike : lines
  }
  const torn = filled(text, columns, true)
  const kept = torn.slice(0, most - 1)
  const last = torn.slice(most - 1).join("")
  return last === "" ? kept : [...kept, cut(last, columns)]
}

/** How many columns the runs of a line fill. */
export const length = (line: Line): number => line.reduce((sum, { text }) => sum + width(text), 0)

/** Runs cut to so many columns. */
export const clip = (line: Line, columns: number): Line => {
  let room = columns
  return line.flatMap(({ text, meaning }) => {
    const fitting = cut(text, room)
    // Behind a text that was cut nothing more is said.
    room = fitting === text ? room - width(fitting) : 0
    return fitting === "" ? [] : [{ text: fitting, meaning }]
  })
}

/** A line with one text at its left end and another at its right; where both do not fit, the left one is cut. */
export const spread = (start: Line, end: Line, columns: number): Line => {
  const reserved = length(end)
  const fitting = clip(start, Math.max(0, columns - reserved - 1))
  const filled = length(fitting)
  return clip([...fitting, run(" ".repeat(Math.max(1, columns - reserved - filled))), ...end], columns)
}

/** Runs that belong together: two blanks, or a wide one, part a line into such. */
const chunks = (line: Line): ReadonlyArray<Line> => {
  const all: Array<Array<Run>> = []
  let end = ""
  for (const each of line) {
    if (end === "" || /(?: {2}|　)$/u.test(end) || /^(?: {2}|　)/u.test(each.text)) all.push([each])
    else all.at(-1)?.push(each)
    end = each.text
  }
  return all
}

/** A line that is too long as up to `most` lines: what belongs together stays together, and the last is cut when there are more. */
export const folded = (line: Line, columns: number, most: number): ReadonlyArray<Line> => {
  if (length(line) <= columns) return [line]
  const parts = chunks(line).flatMap((chunk) =>
    length(chunk) <= columns
      ? [chunk]
      : chunk.flatMap(({ text, meaning }) => broken(text, columns, most).map((part): Line => [run(part, meaning)]))
  )
  const lines: Array<Line> = []
  for (const part of parts) {
    const last = lines.at(-1)
    if (last !== undefined && (length(last) + length(part) <= columns || lines.length === most))
      lines[lines.length - 1] = [...last, ...part]
    else lines.push(part)
  }
  return lines.map((each) => clip(each, columns))
}

/** The line as the terminal gets it. */
export const paint = (line: Line, theme: Theme): string =>
  line
    .map(({ text, meaning }) => {
      const code = codes[meaning][columnOf[theme]]
      return code === "" ? text : `\u001b[${code}m${text}\u001b[0m`
    })
    .join("")
