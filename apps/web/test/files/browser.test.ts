/** Files are written where the browser lets a page do so, and never over what somebody else wrote. */
import { describe, expect, it } from "vitest"
import { asChosen, browserFiles } from "../../src/files/browser.ts"

/** A file on disk, as a browser hands it to a page. */
const disk = (text: string, { permission = "granted" } = {}) => {
  const file = { text }
  const handle = {
    name: "水务局.gongkai.json",
    requestPermission: () => Promise.resolve(permission),
    getFile: () => Promise.resolve(new File([file.text], "水务局.gongkai.json")),
    createWritable: () => {
      let next = ""
      return Promise.resolve({
        write: (some: string) => Promise.resolve(void (next += some)),
        // Nothing is in the file before it is closed.
        close: () => Promise.resolve(void (file.text = next))
      })
    }
  }
  // As much of a handle as the page uses.
  return { file, handle: handle as unknown as FileSystemFileHandle }
}

// As much of a window as the page uses.
const files = (pickers: object = {}) => browserFiles({ document: undefined, ...pickers } as never)

/** The user closes the dialog. */
const closed = () => Promise.reject(new DOMException("no", "AbortError"))

/** A file of a size that cannot be read: as much of it as is looked at. */
const shut = (size: number): File =>
  ({ name: "a.docx", size, arrayBuffer: () => Promise.reject(new DOMException("no", "NotReadableError")) }) as File

/** A file that is there no longer. */
const gone = { getFile: () => Promise.reject(new DOMException("gone", "NotFoundError")) } as never

describe("saving into a file", () => {
  it("writes it where it says what the page last read", async () => {
    const { file, handle } = disk("一")
    expect(await files().save("二", "a", { handle, text: "一" })).toMatchObject({ _tag: "File", name: handle.name })
    expect(file.text).toBe("二")
  })
  it("leaves it alone where somebody else changed it, and yields what it says", async () => {
    const { file, handle } = disk("别人")
    expect(await files().save("二", "a", { handle, text: "一" })).toEqual({ _tag: "Changed", text: "别人" })
    expect(file.text).toBe("别人")
  })
  it("fails where the browser does not let the page, or the file is gone", async () => {
    const { file, handle } = disk("一", { permission: "denied" })
    expect(await files().save("二", "a", { handle, text: "一" })).toEqual({ _tag: "Failed" })
    expect(file.text).toBe("一")
    const moved = await files().save("二", "a", { handle: gone, text: "一" })
    expect(moved._tag === "Failed" ? moved.text?.zh : moved).toContain("不在原处")
  })
})

describe("saving for the first time", () => {
  it("asks for a file", async () => {
    const { file, handle } = disk("")
    const asked: Array<object> = []
    const showSaveFilePicker = (options: object) => Promise.resolve((asked.push(options), handle))
    expect(await files({ showSaveFilePicker }).save("二", "水务局-2024.gongkai.json")).toMatchObject({ _tag: "File" })
    expect(asked).toMatchObject([{ suggestedName: "水务局-2024.gongkai.json" }])
    expect(file.text).toBe("二")
  })
  it("does nothing where the user chose none", async () => {
    expect(await files({ showSaveFilePicker: closed }).save("二", "a")).toEqual({ _tag: "None" })
  })
})

describe("choosing a file", () => {
  it("yields its bytes and the file itself", async () => {
    const { handle } = disk("一")
    const chosen = await files({ showOpenFilePicker: () => Promise.resolve([handle]) }).choose([".json"])
    expect(chosen).toMatchObject({ name: handle.name, handle })
    expect(new TextDecoder().decode(chosen?.bytes)).toBe("一")
  })
  it("yields nothing where none was chosen", async () => {
    expect(await files({ showOpenFilePicker: closed }).choose([])).toBeUndefined()
  })
  it("that was dropped is known by its name", async () => {
    expect(await asChosen(new File(["x"], "a.docx"))).toMatchObject({ name: "a.docx" })
  })
  it("that is larger than any report, or cannot be read, is not read, and it is known why", async () => {
    expect((await asChosen(shut(300_000_000))).fault).toBe("large")
    expect((await asChosen(shut(3))).fault).toBe("unreadable")
  })
})
