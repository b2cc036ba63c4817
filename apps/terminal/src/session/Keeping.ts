/**
 * Keeping a report as a value: what is held, what the journal is known to have, what happens, and what is to be done about it.
 *
 * `step` leads from one to the next; `keep` carries the acts out and tells what came of them.
 *
 * @module
 */
import type { Change } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import type { Patch } from "@gongkai/core/Patch"
import type { Text } from "@gongkai/core/Text"
import type { Status } from "@gongkai/editor/State"
import type { Stamp } from "./Disk.ts"
import type { End } from "./End.ts"
import type { Choice, Held } from "./Held.ts"
import type { Typing } from "./Journal.ts"

/** What is done later, however often it is asked for meanwhile. */
export type Alarm = "sync" | "save" | "again" | "poll"

/** The journal as it is when something happens. */
export interface Journalled {
  /** It is there. */
  readonly isOpen: boolean
  /** It has changes that the file lacks. */
  readonly isAhead: boolean
  /** What is being typed into a cell. */
  readonly typing: Typing | undefined
}

export interface Keeping {
  readonly edition: Edition
  /** Why nothing is written at all. */
  readonly readOnly: Text | undefined
  readonly held: Held
  readonly status: Status
  readonly journal: Journalled
  /** How it ended: from then on nothing is kept any more. */
  readonly end: End | undefined
}

/** A file written whole beside the report, to be renamed over it. */
interface Beside {
  readonly hash: string
  readonly stamp: Stamp | undefined
  readonly draft: Draft
}

/** What the file is looked at for. */
export type Purpose =
  /** To save; `isAsked` by the user, a file that is gone is written anew. */
  | { readonly _tag: "Save"; readonly isAsked: boolean }
  /** To put what is written beside in its place. */
  | { readonly _tag: "Replace"; readonly beside: Beside }
  /** To notice in time what others do. */
  | { readonly _tag: "Poll" }
  /** In a conflict: whether it was changed once more, or back. */
  | { readonly _tag: "Conflict" }
  /** To end a conflict. */
  | { readonly _tag: "Choose"; readonly as: Choice }

/** A file as it was read. */
interface Content {
  readonly hash: string
  readonly stamp: Stamp
  readonly bytes: Uint8Array
}

/** What was found in the file's place: nothing, a file with the stamp asked about, or one that had to be read. */
export type Sight = { readonly _tag: "Absent" } | { readonly _tag: "Same" } | ({ readonly _tag: "Found" } & Content)

export type Event =
  // From the editor.
  | { readonly _tag: "Changed"; readonly patch: Patch; readonly draft: Draft }
  /** A change that no journal can hold. */
  | { readonly _tag: "Unfit"; readonly draft: Draft; readonly error: unknown }
  | { readonly _tag: "Typed"; readonly typing: Typing | undefined }
  | { readonly _tag: "Save"; readonly isAsked: boolean }
  | { readonly _tag: "Chosen"; readonly as: Choice }
  | { readonly _tag: "Ended"; readonly end: End; readonly isForced: boolean }
  // From the clock.
  | { readonly _tag: "Due"; readonly alarm: Alarm }
  // From the disk.
  | { readonly _tag: "Seen"; readonly purpose: Purpose; readonly sight: Sight }
  /** What the file holds now; without a draft where it is no report. */
  | { readonly _tag: "Parsed"; readonly hash: string; readonly stamp: Stamp; readonly draft: Draft | undefined }
  /** The journal was told of the file about to be written. */
  | { readonly _tag: "Planned"; readonly hash: string; readonly text: string; readonly draft: Draft }
  | { readonly _tag: "WrittenBeside"; readonly beside: Beside }
  | { readonly _tag: "Replaced"; readonly beside: Beside }
  | { readonly _tag: "JournalGone" }
  | { readonly _tag: "Failed"; readonly error: unknown }
  // What acts before led to: steps that must know the journal as it is then.
  /** The file is as it was last known, or is to be written anew. */
  | { readonly _tag: "Ours"; readonly purpose: Purpose }
  | { readonly _tag: "Recorded" }
  /** What was written is in the file's place, and the journal knows. */
  | { readonly _tag: "Saved" }
  | { readonly _tag: "Rested" }
  /** Nothing more is to be done: the status follows from what is held. */
  | { readonly _tag: "Settled" }
  | { readonly _tag: "Adopted"; readonly draft: Draft; readonly changes: ReadonlyArray<Change> }
  /** A conflict ended: with this, or with mine written whole. */
  | { readonly _tag: "Taken"; readonly as: Choice; readonly next: Held | undefined }

/** What is done at once. */
export type Prompt =
  | { readonly _tag: "Set" | "Clear"; readonly alarm: Alarm }
  /** Tells whoever watches that the status is another. */
  | { readonly _tag: "Tell" }
  | { readonly _tag: "Reload"; readonly draft: Draft; readonly changes: ReadonlyArray<Change> }
  /** Brings to the journal on disk what was taken in. */
  | { readonly _tag: "Write" }
  | { readonly _tag: "Hold"; readonly typing: Typing | undefined }
  /** Begins the journal anew: with what the file lacks, or with nothing (`isEmpty`). With `isTried` a failure stops nothing else. */
  | { readonly _tag: "Renew"; readonly isEmpty?: true; readonly isTried?: true }
  /** Begins the journal anew with everything changed in this session, for the file may hold none of it any more. */
  | { readonly _tag: "Gather"; readonly mine: Patch }
  /** Renders the report, and notes in the journal the file it is about to be. */
  | { readonly _tag: "Plan"; readonly draft: Draft }
  /** What was planned is in the file. */
  | { readonly _tag: "Conclude" }
  /** Takes away the file beside. */
  | { readonly _tag: "Tidy"; readonly isTried: true }
  | { readonly _tag: "Then"; readonly event: Event }

/** What takes the time of a disk. */
export type Slow =
  | { readonly _tag: "Look"; readonly purpose: Purpose; readonly unless: Stamp | undefined }
  /** Takes the bytes of a file for a report. */
  | { readonly _tag: "Parse"; readonly content: Content }
  | { readonly _tag: "CheckWritable" }
  | {
      readonly _tag: "WriteBeside"
      readonly hash: string
      readonly text: string
      readonly draft: Draft
      readonly mode: number | undefined
    }
  | { readonly _tag: "Replace"; readonly beside: Beside }
  | { readonly _tag: "SyncFolder" }
  | { readonly _tag: "SyncJournal" }
  | { readonly _tag: "LookForJournal" }
  /** Keeps the file of others, or the journal, under a dated name. */
  | { readonly _tag: "SetAside"; readonly what: "file" | "journal" }
  /** Lets go of a journal that nobody needs any more. */
  | { readonly _tag: "EndJournal" }

export type Act = Prompt | Slow

export interface Step {
  readonly state: Keeping
  /** In this order; where one fails, those behind it are left out and `Failed` comes next. */
  readonly acts: ReadonlyArray<Act>
}
