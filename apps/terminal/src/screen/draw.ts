/**
 * Draws the whole screen from the state: a title, the place in hand, what the last key led to, and the keys to go on with.
 *
 * @module
 */
import { isTyping } from "@gongkai/editor/cell"
import { listed, printedKey } from "@gongkai/editor/bindings"
import { below, reserved } from "./below.ts"
import { drawConflict } from "./drawConflict.ts"
import { drawFindings, drawLaw, drawRepair, drawWaive } from "./drawFindings.ts"
import { drawHelp } from "./drawHelp.ts"
import { drawNews, drawPaste } from "./drawLists.ts"
import { drawHead, toldOfHead } from "./drawHead.ts"
import { drawOverview } from "./drawOverview.ts"
import { drawLastYear } from "./drawLastYear.ts"
import { drawPicking } from "./drawPicking.ts"
import { drawPreview } from "./drawPreview.ts"
import { drawProse, toldOfProse } from "./drawProse.ts"
import { drawDiffering, drawNames, drawSecond, toldOfDiffering } from "./drawSecond.ts"
import { drawTable } from "./drawTable.ts"
import { told } from "./details.ts"
import { filledIn } from "@gongkai/editor/double"
import { review } from "@gongkai/editor/Editing"
import { clip, folded, length, type Line, type Meaning, run, spread, tame } from "./Line.ts"
import type { Screen, Shown } from "./Screen.ts"
import { opens, wrongs } from "./tally.ts"
import { type State, where } from "@gongkai/editor/State"
import { selected } from "@gongkai/editor/range"
import { pageOf } from "@gongkai/editor/updateTable"

const statusMeaning: { readonly [K in State["status"]["kind"]]: Meaning } = {
  saved: "good",
  pending: "faint",
  failed: "error",
  readOnly: "warning",
  conflict: "error"
}

/** While the second person types: who it is, and how much is entered. */
const enteredBy = ({ editing, second, language }: Shown): Line => {
  const { filled, of } = filledIn(editing)
  const by = tame(second?.names.second ?? "")
  return [run({ zh: `复核录入 ${by} `, en: `second entry ${by} ` }[language], "here"), run(`${filled}/${of} `, "faint")]
}

/** How much is wrong, and how much is still to be filled in. */
const tallied = ({ editing, language, place, isUnchecked }: Shown): Line => {
  if (isUnchecked && place._tag === "Overview") return [run({ zh: "正在核对 ", en: "checking " }[language], "faint")]
  const { wrong, open } = review(editing)
  const isSound = wrong.every(({ waived }) => waived !== undefined) && open.length === 0
  return [
    ...wrongs(wrong, language),
    ...opens(open, language),
    ...(isSound ? [run({ zh: "没有疑点 ", en: "no findings " }[language], "good")] : [])
  ]
}

const title = (state: Shown): Line => {
  const { editing, language, status, size } = state
  const { agency, year } = editing.draft
  const name = { zh: `${tame(agency.name)} ${year}年度`, en: `${tame(agency.name)} ${year}` }[language]
  const tally = state.first !== undefined ? enteredBy(state) : tallied(state)
  // What is in hand is in the journal alone, so nothing says that it is saved.
  const kept =
    isTyping(state) && status.kind === "saved"
      ? run({ zh: "正在输入", en: "typing" }[language], "faint")
      : run(tame(status.text[language]), statusMeaning[status.kind])
  // It stays there until it was looked at: a key may have cleared the line that said so.
  const news =
    state.news?.isSeen === false && state.first === undefined
      ? [run({ zh: "F3 看别人的改动 ", en: "F3 others' changes " }[language], "warning")]
      : []
  return spread(
    [run(name, "title"), run(`  ${editing.edition.key} `, "faint")],
    [...news, ...tally, kept],
    size.columns
  )
}

/** Keys that the bottom line of every screen keeps, at its right end. */
const kept: ReadonlySet<string> = new Set(["nextPart", "help"])

