/** From paths and what the user said to reports: the one asked for, or each; last year's beside them. */
import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { open } from "../../src/disk/files.ts"
import { load, loadedAll, nameOf, optionsOf, type Said } from "../../src/disk/load.ts"

const example = fileURLToPath(new URL("../../../../examples/2023-subdistrict.txt", import.meta.url))
const silent: Said = { agency: Option.none(), year: Option.none() }
const folder = () => mkdtempSync(join(tmpdir(), "gongkai-"))

describe("what the user said", () => {
  it("is handed on only where something was said", async () => {
    expect(await Effect.runPromise(optionsOf(silent))).toEqual({})
    expect(
      await Effect.runPromise(
        optionsOf({ agency: Option.some("甲局"), year: Option.some(2024), report: Option.some(2) })
      )
    ).toEqual({ agency: "甲局", year: 2024, report: 2 })
  })
  it("may name last year's reports, which are read first", async () => {
    const { previous } = await Effect.runPromise(optionsOf({ ...silent, previous: [example] }))
    expect(previous?.map(({ agency, year }) => [agency.name, year])).toEqual([["示例市滨河区临水街道", 2023]])
  })
  it("stops at a report of last year that is not there, naming it", async () => {
    const gone = join(folder(), "去年.txt")
    const refused = await Effect.runPromise(Effect.flip(load(example, { ...silent, previous: [gone] })))
    expect(refused.file).toBe("去年.txt")
  })
})

describe("a file", () => {
  it("gives its report, under the organ and year that the user states", async () => {
    const { draft } = await Effect.runPromise(
      load(example, { ...silent, agency: Option.some("示例市滨河区城东街道"), year: Option.some(2022) })
    )
    expect([draft.agency.name, draft.year]).toEqual(["示例市滨河区城东街道", 2022])
  })
  it("is opened before anything that was said is looked at", async () => {
    const [gone, other] = [join(folder(), "今年.txt"), join(folder(), "去年.txt")]
    const refused = await Effect.runPromise(Effect.flip(load(gone, { ...silent, previous: [other] })))
    expect(refused.file).toBe("今年.txt")
  })
  it("with several reports gives each, a broken one as its refusal", async () => {
    const path = join(folder(), "今年.txt")
    copyFileSync(example, path)
    const [only, ...more] = await Effect.runPromise(loadedAll(open(path), silent))
    expect(more).toEqual([])
    expect(only !== undefined && Result.isSuccess(only) && only.success.draft.year).toBe(2023)
  })
  it("that is no report is refused by its name", async () => {
    const path = join(folder(), "通知.txt")
    writeFileSync(path, "关于召开会议的通知")
    expect((await Effect.runPromise(Effect.flip(load(path, silent)))).file).toBe("通知.txt")
  })
})

describe("the reports of a file", () => {
  it("are called by the file alone where there is one, and numbered where there are several", () => {
    expect(nameOf("甲.docx", 0, [1])).toBe("甲.docx")
    expect([0, 1].map((at) => nameOf("甲.docx", at, [1, 2]))).toEqual(["甲.docx#1", "甲.docx#2"])
  })
})
