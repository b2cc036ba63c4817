/**
 * What keys do on the screens that are lists: the overview, the findings, a proposed paste, the keys.
 *
 * @module
 */
import type { Finding } from "@gongkai/core/Finding"
import { counts, patchOf } from "./paste/propose.ts"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import { rebuilt } from "./updateProse.ts"
import { fields } from "./head/fields.ts"
import { review, sectionOf } from "./Editing.ts"
import {
  type InFindings,
  type InHelp,
  type InNews,
  type InOverview,
  type InPaste,
  openHead,
  openPart,
  openPreamble,
  saying,
  type State,
  stay,
  type Step
} from "./State.ts"

/** How far a command moves in a list shown `rows` at a time. */
const moves = (command: Command | undefined, rows: number): number =>
  command === "up" ? -1 : command === "down" ? 1 : command === "pageUp" ? -rows : command === "pageDown" ? rows : 0

const within = (at: number, count: number): number => Math.max(0, Math.min(at, count - 1))

export const updateOverview = (state: State, place: InOverview, stroke: string, command: Command | undefined): Step => {
  const { sections } = state.editing.edition
  if (command === "head" || (command === "open" && place.at < 0)) return stay(openHead(state))
  if (command === "open") return stay(openPart(state, place.at))
  const number = /^[1-9]$/u.test(stroke) ? Number(stroke) : 0
  if (number > 0 && number <= sections.length) return stay(openPart(state, number - 1))
  const at = Math.max(-1, Math.min(place.at + moves(command, 1), sections.length - 1))
  return stay({ ...state, place: { ...place, at } })
}

export const updateFindings = (state: State, place: InFindings, command: Command | undefined): Step => {
  const { findings } = review(state.editing)
  if (command === "back") return stay({ ...state, place: place.from })
  const chosen = findings[place.at]
  if (command === "open" && chosen !== undefined) return goTo(state, chosen)
  return stay({
    ...state,
    place: { ...place, at: within(place.at + moves(command, state.view.page.findings), findings.length) }
  })
}

/** To the cell a finding points at first, or to the part it is about. */
const goTo = (state: State, finding: Finding): Step => {
  const key = sectionOf(finding)
  const part = state.editing.edition.sections.findIndex((section) => section.key === key)
  if (part >= 0) return stay(openPart(state, part, finding.cells[0]))
  if (key === "preamble") return stay(openPreamble(state))
  if (fields.some((field) => field.key === key)) return stay(openHead(state, key))
  return saying(state, "note", { zh: "这条疑点涉及整份报告", en: "this finding is about the whole report" })
}

export const updatePaste = (state: State, place: InPaste, command: Command | undefined): Step => {
  const back: State = { ...state, place: place.from }
  if (command === "cancel") return saying(back, "note", { zh: "已放弃粘贴，没有改动", en: "dropped; nothing changed" })
  if (command === "apply") {
    const { changed, refused, parts } = counts(place.proposal)
    if (changed + parts === 0) return saying(back, "note", { zh: "没有改动", en: "nothing changed" })
    const there: State = place.to === undefined ? back : { ...back, place: place.to }
    const { state: after, orders } = commit(there, patchOf(place.proposal))
    const text = {
      zh: `已写入 ${changed} 格${parts > 0 ? `、${parts} 部分文字` : ""}${refused > 0 ? `，${refused} 处未写入` : ""}，撤销按 u`,
      en: `${changed} cell(s)${parts > 0 ? ` and ${parts} text(s)` : ""} written${refused > 0 ? `, ${refused} left out` : ""}; u takes it back`
    }
    return { state: { ...rebuilt(after), message: { severity: refused > 0 ? "warning" : "good", text } }, orders }
  }
  const count = place.proposal.items.length + place.proposal.refused.length
  return stay({ ...state, place: { ...place, top: within(place.top + moves(command, state.view.page.paste), count) } })
}

export const updateNews = (state: State, place: InNews, command: Command | undefined): Step => {
  const by = moves(command, state.view.page.news)
  if (by === 0) return stay({ ...state, place: place.from })
  return stay({ ...state, place: { ...place, top: within(place.top + by, 2 * (state.news?.changes.length ?? 0)) } })
}

export const updateHelp = (state: State, place: InHelp, command: Command | undefined): Step => {
  const by = moves(command, state.view.page.help)
  if (by === 0) return stay({ ...state, place: place.from })
  return stay({ ...state, place: { ...place, top: Math.max(0, place.top + by) } })
}
