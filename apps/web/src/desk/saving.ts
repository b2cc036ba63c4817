/**
 * Saves a report to its file, and closes it. A file that somebody else changed meanwhile is not written over before the user says so.
 *
 * @module
 */
import { difference, patchOf } from "@gongkai/core/difference"
import type { Draft } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import { commit } from "@gongkai/editor/commit"
import type { Desk } from "./Desk.ts"
import type { Inside } from "./Inside.ts"
import type { Report } from "./Model.ts"
import { ending, nameOf } from "./names.ts"
import { textOf } from "./report.ts"

const told = {
  saved: (name: string): Text => ({ zh: `已存为 ${name}`, en: `saved as ${name}` }),
  downloaded: (name: string): Text => ({
    zh: `${name} 已交给浏览器下载，请在“下载”里查看`,
    en: `${name} was handed to the browser's downloads`
  }),
  onServer: (name: string): Text => ({ zh: `已存到服务器（${name}）`, en: `saved on the server (${name})` }),
  failed: {
    zh: "没有存成：浏览器不让写这个文件。请在“导出”里另存为",
    en: "not saved: the browser may not write this file. Save it elsewhere under “Export”"
  },
  second: {
    zh: "复核录入随时留在本机浏览器里；比对定下之后再保存报告",
    en: "the second entry is kept in this browser as you type; save the report once the differences are decided"
  },
  held: (count: number): Text => ({
    zh: `；还有 ${count} 处键入的内容不是数或不合要求，没有存进文件`,
    en: `; ${count} typed text(s) are not recorded and not in the file`
  })
}

const joined = (one: Text, other: Text): Text => ({ zh: one.zh + other.zh, en: one.en + other.en })

/** The report of a text, or `undefined` where it is none. */
const draftOf = (text: string): Draft | undefined => {
  const read = Interchange.read(text)
  return read.ok ? read.draft : undefined
}

/** What the desk does to save, and to go on once the user has chosen between two versions. */
export const saving = ({
  report,
  put,
  say,
  set,
  step,
  act,
  settleAll,
  rest,
  close,
  around
}: Inside): Pick<Desk, "save" | "leave"> & { readonly resolve: (as: "mine" | Draft) => Promise<void> } => {
  const written = (own: Report, text: string, file: Partial<Report>, name: string, message: Text): void => {
    const now = report()
    // Meanwhile another report may have been opened, or this one changed.
    if (now?.id !== own.id) return
    put({ ...now, ...file, fileName: name, fileText: text, inFile: own.state.editing.draft })
    const count = Object.keys(now.held).length
    say(count > 0 ? "warning" : "good", count > 0 ? joined(message, told.held(count)) : message)
  }
  /** Somebody else saved meanwhile: where both say the same there is nothing to choose. */
  const differing = (own: Report, text: string, tag: string | undefined): void => {
    const [theirs, base] = [draftOf(text), own.fileText === undefined ? undefined : draftOf(own.fileText)]
    put({ ...own, theirs: { text, ...(tag !== undefined && { tag }) } }, false)
    const { draft, edition } = own.state.editing
    if (theirs !== undefined && theirs.edition === draft.edition && difference(theirs, draft, edition).length === 0)
      return void resolve("mine")
    const comparable = theirs?.edition === draft.edition ? theirs : undefined
    void act(({ differing }) => (state) => ({ state: differing(state, { draft: comparable, base }), orders: [] }))
  }
  const save: Desk["save"] = async (as) => {
    settleAll()
    const own = report()
    if (own === undefined) return
    if (own.state.first !== undefined) return say("note", told.second)
    const { draft } = own.state.editing
    const text = textOf(draft)
    const { handle, tag, fileText = "" } = own
    const into =
      as === "new" || (handle === undefined && tag === undefined)
        ? undefined
        : { text: fileText, ...(handle && { handle }), ...(tag !== undefined && { tag }) }
    const saved = await around.files.save(text, own.fileName ?? `${nameOf(draft)}${ending}`, into)
    const now = report()
    switch (saved._tag) {
      case "File":
        return written(own, text, { handle: saved.handle, isDownloaded: false }, saved.name, told.saved(saved.name))
      case "Server":
        return written(own, text, { tag: saved.tag }, saved.name, told.onServer(saved.name))
      case "Download":
        return written(own, text, { isDownloaded: true }, saved.name, told.downloaded(saved.name))
      case "Changed":
        return now?.id === own.id ? differing(now, saved.text, saved.tag) : undefined
      case "Failed":
        return say("warning", saved.text ?? told.failed)
      case "None":
        return undefined
    }
  }
  const resolve = async (as: "mine" | Draft): Promise<void> => {
    const own = report()
    if (own?.theirs === undefined) return
    const { theirs, inFile: _old, ...rest } = own
    const inFile = draftOf(theirs.text)
    put({
      ...rest,
      fileText: theirs.text,
      ...(theirs.tag !== undefined && { tag: theirs.tag }),
      ...(inFile && { inFile }),
      state: own.state
    })
    await act(({ settled }) => (state) => ({ state: settled(state), orders: [] }))
    if (as !== "mine")
      step((state) => {
        const { draft, edition } = state.editing
        return commit(state, patchOf(draft, difference(draft, as, edition)))
      })
    await save()
  }
  return {
    save,
    resolve,
    leave: async () => {
      settleAll()
      await rest()
      close()
      set({ kept: await around.keep.all() })
    }
  }
}
