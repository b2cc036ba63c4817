/**
 * Goes in and out of a second entry: while its person types, `editing` is the second's own and the first person's report is out of sight.
 *
 * Whatever reads the state, a screen or a key, then sees the second's figures alone, so that no screen can show the first's by mistake.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { differing, type Differing, marked } from "@gongkai/core/doubleEntry"
import * as Draft from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { type Entry, isUnread } from "@gongkai/core/Entry"
import { once } from "@gongkai/core/once"
import type { Patch } from "@gongkai/core/Patch"
import { commit } from "./commit.ts"
import * as Editing from "./Editing.ts"
import type { Names, Second } from "./Second.ts"
import { type Order, saying, type State, stay, type Step } from "./State.ts"
import { opened } from "./typing.ts"

/** What the second person begins with: whose report it is, and nothing else of it. */
export const blankOf = (edition: Edition, { year, agency: { name } }: Draft.Draft): Draft.Draft =>
  Draft.blank(edition, { year, agency: { name }, reading: "draft" })

/** How many cells of the tables are filled in, of how many; an unread cell is not. */
export const filledIn = ({ edition, draft }: Editing.Editing): { readonly filled: number; readonly of: number } => {
  const all = Draft.entries(edition, draft)
  const filled = all.filter((entry) => entry !== null && !isUnread(entry)).length
  return { filled, of: all.length }
}

/** Whether the report tells of this second entry already: then nothing of it is left to be done. */
export const isFinished = ({ editing, first, second }: State): boolean => {
  const record = (first ?? editing).draft.doubleEntry
  return second?.compared !== undefined && record !== undefined && record.second.on === second.compared.on
}

/** A second entry that was begun and is not in the report yet. */
export const unfinished = (state: State): Second | undefined =>
  state.second !== undefined && !isFinished(state) ? state.second : undefined

const nothingYet = {
  zh: "各表还没有录入，无从复核；请先填写",
  en: "the tables are not filled in yet: there is nothing to enter a second time"
}

/** From the overview: on with what was begun, or the question who it is. */
export const openDouble = (state: State): Step => {
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  const begun = unfinished(state)
  if (begun !== undefined) return begun.compared === undefined ? entered(state, begun) : toDiffering(state)
  if (filledIn(state.editing).filled === 0) return saying(state, "note", nothingYet)
  const first = state.editing.draft.doubleEntry?.first.by ?? state.about?.who ?? ""
  return stay({
    ...state,
    place: { _tag: "Names", first: opened(first), second: opened(""), isSecond: first !== "" }
  })
}

const toDiffering = (state: State): Step => stay({ ...state, place: { _tag: "Differing", at: 0 } })

const firstTable = ({ sections }: Edition): number =>
  Math.max(
    0,
    sections.findIndex(({ kind }) => kind === "form")
  )

/** Puts the first person's report out of sight. */
const entered = (state: State, second: Second): Step => ({
  state: {
    ...state,
    second,
    first: state.editing,
    editing: second.editing,
    // Where the first person was last says where there was something to do.
    cells: {},
    place: { _tag: "Second", at: firstTable(state.editing.edition) }
  },
  orders: [{ _tag: "KeepSecond", kept: { isOpen: true } }]
})

/** Begins a second entry; `firstOn` is when the figures of the first were last written. */
export const begun = (state: State, names: Names, firstOn: string): Step => {
  const { edition, draft } = state.editing
  const editing = Editing.begin(edition, blankOf(edition, draft))
  return entered(state, { names, firstOn, editing, chosen: {}, past: [], future: [] })
}

/** A second entry that was kept, put beside the report; back in its tables where it was in them. */
export const recovered = (state: State, second: Second, isOpen: boolean): State => {
  const beside: State = { ...state, second }
  if (!isOpen || second.compared !== undefined || state.status.kind === "readOnly") return beside
  return entered(beside, second).state
}

/** The first person's report back on screen. */
const uncovered = (state: State): State => {
  const { first, second, ...rest } = state
  if (first === undefined || second === undefined) return state
  return {
    ...rest,
    editing: first,
    second: { ...second, editing: state.editing },
    cells: {},
    place: { _tag: "Overview", at: 0 }
  }
}

const left = {
  zh: "已离开复核录入，所录的都留着；按 d 继续",
  en: "the second entry is left and kept as it is; d goes on with it"
}

/** Leaves the tables of the second entry; what somebody else did to the file meanwhile is to be chosen now. */
export const leftAlone = (state: State): Step => {
  const orders: ReadonlyArray<Order> = [
    { _tag: "KeepSecond", kept: { isOpen: false } },
    ...(state.status.kind === "conflict" ? [{ _tag: "Compare" } as const] : [])
  ]
  return { state: { ...uncovered(state), message: { severity: "note", text: left } }, orders }
}

const givenUp = { zh: "已放弃这次复核，报告没有改动", en: "the second entry is given up; the report is unchanged" }

/** Gives the second entry up; the report stays as it is. */
export const dropped = (state: State): Step => {
  const { second: _second, ...rest } = uncovered(state)
  return {
    state: { ...rest, place: { _tag: "Overview", at: 0 }, message: { severity: "note", text: givenUp } },
    orders: [{ _tag: "DropSecond" }]
  }
}

const found = once((draft: Draft.Draft) =>
  once((other: Draft.Draft) => once((edition: Edition) => differing(edition, draft, other)))
)

/** The cells in which the report and the second entry differ now. */
export const differences = ({ editing, second }: State): ReadonlyArray<Differing> =>
  second === undefined ? [] : found(editing.draft)(second.editing.draft)(editing.edition)

/** Ends the entering at a time, and lays both entries side by side. */
export const compared = (state: State, on: string): Step => {
  const open = uncovered(state)
  if (open.second === undefined) return stay(state)
  const differed = differences(open).length
  const second: Second = { ...open.second, compared: { on, differed } }
  return {
    state: { ...open, second, place: { _tag: "Differing", at: 0 } },
    orders: [{ _tag: "KeepSecond", kept: { compared: { on, differed } } }]
  }
}

/** The cells that differ and of which nothing was decided. */
export const undecided = (state: State): ReadonlyArray<Cell> =>
  differences(state).flatMap(({ cell }) => (state.second?.chosen[cell] === undefined ? [cell] : []))

/** What is decided goes into the report with both names, as one change. */
export const recorded = (state: State): Step => {
  const { second, editing } = state
  const { edition, draft } = editing
  if (second?.compared === undefined) return stay(state)
  const cells: { [cell: Cell]: Entry } = {}
  for (const { cell, first } of differences(state)) {
    const entry = second.chosen[cell]
    if (entry !== undefined && entry !== first) cells[cell] = entry
  }
  const patch: Patch = Object.keys(cells).length > 0 ? { cells } : {}
  const after = Editing.change(editing, patch)?.editing.draft ?? draft
  const doubleEntry = {
    first: { by: second.names.first, on: second.firstOn },
    second: { by: second.names.second, on: second.compared.on },
    differed: second.compared.differed,
    figures: marked(edition, after)
  }
  const step = commit({ ...state, place: { _tag: "Overview", at: 0 } }, { ...patch, head: { doubleEntry } })
  if (step.orders.length === 0) return step
  const count = Object.keys(cells).length
  const text = {
    zh: `双人复核已记入报告${count > 0 ? `，改了 ${count} 格` : ""}；撤销按 u`,
    en: `the double entry is recorded${count > 0 ? `, ${count} cell(s) corrected` : ""}; u takes it back`
  }
  return { ...step, state: { ...step.state, message: { severity: "good", text } } }
}
