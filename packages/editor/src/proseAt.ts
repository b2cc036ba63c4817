/**
 * The preamble beside the parts in prose: it is written like them, and kept in the head of the report.
 *
 * @module
 */
import { narrative } from "@gongkai/core/Draft"
import type { Narrative } from "@gongkai/core/Narrative"
import type { Patch } from "@gongkai/core/Patch"
import type { Editing } from "./Editing.ts"
import { fields, preambleKey } from "./head/fields.ts"
import * as Manuscript from "./prose/Manuscript.ts"
import type { InProse, State } from "./State.ts"

/** The prose of a part, or the preamble, as the report has it. */
export const proseAt = ({ edition, draft }: Editing, key: string): Narrative | null => {
  if (key === preambleKey) return draft.preamble ?? null
  const section = edition.sections.find((each) => each.key === key)
  return section?.kind === "prose" ? narrative(draft, section) : null
}

/** The change that writes the prose of a part, or the preamble. */
export const prosePatch = (key: string, text: Narrative | null): Patch =>
  key === preambleKey ? { head: { preamble: text } } : { parts: { [key]: text } }

/** The same as it is written on screen, the cursor before it. */
export const manuscriptAt = (editing: Editing, key: string): Manuscript.Manuscript =>
  Manuscript.from(proseAt(editing, key), Manuscript.cellsOf(editing.edition))

/** Where the preamble is written. */
export const openPreamble = (state: State): State => ({
  ...state,
  place: { _tag: "Prose", section: preambleKey, manuscript: manuscriptAt(state.editing, preambleKey) }
})

/** The head of the report; the field of this key where one is named. */
export const openHead = (state: State, key?: string): State => ({
  ...state,
  place: {
    _tag: "Head",
    at: Math.max(
      0,
      fields.findIndex((field) => field.key === key)
    )
  }
})

/** Where prose is left for: the overview, or the head for its preamble. */
export const leavingProse = (state: State, { section }: InProse): State =>
  section === preambleKey
    ? openHead(state, preambleKey)
    : {
        ...state,
        place: { _tag: "Overview", at: state.editing.edition.sections.findIndex(({ key }) => key === section) }
      }
