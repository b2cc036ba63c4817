/**
 * Files through the browser: the File System Access API where there is one, else an upload and a download.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Chosen, Files, Saved } from "./Files.ts"

/** What browsers with the File System Access API have besides; TypeScript's DOM does not know it. */
interface Pickers {
  readonly showOpenFilePicker?: (options: object) => Promise<ReadonlyArray<FileSystemFileHandle>>
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>
}

interface Permitting {
  readonly requestPermission?: (mode: { readonly mode: "readwrite" }) => Promise<string>
}

const types = [{ description: "gongkai", accept: { "application/json": [".json"] } }]

const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === "AbortError"

/** Uploads by an input that is never shown. Closing its dialog tells nothing, so nothing waits for it. */
const uploaded = (endings: ReadonlyArray<string>): Promise<Chosen | undefined> =>
  new Promise((resolve) => {
    const input = document.createElement("input")
    input.type = "file"
    input.accept = endings.join(",")
    input.addEventListener("cancel", () => resolve(undefined))
    input.addEventListener("change", () => {
      const [file] = input.files ?? []
      resolve(file === undefined ? undefined : asChosen(file))
    })
    input.click()
  })

/** The largest file that is read, in bytes: more would be no report. */
const largest = 200_000_000

/** A file that was dropped or uploaded. What is too large is not read, lest the page runs out of memory. */
export const asChosen = async (file: File, handle?: FileSystemFileHandle): Promise<Chosen> => {
  const { name } = file
  if (file.size > largest) return { name, bytes: new Uint8Array(), fault: "large" }
  try {
    return { name, bytes: new Uint8Array(await file.arrayBuffer()), ...(handle && { handle }) }
  } catch {
    return { name, bytes: new Uint8Array(), fault: "unreadable" }
  }
}

/** Why a file was not written, where the browser says more than no. */
const reasons: { readonly [name: string]: Text } = {
  NotFoundError: {
    zh: "没有存成：文件已不在原处（移动、改名或删除了）。请在“导出”里另存为",
    en: "not saved: the file is gone (moved, renamed or deleted). Save it elsewhere under “Export”"
  },
  QuotaExceededError: {
    zh: "没有存成：磁盘满了。请腾出地方，或在“导出”里另存到别处",
    en: "not saved: the disk is full. Make room, or save it elsewhere under “Export”"
  }
}

const failed = (cause: unknown): Saved => {
  const text = cause instanceof DOMException ? reasons[cause.name] : undefined
  return { _tag: "Failed", ...(text && { text }) }
}

const written = async (handle: FileSystemFileHandle, text: string): Promise<Saved> => {
  const stream = await handle.createWritable()
  await stream.write(text)
  await stream.close()
  return { _tag: "File", handle, name: handle.name }
}

/** Files of this window. */
export const browserFiles = (window: Window & Pickers): Files => {
  const { document } = window
  const download: Files["download"] = (content, name, type) => {
    const url = URL.createObjectURL(new Blob([content], { type }))
    const link = document.createElement("a")
    link.href = url
    link.download = name
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(url), 60_000)
  }
  return {
    choose: async (endings) => {
      if (window.showOpenFilePicker === undefined) return await uploaded(endings)
      try {
        const [handle] = await window.showOpenFilePicker({})
        return handle === undefined ? undefined : await asChosen(await handle.getFile(), handle)
      } catch (cause) {
        return isAbort(cause) ? undefined : await uploaded(endings)
      }
    },
    save: async (text, name, into) => {
      try {
        if (into?.handle !== undefined) {
          // A page that was opened again has to ask once more.
          const asked: FileSystemFileHandle & Permitting = into.handle
          if ((await asked.requestPermission?.({ mode: "readwrite" })) === "denied") return { _tag: "Failed" }
          const now = await (await into.handle.getFile()).text()
          if (now !== into.text && now !== text) return { _tag: "Changed", text: now }
          return await written(into.handle, text)
        }
        if (window.showSaveFilePicker !== undefined)
          return await written(await window.showSaveFilePicker({ suggestedName: name, types }), text)
      } catch (cause) {
        if (isAbort(cause)) return { _tag: "None" }
        return failed(cause)
      }
      download(text, name, "application/json")
      return { _tag: "Download", name }
    },
    download
  }
}
