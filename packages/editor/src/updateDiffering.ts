/**
 * What keys do with the cells that two people entered differently: one of the figures is taken, or a third is typed.
 *
 * Nothing is decided before somebody does, and the report stays as it is until everything is.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Entry } from "@gongkai/core/Entry"
import type { Text } from "@gongkai/core/Text"
import type { Command } from "./bindings.ts"
import { measureOf } from "./cell.ts"
import { differences, dropped, recorded, undecided } from "./double.ts"
import { moves, within } from "./moves.ts"
import type { Chosen, Second } from "./Second.ts"
import { type InDiffering, type Input, openPart, saying, type State, stay, type Step } from "./State.ts"
import { typed } from "./typed.ts"
import { inserted, opened, typedOn } from "./typing.ts"

const remaining = (count: number): Text => ({ zh: `还有 ${count} 格没有定`, en: `${count} cell(s) left to decide` })
const ready: Text = { zh: "全部定了，按 Enter 记入报告", en: "all decided: Enter writes it into the report" }

const keeping = (state: State, second: Second, place: InDiffering): Step => ({
  state: { ...state, second, place },
  orders: [{ _tag: "KeepSecond", kept: { chosen: second.chosen } }]
})

const told = (step: Step): Step => {
  const open = undecided(step.state).length
  const { state } = saying(step.state, open === 0 ? "good" : "note", open === 0 ? ready : remaining(open))
  return { ...step, state }
}

/** Decides a cell, and goes to the next. */
const deciding = (state: State, second: Second, at: number, cell: Cell, entry: Entry): Step => {
  const chosen: Chosen = { ...second.chosen, [cell]: entry }
  const count = differences(state).length
  const next: Second = { ...second, chosen, past: [...second.past, second.chosen], future: [] }
  return told(keeping(state, next, { _tag: "Differing", at: within(at + 1, count) }))
}

const nothingToUndo: Text = { zh: "没有可撤销的", en: "there is nothing to undo" }
const nothingToRedo: Text = { zh: "没有可重做的", en: "there is nothing to redo" }

/** Takes the last decision back, or makes it again. */
const travelling = (state: State, second: Second, place: InDiffering, command: "undo" | "redo"): Step => {
  const [from, to] = command === "undo" ? [second.past, second.future] : [second.future, second.past]
  const chosen = from.at(-1)
  if (chosen === undefined) return saying(state, "note", command === "undo" ? nothingToUndo : nothingToRedo)
  const [rest, more] = [from.slice(0, -1), [...to, second.chosen]]
  const [past, future] = command === "undo" ? [rest, more] : [more, rest]
  return told(keeping(state, { ...second, chosen, past, future }, { _tag: "Differing", at: place.at }))
}

const losing: Text = {
  zh: "再按一次就放弃这次复核：所录的数和所定的都不再保留",
  en: "once more gives the second entry up: neither its figures nor what was decided are kept"
}

/** Types a figure that is neither of the two. */
const typing = (state: State, place: InDiffering, input: Input, stroke: string, command: Command | undefined): Step => {
  const { input: _input, ...bare } = place
  if (command === "cancel") return stay({ ...state, place: bare })
  const after = typedOn(input, stroke, command)
  if (after !== undefined) return stay({ ...state, place: { ...place, input: after } })
  const here = differences(state)[place.at]
  if (command !== "apply" || here === undefined || state.second === undefined) return stay(state)
  if (input.text.trim() === "") return stay({ ...state, place: bare })
  const read = typed(input.text, measureOf(state, here.cell))
  if ("refused" in read) return saying(state, "warning", read.refused)
  return deciding(state, state.second, place.at, here.cell, read.entry)
}

export const updateDiffering = (
  state: State,
  place: InDiffering,
  stroke: string,
  command: Command | undefined
): Step => {
  if (place.input !== undefined) return typing(state, place, place.input, stroke, command)
  const all = differences(state)
  const { second } = state
  const at = within(place.at, all.length)
  const by = moves(command, state.view.page.differing)
  if (second === undefined || by !== 0)
    return stay({ ...state, place: { _tag: "Differing", at: within(at + by, all.length) } })
  const here = all[at]
  switch (command) {
    case "back":
      return stay({ ...state, place: { _tag: "Overview", at: 0 } })
    case "takeFirst":
    case "takeSecond":
      if (here === undefined) return stay(state)
      return deciding(state, second, at, here.cell, command === "takeFirst" ? here.first : here.second)
    case "third":
      return stay(here === undefined ? state : { ...state, place: { _tag: "Differing", at, input: opened("") } })
    case "jump": {
      if (here === undefined) return stay(state)
      const { edition } = state.editing
      const [form] = here.cell.split("/")
      return stay(
        openPart(
          state,
          edition.sections.findIndex(({ key }) => key === form),
          here.cell
        )
      )
    }
    case "undo":
    case "redo":
      return travelling(state, second, { ...place, at }, command)
    case "giveUp":
      return place.isWarned
        ? dropped(state)
        : saying({ ...state, place: { _tag: "Differing", at, isWarned: true } }, "warning", losing)
    case "apply": {
      const [first] = undecided(state)
      if (first === undefined) return recorded(state)
      const open = all.findIndex(({ cell }) => cell === first)
      return saying({ ...state, place: { _tag: "Differing", at: open } }, "warning", remaining(undecided(state).length))
    }
    default:
      return stay({ ...state, place: { _tag: "Differing", at } })
  }
}

/** A figure pasted while a third is typed. */
export const pasteThird = (state: State, place: InDiffering, input: Input, text: string): Step =>
  stay({ ...state, place: { ...place, input: inserted(input, text.trim().replaceAll(/\p{Cc}+/gu, " ")) } })
