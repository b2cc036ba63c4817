/**
 * What keys do on the screens that are lists: the overview, a proposed paste, the keys.
 *
 * @module
 */
import { counts, patchOf } from "./paste/propose.ts"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import { rebuilt } from "./updateProse.ts"
import { moves, within } from "./moves.ts"
import { openHead } from "./proseAt.ts"
import {
  type InHelp,
  type InNews,
  type InOverview,
  type InPaste,
  type InPreview,
  openPart,
  saying,
  type State,
  stay,
  type Step
} from "./State.ts"

export const updateOverview = (state: State, place: InOverview, stroke: string, command: Command | undefined): Step => {
  const { sections } = state.editing.edition
  if (command === "head" || (command === "open" && place.at < 0)) return stay(openHead(state))
  if (command === "open") return stay(openPart(state, place.at))
  const number = /^[1-9]$/u.test(stroke) ? Number(stroke) : 0
  if (number > 0 && number <= sections.length) return stay(openPart(state, number - 1))
  const at = Math.max(-1, Math.min(place.at + moves(command, 1), sections.length - 1))
  return stay({ ...state, place: { ...place, at } })
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

/** The pages of the report, a screen at a time, no further than they go. */
export const updatePreview = (state: State, place: InPreview, command: Command | undefined): Step => {
  if (command === "back") return stay({ ...state, place: place.from })
  const { page, pages } = state.view
  const last = Math.max(0, (pages?.(state.editing) ?? 0) - page.preview)
  const by = command === "top" ? -last : command === "bottom" ? last : moves(command, page.preview)
  return stay({ ...state, place: { ...place, top: Math.max(0, Math.min(place.top + by, last)) } })
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
