/** The report is written beside its file in another format, and covers nothing that stands there. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { edition2021 } from "@gongkai/core/editions/2021"
import { begin } from "@gongkai/editor/Editing"
import { describe, expect, it } from "vitest"
import { freeBeside, writtenAs } from "../../src/screen/writtenAs.ts"
import { folder } from "../support/gongkai.ts"
import { blank } from "./screen.ts"

const editing = begin(edition2021, blank())

describe("the name of what is written", () => {
  it("is that of the report with another ending, and the next number where that is taken", () => {
    const there = new Set(["/家/a.docx", "/家/a-2.docx"])
    expect(freeBeside("/家/a.gongkai.json", ".docx", (path) => there.has(path))).toBe("/家/a-3.docx")
    expect(freeBeside("/家/a.gongkai.json", ".xlsx", (path) => there.has(path))).toBe("/家/a.xlsx")
    expect(freeBeside("/家/2024.1.json", ".md", () => false)).toBe("/家/2024.1.md")
  })
})

describe("the report written in another format", () => {
  it.each(["docx", "xlsx", "html", "md", "csv", "zip"] as const)(
    "is a file of %s, which is told with its path",
    async (name) => {
      const cwd = folder()
      const { severity, text } = await writtenAs({ path: join(cwd, "a.gongkai.json") }, { editing }, name)
      expect(severity).toBe("good")
      expect(readdirSync(cwd)).toEqual([`a.${name}`])
      expect(text.zh).toContain(join(cwd, `a.${name}`))
    }
  )

  it("leaves what stands there, also what was written before", async () => {
    const cwd = folder()
    writeFileSync(join(cwd, "a.md"), "别人的")
    await writtenAs({ path: join(cwd, "a.gongkai.json") }, { editing }, "md")
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe("别人的")
    expect(readdirSync(cwd).toSorted()).toEqual(["a-2.md", "a.md"])
  })

  it("is told not to be written, and why, where its folder is none any more", async () => {
    const path = join(folder(), "没有", "a.gongkai.json")
    writeFileSync(dirname(path), "")
    expect(await writtenAs({ path }, { editing }, "md")).toMatchObject({ severity: "error" })
  })
})
