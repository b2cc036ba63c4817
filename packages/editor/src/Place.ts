/**
 * Where the editor is: a part, a list, or a question, with what each keeps while it is open.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import type { Draft } from "@gongkai/core/Draft"
import type { Finding } from "@gongkai/core/Finding"
import type { Proposal as Correction } from "@gongkai/core/repair"
import type { Proposal } from "./paste/propose.ts"
import type * as Manuscript from "./prose/Manuscript.ts"
import type { Input } from "./Input.ts"

/** The parts of the report as a list, one of which is chosen, from 0. */
export interface InOverview {
  readonly _tag: "Overview"
  /** The part chosen, from 0; -1 is the head of the report, which stands before them. */
  readonly at: number
}

/** A table, with the cell that is chosen and what is being typed or sought in it. */
export interface InTable {
  readonly _tag: "Table"
  readonly form: string
  readonly cell: Cell
  readonly input?: Input
  /** The cell where a run of Tabs began: Enter leads back to its column. */
  readonly run?: Cell
  /** What is being searched, and the cell where the search began. */
  readonly search?: { readonly text: string; readonly from: { readonly form: string; readonly cell: Cell } }
  /** The next digit is the number of the part to go to. */
  readonly isGoing?: true
  /** Cells selected from the anchor to the cell in hand; arrows extend a range that is held. */
  readonly range?: { readonly anchor: Cell; readonly isHeld: boolean }
}

/** A text of the report, with its cursor. */
export interface InProse {
  readonly _tag: "Prose"
  readonly section: string
  readonly manuscript: Manuscript.Manuscript
}
/** A cell about to be referred to in a text: what its label is searched for, and which of the cells found is chosen, from 0. */
export interface InPicking {
  readonly _tag: "Picking"
  readonly from: InProse
  readonly text: string
  readonly at: number
}
/** The head of the report, field by field, the preamble last. */
export interface InHead {
  readonly _tag: "Head"
  readonly at: number
  readonly input?: Input
  /** What was typed one after another where a number chooses, and the value before it: it may turn out to be meant for another field. */
  readonly typed?: { readonly text: string; readonly before: string | undefined }
}

/** The findings as a list, one of which is chosen, from 0. */
export interface InFindings {
  readonly _tag: "Findings"
  readonly at: number
  readonly from: Place
}
/** The corrections proposed for a finding, one of which is chosen. */
export interface InRepair {
  readonly _tag: "Repair"
  readonly from: InFindings
  readonly proposals: ReadonlyArray<Correction>
  /** Whether there are more of this size that are not shown. */
  readonly isMore: boolean
  readonly at: number
}
/** A finding about to be accepted: the reason and who gives it are being typed. */
export interface InWaive {
  readonly _tag: "Waive"
  readonly from: InFindings
  readonly finding: Finding
  readonly reason: Input
  readonly by: Input
  /** Whether it is `by` that is typed into. */
  readonly isBy: boolean
}
/** The law behind a finding. */
export interface InLaw {
  readonly _tag: "Law"
  readonly from: InFindings
  readonly finding: Finding
  readonly top: number
}
/** This year's report beside last year's: what differs, as lines. */
export interface InLastYear {
  readonly _tag: "LastYear"
  readonly top: number
  readonly from: Place
}

/** What a paste would change, shown before it does. */
export interface InPaste {
  readonly _tag: "Paste"
  readonly proposal: Proposal
  readonly top: number
  readonly from: Place
  /** Where to go once it is written, if that is another part. */
  readonly to?: InTable
}
/** The names of the two people, asked before the second enters the figures again. */
export interface InNames {
  readonly _tag: "Names"
  readonly first: Input
  readonly second: Input
  /** Whether it is `second` that is typed into. */
  readonly isSecond: boolean
}
/** The tables that the second person fills in blind; `at` is the part chosen, from 0, or the number of parts for the comparison below them. */
export interface InSecond {
  readonly _tag: "Second"
  readonly at: number
  /** The user was told what this does; the same key once more does it. */
  readonly isWarned?: "compare" | "giveUp"
}
/** The cells that two people entered differently; `input` while another figure than theirs is typed. */
export interface InDiffering {
  readonly _tag: "Differing"
  readonly at: number
  readonly input?: Input
  /** The user was told that the second entry would be gone; the same key once more gives it up. */
  readonly isWarned?: true
}

/** The keys that hold, as a list. */
export interface InHelp {
  readonly _tag: "Help"
  readonly top: number
  readonly from: Place
}
/** The pages of the report as text. */
export interface InPreview {
  readonly _tag: "Preview"
  readonly top: number
  readonly from: Place
}

/** Whose value is kept where two changed the same. */
export type Choice = "mine" | "theirs"

/** The file was changed by somebody else while something here was unsaved: each difference is to be chosen. */
export interface InConflict {
  readonly _tag: "Conflict"
  readonly from: Place
  /** The report in the file; `undefined` if it is not a report of this edition. */
  readonly theirs: Draft | undefined
  /** The version that both sides changed, if it is known. */
  readonly base: Draft | undefined
  readonly at: number
  readonly chosen: { readonly [key: string]: Choice }
}
/** Lists the changes that somebody else made to the file and that were read in. */
export interface InNews {
  readonly _tag: "News"
  readonly top: number
  readonly from: Place
}

/** Where the editor is; what it came from lies within. */
export type Place =
  | InOverview
  | InHead
  | InTable
  | InProse
  | InPicking
  | InFindings
  | InRepair
  | InWaive
  | InLaw
  | InPreview
  | InLastYear
  | InPaste
  | InHelp
  | InNames
  | InSecond
  | InDiffering
  | InConflict
  | InNews
