/** Where a file is left out, those of the folder are offered, the newest first; where nobody can be asked, it is said how. */
import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { afterEach, describe, expect, it } from "vitest"
import { given, offered } from "../../src/disk/chosen.ts"
import { behave, manner } from "../../src/words/Manner.ts"

const usual = manner()
afterEach(() => behave(usual))

/** A folder with these files, each younger than the one before it. */
const folderWith = (...names: ReadonlyArray<string>): string => {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"))
  for (const [at, name] of names.entries()) {
    writeFileSync(join(folder, name), "")
    utimesSync(join(folder, name), 1_000_000 + at, 1_000_000 + at)
  }
  return folder
}

describe("the files of a folder", () => {
  it("are offered as what is wanted, the newest first", () => {
    const folder = folderWith("甲.docx", "乙.gongkai.json", "丙.pdf", "丁.xlsx", "照片.png", "程序.exe")
    expect(offered("reports", folder)).toEqual(["丁.xlsx", "丙.pdf", "乙.gongkai.json", "甲.docx"])
    expect(offered("report files", folder)).toEqual(["乙.gongkai.json"])
    expect(offered("pdfs", folder)).toEqual(["丙.pdf"])
  })

  it("are not those that programs keep for themselves, nor folders", () => {
    const folder = folderWith(".甲.docx", "~$乙.docx", "丙.docx")
    mkdirSync(join(folder, "下级.docx"))
    mkdirSync(join(folder, ".git"))
    expect(offered("reports", folder)).toEqual(["丙.docx"])
    expect(offered("folders", folder)).toEqual(["下级.docx"])
  })

  it("are as many as a screen takes", () => {
    const names = Array.from({ length: 30 }, (_, at) => `${at}.pdf`)
    expect(offered("pdfs", folderWith(...names))).toHaveLength(20)
  })

  it("are none where the folder cannot be looked into", () => {
    expect(offered("reports", join(tmpdir(), "没有这个文件夹"))).toEqual([])
  })
})

describe("a file", () => {
  const asked = { wanted: "reports", argument: "FILE", command: "check", language: "zh" } as const

  it("that was named is not asked for", async () => {
    expect(await Effect.runPromise(given(["甲.docx"], asked))).toEqual(["甲.docx"])
  })

  it("that was not is refused with the help where nobody may be asked", async () => {
    behave({ ...usual, asks: false })
    const { text } = await Effect.runPromise(Effect.flip(given([], asked)))
    expect(text.zh).toBe("缺少参数：FILE\n用法见 gongkai check --help")
  })
})
