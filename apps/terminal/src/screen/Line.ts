/**
 * A line of the screen: runs of text with what they mean; colours come last, and a theme of none leaves only weight and contrast.
 *
 * Widths are those of the terminal, where a Chinese character fills two columns. Text from files is made harmless here.
 *
 * @module
 */
import stringWidth from "string-width"
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
  const found = stringWidth(text)
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

const word = /[\p{Script=Latin}\p{N}./@-]+$/u

/** A first line that tears no word apart, where the rest still fits into the lines that are left. */
const whole = (text: string, line: string, columns: number, left: number): string => {
  const rest = text.slice(line.length)
  if (!/^[\p{Script=Latin}\p{N}]/u.test(rest)) return line
  const kept = line.replace(word, "")
  const isRoom = width(text.slice(kept.length)) <= left * columns
  return kept.length * 2 > line.length && isRoom ? kept : line
}

/** A text broken into lines of so many columns, much alike in length; the last is cut when there are more than `most`. */
export const broken = (text: string, columns: number, most = Number.POSITIVE_INFINITY): ReadonlyArray<string> => {
  const lines: Array<string> = []
  const count = Math.min(most, Math.ceil(width(text) / columns))
  // An odd column more, so that no Chinese character falls out of the last line for want of half of it.
  const even = Math.min(columns, Math.ceil(width(text) / count) + 1)
  let rest = columns > 1 ? text : ""
  while (rest !== "") {
    const line =
      lines.length + 1 >= most ? cut(rest, columns) : whole(rest, head(rest, even), columns, count - lines.length - 1)
    if (line === "") break
    lines.push(line)
    if (lines.length >= most) break
    rest = rest.slice(line.length)
  }
  return lines
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

/** The line as the terminal gets it. */
export const paint = (line: Line, theme: Theme): string =>
  line
    .map(({ text, meaning }) => {
      const code = codes[meaning][columnOf[theme]]
      return code === "" ? text : `\u001b[${code}m${text}\u001b[0m`
    })
    .join("")
