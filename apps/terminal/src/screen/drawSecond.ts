/**
 * The screens of a second entry (双人复核): who it is, the tables to be entered blind, and the cells in which two people differ.
 *
 * @module
 */
import type { Differing } from "@gongkai/core/doubleEntry"
import { heading, label, slot } from "@gongkai/core/Edition"
import type { Entry } from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"
import { differences, filledIn, undecided } from "@gongkai/editor/double"
import { progressOf } from "@gongkai/editor/progress"
import type { InDiffering, InNames, InSecond, Input } from "@gongkai/editor/State"
import { wanted } from "@gongkai/editor/typed"
import { rowsOf } from "@gongkai/editor/updateSecond"
import { side } from "./changes.ts"
import { rowOf } from "./drawOverview.ts"
import { broken, clip, cut, left, length, type Line, type Meaning, run, tame } from "./Line.ts"
import type { Screen, Shown } from "./Screen.ts"
import { around } from "./windows.ts"

const paragraphs = (text: string, columns: number, meaning: Meaning = "plain"): ReadonlyArray<Line> =>
  broken(text, columns).map((line): Line => [run(line, meaning)])

const asked: Text = {
  zh: "双人复核：由另一人照着原件，把各表的数再录一遍。录入时看不到第一遍的数；录完逐格比对，不同的逐格定下。双方姓名和时间记入报告。",
  en: "Double entry: somebody else enters the tables again from the records, without seeing the first entry. Both are compared cell by cell, each difference is decided, and both names and times go into the report."
}

const names = { first: { zh: "录入人", en: "first" }, second: { zh: "复核人", en: "second" } } as const

/** The question who entered the figures, and who enters them again. */
export const drawNames = ({ language, size }: Shown, { first, second, isSecond }: InNames): Screen => {
  const head: ReadonlyArray<Line> = [...paragraphs(asked[language], size.columns), []]
  const wide = 10
  const room = Math.max(4, size.columns - wide - 3)
  const line = (key: keyof typeof names, input: Input, isHere: boolean) => {
    const shown = around(input.text, isHere ? input.caret : 0, room)
    const name = run(`${isHere ? "▸ " : "  "}${left(names[key][language], wide - 2)}`, isHere ? "here" : "plain")
    return { line: [name, run(left(shown.text, room), "input")], x: shown.x }
  }
  const [one, other] = [line("first", first, !isSecond), line("second", second, isSecond)]
  const y = head.length + (isSecond ? 1 : 0)
  return { lines: [...head, one.line, other.line], caret: { x: wide + (isSecond ? other.x : one.x), y } }
}

const blind: Text = {
  zh: "照着原件录入各表；第一遍的数在比对之前看不到。",
  en: "Enter the tables from the records; the first entry is out of sight until both are compared."
}

const comparing: Text = { zh: "比对两遍录入", en: "compare both entries" }

/** The tables of the second entry, how far each is filled in, and the comparison. */
export const drawSecond = (state: Shown, { at }: InSecond): ReadonlyArray<Line> => {
  const { editing, language, size, second } = state
  const { edition } = editing
  const rows = rowsOf(state).map((place): ReadonlyArray<Line> => {
    const section = edition.sections[place]
    const isHere = place === at
    return section === undefined
      ? [[], [run(`${isHere ? "▸ " : "  "}${comparing[language]}`, isHere ? "selected" : "plain")]]
      : rowOf(state, { name: heading(edition, section), isHere, progress: progressOf(editing, section) })
  })
  const { filled, of } = filledIn(editing)
  const far: Text = { zh: `共录 ${filled}/${of} 格`, en: `${filled} of ${of} cells in all` }
  const by: Text = {
    zh: `录入 ${tame(second?.names.first ?? "")}　复核 ${tame(second?.names.second ?? "")}`,
    en: `first ${tame(second?.names.first ?? "")}, second ${tame(second?.names.second ?? "")}`
  }
  return [
    [run({ zh: " 双人复核录入", en: " Double entry" }[language], "title")],
    ...paragraphs(blind[language], size.columns, "faint"),
    [],
    ...rows.flat(),
    [],
    [run(`  ${far[language]}`, "faint")],
    ...paragraphs(`  ${by[language]}`, size.columns, "faint")
  ]
}

/** A figure as the lists of differences show it. */
const shown = ({ editing, language }: Shown, cell: Differing["cell"], entry: Entry): string =>
  side(editing.edition, { _tag: "Cell", cell, before: entry, after: entry }, "after", language)

const open: Text = { zh: "未定", en: "open" }
const decided: Text = { zh: "已定", en: "done" }
const another: Text = { zh: "另填", en: "another" }

