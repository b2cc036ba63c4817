/**
 * What the keeper of a report says: short words for the title bar, whole sentences for what was found at the start.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import { harmless } from "../words/Terminal.ts"
import type { Change, Head, Journal } from "./Journal.ts"

/** Local time to the minute; what is no time is left out. */
const minute = (at: string): string => {
  const date = new Date(at)
  return Number.isNaN(date.getTime()) ? "" : date.toLocaleString("sv-SE").slice(0, 16)
}

export const saved: Text = { zh: "已存盘", en: "saved" }
export const untouched: Text = { zh: "新报告，尚未存盘", en: "new, not saved yet" }
export const pending: Text = { zh: "待存", en: "saving soon" }
export const failed = ({ zh, en }: Text): Text => ({ zh: `未能存盘：${zh}`, en: `not saved: ${en}` })
export const readOnly = ({ zh, en }: Text): Text => ({ zh: `只读：${zh}`, en: `read-only: ${en}` })
export const conflict: Text = {
  zh: "文件已被别人改动，请选用哪一份",
  en: "changed by somebody else: choose which to keep"
}
export const again: Text = {
  zh: "文件又被别人改动，请再看一遍",
  en: "changed once more by somebody else: look again"
}
export const theirsUnreadable: Text = {
  zh: "别人改过的文件读不成这一格式的报告；只能留用自己的，对方的会另存",
  en: "what they wrote is no report of this edition; keep yours, theirs will be set aside"
}
export const gone: Text = {
  zh: "文件不见了；放回原处即可，或手动存盘另写一份",
  en: "the file is gone; bring it back, or save by hand to write it anew"
}
/** The name under which the file of others is kept. */
export const aside = (name: string, at: Date): string => `${name}.${at.toISOString().replaceAll(/[-:]|\.\d+/gu, "")}`

/** Why keeping could not begin, where the editor, which ends then, has something else to say of it than one at work. */
export const unbegun = (code: string): Text | undefined =>
  code === "EEXIST" ? justOpened : code === "ENOSPC" || code === "EDQUOT" ? noRoom : undefined

const noRoom: Text = {
  zh: "磁盘已满，连日志也写不下，没有打开；请清理后再打开",
  en: "the disk is full and holds not even a journal, so the report was not opened; make room, then open it again"
}

const justOpened: Text = {
  zh: "另一个编辑器刚刚打开了这份报告；请先在那里退出，再重新打开",
  en: "another editor has just opened the report; leave that one first, then open it again"
}

export const live = ({ pid, started }: Head): Text => ({
  zh: `这份报告正在另一个编辑器里打开（进程 ${pid}，自 ${minute(started)}）；请先在那里退出，再重新打开`,
  en: `the report is open in another editor (process ${pid}, since ${minute(started)}); leave that one first, then open it again`
})

/** Why the second of two editors only shows the report: for the title bar, and as the first message. */
export const elsewhere: Text = { zh: "正在另一个编辑器里打开", en: "open in another editor" }
export const reading = ({ pid, started }: Head): Text => ({
  zh: `这份报告正在另一个编辑器里填写（进程 ${pid}，自 ${minute(started)}），这里只供查看；要修改，请先在那里退出，再重新打开`,
  en: `the report is being filled in by another editor (process ${pid}, since ${minute(started)}) and is only shown here; to change it, leave that one first, then open it again`
})

export const manuscript: Text = {
  zh: "这是文字稿，不是年报交换文件；请先用 gongkai import 转成 .gongkai.json，再打开",
  en: "this is a text, not a report file; turn it into one with gongkai import, then open that"
}

export const noFile: Text = {
  zh: "这不是普通文件；请核对路径",
  en: "this is no ordinary file; check the path"
}

export const goesOn = (steps: number): Text => ({
  zh: `上次的 ${steps} 步改动仍可撤销（Ctrl-Z）`,
  en: `${steps} step(s) of the last time can still be taken back (Ctrl-Z)`
})

/** The sentences of what was found, as one. */
export const all = (texts: ReadonlyArray<Text>): Text | undefined =>
  texts.length === 0
    ? undefined
    : { zh: texts.map(({ zh }) => zh).join("；"), en: texts.map(({ en }) => en).join("; ") }

const torn: Text = { zh: "最后一处改动没有写完，已略去", en: "the last change was half-written and is left out" }

const unread = (count: number): Text => ({
  zh: `有 ${count} 行改动读不出来，已略去，请核对`,
  en: `${count} line(s) of changes could not be read and are left out: please check`
})

/** What of the changes has to be said besides. */
const besides = ({ head, isTorn, unread: count }: Journal, isNeeded: boolean, here: string): ReadonlyArray<Text> => {
  const host = harmless(head.host)
  const elsewhere: Text = {
    zh: `改动来自另一台机器（${host}）；请确认那里的编辑器已经退出`,
    en: `they come from another machine (${host}); make sure the editor there has ended`
  }
  return [
    ...(isNeeded && head.host !== here ? [elsewhere] : []),
    ...(isTorn ? [torn] : []),
    ...(count > 0 ? [unread(count)] : [])
  ]
}

/** What came back from a journal, and what of it did not. */
export const restored = (journal: Journal, changes: ReadonlyArray<Change>, here: string): ReadonlyArray<Text> => {
  const since = minute(changes[0]?.at ?? "")
  const back: Text = {
    zh: `上次没有存完，已恢复自 ${since} 起的 ${changes.length} 处改动`,
    en: `restored ${changes.length} change(s) since ${since} that had not been saved`
  }
  const hand: Text = {
    zh: `“${harmless(journal.typing?.text ?? "")}”输入了还没有记入，已放回格里`,
    en: `“${harmless(journal.typing?.text ?? "")}” was typed and not recorded: it is in its cell again`
  }
  const held = journal.typing === undefined ? [] : [hand]
  return [...(changes.length > 0 ? [back] : []), ...held, ...besides(journal, changes.length > 0, here)]
}

/** What waits in a journal that rests on another version of the file. */
export const waiting = (journal: Journal, here: string): ReadonlyArray<Text> => {
  const { changes } = journal
  const since = minute(changes[0]?.at ?? "")
  const waits: Text = {
    zh: `自 ${since} 起有 ${changes.length} 处改动上次没有存完，而文件后来被别人改动，请选用哪一份`,
    en: `${changes.length} change(s) since ${since} had not been saved and the file was changed since: choose which to keep`
  }
  return [waits, ...besides(journal, true, here)]
}

/** A journal that cannot be used, or not all of it, is kept under this name. */
export const setAside = (name: string): Text => ({
  zh: `上次的日志不能全部用上，原样另存为 ${name}`,
  en: `not all of the last journal could be used; it was kept as ${name}`
})
