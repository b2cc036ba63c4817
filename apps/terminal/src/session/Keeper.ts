/**
 * The interface through which an editor keeps its report.
 *
 * @module
 */
import type { Change } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import type { Patch } from "@gongkai/core/Patch"
import type { Status } from "@gongkai/editor/State"
import type { End } from "./End.ts"
import type { Choice } from "./Held.ts"
import type { Typing } from "./Journal.ts"

export interface Keeper {
  readonly status: () => Status
  readonly subscribe: (listener: () => void) => () => void
  /** Told of a version of somebody else's that was taken over, because nothing here was unsaved. */
  readonly onReload: (listener: (draft: Draft, changes: ReadonlyArray<Change>) => void) => void
  readonly record: (patch: Patch, draft: Draft) => void
  /** Keeps what is being typed into a cell, as it is typed. */
  readonly hold: (typing: Typing | undefined) => void
  readonly flush: () => Promise<void>
  /** In a conflict: what somebody else wrote, and what both began from, as far as these can be read. */
  readonly theirs: () => { readonly draft: Draft | undefined; readonly base: Draft | undefined } | undefined
  /** Ends a conflict by one side or by a report made of both; it goes on where the file was changed once more meanwhile. */
  readonly resolve: (as: Choice) => Promise<Draft>
  /** Ends. Unless forced it does not where something would be kept nowhere. */
  readonly close: (isForced?: boolean) => Promise<End>
}
