/**
 * The value that keeping a report works on: the report being edited, the file as last seen, and what somebody else wrote into it.
 *
 * Each step of the keeper replaces it with another.
 *
 * @module
 */
import { difference, patchOf } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import * as Patch from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"
import type { Stamp } from "./Disk.ts"
import type * as Journal from "./Journal.ts"

/** The file as it was last known. */
export interface Known {
  readonly hash: string
  readonly stamp?: Stamp | undefined
}

/** What somebody else wrote into the file; `draft` is undefined if that is not a report of this edition. */
interface Theirs extends Known {
  readonly draft: Draft | undefined
}

/** What `open` found. */
export interface Start {
  readonly target: string
  readonly edition: Edition
  /** With the changes. */
  readonly draft: Draft
  /** As the file has it, where that is known; of a new file, as it begins. */
  readonly base: Draft
  /** None while there is no file. In a conflict: what the changes rest on. */
  readonly known: Known | undefined
  /** Changes that the file lacks. */
  readonly changes: ReadonlyArray<Journal.Change>
  /** Of a new file in a conflict: the report that the changes were made to. */
  readonly initial?: Draft
  readonly theirs?: Theirs
  readonly typing?: Journal.Typing
  readonly readOnly?: Text
  /** A journal of an editor that ended is there, and is taken over. */
  readonly isTakenOver: boolean
}

export interface Held {
  readonly draft: Draft
  /** The report in the file; unknown after a conflict that an earlier editor left open. */
  readonly base: Draft | undefined
  readonly known: Known | undefined
  readonly theirs: Theirs | undefined
  /** Of a file that is not there (any more): the report its journal begins with. */
  readonly initial: Draft
  /** Everything changed in this session, as one change. */
  readonly mine: Patch.Patch
  /** The hash of a file that is gone. */
  readonly lost: string | undefined
  /** File and journal together do not give this draft, so the file must be written even if the journal lacks nothing. */
  readonly isApart: boolean
}

export const begin = ({ draft, base, known, theirs, initial, changes }: Start): Held => ({
  draft,
  base: theirs === undefined ? base : undefined,
  known,
  theirs,
  initial: initial ?? draft,
  mine: changes.reduce<Patch.Patch>((all, { patch }) => Patch.join(all, patch), {}),
  lost: undefined,
  isApart: false
})

/** Takes over the version that is in the file now. */
export const adopted = (held: Held, draft: Draft, known: Known): Held => ({
  ...held,
  draft,
  base: draft,
  known,
  mine: {},
  lost: undefined,
  theirs: undefined,
  isApart: false
})

export type Choice = "mine" | "theirs" | Draft

/** Ends a conflict on top of the file's present version; `undefined` if my changes share no earlier version with it. */
export const chosen = (held: Held, as: Choice, known: Known | undefined, edition: Edition): Held | undefined => {
  const fresh = held.theirs?.draft
  if (fresh === undefined || known === undefined || (held.known === undefined && as === "mine")) return undefined
  const draft = as === "mine" ? Patch.apply(fresh, held.mine) : as === "theirs" ? fresh : as
  const mine = patchOf(fresh, difference(fresh, draft, edition))
  return { ...held, draft, base: fresh, known, mine, lost: undefined, theirs: undefined }
}

/** Ends a conflict by writing my whole report in place of theirs. */
export const whole = (held: Held, as: Choice): Held => {
  const own = held.known === undefined ? Patch.apply(held.initial, held.mine) : held.draft
  const draft = typeof as === "object" ? as : own
  return {
    ...held,
    draft,
    initial: draft,
    isApart: true,
    base: undefined,
    known: undefined,
    lost: undefined,
    theirs: undefined
  }
}
