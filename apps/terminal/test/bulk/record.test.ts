/** The record of an import outlasts a run that was killed, and keeps what earlier runs wrote. */
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { Entry, ReadEntry } from "../../src/bulk/Entry.ts"
import { conclude, earlier, note } from "../../src/bulk/record.ts"

const folder = () => mkdtempSync(join(tmpdir(), "gongkai-"))
const read = (source: string, output = `${source}.gongkai.json`): ReadEntry => ({
  result: "read",
  source,
  sha256: source,
  output,
  written: "",
  agency: "示例区城东街道",
  year: 2023,
  edition: "2021",
  reader: "text",
  counts: { cells: 200, numbers: 200, blank: 0, none: 0, notApplicable: 0, unread: 0, likely: 0 },
  open: [],
  remarks: [],
  values: ""
})
const leftOut: Entry = {
  result: "left out",
  source: "通知.txt",
  sha256: "",
  reason: { zh: "不是年报", en: "no report" },
  named: false
}
const sources = (all: ReadonlyArray<Entry>) => all.map(({ source }) => source)
const noted = (out: string, ...all: ReadonlyArray<Entry>) =>
  Effect.runPromise(Effect.forEach(all, (each) => note(out, each)))
const concluded = (out: string, all: ReadonlyArray<Entry>, known: ReadonlyArray<ReadEntry> = []) =>
  Effect.runPromise(conclude(out, all, { known, total: all.length, language: "zh" }))

it("says why where a line cannot be written, instead of ending in the middle", async () => {
  const out = folder()
  mkdirSync(join(out, ".导入记录.part"))
  const failure = await Effect.runPromise(Effect.flip(note(out, leftOut)))
  expect(failure.file).toBe(".导入记录.part")
})

describe("a run that was killed", () => {
  it("leaves a line for each file that was done, and the next run knows the reports among them", async () => {
    const out = join(folder(), "新")
    await noted(out, read("甲"), leftOut, read("乙"))
    expect(sources(earlier(out))).toEqual(["甲", "乙"])
  })
  it("in the middle of a line loses that line alone", async () => {
    const out = folder()
    await noted(out, read("甲"))
    appendFileSync(join(out, ".导入记录.part"), '{"result":"read","sou')
    expect(sources(earlier(out))).toEqual(["甲"])
  })
})

describe("a run that ends", () => {
  it("writes the protocol as text, workbook and data, and clears the lines away", async () => {
    const out = folder()
    await noted(out, read("甲"))
    const { text, data } = await concluded(out, [read("甲"), leftOut])
    expect(readdirSync(out).toSorted()).toEqual(["导入记录.json", "导入记录.txt", "导入记录.xlsx"])
    expect(readFileSync(join(out, "导入记录.txt"), "utf8")).toBe(`${text}\n`)
    expect(text).toContain("通知.txt")
    expect(JSON.parse(data)).toMatchObject({
      total: 2,
      entries: [{ source: "甲" }, { source: "通知.txt" }],
      earlier: []
    })
  })
  it("keeps what earlier runs wrote and it did not come to, and forgets what it wrote anew", async () => {
    const out = folder()
    await concluded(out, [read("甲"), read("乙")])
    await concluded(out, [read("甲二", "甲.gongkai.json")], earlier(out))
    expect(sources(earlier(out))).toEqual(["甲二", "乙"])
  })
})

describe("a folder", () => {
  it("without a record, or with one that cannot be made out, has no earlier reports", () => {
    const out = folder()
    expect(earlier(out)).toEqual([])
    for (const broken of ["", "null", "[]", '{"entries":{}}', '{"entries":[1,null,{}]}']) {
      writeFileSync(join(out, "导入记录.json"), broken)
      expect(earlier(out)).toEqual([])
    }
    expect(existsSync(join(out, ".导入记录.part"))).toBe(false)
  })
})
