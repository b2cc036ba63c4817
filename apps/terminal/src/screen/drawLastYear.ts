/**
 * What differs between last year's report and this one, as `gongkai diff` words it, a screen at a time.
 *
 * @module
 */
import { comparison, differ } from "@gongkai/core/comparison"
import type { Draft } from "@gongkai/core/Draft"
import { once } from "@gongkai/core/once"
import type { Language, Text } from "@gongkai/core/Text"
import type { Editing } from "@gongkai/editor/Editing"
import type { LastYear } from "@gongkai/editor/lastYear"
import type { InLastYear } from "@gongkai/editor/State"
import { differences, tally } from "./differences.ts"
import { folded, type Line, run, spread, tame } from "./Line.ts"
import type { Shown } from "./Screen.ts"

/** A line with what does not fit below it, set in a little further. */
const set = ([first = run(""), ...others]: Line, columns: number): ReadonlyArray<Line> => {
  const indent = /^ */u.exec(first.text)?.[0].length ?? 0
  const own = [run(first.text.slice(indent), first.meaning), ...others].filter(({ text }) => text !== "")
  const plain = own.map(({ text, meaning }) => run(tame(text), meaning))
  return folded(plain, Math.max(2, columns - indent - 2), Number.POSITIVE_INFINITY).map((line, at): Line => [
    run(" ".repeat(at === 0 ? indent : indent + 2)),
    ...line
  ])
}

const nothing: Text = { zh: "与上年的报告没有不同。", en: "Nothing differs from last year's report." }

const made = ({ draft: last, edition }: LastYear, editing: Editing, language: Language, columns: number) => {
  const compared = comparison(last, editing.draft, { before: edition, after: editing.edition })
  const lines = differences(compared, language)
  return [
    [run(tally(compared)[language])],
    ...(differ(compared) ? [] : [[], [run(nothing[language], "good")]]),
    ...lines
  ].flatMap((line) => set(line, columns))
}

const kept = once((_last: LastYear) => once((_draft: Draft) => new Map<string, ReadonlyArray<Line>>()))

/** The lines of the comparison at so many columns; worked out once for each draft, width and language. */
export const lastYearLines = (
  last: LastYear,
  editing: Editing,
  language: Language,
  columns: number
): ReadonlyArray<Line> => {
  const known = kept(last)(editing.draft)
  const key = `${language} ${columns}`
  const lines = known.get(key) ?? made(last, editing, language, columns)
  known.set(key, lines)
  return lines
}

export const drawLastYear = (
  { editing, language, last, size }: Shown,
  { top }: InLastYear,
  height: number
): ReadonlyArray<Line> => {
  if (last === undefined) return []
  const lines = lastYearLines(last, editing, language, size.columns)
  const room = Math.max(1, height - 1)
  const from = Math.min(top, Math.max(0, lines.length - room))
  const [page, all] = [Math.floor((from + room - 1) / room) + 1, Math.ceil(lines.length / room)]
  const years: Text = {
    zh: ` ${last.draft.year}年度 → ${editing.draft.year}年度`,
    en: ` ${last.draft.year} → ${editing.draft.year}`
  }
  const title = spread([run(years[language], "here")], [run(`${page}/${all} `, "faint")], size.columns)
  return [title, ...lines.slice(from, from + room)]
}
