/**
 * What each cell of a table shows: its text, what the text alone does not tell, and last year's number.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Register } from "@gongkai/core/asked"
import * as Draft from "@gongkai/core/Draft"
import { label, slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Finding, Severity } from "@gongkai/core/Finding"
import { isTotal } from "@gongkai/core/Totals"
import type { Language, Text } from "@gongkai/core/Text"
import { once } from "@gongkai/core/once"
import { asking } from "@gongkai/editor/checks"
import { type Editing, review } from "@gongkai/editor/Editing"
import { type Compared, compared } from "@gongkai/editor/lastYear"
import { lastOf } from "@gongkai/editor/State"
import type { Report } from "../desk/Model.ts"
import { words } from "../words/words.ts"
import type { Shown } from "./Cell.tsx"
import { number } from "./number.ts"

const kindOf = (entry: Entry.Entry): Shown["kind"] =>
  entry === null ? "blank" : entry === "none" ? "none" : Entry.isUnread(entry) ? "unread" : "plain"

const gravest = (found: ReadonlyArray<Finding>): Severity | undefined =>
  (["error", "warning"] as const).find((severity) =>
    found.some((each) => each.severity === severity && each.waived === undefined)
  )

/** A cell beside last year's; `undefined` where there is nothing to compare. */
export const lastAt = ({ state }: Report, cell: Cell): Compared | undefined => {
  const last = lastOf(state)
  return last === undefined ? undefined : compared(state.editing.edition, state.editing.draft, last, cell)
}

type Figure = Omit<Shown, "headers" | "columns">

/** The figures of a report as it is; what is being typed changes one of them. */
const known = once((_register: Register) => once((_editing: Editing) => new Map<string, Figure | undefined>()))

/** What a cell shows, without its place in the table. */
export const shown = (report: Report, cell: Cell, language: Language, showsLast: boolean): Figure | undefined => {
  const { state, held } = report
  const figures = known(asking())(state.editing)
  const key = [cell, language, showsLast && lastOf(state) !== undefined, state.status.kind === "readOnly"].join(" ")
  if (!figures.has(key)) figures.set(key, figure(report, cell, language, showsLast))
  const own = figures.get(key)
  const text = held[cell]
  return own === undefined || text === undefined ? own : { ...own, value: text, isHeld: true }
}

const figure = (report: Report, cell: Cell, language: Language, showsLast: boolean): Figure | undefined => {
  const { state } = report
  const { edition, draft } = state.editing
  const found = slot(edition, cell)
  if (found === undefined) return undefined
  const entry = Draft.at(draft, cell)
  const kind = kindOf(entry)
  const { at, differing } = review(state.editing)
  const comes = differing.get(cell)
  const severity = comes === undefined ? gravest(at.get(cell) ?? []) : "error"
  const last = showsLast ? lastAt(report, cell) : undefined
  const told: ReadonlyArray<Text> = [
    ...(kind === "plain" || kind === "blank" ? [] : [words[kind]]),
    ...(comes === undefined ? [] : [words.totalDiffers]),
    ...(isTotal(edition, cell) ? [words.total] : [])
  ]
  return {
    cell,
    value: Entry.show(entry, found.measure),
    label: label(found),
    measure: found.measure,
    isTotal: isTotal(edition, cell),
    kind,
    isHeld: false,
    isReadOnly: state.status.kind === "readOnly",
    ...(told.length > 0 && { state: told.map((each) => each[language]).join("，") }),
    ...(severity !== undefined && { severity }),
    ...(last !== undefined && { last: `${words.lastYear[language]} ${number(last.last, found.measure)}` })
  }
}
