/**
 * The whole state of the editor: the report being edited, the screen that is open, and the message of the last key.
 *
 * A value: every key makes a new one (`update`), every screen is drawn from one (`draw`), and what must happen outside is an order.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Change } from "@gongkai/core/difference"
import { type Draft, narrative } from "@gongkai/core/Draft"
import { type Edition, forms } from "@gongkai/core/Edition"
import type { Finding, Severity } from "@gongkai/core/Finding"
import type { Patch } from "@gongkai/core/Patch"
import type { Language, Text } from "@gongkai/core/Text"
import * as Manuscript from "./prose/Manuscript.ts"
import type { Wrap } from "./prose/Wrap.ts"
import type { Where } from "./bindings.ts"
import { begin, type Editing } from "./Editing.ts"
import type { LastYear } from "./lastYear.ts"
import { fields, preambleKey } from "./head/fields.ts"
import type { Input } from "./Input.ts"
import type { Kept, Names, Second } from "./Second.ts"
import type { About, Status } from "./Kept.ts"
import { page } from "./Page.ts"
import type { InHead, Place } from "./Place.ts"

export type * from "./Place.ts"
export type { About, Input, Status }

/** A sentence shown until the next key: how grave it is, and what it says. */
export interface Message {
  readonly severity: Severity | "good"
  readonly text: Text
}

/** What the surface shows at once. The screen sets it whenever its size changes; the editor knows no rows or columns of its own. */
export interface View {
  /** How far PgUp and PgDn move in each place: rows of a table or text, entries of a list. At least 1. */
  readonly page: {
    readonly [
      W in Exclude<
        Where,
        | "overview"
        | "cell"
        | "search"
        | "go"
        | "pick"
        | "field"
        | "choice"
        | "preamble"
        | "repair"
        | "waive"
        | "names"
        | "second"
        | "third"
      >
    ]: number
  }
  readonly wrap: Wrap
  /** How many lines the pages of the report have. */
  readonly pages?: (editing: Editing) => number
  /** How many lines the comparison with last year's report has. */
  readonly differences?: (editing: Editing, last: LastYear, language: Language) => number
}

/** All that the editor knows: a plain value, which a key makes another of. */
export interface State {
  readonly editing: Editing
  readonly place: Place
  readonly language: Language
  readonly view: View
  readonly status: Status
  readonly about?: About
  readonly message?: Message
  /** The last changes made by somebody else, and whether the user has looked at them. */
  readonly news?: { readonly changes: ReadonlyArray<Change>; readonly isSeen: boolean }
  /** The user was told what leaving would lose; the next Ctrl-C leaves. */
  readonly isWarned?: true
  /** Last year's report, where it is at hand. */
  readonly last?: LastYear
  /** Letters that acted as keys, one right after the other, and the report before them: they may turn out to be a word. */
  readonly acted?: { readonly text: string; readonly before: Editing }
  /** What was copied last out of a text, as its lines write it: pasted here again, it keeps its references. */
  readonly copied?: string
  /** A second entry of the figures that was begun; it stays until another is begun or it is given up. */
  readonly second?: Second
  /** The report of the first person, out of sight while the second enters the figures: then `editing` is the second's. */
  readonly first?: Editing
  /** The cell last selected in each form. */
  readonly cells: { readonly [form: string]: Cell }
}

/** A format that the report can be written in beside its own. */
export type Format = "docx" | "xlsx" | "html" | "md" | "csv" | "zip"

/** An order to the surface: something the editor cannot do itself. */
export type Order =
  | { readonly _tag: "Record"; readonly patch: Patch; readonly draft: Draft }
  | { readonly _tag: "Save" }
  | { readonly _tag: "Print" }
  /** Shows the folder of the report in the desktop's own program. */
  | { readonly _tag: "ShowFolder" }
  /** Writes the report beside its file in another format. */
  | { readonly _tag: "Export"; readonly format: Format }
  /** Accepts a finding today: only the surface knows the day. */
  | { readonly _tag: "Accept"; readonly finding: Finding; readonly reason: string; readonly by: string }
  | { readonly _tag: "Write"; readonly section: string }
  /** Begins a second entry: only the surface knows the time, and keeps what is entered. */
  | { readonly _tag: "BeginSecond"; readonly names: Names }
  /** Keeps a step of the second entry, apart from the report. */
  | { readonly _tag: "KeepSecond"; readonly kept: Kept }
  /** Ends the entering: both are compared as they are at that time. */
  | { readonly _tag: "CompareSecond" }
  /** Gives the second entry up. */
  | { readonly _tag: "DropSecond" }
  /** Puts a text on the clipboard of the user. */
  | { readonly _tag: "Copy"; readonly text: string }
  /** Opens the conflict screen with the version in the file. */
  | { readonly _tag: "Compare" }
  | { readonly _tag: "Resolve"; readonly as: "mine" | Draft }
  /** `isWarned`: the user was told what this loses. */
  | { readonly _tag: "Quit"; readonly isWarned: boolean }

