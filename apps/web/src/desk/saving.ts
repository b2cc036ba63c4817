/**
 * Saves a report to its file, and closes it. A file that somebody else changed meanwhile is not written over before the user says so.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
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
  failed: {
    zh: "没有存成：浏览器不让写这个文件。请用“另存为”换一个地方",
    en: "not saved: the browser may not write this file. Save it elsewhere with “Save as”"
  },
  held: (count: number): Text => ({
    zh: `；还有 ${count} 处键入的内容不是数或不合要求，没有存进文件`,
    en: `; ${count} typed text(s) are not recorded and not in the file`
  })
}

const joined = (one: Text, other: Text): Text => ({ zh: one.zh + other.zh, en: one.en + other.en })

/** What the desk does to save. */
export const saving = ({
  report,
  put,
  say,
  set,
  settleAll,
  rest,
  close,
  around
}: Inside): Pick<Desk, "save" | "leave"> => {
  const written = (own: Report, text: string, file: Partial<Report>, name: string, message: Text): void => {
    const now = report()
    // Meanwhile another report may have been opened, or this one changed.
    if (now?.id !== own.id) return
    put({ ...now, ...file, fileName: name, fileText: text, inFile: own.state.editing.draft })
    const count = Object.keys(now.held).length
    say(count > 0 ? "warning" : "good", count > 0 ? joined(message, told.held(count)) : message)
  }
  return {
    save: async (as) => {
      settleAll()
      const own = report()
      if (own === undefined) return
      const { draft } = own.state.editing
      const text = textOf(draft)
      const { handle, fileText = "" } = own
      const before = as === "over" && handle !== undefined ? await (await handle.getFile()).text() : fileText
      const into = handle === undefined || as === "new" ? undefined : { handle, text: before }
      const saved = await around.files.save(text, own.fileName ?? `${nameOf(draft)}${ending}`, into)
      switch (saved._tag) {
        case "File":
          return written(own, text, { handle: saved.handle }, saved.name, told.saved(saved.name))
        case "Download":
          return written(own, text, {}, saved.name, told.downloaded(saved.name))
        case "Changed":
          return set({ dialog: { _tag: "Outside", text: saved.text } })
        case "Failed":
          return say("warning", told.failed)
        case "None":
          return undefined
      }
    },
    leave: async () => {
      settleAll()
      await rest()
      close()
      set({ kept: await around.keep.all() })
    }
  }
}