/** A cell that differs: its label, and beside one another what each of the two entered and what else was typed. */
const item = (state: Shown, each: Differing, isHere: boolean, input: Input | undefined) => {
  const { language, size, second, editing } = state
  const { cell } = each
  const found = slot(editing.edition, cell)
  const part = found === undefined ? "" : `${heading(editing.edition, found.form).split("、")[0] ?? ""} `
  const name = part + (found === undefined ? cell : label(found))
  const chosen = second?.chosen[cell]
  const isChosen = (entry: Entry): boolean =>
    chosen !== undefined && shown(state, cell, chosen) === shown(state, cell, entry)
  const [isFirst, isSecond] = [isChosen(each.first), isChosen(each.second)]
  const meaning = (is: boolean): Meaning => (is ? "good" : chosen === undefined ? "plain" : "faint")
  const sides = [
    { key: "1", by: second?.names.first ?? "", text: shown(state, cell, each.first), is: isFirst },
    { key: "2", by: second?.names.second ?? "", text: shown(state, cell, each.second), is: isSecond }
  ].flatMap(({ key, by, text, is }) => [
    run(`   ${key} `, "key"),
    run(`${cut(tame(by), 12)} `, "faint"),
    run(`${is ? "✓" : ""}${cut(text, 24)}`, meaning(is))
  ])
  const third =
    input !== undefined
      ? [run(`   3 ${another[language]} `, "key"), run(left(input.text, 16), "input")]
      : chosen !== undefined && !isFirst && !isSecond
        ? [run(`   3 ${another[language]} `, "key"), run(`✓${cut(shown(state, cell, chosen), 24)}`, "good")]
        : []
  const badge = run(
    `${isHere ? "▸" : " "} ${(chosen === undefined ? open : decided)[language]} `,
    chosen === undefined ? "warning" : "good"
  )
  const values: Line = [...sides, ...third]
  const one: Line = [badge, run(name, isHere ? "selected" : "plain"), ...values]
  const behind = input === undefined ? 0 : 16 - input.caret
  if (length(one) < size.columns) return { lines: [one], caret: { x: length(one) - behind, y: 0 } }
  const texts = isHere ? broken(name, size.columns - length([badge]), 3) : [cut(name, size.columns - length([badge]))]
  const labels = texts.map((text, at): Line => [
    at === 0 ? badge : run(" ".repeat(length([badge]))),
    run(text, isHere ? "selected" : "plain")
  ])
  // On a narrow screen what is typed stands on a line of its own.
  const isNarrow = third.length > 0 && length(values) >= size.columns
  const below = isNarrow ? [sides, third] : [values]
  const last = below.at(-1) ?? []
  const lines = [...labels, ...below.map((line) => clip(line, size.columns))]
  return { lines, caret: { x: Math.max(0, length(last) - behind), y: lines.length - 1 } }
}

const agreed: Text = {
  zh: "两遍录入完全一致，按 Enter 把复核记入报告。",
  en: "Both entries agree in every cell: Enter records the double entry in the report."
}

/** What the cell takes while another figure is typed into it. */
export const toldOfDiffering = (state: Shown, { at, input }: InDiffering): Line => {
  const here = differences(state)[at]
  if (input === undefined || here === undefined) return []
  return [run(wanted[slot(state.editing.edition, here.cell)?.measure ?? "count"][state.language], "faint")]
}

/** The cells that differ, as many as there is room for around the one in hand. */
export const drawDiffering = (state: Shown, { at, input }: InDiffering, height: number): Screen => {
  const { language, size } = state
  const all = differences(state)
  if (all.length === 0) return { lines: paragraphs(agreed[language], size.columns, "good") }
  const left = undecided(state).length
  const headline: Text = {
    zh: `两遍录入有 ${all.length} 格不同，${left} 格未定`,
    en: `the entries differ in ${all.length} cell(s), ${left} to decide`
  }
  const head = paragraphs(headline[language], size.columns, left > 0 ? "warning" : "good")
  const here = Math.max(0, Math.min(at, all.length - 1))
  const drawn = all.map((each, place) => item(state, each, place === here, place === here ? input : undefined))
  const room = height - head.length
  // As many before the one in hand as leave it whole in sight, and a line of the next.
  let [from, used] = [here, (drawn[here]?.lines.length ?? 0) + (here < all.length - 1 ? 1 : 0)]
  while (from > 0 && used + (drawn[from - 1]?.lines.length ?? 0) <= room) {
    from--
    used += drawn[from]?.lines.length ?? 0
  }
  const above = drawn.slice(from, here).reduce((sum, { lines }) => sum + lines.length, head.length)
  const caret = drawn[here]?.caret
  return {
    lines: [...head, ...drawn.slice(from).flatMap(({ lines }) => lines)],
    ...(input !== undefined && caret !== undefined && { caret: { x: caret.x, y: above + caret.y } })
  }
}
