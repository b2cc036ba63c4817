/**
 * What keys and pastes do to a manuscript; each answers a new one.
 *
 * Text from outside comes in as visible characters alone: escape sequences, control characters and lone surrogates stay out.
 *
 * @module
 */
import { isHeading, level } from "@gongkai/core/Narrative"
import type { Shown } from "@gongkai/core/Plain"
import { cellsText } from "./blocks.ts"
import { withoutTexts } from "./cells.ts"
import { next, previous } from "./graphemes.ts"
import { following, isRow, type Level, type Line, line, saying } from "./Line.ts"
import {
  clamp,
  lineAt,
  type Manuscript,
  moveTo,
  type Position,
  put as putAt,
  referencesAt,
  selection,
  wholesAt
} from "./Manuscript.ts"
import { asShown, asWritten, mayRefer } from "./references.ts"

const escapes = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\^_])/gu // oxlint-disable-line no-control-regex

/** The lines of a text that may stand in a report. */
export const visible = (text: string): ReadonlyArray<string> =>
  text
    .replaceAll(escapes, "")
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((each) => each.replaceAll("\t", " ").replaceAll(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]/gu, ""))

/** What meets in front of a reference, its backslashes in pairs: one too few or too many would make a text of the reference. */
const paired = (before: string, tail: string, isErased: boolean): readonly [before: string, tail: string] => {
  const count = (/\\*$/u.exec(before)?.[0].length ?? 0) + (/^\\*/u.exec(tail)?.[0].length ?? 0)
  if (count % 2 === 0) return [before, tail]
  // Of a pair that lost one, the other goes too: together they are the one backslash that a reader sees.
  if (!isErased) return [`${before}\\`, tail]
  return tail.startsWith("\\") ? [before, tail.slice(1)] : [before.slice(0, -1), tail]
}

const tableOf = ({ kind }: Line): number | undefined =>
  kind?.type === "head" || kind?.type === "row" ? kind.of : undefined

/**
 * The manuscript without a stretch that reaches over a bar, or over the end of a row: a row that lies whole in it goes, of any other the bars
 * stay, and nothing is joined. `undefined` where the stretch does neither.
 */
const withoutRows = (manuscript: Manuscript, from: Position, to: Position): Manuscript | undefined => {
  const { lines } = manuscript
  const [first, last] = [lineAt(manuscript, from.line), lineAt(manuscript, to.line)]
  if (from.line === to.line) {
    const left = withoutTexts(first, { from: from.offset, to: to.offset })
    return left && moveTo(putAt(manuscript, { lines: lines.with(from.line, left), cursor: from }), from)
  }
  if (!isRow(first) && !isRow(last)) return undefined
  /** What is left of the first or the last line. */
  const left = (own: Line, line: number, start: number, end: number): ReadonlyArray<Line> => {
    if (start === end) return [own]
    if (isRow(own) && start === 0 && end === own.text.length) return []
    const stretch = [
      { line, offset: start },
      { line, offset: end }
    ] as const
    return [lineAt(erase(manuscript, ...stretch), line)]
  }
  const kept = [...left(first, from.line, from.offset, first.text.length), ...left(last, to.line, 0, to.offset)]
  const of = tableOf(first) ?? tableOf(last)
  const isBeside = [lines[from.line - 1], lines[to.line + 1]].some((each) => each !== undefined && tableOf(each) === of)
  const put = kept.length > 0 || isBeside ? kept : [line("")]
  const rest = lines.toSpliced(from.line, to.line - from.line + 1, ...put)
  const isKept = from.offset > 0 || from.offset === first.text.length
  return moveTo(putAt(manuscript, { lines: rest, cursor: from }), isKept ? from : { line: from.line, offset: 0 })
}