/** What a key leads to: the state after it, and what the surface is to do, in this order. */
export interface Step {
  readonly state: State
  readonly orders: ReadonlyArray<Order>
}

/** The order that keeps a change: of the report, or of the second entry while its person types. */
export const recording = ({ first }: Pick<State, "first">, patch: Patch, draft: Draft): Order =>
  first === undefined ? { _tag: "Record", patch, draft } : { _tag: "KeepSecond", kept: { patch } }

/** The state as it is, with nothing to do. */
export const stay = (state: State): Step => ({ state, orders: [] })

/** The state with a sentence to show. */
export const saying = (state: State, severity: Message["severity"], text: Text): Step =>
  stay({ ...state, message: { severity, text } })

/** The state in which the editor opens a report: its overview, the first part chosen. */
export const initial = (
  edition: Edition,
  draft: Draft,
  {
    language,
    view,
    status,
    message
  }: Pick<State, "language" | "view" | "status"> & {
    readonly message?: Message | undefined
  }
): State => ({
  editing: begin(edition, draft),
  place: { _tag: "Overview", at: 0 },
  language,
  view,
  status,
  ...(message && { message }),
  cells: {}
})

const headWhere = ({ at }: InHead): Where => {
  const field = fields[at]
  return field?.isProse ? "preamble" : field?.choices ? "choice" : "head"
}

/** Which keys hold where the editor is. */
export const where = ({ place }: State): Where => {
  switch (place._tag) {
    case "Table":
      return place.input !== undefined ? "cell" : place.search !== undefined ? "search" : place.isGoing ? "go" : "table"
    case "Overview":
      return "overview"
    case "Head":
      return place.input === undefined ? headWhere(place) : "field"
    case "Prose":
      return "prose"
    case "Picking":
      return "pick"
    case "Findings":
      return "findings"
    case "Repair":
      return "repair"
    case "Waive":
      return "waive"
    case "Law":
      return "law"
    case "Preview":
      return "preview"
    case "LastYear":
      return "lastYear"
    case "Paste":
      return "paste"
    case "Help":
      return "help"
    case "Names":
      return "names"
    case "Second":
      return "second"
    case "Differing":
      return place.input === undefined ? "differing" : "third"
    case "Conflict":
      return "conflict"
    case "News":
      return "news"
  }
}

/** The table, text or overview below any lists and questions; a proposed paste counts as such a place, for it may be lost. */
export const under = (place: Place): Place => {
  switch (place._tag) {
    case "Picking":
    case "Findings":
    case "Repair":
    case "Waive":
    case "Law":
    case "Preview":
    case "LastYear":
    case "Help":
    case "Conflict":
    case "News":
      return under(place.from)
    default:
      return place
  }
}

/** The overview with a part chosen; while the second person types, that of the tables alone. */
export const overview = (state: State, at: number): State => ({
  ...state,
  place: state.first === undefined ? { _tag: "Overview", at } : { _tag: "Second", at }
})

/** The place where a part is filled in; `cell` where in its table. While the second person types, no text is opened. */
export const openPart = (state: State, at: number, cell?: Cell): State => {
  const { edition, draft } = state.editing
  const section = edition.sections[at]
  if (section === undefined) return state
  if (section.kind === "prose") {
    if (state.first !== undefined) return state
    const manuscript = Manuscript.from(narrative(draft, section), Manuscript.cellsOf(edition))
    return { ...state, place: { _tag: "Prose", section: section.key, manuscript } }
  }
  const [first] = page(section).place.keys()
  const here = cell ?? state.cells[section.key] ?? first
  return here === undefined ? state : { ...state, place: { _tag: "Table", form: section.key, cell: here } }
}

/** The number of the part that a place lies in, or that the overview has chosen, from 0; -1 is the head, which stands before them. */
export const partOf = ({ editing: { edition }, place }: State): number => {
  if (place._tag === "Overview" || place._tag === "Second") return place.at
  if (place._tag === "Head" || (place._tag === "Prose" && place.section === preambleKey)) return -1
  const key = place._tag === "Table" ? place.form : place._tag === "Prose" ? place.section : undefined
  return Math.max(
    0,
    edition.sections.findIndex((section) => section.key === key)
  )
}

/** The form of an edition by its key; `undefined` where it has none. */
export const formOf = (edition: Edition, key: string) => forms(edition).find((form) => form.key === key)

/** Last year's report, but while the second person types: what it handed on to this year would show there. */
export const lastOf = ({ first, last }: State): LastYear | undefined => (first === undefined ? last : undefined)

/** The state with a new status of the file. */
export const informed = (state: State, status: Status): State => ({ ...state, status })
