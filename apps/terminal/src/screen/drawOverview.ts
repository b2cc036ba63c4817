/**
 * The overview: the head and the six parts, how far each is filled in, what is wrong in it, and where the report is kept.
 *
 * @module
 */
import { basename, dirname } from "node:path"
import { isStale } from "@gongkai/core/doubleEntry"
import { heading } from "@gongkai/core/Edition"
import { titleOf } from "@gongkai/core/Header"
import type { Text } from "@gongkai/core/Text"
import { unfinished } from "@gongkai/editor/double"
import { review, sectionOf } from "@gongkai/editor/Editing"
import { fields } from "@gongkai/editor/fields"
import { type Progress, progressOf, progressOfHead, type Stage } from "@gongkai/editor/progress"
import { broken, type Line, left, length, type Meaning, right, run, spread, tail, tame } from "./Line.ts"
import type { Shown } from "./Screen.ts"
import type { InOverview } from "@gongkai/editor/State"
import { entered, goesOn } from "./secondWords.ts"
import { wrongs } from "./tally.ts"

/** What the head is called where it stands beside the parts. */
export const headName: Text = { zh: "机关信息和导语", en: "organ and preamble" }

const stages: { readonly [S in Stage]: Text } = {
  empty: { zh: "空", en: "empty" },
  begun: { zh: "填写中", en: "begun" },
  done: { zh: "已完成", en: "done" }
}

const measured = ({ filled, of }: Progress, unit: Text): Text =>
  of === undefined
    ? { zh: `${filled}字`, en: `${filled} characters` }
    : { zh: `${filled}/${of}${unit.zh}`, en: `${filled}/${of} ${unit.en}` }

const cells: Text = { zh: "格", en: "cells" }
const items: Text = { zh: "项", en: "fields" }

/** The columns of the stage, and of how far it is. */
const widths = { zh: [7, 9], en: [5, 16] } as const

/** Where the report is kept, under whose name, and whether all of it is there. */
const kept = ({ about, language, status, size }: Shown): ReadonlyArray<Line> => {
  if (about === undefined) return []
  const state = status.text[language]
  const at = about.savedAt === undefined ? "" : { zh: `，${about.savedAt}`, en: `, ${about.savedAt}` }[language]
  const by = about.who === "" ? "" : { zh: `　填报人 ${about.who}`, en: `  by ${about.who}` }[language]
  const name = tame(`${basename(about.path)}${by}　${state}${at}`)
  const folder = tame(dirname(about.path))
  // The end of a long path says more than its beginning.
  return [[run(`  ${name}`, "faint")], [run(`  ${tail(folder, size.columns - 3)}`, "faint")]]
}

interface Row {
  readonly name: string
  readonly isHere: boolean
  readonly progress: Progress
  readonly unit?: Text
  /** What is wrong in it. */
  readonly found?: Line
  /** So many columns are kept for what is wrong, so that the stages stand below one another. */
  readonly room?: number
}

/** A part with its stage and how far it is; what does not fit beside the name stands below it, and is not cut. */
export const rowOf = (
  { language, size }: Shown,
  { name, isHere, progress, unit = cells, found = [], room = 0 }: Row
): ReadonlyArray<Line> => {
  const [wide, far] = widths[language]
  const start = [run(`${isHere ? "▸ " : "  "}${name} `, isHere ? "selected" : "plain")]
  const stage = run(left(stages[progress.stage][language], wide), progress.stage === "done" ? "good" : "faint")
  const filled = run(`${right(measured(progress, unit)[language], far)} `, "faint")
  const one = [stage, filled, ...found]
  const apart = [...one, run(" ".repeat(Math.max(0, room - length(found))))]
  if (length(start) + length(apart) < size.columns) return [spread(start, apart, size.columns)]
  return length(start) + length(one) < size.columns
    ? [spread(start, one, size.columns)]
    : [start, spread([], one, size.columns)]
}

/** Who entered the figures twice, or how far a second entry is. */
const doubled = (state: Shown): ReadonlyArray<Line> => {
  const { editing, language, size } = state
  const { edition, draft } = editing
  const begun = unfinished(state)
  const [told, meaning]: readonly [Text | undefined, Meaning] =
    begun !== undefined
      ? [goesOn(begun), "warning"]
      : draft.doubleEntry !== undefined
        ? [entered(draft.doubleEntry, isStale(edition, draft)), isStale(edition, draft) ? "note" : "faint"]
        : [undefined, "faint"]
  if (told === undefined) return []
  return broken(told[language], size.columns - 2).map((text): Line => [run("  "), run(text, meaning)])
}

export const drawOverview = (state: Shown, { at }: InOverview, height: number): ReadonlyArray<Line> => {
  const { editing, language } = state
  const { edition, draft } = editing
  const { wrong } = state.isUnchecked ? { wrong: [] } : review(editing)
  const keys = new Set(edition.sections.map(({ key }) => key))
  const ofHead = new Set(["preamble", ...fields.map(({ key }) => key)])
  const foundIn = (isIn: (section: string) => boolean): Line =>
    wrongs(
      wrong.filter((finding) => isIn(sectionOf(finding))),
      language
    )
  const all: ReadonlyArray<Row> = [
    {
      name: `〇、${headName[language]}`,
      isHere: at < 0,
      progress: progressOfHead(editing),
      unit: items,
      found: foundIn((section) => ofHead.has(section))
    },
    ...edition.sections.map((section, place) => ({
      name: heading(edition, section),
      isHere: place === at,
      progress: progressOf(editing, section),
      found: foundIn((key) => key === section.key)
    }))
  ]
  const room = Math.max(...all.map(({ found = [] }) => length(found)))
  const rows = all.map((row) => rowOf(state, { ...row, room }))
  const others = wrong.filter((finding) => !keys.has(sectionOf(finding)) && !ofHead.has(sectionOf(finding)))
  const whole: ReadonlyArray<Line> =
    others.length === 0
      ? []
      : [[run({ zh: "  整份报告 ", en: "  the whole report " }[language]), ...wrongs(others, language)]]
  const head: ReadonlyArray<Line> = [
    [run("  "), run(tame(titleOf(draft)), "title")],
    [run(`  ${edition.title}`, "faint")]
  ]
  const foot = [...whole, ...doubled(state), ...kept(state)]
  const count = rows.flat().length
  const isAiry = height >= head.length + count + rows.length + foot.length + 1
  const body = rows.flatMap((each) => (isAiry ? [[], ...each] : each))
  const isLoose = height > head.length + body.length + foot.length
  return [...head, ...body, ...(isLoose ? [[]] : []), ...foot]
}