/** The keys to go on with, as many as fit whole; the next part and the help always. */
const help = (state: Shown): Line => {
  const named = listed(where(state), state.first !== undefined).flatMap(({ command, keys: [key = ""], short }) =>
    short === undefined
      ? []
      : [{ command, runs: [run(printedKey(key), "key"), run(` ${short[state.language]}  `, "faint")] }]
  )
  const all = named.filter(({ command }, at) => named.findIndex((each) => each.command === command) === at)
  const end = all.filter(({ command }) => kept.has(command)).flatMap(({ runs }) => runs)
  const others = all.filter(({ command }) => !kept.has(command))
  const room = state.size.columns - length(end)
  const fits = (count: number, more: number): boolean =>
    others.slice(0, count).reduce((sum, { runs }) => sum + length(runs), more) <= room
  // What is left out is pointed to: the help lists it.
  const count = fits(others.length, 0) ? others.length : others.findLastIndex((_, at) => fits(at + 1, 3)) + 1
  const more = count < others.length ? [run("…  ", "faint")] : []
  const start = [...others.slice(0, count).flatMap(({ runs }) => runs), ...more]
  return clip([...start, ...end], state.size.columns)
}

/** The status line: the result of the last key, or else a hint about the selected cell. */
const message = (state: Shown): Line => {
  const { message: said, language, place: here } = state
  if (said !== undefined) return [run(tame(said.text[language]), said.severity)]
  if (here._tag === "Head") return toldOfHead(state, here)
  if (here._tag === "Differing") return toldOfDiffering(state, here)
  if (here._tag === "Prose") return toldOfProse(state, here)
  return here._tag === "Table" ? told(state, here) : []
}

const body = (state: Shown, height: number): Screen => {
  const { place: here, size, editing } = state
  switch (here._tag) {
    case "Overview":
      return { lines: drawOverview(state, here, height) }
    case "Head":
      return drawHead(state, here, height)
    case "Table": {
      const { draft, edition } = editing
      const table = {
        edition,
        draft,
        review: review(editing),
        page: pageOf(state, here),
        cell: here.cell,
        ...(here.input && { input: here.input }),
        ...(here.range && { range: new Set(selected(pageOf(state, here), here).flat()) })
      }
      const drawn = drawTable(table, size.columns, height, reserved(state, here))
      return { ...drawn, lines: [...drawn.lines, ...below(state, here, height - drawn.lines.length)] }
    }
    case "Prose":
      return drawProse(state, here, height)
    case "Picking":
      return drawPicking(state, here, height)
    case "Findings":
      return { lines: drawFindings(state, here, height) }
    case "Repair":
      return { lines: drawRepair(state, here, height) }
    case "Waive":
      return drawWaive(state, here)
    case "Preview":
      return { lines: drawPreview(state, here, height) }
    case "LastYear":
      return { lines: drawLastYear(state, here, height) }
    case "Law":
      return { lines: drawLaw(state, here, height) }
    case "Paste":
      return { lines: drawPaste(state, here, height) }
    case "Help":
      return { lines: drawHelp(state, here, height) }
    case "Names":
      return drawNames(state, here)
    case "Second":
      return { lines: drawSecond(state, here) }
    case "Differing":
      return drawDiffering(state, here, height)
    case "Conflict":
      return { lines: drawConflict(state, here, height) }
    case "News":
      return { lines: drawNews(state, here, height) }
  }
}

/** The lines of the screen, as many as it has rows but one, which stays free so that nothing scrolls. */
export const draw = (state: Shown): Screen => {
  const { rows, columns } = state.size
  // What the status line says is not cut.
  const said = folded(message(state), columns, 4)
  const height = Math.max(1, rows - 3 - said.length)
  const { lines, caret } = body(state, height)
  const shown = Array.from({ length: height }, (_, at): Line => clip(lines[at] ?? [], columns))
  return {
    lines: [title(state), ...shown, ...said, help(state)],
    ...(caret !== undefined && caret.y < height && { caret: { x: Math.min(caret.x, columns - 1), y: caret.y + 1 } })
  }
}
