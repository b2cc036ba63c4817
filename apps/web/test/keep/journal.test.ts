/** What was typed and is not in the database yet is noted at once, and is there again whenever the page ends. */
import { describe, expect, it } from "vitest"
import { journaled, type Texts } from "../../src/keep/journal.ts"
import type { Kept } from "../../src/keep/Kept.ts"
import { keeper, type Version } from "../../src/keep/keeper.ts"
import { memory } from "../support/world.ts"

const version = (text: string, more: Partial<Version> = {}): Version => ({
  id: "a",
  title: "年报",
  year: 2024,
  text,
  held: {},
  changedAt: "",
  isSaved: false,
  ...more
})

const texts = (): Texts & { readonly all: Map<string, string> } => {
  const all = new Map<string, string>()
  return {
    all,
    getItem: (key) => all.get(key) ?? null,
    setItem: (key, value) => void all.set(key, value),
    removeItem: (key) => void all.delete(key),
    key: (at) => [...all.keys()][at] ?? null,
    get length() {
      return all.size
    }
  }
}

/** A database that never answers once it hangs, as when its page ends, and the same browser opened again. */
const browser = () => {
  const [base, notes] = [memory(), texts()]
  let hangs = false
  const page = () =>
    journaled({ ...base, put: (kept) => (hangs ? new Promise(() => undefined) : base.put(kept)) }, () => notes)
  return { base, notes, page, hang: () => (hangs = true) }
}

describe("a note", () => {
  it("is there before the database has anything, also of a report that it never saw", async () => {
    const { page, hang } = browser()
    hang()
    keeper(page(), 0, () => undefined).keep(version("新"))
    expect(await page().one("a")).toEqual({ ...version("新"), revision: 0 })
    expect((await page().all()).map(({ text }) => text)).toEqual(["新"])
  })
  it("of what was typed while another version was being written wins over that, whether it was written or not", async () => {
    const { base, page, hang } = browser()
    const own = keeper(page(), 0, () => undefined)
    own.keep(version("1", { last: "上年", fileName: "a.json" }))
    await own.rest()
    hang()
    own.keep(version("2", { last: "上年", held: { x: "1" } }))
    own.keep(version("1", { last: "上年" }))
    const wanted = { ...version("1", { last: "上年" }) }
    expect(await page().one("a")).toEqual({ ...wanted, revision: 1 })
    await base.put({ ...version("2", { last: "上年", held: { x: "1" } }), revision: 2 })
    expect(await page().one("a")).toEqual({ ...wanted, revision: 2 })
  })
  it("is small where only a cell is being typed, and is gone once all is kept", async () => {
    const { notes, page, hang } = browser()
    const own = keeper(page(), 0, () => undefined)
    own.keep(version("长".repeat(9000)))
    await own.rest()
    expect(notes.all.size).toBe(0)
    hang()
    const [kept] = await page().all()
    own.keep({ ...version(kept?.text ?? ""), held: { cell: "12" } })
    expect([...notes.all.values()].join("").length).toBeLessThan(300)
    expect((await page().one("a"))?.held).toEqual({ cell: "12" })
  })
  it("that is older than what another tab kept meanwhile is not taken for newer", async () => {
    const { base, page, hang } = browser()
    hang()
    keeper(page(), 0, () => undefined).keep(version("旧"))
    const other: Kept = { ...version("新"), revision: 1 }
    await base.put(other)
    expect(await page().one("a")).toEqual(other)
  })
  it("keeps the handle of a file as long as it is the same file", async () => {
    const { base, page, hang } = browser()
    const handle = { name: "a.json" } as FileSystemFileHandle
    await base.put({ ...version("1", { fileName: "a.json", handle }), revision: 1 })
    hang()
    const own = keeper(page(), 1, () => undefined)
    own.keep(version("2", { fileName: "a.json", handle }))
    expect((await page().one("a"))?.handle).toBe(handle)
    own.keep(version("2", { fileName: "b.json", handle }))
    expect(await page().one("a")).not.toHaveProperty("handle")
  })
  it("that cannot be written, or is no note, leaves what the database has", async () => {
    const { base, notes, page } = browser()
    await base.put({ ...version("1"), revision: 1 })
    for (const text of ["{", "null", '{"revision":9}', '{"revision":9,"fields":{},"gone":["text"]}']) {
      notes.all.set("gongkai note a", text)
      // oxlint-disable-next-line no-await-in-loop -- one after another
      expect((await page().all()).map(({ text }) => text)).toEqual(["1"])
    }
    const forbidden = journaled(base, () => {
      throw new DOMException("no", "SecurityError")
    })
    const own = keeper(forbidden, 1, () => undefined)
    own.keep(version("2"))
    await own.rest()
    expect((await forbidden.one("a"))?.text).toBe("2")
  })
})
