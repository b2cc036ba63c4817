/**
 * A part in prose on screen, with the cursor where the input method has to show what is being composed.
 *
 * @module
 */
import { heading } from "@gongkai/core/Edition"
import { shown as numbers, type Shown as Said } from "@gongkai/core/Plain"
import type { Text } from "@gongkai/core/Text"
import { topicsOf } from "@gongkai/core/editions/topics"
import * as Manuscript from "@gongkai/editor/Manuscript"
import { marksOf } from "@gongkai/editor/marks"
import { cellsIn } from "@gongkai/editor/proseCells"
import { placeIn, type Row, type ShownReference, showing } from "@gongkai/editor/Wrap"
import { headName } from "./drawOverview.ts"
import { view, wrapTo } from "./wrap.ts"
import { proseColumns } from "./view.ts"
import { type Line, type Meaning, type Run, run, spread, tame } from "./Line.ts"
import type { Screen, Shown } from "./Screen.ts"
import type { InProse } from "@gongkai/editor/State"

const counted = (manuscript: Manuscript.Manuscript, show: Said): Text => {
  const characters = Manuscript.length(manuscript, show)
  return { zh: `${characters} 字`, en: `${characters} characters` }
}

/** Whether the character at an offset of a line is selected. */
const selectedIn = (manuscript: Manuscript.Manuscript): ((line: number, at: number) => boolean) => {
  const range = Manuscript.selection(manuscript)
  if (range === undefined) return () => false
  const { from, to } = range
  return (line, at) =>
    (line > from.line || (line === from.line && at >= from.offset)) &&
    (line < to.line || (line === to.line && at < to.offset))
}

/** Where each unit of what a row shows stands in its line; all of a reference where that begins. */
const placesOf = ({ from, text, references = [] }: Row): ((at: number) => number) => {
  if (references.length === 0) return (at) => from + at
  const all: Array<number> = []
  let place = from
  for (const each of references) {
    while (place < each.from) all.push(place++)
    for (let unit = 0; unit < each.text.length; unit++) all.push(each.from)
    place = each.to
  }
  while (all.length < text.length) all.push(place++)
  return (at) => all[at] ?? place
}

/** The text of a row as runs of one meaning each. */
const runs = (row: Row, meaningAt: (at: number) => Meaning): Line => {
  const { text } = row
  const placeAt = placesOf(row)
  const all: Array<Run> = []
  let [begun, meaning] = [0, meaningAt(placeAt(0))]
  for (let at = 1; at <= text.length; at++) {
    const next = at < text.length ? meaningAt(placeAt(at)) : undefined
    if (next === meaning) continue
    all.push(run(tame(text.slice(begun, at)), meaning))
    if (next !== undefined) [begun, meaning] = [at, next]
  }
  return all
}

/** A number that the text refers to stands out, the bars of a table stand back. */
const tone = (shown: ShownReference | undefined): Meaning | undefined =>
  shown && (shown.address === "" ? "faint" : "note")

const inTable: Text = {
  zh: "文中表格：Tab 下一格，Enter 加一行，空行按退格删去",
  en: "a table: Tab goes on to the next cell, Enter adds a row, Backspace takes an empty one away"
}

/** What is to be written where nothing is yet: the topics of the notice, where it names some. */
const ofEmpty = (section: string): Text => {
  const topics = topicsOf(section).map(({ name }) => name)
  return topics.length === 0
    ? { zh: "直接输入或粘贴文字，随写随存", en: "type or paste the text; it is kept as you write" }
    : {
        zh: `直接输入或粘贴文字，随写随存；通知要写：${topics.join("、")}，Ctrl-G 逐个加小标题`,
        en: `type or paste the text; the notice asks for ${topics.join(", ")}: Ctrl-G adds them as sub-headings`
      }
}

/** What is to be written in an empty text, and what may be done in a row of a table, where the cursor is in one. */
export const toldOfProse = ({ language }: Shown, { manuscript, section }: InProse): Line => {
  if (manuscript.lines.every(({ text }) => text === "")) return [run(ofEmpty(section)[language], "faint")]
  const cells = cellsIn(Manuscript.lineAt(manuscript, manuscript.cursor.line))
  return cells === undefined ? [] : [run(inTable[language], "faint")]
}

export const drawProse = (state: Shown, { section, manuscript }: InProse, height: number): Screen => {
  const { editing, language, size } = state
  const show = numbers(editing.edition, editing.draft)
  const wrap = showing(wrapTo(proseColumns(size.columns)), show)
  const part = editing.edition.sections.find(({ key }) => key === section)
  const title = part === undefined ? headName[language] : heading(editing.edition, part)
  const rows = wrap.rows(manuscript)
  const cursor = placeIn(rows, manuscript, wrap)
  const room = height - 1
  // The cursor's row is kept a third from the edges by where it lies, so the window needs no memory.
  const shown = view(rows, cursor.row, room, Math.max(0, cursor.row - Math.floor((2 * room) / 3)))
  const isSelected = selectedIn(manuscript)
  const marks = marksOf(editing, section, manuscript.lines)
  const lines = shown.rows.map((row): Line => {
    const { line, indent, references = [] } = row
    const own = Manuscript.lineAt(manuscript, line)
    const plain: Meaning = own.level === undefined ? "plain" : "title"
    const found = marks.get(line) ?? []
    const meaningAt = (at: number): Meaning => {
      if (isSelected(line, at)) return "selected"
      const own = found.filter(({ from, to }) => from <= at && at < to)
      if (own.length === 0) return tone(references.find(({ from, to }) => from <= at && at < to)) ?? plain
      return own.some(({ finding }) => finding.severity === "error") ? "wrong" : "doubtful"
    }
    return [run(` ${" ".repeat(indent)}`), ...runs(row, meaningAt)]
  })
  return {
    lines: [spread([run(title, "here")], [run(counted(manuscript, show)[language], "faint")], size.columns), ...lines],
    caret: { x: cursor.column + 1, y: cursor.row - shown.top + 1 }
  }
}
