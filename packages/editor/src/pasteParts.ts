/**
 * Pastes what belongs to other parts than the one on screen, or to several: each part takes its own, once the proposal is accepted.
 *
 * Text alone for a part that is empty is written there at once. A part that has text already is left as it is.
 *
 * @module
 */
import { narrative } from "@gongkai/core/Draft"
import { heading } from "@gongkai/core/Edition"
import { apply } from "@gongkai/core/Patch"
import { commit } from "./commit.ts"
import { firstOf } from "./paste/about.ts"
import type { Pieces } from "./paste/parts.ts"
import { counts, joined, patchOf, type Proposal, propose } from "./paste/propose.ts"
import * as reasons from "./paste/reasons.ts"
import * as Edit from "./prose/edit.ts"
import * as Manuscript from "./prose/Manuscript.ts"
import { type InTable, openPart, type Place, saying, type State, stay, type Step } from "./State.ts"

const none: Proposal = { items: [], refused: [], kept: 0 }

/** Shows a proposal; one that is on screen already goes on with it. */
export const proposed = (state: State, proposal: Proposal, from: Place, to?: InTable): Step => {
  const { place } = state
  const onScreen = place._tag === "Paste" ? place : undefined
  const all = onScreen === undefined ? proposal : joined(onScreen.proposal, proposal)
  const there = to ?? onScreen?.to
  return stay({
    ...state,
    place: { _tag: "Paste", proposal: all, top: 0, from: onScreen?.from ?? from, ...(there && { to: there }) }
  })
}

/** The draft as a proposal on screen would leave it. */
export const draftOf = ({ editing, place }: State) =>
  place._tag === "Paste" ? apply(editing.draft, patchOf(place.proposal)) : editing.draft

export const pasteParts = (state: State, from: Place, { before, pieces }: Pieces): Step => {
  const { edition } = state.editing
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  let [draft, all] = [draftOf(state), none]
  const take = (proposal: Proposal): void => {
    all = joined(all, proposal)
    draft = apply(draft, patchOf(proposal))
  }
  const first = before.split("\n").find((line) => line.trim() !== "")
  if (first !== undefined) {
    const text = first.trim().slice(0, 40)
    take({ ...none, refused: [{ row: 1, column: 1, text, reason: reasons.beforeParts }] })
  }
  for (const { section, text, at } of pieces) {
    if (section.kind === "form") {
      take(propose({ edition, draft, form: section, at: firstOf(section), text }))
      continue
    }
    if (state.first !== undefined) {
      all = joined(all, {
        ...none,
        refused: [{ row: at, column: 1, text: section.title, reason: reasons.tablesAlone }]
      })
      continue
    }
    const words = Manuscript.to(Edit.paste(Manuscript.empty, `${text}\n`))
    if (words === null) continue
    const isEmpty = (narrative(draft, section) ?? []).length === 0
    take(
      isEmpty
        ? { ...none, parts: { [section.key]: words } }
        : { ...none, refused: [{ row: at, column: 1, text: section.title, reason: reasons.isWritten }] }
    )
  }
  const { parts } = counts(all)
  const [piece] = pieces
  // One text for one empty part: nothing is to be asked.
  if (
    state.place._tag !== "Paste" &&
    parts === 1 &&
    pieces.length === 1 &&
    piece !== undefined &&
    all.refused.length === 0
  ) {
    const step = commit(state, patchOf(all))
    if (step.orders.length === 0) return step
    const there = openPart(step.state, edition.sections.indexOf(piece.section))
    const name = heading(edition, piece.section)
    const text = { zh: `已写入“${name}”，撤销按 Ctrl-Z`, en: `written into “${name}”; Ctrl-Z takes it back` }
    return { state: { ...there, message: { severity: "good", text } }, orders: step.orders }
  }
  if (all.items.length + all.refused.length + parts === 0)
    return saying(state, "note", {
      zh: "粘贴的内容里没有可以写入的",
      en: "there is nothing to write in what was pasted"
    })
  return proposed(state, all, from)
}
