/**
 * A report being edited: the draft, its undo and redo steps, and its findings.
 *
 * Each change is a patch together with the totals that follow from it. Undoing is a patch too, so whoever keeps a journal keeps both. What a
 * step changed is read off the report when it is taken back, so a step is known by what takes it back alone.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { once } from "@gongkai/core/once"
import { difference, patchOf, same } from "@gongkai/core/difference"
import type { Register } from "@gongkai/core/asked"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Entry } from "@gongkai/core/Entry"
import type { Finding } from "@gongkai/core/Finding"
import * as Patch from "@gongkai/core/Patch"
import * as Totals from "@gongkai/core/Totals"
import { asking, changed, findingsOf } from "./checks.ts"

/** One change that can be taken back. */
interface Step {
  readonly back: Patch.Patch
  /** Changes of one kind that follow one another are one step: typing in a paragraph. */
  readonly kind?: string
}

/** One change that was taken back. */
interface Undone extends Step {
  readonly forth: Patch.Patch
}

/** What can be taken back, and what was, the latest last; whoever keeps a history keeps these. */
export interface Past {
  readonly done: ReadonlyArray<Step>
  readonly undone: ReadonlyArray<Undone>
}

export interface Editing extends Past {
  readonly edition: Edition
  readonly draft: Draft
}

/** An editing and the patch that led to it: what a journal has to know. */
export interface Changed {
  readonly editing: Editing
  readonly patch: Patch.Patch
}

/** How many changes can be taken back. */
export const depth = 1000

export const begin = (edition: Edition, draft: Draft): Editing => ({ edition, draft, done: [], undone: [] })

/** A report with the history of an editor before; the draft is the one that it led to. */
export const resume = (editing: Editing, { done, undone }: Past): Editing => ({ ...editing, done, undone })

/** A report that an editor holds is a draft, whatever the file said: a blank is not known yet. */
const asDraft = (draft: Draft, patch: Patch.Patch): Patch.Patch =>
  draft.reading === "draft" ? patch : { ...patch, head: { ...patch.head, reading: "draft" } }

/** Applies a change together with the totals that follow; `undefined` if the draft already says so. */
export const change = (editing: Editing, wanted: Patch.Patch, kind?: string): Changed | undefined => {
  const { edition, draft } = editing
  if (says(draft, wanted)) return undefined
  const forth = asDraft(draft, Totals.follow(edition, draft, wanted))
  const back = Patch.invert(draft, forth)
  const last = editing.done.at(-1)
  const goesOn = kind !== undefined && last?.kind === kind && editing.undone.length === 0
  // Undoing the merged step restores the value from before the earlier change.
  const step: Step = goesOn && last ? { back: joined(last.back, back), kind } : { back, ...(kind && { kind }) }
  return {
    editing: {
      edition,
      draft: changed(edition, draft, forth),
      done: [...(goesOn ? editing.done.slice(0, -1) : editing.done), step].slice(-depth),
      undone: []
    },
    patch: forth
  }
}

/** What takes both back; the earlier one itself where it takes the later back too, so that a run of typing has one and the same. */
const joined = (earlier: Patch.Patch, later: Patch.Patch): Patch.Patch => {
  const known = new Set(Patch.touched(earlier))
  return Patch.touched(later).every((each) => known.has(each)) ? earlier : Patch.join(later, earlier)
}

/** Whether the draft has every value of the patch already. */
const says = (draft: Draft, patch: Patch.Patch): boolean => same(Patch.invert(draft, patch), patch)

export const undo = ({ edition, draft, done, undone }: Editing): Changed | undefined => {
  const step = done.at(-1)
  if (step === undefined) return undefined
  const { back } = step
  const forth = Patch.invert(draft, back)
  return {
    editing: {
      edition,
      draft: changed(edition, draft, back),
      done: done.slice(0, -1),
      undone: [...undone, { forth, back }]
    },
    patch: back
  }
}

export const redo = ({ edition, draft, done, undone }: Editing): Changed | undefined => {
  const step = undone.at(-1)
  if (step === undefined) return undefined
  return {
    editing: {
      edition,
      draft: changed(edition, draft, step.forth),
      done: [...done, { back: step.back }],
      undone: undone.slice(0, -1)
    },
    patch: step.forth
  }
}

/** Another version of the report in place of this one, as a step that can be taken back. */
export const replace = ({ edition, draft, done }: Editing, fresh: Draft): Editing => {
  const back = patchOf(fresh, difference(fresh, draft, edition))
  return { edition, draft: fresh, done: [...done, { back }].slice(-depth), undone: [] }
}

/** Ends a run of changes of one kind: the next is a step of its own. */
export const pause = (editing: Editing): Editing => {
  const last = editing.done.at(-1)
  if (last?.kind === undefined) return editing
  const { kind: _kind, ...step } = last
  return { ...editing, done: [...editing.done.slice(0, -1), step] }
}

/** The findings of a draft and the cells they are about, computed once for each draft and register of rules. */
export interface Review {
  /** What is wrong before what is open; those accepted last of each. */
  readonly findings: ReadonlyArray<Finding>
  /** What is wrong. What is not filled in yet is not among it: a new report has nothing wrong. */
  readonly wrong: ReadonlyArray<Finding>
  /** What is still to be filled in: cells and parts. */
  readonly open: ReadonlyArray<Finding>
  /** The findings of sums and judgements at each cell; blanks are shown as blanks, not as faults. */
  readonly at: ReadonlyMap<Cell, ReadonlyArray<Finding>>
  /** Totals that differ from the sum of their parts, with that sum. */
  readonly differing: ReadonlyMap<Cell, Entry>
}

const openRules: ReadonlySet<string> = new Set(["completeness.blank", "completeness.unread", "completeness.part"])

/** Whether a finding is about something that is not filled in yet. */
export const isOpen = ({ rule }: Finding): boolean => openRules.has(rule)

/** How much is to be filled in: the cells of these findings, and the parts, which have none. */
export const countOpen = (findings: ReadonlyArray<Finding>): number =>
  findings.reduce((sum, { cells, waived }) => sum + (waived === undefined ? Math.max(1, cells.length) : 0), 0)

const reviews = once((_register: Register) => once((edition: Edition) => once(reviewed(edition))))

const reviewed =
  (edition: Edition) =>
  (draft: Draft): Review => {
    const all = findingsOf(edition, draft)
    const [wrong, open] = [all.filter((finding) => !isOpen(finding)), all.filter(isOpen)]
    const findings = [...wrong, ...open]
    const at = new Map<Cell, Array<Finding>>()
    for (const finding of findings) {
      if (finding.rule === "completeness.blank") continue
      for (const cell of finding.cells) at.set(cell, [...(at.get(cell) ?? []), finding])
    }
    return { findings, wrong, open, at, differing: Totals.differing(edition, draft) }
  }

export const review = ({ edition, draft }: Editing): Review => reviews(asking())(edition)(draft)

/** The key of the section that a finding is about; a finding about the whole report gives a key that no section has. */
export const sectionOf = ({ id, cells: [cell] }: Finding): string =>
  (cell ?? id.slice(id.indexOf("@") + 1)).split("/")[0] ?? ""
