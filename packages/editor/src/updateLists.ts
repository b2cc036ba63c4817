/**
 * What keys do on the screens that are lists: the overview, a proposed paste, the keys.
 *
 * @module
 */
import { counts, patchOf } from "./paste/propose.ts"
import type { Command } from "./bindings.ts"
import { commit } from "./commit.ts"
import { moves, within } from "./moves.ts"
import { openHead } from "./proseAt.ts"
import {
  type Format,
  type InHelp,
  type InLastYear,
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
    return { state: { ...after, message: { severity: refused > 0 ? "warning" : "good", text } }, orders }
  }
  const count = place.proposal.items.length + place.proposal.refused.length
  return stay({ ...state, place: { ...place, top: within(place.top + moves(command, state.view.page.paste), count) } })
}

/** The first line that shows after a move by screens, no further than the lines go. */
const scrolled = (top: number, command: Command | undefined, page: number, lines: number): number => {
  const last = Math.max(0, lines - page)
  const by = command === "top" ? -last : command === "bottom" ? last : moves(command, page)
  return Math.max(0, Math.min(top + by, last))
}

/** The format that each key of the preview writes. */
const formats: ReadonlyMap<string, Format> = new Map<Command, Format>([
  ["exportWord", "docx"],
  ["exportExcel", "xlsx"],
  ["exportPage", "html"],
  ["exportMarkdown", "md"],
  ["exportTable", "csv"],
  ["exportPackage", "zip"]
])

/** The pages of the report, a screen at a time. */
export const updatePreview = (state: State, place: InPreview, command: Command | undefined): Step => {
  if (command === "back") return stay({ ...state, place: place.from })
  const format = command === undefined ? undefined : formats.get(command)
  if (format !== undefined) return { state, orders: [{ _tag: "Export", format }] }
  const { page, pages } = state.view
  const top = scrolled(place.top, command, page.preview, pages?.(state.editing) ?? 0)
  return stay({ ...state, place: { ...place, top } })
}

/** Opens the comparison with last year's report, where it is at hand. */
export const openLastYear = (state: State): Step => {
  if (state.place._tag === "LastYear") return stay(state)
  if (state.last !== undefined) return stay({ ...state, place: { _tag: "LastYear", top: 0, from: state.place } })
  return saying(state, "note", {
    zh: "没有上年的报告可比：请把本机关上年的 *.gongkai.json 放在同一文件夹，再打开这份报告",
    en: "there is no report of last year: put this organ's *.gongkai.json of last year in the same folder, and open this one again"
  })
}

/** What differs from last year's report, a screen at a time. */
export const updateLastYear = (state: State, place: InLastYear, command: Command | undefined): Step => {
  if (command === "back") return stay({ ...state, place: place.from })
  const { last, editing, language, view } = state
  const lines = last === undefined ? 0 : (view.differences?.(editing, last, language) ?? 0)
  return stay({ ...state, place: { ...place, top: scrolled(place.top, command, view.page.lastYear, lines) } })
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
