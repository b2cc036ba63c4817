/**
 * The screens in sentences, for a screen reader: what the key before led to, one settled line after another.
 *
 * Nothing is drawn and nothing moves. A list is told whole when it is opened, then item by item; a text being typed grows at its end, and
 * is told anew where it changed elsewhere.
 *
 * @module
 */
import { label, slot } from "@gongkai/core/Edition"
import * as Draft from "@gongkai/core/Draft"
import * as Entry from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"
import { fields } from "@gongkai/editor/fields"
import { shown } from "@gongkai/core/Plain"
import { readAt } from "@gongkai/editor/Manuscript"
import { type State, under } from "@gongkai/editor/State"
import { draw } from "./draw.ts"
import { tame } from "./Line.ts"
import { listedPages } from "./pages.ts"

/** Wide enough that nothing is cut or wrapped, and high enough for the longest list. */
const size = { columns: 4000, rows: 4000 }

/** What a screen shows, line by line, without its boxes and marks. */
const plain = (state: State): ReadonlyArray<string> => {
  const { edition, draft } = state.editing
  const { lines } = draw({ ...state, size })
  // The pages are told figure by figure: a table as text is made for the eye.
  const [title = [], ...others] = lines
  const shown = state.place._tag === "Preview" ? [title, ...listedPages(edition, draft), others.at(-1) ?? []] : lines
  return shown
    .map((line) =>
      line
        .map(({ text }) => text)
        .join("")
        .replaceAll(/[─│▸]+/gu, " ")
        .replaceAll(/\s{2,}/gu, "  ")
        .trim()
    )
    .filter((text) => text !== "")
}

/** A line of the text in hand as a reader reads it, references as numbers. */
const words = ({ place, editing: { edition, draft } }: State, line: number): string =>
  place._tag === "Prose" ? tame(readAt(place.manuscript, line, shown(edition, draft))) : ""

/** What is being typed, where something is. */
const typed = (state: State): string | undefined => {
  const { place } = state
  switch (place._tag) {
    case "Table":
    case "Head":
      return place.input?.text
    case "Waive":
      return (place.isBy ? place.by : place.reason).text
    case "Prose":
      return words(state, place.manuscript.cursor.line)
    case "Names":
      return (place.isSecond ? place.second : place.first).text
    case "Differing":
      return place.input?.text
    default:
      return undefined
  }
}

/** The place in hand in one sentence; empty for a screen that is told whole. */
const here = (state: State): string => {
  const { place, editing, language } = state
  const { draft, edition } = editing
  switch (place._tag) {
    case "Table": {
      const found = slot(edition, place.cell)
      if (found === undefined) return ""
      const entry = Draft.at(draft, place.cell)
      const blank: Text = { zh: "空白", en: "blank" }
      const value = entry === "none" ? "无" : Entry.show(entry, found.measure, blank[language])
      return `${label(found)}：${tame(value)}`
    }
    case "Prose": {
      const { line, offset } = place.manuscript.cursor
      const said: Text = {
        zh: `第${line + 1}段第${offset + 1}字：`,
        en: `paragraph ${line + 1}, character ${offset + 1}: `
      }
      return said[language] + words(state, line)
    }
    case "Picking":
      return [tame(place.text), chosen(state)].filter((text) => text !== "").join("：")
    case "Overview":
    case "Head":
    case "Findings":
    case "Repair":
    case "Names":
    case "Second":
    case "Differing":
    case "Conflict":
      return chosen(state)
    default:
      return ""
  }
}

/** The line of a list that is chosen: the one with the mark. */
const chosen = (state: State): string => {
  const { lines } = draw({ ...state, size })
  const found = lines.map((line) => line.map(({ text }) => text).join("")).find((text) => text.startsWith("▸"))
  return found === undefined
    ? ""
    : found
        .slice(1)
        .replaceAll(/\s{2,}/gu, "  ")
        .trim()
}

const screenOf = ({ place }: State): string =>
  place._tag === "Table" ? place.form : place._tag === "Prose" ? place.section : place._tag

const isSameSpot = (one: State, other: State): boolean => {
  const [before, after] = [one.place, other.place]
  if (before._tag !== after._tag || screenOf(one) !== screenOf(other)) return false
  if (before._tag === "Table" && after._tag === "Table") return before.cell === after.cell
  if (before._tag === "Head" && after._tag === "Head") return before.at === after.at
  if (before._tag === "Waive" && after._tag === "Waive") return before.isBy === after.isBy
  if (before._tag === "Names" && after._tag === "Names") return before.isSecond === after.isSecond
  if (before._tag === "Differing" && after._tag === "Differing") return before.at === after.at
  if (before._tag === "Prose" && after._tag === "Prose")
    return before.manuscript.cursor.line === after.manuscript.cursor.line
  return false
}

/** What is told when a screen is opened. */
const opened = (state: State): ReadonlyArray<string> => {
  const { place, editing, language } = state
  const all = plain({ ...state, place: place._tag === "Findings" ? { ...place, at: 0 } : place })
  const [title = "", ...lines] = all
  const keys = lines.at(-1) ?? ""
  if (place._tag !== "Table" && place._tag !== "Prose") return all
  const part = editing.edition.sections.find(({ key }) => key === screenOf(state))?.title ?? ""
  const text = place._tag === "Prose" ? place.manuscript.lines.map((_, at) => words(state, at)) : []
  return [title, part, ...text, keys, { zh: "F1 列出按键", en: "F1 lists the keys" }[language]]
}

const field = ({ place, language }: State): string =>
  place._tag === "Head" ? `${fields[place.at]?.name[language] ?? ""}：` : ""

/** Each on a line of its own; what says nothing has none. */
const line = (texts: ReadonlyArray<string>): string =>
  texts
    .filter((text) => text !== "")
    .map((text) => `\n${text}`)
    .join("")

/** What to write after a change: whole lines, or the end of the line being typed. `undefined` before the first. */
export const spoken = (before: State | undefined, after: State): string => {
  const message =
    after.message !== undefined && after.message !== before?.message ? [tame(after.message.text[after.language])] : []
  const status =
    before !== undefined &&
    after.status.kind !== before.status.kind &&
    /failed|conflict|readOnly/u.test(after.status.kind)
      ? [tame(after.status.text[after.language])]
      : []
  const said = [...status, ...message]
  if (before === undefined || screenOf(before) !== screenOf(after) || before.place._tag !== after.place._tag)
    return line([...opened(after), here(after), ...said])
  const [was, now] = [typed(before), typed(after)]
  if (isSameSpot(before, after) && now !== undefined && now !== was && under(after.place)._tag !== "Conflict") {
    // A text that grows at its end is written on, as a terminal echoes it.
    const grown = was !== undefined && was !== "" && now.startsWith(was) ? tame(now.slice(was.length)) : undefined
    const told = { zh: `正在输入：${tame(now)}`, en: `typing: ${tame(now)}` }[after.language]
    return (grown ?? `\n${field(after)}${told}`) + line(said)
  }
  const place = here(after)
  return line([...(place === here(before) && now === was ? [] : [place]), ...said])
}