/** Puts lines in place of what lies between two places; the cursor stands behind them. */
const replace = (manuscript: Manuscript, from: Position, to: Position, put: ReadonlyArray<Line>): Manuscript => {
  const apart = withoutRows(manuscript, from, to)
  if (apart !== undefined)
    return put.length === 1 && put[0]?.text === "" ? apart : replace(apart, apart.cursor, apart.cursor, put)
  const { lines } = manuscript
  const [first, last] = [lines[from.line] ?? { text: "" }, lines[to.line] ?? { text: "" }]
  const [head, rest] = [first.text.slice(0, from.offset), last.text.slice(to.offset)]
  const isReferring = referencesAt(manuscript, to.line).some(
    (each) => each.from >= to.offset && /^\\*$/u.test(last.text.slice(to.offset, each.from))
  )
  const isErased = put.every(({ text }) => text === "") && last.text.charAt(to.offset - 1) === "\\"
  let tail = rest
  const whole = put.map((each, at) => {
    const own = at === 0 && (head !== "" || each.level === undefined) ? first : each
    let before = (at === 0 ? head : "") + each.text
    if (at < put.length - 1) return saying(own, before)
    if (isReferring && mayRefer(own)) [before, tail] = paired(before, rest, isErased)
    return saying(own, before + tail)
  })
  const end = from.line + put.length - 1
  const offset = (whole.at(-1)?.text.length ?? 0) - tail.length
  const edited = putAt(manuscript, {
    lines: lines.toSpliced(from.line, to.line - from.line + 1, ...whole),
    cursor: { line: end, offset }
  })
  return { ...edited, cursor: clamp(edited, edited.cursor) }
}

const over = (manuscript: Manuscript): { readonly from: Position; readonly to: Position } =>
  selection(manuscript) ?? { from: manuscript.cursor, to: manuscript.cursor }

/** A backslash by itself, written twice: in a row it would take the bar behind it into its cell. */
const alone = /\\[\\｜]|\\/gu
const doubled = (text: string): string => text.replaceAll(alone, (found) => (found === "\\" ? "\\\\" : found))

/** Types a text in place of what is selected; where it has line breaks, so has the manuscript. */
export const insert = (manuscript: Manuscript, typed: string): Manuscript => {
  const { from, to } = over(manuscript)
  const rest = withoutRows(manuscript, from, to)
  if (rest !== undefined) return insert(rest, typed)
  const text = isRow(lineAt(manuscript, from.line)) ? doubled(typed) : typed
  return replace(
    manuscript,
    from,
    to,
    visible(text).map((each) => line(each))
  )
}

/** Inserts a reference to a cell in place of what is selected; the line has to be one that may refer. */
export const insertReference = (manuscript: Manuscript, address: string): Manuscript => {
  const { from } = over(manuscript)
  const before = lineAt(manuscript, from.line).text.slice(0, from.offset)
  return insert(manuscript, paired(before, asWritten(address), false)[0].slice(before.length) + asWritten(address))
}

const pastedLine = (text: string): Line => {
  const trimmed = text.trim()
  return isHeading(trimmed) ? line(trimmed, level(trimmed)) : line(trimmed)
}

/** The lines of a pasted text; several one below the other with the same number of tabs are the rows of a table. */
const pastedLines = ({ lines }: Manuscript, text: string): ReadonlyArray<Line> => {
  const all = text.split(/\r\n|[\n\r\u2028\u2029]/u)
  const tabs = all.map((each) => each.split("\t").length - 1)
  // Tabs in front alone are an indent.
  const isParted = all.map((each) => each.trim().includes("\t"))
  const isRow = all.map((_, at): boolean => {
    if (tabs[at] === 0) return false
    let [from, to] = [at, at + 1]
    while (from > 0 && tabs[from - 1] === tabs[at]) from--
    while (tabs[to] === tabs[at]) to++
    return to - from > 1 && isParted.slice(from, to).includes(true)
  })
  let of = lines.reduce((most, { kind }) => (kind !== undefined && "of" in kind ? Math.max(most, kind.of) : most), -1)
  return all.flatMap((each, at): ReadonlyArray<Line> => {
    if (isRow[at] !== true) return [pastedLine(visible(each).join(""))].filter((own) => own.text !== "")
    if (tabs[at - 1] !== tabs[at]) of++
    return [
      { text: cellsText(each.split("\t").map((cell) => visible(cell).join("").trim())), kind: { type: "row", of } }
    ]
  })
}

