/**
 * A report as the page holds it: opened from a text, kept version by version, with the status that its title bar tells.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { titleOf } from "@gongkai/core/Header"
import * as Interchange from "@gongkai/core/Interchange"
import { once } from "@gongkai/core/once"
import type { Language, Text } from "@gongkai/core/Text"
import { isBefore, type LastYear } from "@gongkai/editor/lastYear"
import { initial, type State, type Status, type View } from "@gongkai/editor/State"
import type { Kept } from "../keep/Kept.ts"
import type { Version } from "../keep/keeper.ts"
import type { Report } from "./Model.ts"
import { back, draftOf, keptOf } from "./second.ts"

/** A page scrolls by itself; the editor is asked for no rows. */
export const view: View = {
  page: {
    head: 10,
    table: 10,
    prose: 10,
    findings: 10,
    law: 10,
    preview: 10,
    lastYear: 10,
    paste: 10,
    help: 10,
    conflict: 10,
    differing: 10,
    news: 10
  },
  wrap: { rows: () => [], width: () => 1, columns: 80 }
}

/** The interchange file of a draft, written once. */
export const textOf = once((draft: Draft): string => Interchange.show(draft))

const told = {
  elsewhere: {
    zh: "这份报告已在另一个标签页里打开，这里只能看",
    en: "open in another tab of this browser: here it can only be looked at"
  },
  locked: {
    zh: "报告已经报送，这里只能看；要改请由主管部门退回",
    en: "the report is filed: here it can only be looked at, until it is returned"
  },
  failed: {
    zh: "浏览器不让本页留存，请随时按“保存”存为文件",
    en: "the browser keeps nothing for this page: save it to a file often"
  },
  keeping: { zh: "正在留存……", en: "being kept …" },
  saved: { zh: "已存为文件", en: "saved in a file" },
  kept: { zh: "已留在本机浏览器里，还没有存为文件", en: "kept in this browser, not in a file yet" },
  downloaded: {
    zh: "已交给浏览器下载，请到“下载”里看到文件再关",
    en: "handed to the browser's downloads: see the file there before you close"
  },
  onServer: { zh: "已存到服务器", en: "saved on the server" },
  notOnServer: {
    zh: "改动已留在本机浏览器里，还没有存到服务器",
    en: "changes are kept in this browser, not on the server yet"
  },
  changed: { zh: "改动已留在本机浏览器里，还没有存进文件", en: "changes are kept in this browser, not in the file yet" }
} as const satisfies { readonly [key: string]: Text }

/** Whether a file has all of the report. */
export const isSaved = ({ inFile, state, held }: Report): boolean =>
  inFile === draftOf(state) && Object.keys(held).length === 0

/** Where the report is, and whether it may be changed. */
export const statusOf = (report: Report): Status => {
  if (report.isLocked === true) return { kind: "readOnly", text: told.locked }
  if (report.isElsewhere) return { kind: "readOnly", text: told.elsewhere }
  const isServed = report.tag !== undefined
  if (isSaved(report)) {
    return {
      kind: "saved",
      text: isServed ? told.onServer : report.isDownloaded === true ? told.downloaded : told.saved
    }
  }
  if (report.outcome === "failed") return { kind: "failed", text: told.failed }
  if (report.outcome === "keeping") return { kind: "pending", text: told.keeping }
  if (isServed) return { kind: "pending", text: told.notOnServer }
  return { kind: "pending", text: report.fileName === undefined ? told.kept : told.changed }
}

/** The same report, its state with the status that it now has. */
export const informed = (report: Report): Report => {
  const status = statusOf(report)
  const { kind, text } = report.state.status
  return kind === status.kind && text === status.text ? report : { ...report, state: { ...report.state, status } }
}

const lastOf = (text: string | undefined, draft: Draft): LastYear | undefined => {
  const read = text === undefined ? undefined : Interchange.read(text)
  return read?.ok === true && isBefore(read.draft, draft)
    ? { draft: read.draft, edition: editionOf(read.draft) }
    : undefined
}

/** Where a report comes from. */
export type Origin = Omit<Report, "state" | "outcome" | "isElsewhere" | "inFile"> & {
  readonly draft: Draft
  readonly isSaved: boolean
}

/** A report with its editor. */
export const opened = (origin: Origin, language: Language): Report => {
  const { draft, isSaved, last, ...rest } = origin
  const own = lastOf(last, draft)
  const state: State = {
    ...initial(editionOf(draft), draft, { language, view, status: { kind: "pending", text: told.keeping } }),
    ...(own && { last: own })
  }
  const report: Report = {
    ...rest,
    ...(own !== undefined && last !== undefined && { last }),
    ...(isSaved && { inFile: draft }),
    state,
    outcome: "keeping",
    isElsewhere: false
  }
  return informed(report)
}

/** Last year's report beside this one, where it is of the same organ and of the year before. */
export const beside = (report: Report, text: string): Report | undefined => {
  const last = lastOf(text, report.state.editing.draft)
  return last === undefined ? undefined : { ...report, last: text, state: { ...report.state, last } }
}

/** The version to keep. */
export const versionOf = (report: Report, changedAt: string): Version => {
  const { id, held, fileName, handle, fileText, tag, last, state } = report
  const draft = draftOf(state)
  const second = keptOf(state)
  return {
    id,
    title: titleOf(draft),
    year: draft.year,
    text: textOf(draft),
    held,
    changedAt,
    isSaved: isSaved(report),
    ...(fileName !== undefined && { fileName }),
    ...(handle !== undefined && { handle }),
    ...(fileText !== undefined && { fileText }),
    ...(tag !== undefined && { tag }),
    ...(last !== undefined && { last }),
    ...(second !== undefined && { second })
  }
}

/** A kept report as it was, or `undefined` where its text is none. */
export const restored = (kept: Kept, language: Language): Report | undefined => {
  const read = Interchange.read(kept.text)
  if (!read.ok) return undefined
  const { id, held, isSaved, changedAt, fileName, handle, fileText, tag, last, second } = kept
  const report = opened(
    {
      id,
      held,
      changedAt,
      draft: read.draft,
      isSaved,
      ...(fileName !== undefined && { fileName }),
      ...(handle !== undefined && { handle }),
      ...(fileText !== undefined && { fileText }),
      ...(tag !== undefined && { tag }),
      ...(last !== undefined && { last })
    },
    language
  )
  return second === undefined ? report : informed({ ...report, state: back(report.state, second) })
}
