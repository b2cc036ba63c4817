/**
 * The screens that are lists: a proposed paste, and what somebody else changed in the file.
 *
 * @module
 */
import { heading, label, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"
import * as Plain from "@gongkai/core/Plain"
import * as Manuscript from "@gongkai/editor/Manuscript"
import { counts, type Item, type Refusal } from "@gongkai/editor/propose"
import { about, side } from "./changes.ts"
import { broken, folded, left, type Line, run, tame, width } from "./Line.ts"
import type { Shown } from "./Screen.ts"
import type { InNews, InPaste } from "@gongkai/editor/State"

const said = (entry: Entry.Entry, measure: Parameters<typeof Entry.show>[1]): string =>
  entry === "none" ? "无" : tame(Entry.show(entry, measure, "·"))

/** The lines of an entry of the list. */
type Listed = () => ReadonlyArray<Line>

/** The first entry that shows: no further down than shows the last of them at the bottom. */
const fromOf = (all: ReadonlyArray<Listed>, top: number, room: number): number => {
  let [from, lines] = [all.length, 0]
  for (const entry of all.toReversed().slice(0, room)) {
    lines += entry().length
    if (lines > room) break
    from--
  }
  return Math.max(0, Math.min(top, from, all.length - 1))
}

export const drawPaste = (state: Shown, { proposal, top, to }: InPaste, height: number): ReadonlyArray<Line> => {
  const { editing, language, size } = state
  const { changed, same, refused } = counts(proposal)
  const headline: Text = {
    zh: `粘贴：${changed} 格将改动，${same} 格不变，${proposal.kept} 处空白不动，${refused} 处放不进`,
    en: `Paste: ${changed} cell(s) change, ${same} stay, ${proposal.kept} blank(s) leave what stands, ${refused} do not fit`
  }
  const part = editing.edition.sections.find(({ key }) => key === to?.form)
  const named = part === undefined ? "" : heading(editing.edition, part)
  const other: Text = {
    zh: `这些是“${named}”的数，写入后到那里`,
    en: `these are of “${named}”, and writing them leads there`
  }
  const texts = Object.entries(proposal.parts ?? {}).map(([key, text]): Line => {
    const section = editing.edition.sections.find((each) => each.key === key)
    const length = Manuscript.length(
      Manuscript.from(text, Manuscript.cellsOf(editing.edition)),
      Plain.shown(editing.edition, editing.draft)
    )
    const written: Text = { zh: `  ${length} 字将写入`, en: `  ${length} characters are written` }
    return [run(section === undefined ? key : heading(editing.edition, section)), run(written[language], "here")]
  })
  const name = Math.max(16, size.columns - 34)
  const item = ({ cell, entry, before, note, total }: Item): ReadonlyArray<Line> => {
    const found = slot(editing.edition, cell)
    const measure = found?.measure ?? "count"
    const isSame = entry === before
    const named = found === undefined ? cell : label(found)
    // A label that is too long has lines of its own: cut, it would not say which cell is meant.
    const isLong = width(named) > name
    const own = isLong ? folded([run(named, isSame ? "faint" : "plain")], size.columns, 3) : []
    const values: Line = [
      run(isLong ? "   " : left(named, name), isSame ? "faint" : "plain"),
      run(` ${said(before, measure)} → `, "faint"),
      run(said(entry, measure), total === "differs" ? "differs" : isSame ? "faint" : "here"),
      run(note === undefined ? "" : `  ${tame(note[language])}`, total === "differs" ? "differs" : "faint")
    ]
    return [...own, ...folded(values, size.columns, 3)]
  }
  const refusal = ({ row, column, text, reason }: Refusal): ReadonlyArray<Line> => {
    const at: Text = { zh: `第${row}行第${column}列`, en: `row ${row}, column ${column}` }
    const line = [run(`${at[language]} `, "warning"), run(`“${tame(text)}” `), run(tame(reason[language]), "warning")]
    return folded(line, size.columns, 3)
  }
  // What does not fit comes first: it is what must be seen before saying yes. Of thousands only those that show are laid out.
  const all: ReadonlyArray<Listed> = [
    ...proposal.refused.map((each) => () => refusal(each)),
    ...texts.map((line) => () => folded(line, size.columns, 3)),
    ...proposal.items.filter(({ entry, before }) => entry !== before).map((each) => () => item(each)),
    ...proposal.items.filter(({ entry, before }) => entry === before).map((each) => () => item(each))
  ]
  const head = [
    ...folded([run(headline[language], refused > 0 ? "warning" : "title")], size.columns, 3),
    ...(part === undefined ? [[]] : folded([run(other[language], "note")], size.columns, 3))
  ]
  const room = Math.max(1, height - head.length)
  const from = fromOf(all, top, room)
  const shown = all.slice(from, from + room).flatMap((entry) => entry())
  return [...head, ...shown.slice(0, room)]
}

/** What somebody else changed: what stood, and what stands now. */
export const drawNews = (
  { editing, language, news, size }: Shown,
  { top }: InNews,
  height: number
): ReadonlyArray<Line> => {
  const changes = news?.changes ?? []
  const { edition } = editing
  const headline: Text = {
    zh: `别人在文件里改了 ${changes.length} 处，已读入；返回后按 u 可撤回`,
    en: `somebody else changed ${changes.length} thing(s) in the file; they were read in, and u takes them back`
  }
  const lines = changes.flatMap((change): ReadonlyArray<Line> => {
    const [before, after] = [side(edition, change, "before", language), side(edition, change, "after", language)]
    const name = run(tame(about(edition, change, language)), "here")
    if (width(before) + width(after) + 8 <= size.columns) return [[name], [run(`   ${before} → `, "faint"), run(after)]]
    const both = [
      ...broken(before, size.columns - 5).map((text): Line => [run(`   − ${text}`, "faint")]),
      ...broken(after, size.columns - 5).map((text): Line => [run(`   + ${text}`)])
    ]
    return [[name], ...both]
  })
  const head = [...folded([run(headline[language], "title")], size.columns, 3), []]
  return [...head, ...lines.slice(top, top + Math.max(1, height - head.length))]
}
