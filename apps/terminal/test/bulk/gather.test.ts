/** What there is to read: files, folders and zips become items, each with a name of its own; what systems and this command leave is passed over. */
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { gather, isBulk } from "../../src/bulk/gather.ts"

const folder = (files: { readonly [name: string]: string | Uint8Array } = {}): string => {
  const root = mkdtempSync(join(tmpdir(), "gongkai-"))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, name, ".."), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}
const zip = (files: { readonly [name: string]: string | Uint8Array }): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, each]) => [name, each instanceof Uint8Array ? each : strToU8(each)])
    )
  )
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const read = (source: string, output: string) => ({ result: "read", source, output })

describe("a folder", () => {
  it("is walked in order, names below it; what systems leave is passed over", async () => {
    const root = folder({
      "乙/年报.txt": "2",
      "甲.docx": "1",
      ".DS_Store": "",
      "~$甲.docx": "",
      "__MACOSX/甲": "",
      "desktop.ini": ""
    })
    expect((await gather([root], join(root, "out"))).map(({ name, named }) => [name, named])).toEqual([
      ["乙/年报.txt", false],
      ["甲.docx", false]
    ])
  })
  it("is read without the folder that the results go to, without records and the results that they name", async () => {
    const record = { entries: [read("甲.txt", "上次/甲.gongkai.json"), read("走了.docx", "上次/丁.gongkai.json")] }
    const root = folder({
      "甲.txt": "1",
      "out/甲.gongkai.json": "{}",
      "out/别的.txt": "",
      "上次/导入记录.json": JSON.stringify(record),
      "上次/甲.gongkai.json": "{}",
      "上次/丙.gongkai.json": "{}",
      "上次/丁.gongkai.json": "{}",
      "乙.gongkai.json": "{}"
    })
    const names = async (isImport: boolean) =>
      (await gather([root], join(root, "out"), { isImport })).map(({ name }) => name)
    // What a unit sent as a report file is a report like any other, and so is a result whose source is gone.
    expect(await names(true)).toEqual(["上次/丁.gongkai.json", "上次/丙.gongkai.json", "乙.gongkai.json", "甲.txt"])
    expect(await names(false)).toContain("上次/甲.gongkai.json")
  })
  it("gives all of them, by their whole paths, where nothing is written", async () => {
    const root = folder({ "甲.gongkai.json": "{}" })
    expect((await gather([root])).map(({ name }) => name)).toEqual([join(root, "甲.gongkai.json")])
  })
  it("is not left by a link, which may lead round in circles", async () => {
    const root = folder({ "甲.txt": "1" })
    symlinkSync(root, join(root, "圈"))
    expect((await gather([root], "out")).map(({ name }) => name)).toEqual(["甲.txt"])
  })
})

describe("a zip", () => {
  it("gives the documents in it and in zips within it, their bytes only when their turn comes", async () => {
    const root = folder({ "报送.zip": zip({ "甲/年报.txt": "一", "内.zip": zip({ "乙.txt": "二", ".隐.txt": "" }) }) })
    const items = await gather([join(root, "报送.zip")], join(root, "out"))
    const names = items.map(({ name }) => name.slice(root.length + 1))
    expect(names.toSorted()).toEqual(["报送.zip/内.zip/乙.txt", "报送.zip/甲/年报.txt"])
    const opened = await Promise.all(items.map(({ open }) => Effect.runPromise(open)))
    expect(Object.fromEntries(opened.map(({ name, bytes }) => [name, text(bytes)]))).toEqual({
      "乙.txt": "二",
      "年报.txt": "一"
    })
  })
  it("that changed meanwhile is said to be gone, and which document was wanted", async () => {
    const root = folder({ "报送.zip": zip({ "年报.txt": "一" }) })
    const [item] = await gather([join(root, "报送.zip")], join(root, "out"))
    writeFileSync(join(root, "报送.zip"), "不再是压缩包")
    const refused = await Effect.runPromise(Effect.flip(item?.open ?? Effect.never))
    expect(refused.file).toBe("年报.txt")
  })
})

describe("a command", () => {
  it("reads many where it is given a folder or a zip of files, and one where it is given a document", async () => {
    const root = folder({ "甲.txt": "1", "报送.zip": zip({ "年报.txt": "一" }), "坏.zip": "不是压缩包" })
    const asked = ["", "报送.zip", "甲.txt", "坏.zip", "没有.zip"].map((name) => isBulk([join(root, name)]))
    expect(await Promise.all(asked)).toEqual([true, true, false, false, false])
  })
})

describe("a file that the user named himself", () => {
  it("is an item though systems leave such names, and though it is not there", async () => {
    const root = folder()
    const [item] = await gather([join(root, ".隐.txt")], join(root, "out"))
    expect([item?.name, item?.named]).toEqual([join(root, ".隐.txt"), true])
    expect((await Effect.runPromise(Effect.flip(item?.open ?? Effect.never))).file).toBe(".隐.txt")
  })
})