/**
 * Pastes a text: a line with an official number and no sentence in it becomes a heading, lines parted by tabs a table; lines without text
 * fall away.
 */
export const paste = (manuscript: Manuscript, text: string): Manuscript => {
  if (visible(text).length === 1) return insert(manuscript, text)
  const pasted = pastedLines(manuscript, text)
  // A table begins and ends with lines of its own.
  const put = [
    ...(pasted[0]?.kind === undefined ? [] : [line("")]),
    ...pasted,
    ...(pasted.at(-1)?.kind === undefined ? [] : [line("")])
  ]
  const { from, to } = over(manuscript)
  return put.length === 0 ? manuscript : replace(manuscript, from, to, put)
}

/**
 * The same where lines that were changed and can hold no reference, as a heading, hold what `show` shows in its place; the manuscript itself
 * where none does.
 */
export const withoutStray = (before: Manuscript, after: Manuscript, show: Shown): Manuscript => {
  const { isCell } = after
  if (isCell === undefined) return after
  const own = new Set(before.lines)
  const shown = (text: string): string => asShown(text, isCell, show)
  const lines = after.lines.map((each) => {
    const text = mayRefer(each) || own.has(each) || !each.text.includes("〔") ? each.text : shown(each.text)
    return text === each.text ? each : saying(each, text)
  })
  const { line: at, offset } = after.cursor
  if (lines.every((each, number) => each === after.lines[number])) return after
  const isMoved = lines[at] !== after.lines[at]
  const cursor = { line: at, offset: isMoved ? shown(lineAt(after, at).text.slice(0, offset)).length : offset }
  return putAt(after, { lines, cursor })
}

/** Ends the line at the cursor; what follows a heading is a paragraph, what follows a row or an item is another. */
export const newline = (manuscript: Manuscript): Manuscript => {
  const { from, to } = over(manuscript)
  return replace(manuscript, from, to, [line(""), following(lineAt(manuscript, from.line), from.offset)])
}

const erase = (manuscript: Manuscript, from: Position, to: Position): Manuscript =>
  replace(manuscript, from, to, [line("")])

export const backspace = (manuscript: Manuscript): Manuscript => {
  const selected = selection(manuscript)
  if (selected) return erase(manuscript, selected.from, selected.to)
  const { line, offset } = manuscript.cursor
  if (offset > 0)
    return erase(
      manuscript,
      { line, offset: previous(lineAt(manuscript, line).text, offset, wholesAt(manuscript, line)) },
      manuscript.cursor
    )
  if (line === 0) return manuscript
  return erase(manuscript, { line: line - 1, offset: lineAt(manuscript, line - 1).text.length }, manuscript.cursor)
}

export const deleteForward = (manuscript: Manuscript): Manuscript => {
  const selected = selection(manuscript)
  if (selected) return erase(manuscript, selected.from, selected.to)
  const { line, offset } = manuscript.cursor
  const { text } = lineAt(manuscript, line)
  if (offset < text.length)
    return erase(manuscript, manuscript.cursor, {
      line,
      offset: next(text, offset, wholesAt(manuscript, line))
    })
  return line + 1 < manuscript.lines.length
    ? erase(manuscript, manuscript.cursor, { line: line + 1, offset: 0 })
    : manuscript
}

/** Takes away the rest of the line, or the line's end where nothing is left of it. */
export const kill = (manuscript: Manuscript): Manuscript => {
  const { line, offset } = manuscript.cursor
  const { length } = lineAt(manuscript, line).text
  return offset < length ? erase(manuscript, manuscript.cursor, { line, offset: length }) : deleteForward(manuscript)
}

/** Makes the line of the cursor a heading of this level, or a paragraph again where it is one. */
export const toggleHeading = (manuscript: Manuscript, level: Level): Manuscript => {
  const { lines, cursor } = manuscript
  const own = lines[cursor.line] ?? { text: "" }
  return moveTo(
    putAt(manuscript, {
      lines: lines.with(cursor.line, line(own.text, own.level === level ? undefined : level)),
      cursor
    }),
    cursor
  )
}
