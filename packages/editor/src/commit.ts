/**
 * Applies a change to the report, unless the file is read-only: then nothing changes and the message says why.
 *
 * @module
 */
import type { Patch } from "@gongkai/core/Patch"
import * as Editing from "./Editing.ts"
import type { State, Step } from "./State.ts"
import { recording, saying, stay } from "./State.ts"

export const commit = (state: State, patch: Patch, kind?: string): Step => {
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  const changed = Editing.change(state.editing, patch, kind)
  if (changed === undefined) return stay(state)
  const { editing } = changed
  return { state: { ...state, editing }, orders: [recording(state, changed.patch, editing.draft)] }
}
