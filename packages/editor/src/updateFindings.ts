/**
 * What keys do with a finding: go to its cell, mend it by a proposed repair, accept it with a reason, read the law behind it.
 *
 * A repair is arithmetic, not knowledge: it is shown before it is made, and one key takes it back.
 *
 * @module
 */
import type { Cell } from "@gongkai/core/Cell"
import { slot } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import type { Finding } from "@gongkai/core/Finding"
import { type Proposal, repair } from "@gongkai/core/repair"
import type { Text } from "@gongkai/core/Text"
import { withdraw } from "@gongkai/core/waive"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import { isOpen, review, sectionOf } from "./Editing.ts"
import { fields } from "./head/fields.ts"
import { moves, within } from "./moves.ts"
import { openHead, openPreamble } from "./proseAt.ts"
import { type InFindings, type InLaw, type InRepair, openPart, saying, type State, stay, type Step } from "./State.ts"
import { opened } from "./typing.ts"

/** The finding chosen; `undefined` where there is none. */
export const chosenOf = (state: State, { at }: InFindings): Finding | undefined => {
  const { findings } = review(state.editing)
  return findings[within(at, findings.length)]
}

export const updateFindings = (state: State, place: InFindings, command: Command | undefined): Step => {
  if (command === "back") return stay({ ...state, place: place.from })
  const { findings } = review(state.editing)
  const by = moves(command, state.view.page.findings)
  const at = within(within(place.at, findings.length) + by, findings.length)
  const here: InFindings = { ...place, at }
  const chosen = findings[at]
  if (chosen === undefined || by !== 0) return stay({ ...state, place: here })
  switch (command) {
    case "open":
      return goTo(state, chosen)
    case "repair":
      return repairing(state, here, chosen)
    case "waive":
      return waiving(state, here, chosen)
    case "law":
      return stay({ ...state, place: { _tag: "Law", from: here, finding: chosen, top: 0 } })
    default:
      return stay({ ...state, place: here })
  }
}

/** To the cell a finding points at first, to the field of the head, or to the part it is about. */
const goTo = (state: State, finding: Finding): Step => {
  const key = sectionOf(finding)
  const part = state.editing.edition.sections.findIndex((section) => section.key === key)
  if (part >= 0) return stay(openPart(state, part, finding.cells[0]))
  if (key === "preamble") return stay(openPreamble(state))
  if (fields.some((field) => field.key === key)) return stay(openHead(state, key))
  return saying(state, "note", { zh: "这条疑点涉及整份报告", en: "this finding is about the whole report" })
}

const noRepair: Text = {
  zh: "这一条没有可提的更正：改动四格以内无法平衡，或者不是数不平；请对照原始台账",
  en: "no correction is proposed: no change of up to four cells balances it, or it is not about sums; look at the records"
}

/** The corrections proposed for the cells of a finding, the likeliest first. */
const repairing = (state: State, from: InFindings, { cells }: Finding): Step => {
  const { draft, edition } = state.editing
  const own = new Set<string>(cells)
  const concerned = repair(draft, { edition, reading: "draft" }).filter((each) =>
    each.cells.some((cell) => own.has(cell))
  )
  const proposals = concerned.flatMap((each) => each.proposals)
  if (proposals.length === 0) return saying(state, "note", noRepair)
  const isMore = concerned.some(({ found, more, proposals: shown }) => more || found > shown.length)
  return stay({ ...state, place: { _tag: "Repair", from, proposals, isMore, at: 0 } })
}

/** The new entries of a proposal; `undefined` where a cell does not take its number. */
const entriesOf = (state: State, { changes }: Proposal): { readonly [cell: Cell]: Entry.Entry } | undefined => {
  const cells: { [cell: Cell]: Entry.Entry } = {}
  for (const { cell, to } of changes) {
    const value: unknown = to
    if (!Entry.isOf(slot(state.editing.edition, cell)?.measure ?? "count", value)) return undefined
    cells[cell] = value
  }
  return cells
}

const untaken: Text = {
  zh: "这一种改法有格容不下，没有改动",
  en: "a cell does not take this correction; nothing changed"
}

/** Chooses among the corrections and makes one. */
export const updateRepair = (state: State, place: InRepair, command: Command | undefined): Step => {
  if (command === "back") return stay({ ...state, place: place.from })
  const { length } = place.proposals
  const chosen = place.proposals[place.at]
  if (command !== "apply" || chosen === undefined)
    return stay({ ...state, place: { ...place, at: within(place.at + moves(command, 1), length) } })
  const cells = entriesOf(state, chosen)
  if (cells === undefined) return saying(state, "warning", untaken)
  const step = commit({ ...state, place: place.from }, { cells })
  if (step.orders.length === 0) return step
  const count = chosen.changes.length
  const text = { zh: `已按建议改 ${count} 格，撤销按 u`, en: `${count} cell(s) corrected; u takes it back` }
  return { ...step, state: { ...step.state, message: { severity: "good", text } } }
}

const notYet: Text = {
  zh: "还没有填的不用说明，填上即可",
  en: "what is not filled in yet is not accepted: fill it in"
}

/** Asks for the reason; what is accepted already is accepted no longer. */
const waiving = (state: State, from: InFindings, finding: Finding): Step => {
  if (state.status.kind === "readOnly") return saying(state, "warning", state.status.text)
  if (finding.waived !== undefined) {
    const { waivers = null } = withdraw(state.editing.draft, finding)
    const step = commit(state, { head: { waivers } })
    const text = { zh: "已收回说明，撤销按 u", en: "no longer accepted; u takes it back" }
    return { ...step, state: { ...step.state, message: { severity: "note", text } } }
  }
  if (isOpen(finding)) return saying(state, "note", notYet)
  const by = state.editing.draft.waivers?.at(-1)?.by ?? ""
  return stay({ ...state, place: { _tag: "Waive", from, finding, reason: opened(""), by: opened(by), isBy: false } })
}

/** Pages through the law behind a finding. */
export const updateLaw = (state: State, place: InLaw, command: Command | undefined): Step => {
  const by = moves(command, state.view.page.law)
  if (by === 0) return stay({ ...state, place: place.from })
  return stay({ ...state, place: { ...place, top: Math.max(0, place.top + by) } })
}
