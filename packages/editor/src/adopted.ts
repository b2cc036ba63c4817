/**
 * Another version of the report, which came from outside while it was open.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import * as Editing from "./Editing.ts"
import type { State } from "./State.ts"
import { reopened } from "./updateProse.ts"

/** Goes on with another version of the report that came from outside; the second person's tables stay on screen. */
export const adopted = (state: State, draft: Draft): State =>
  state.first === undefined ? reopened(state, draft) : { ...state, first: Editing.replace(state.first, draft) }
