/** What the worker writes, it reads again: the same report, with the protocol of the import. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { describe, expect, it } from "vitest"
import { placed, read } from "../../src/tasks/read.ts"
import { write } from "../../src/tasks/write.ts"

const draft = Draft.fill(
  edition2021,
  { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" },
  () => 0 as never,
  () => [{ type: "paragraph", text: "本年无。" }]
)
const text = Interchange.show(draft)
const nowhere = () => Promise.reject(new Error("no fonts"))

describe("a report", () => {
  it.each(["docx", "xlsx", "html"] as const)("written as %s is read with all its cells", async (format) => {
    const written = await write({ kind: "write", format, text, withFindings: true }, nowhere)
    const bytes = written.ok ? written.bytes : new Uint8Array()
    const found = await read({ kind: "read", name: `a.${format}`, bytes, previous: text })
    expect(found).toMatchObject({
      ok: true,
      reports: [{ ok: true, agency: "云岭县水务局", year: 2024, read: 200, of: 200 }]
    })
  })
  it.each(["md", "csv", "tidy"] as const)("is written as %s", async (format) => {
    const written = await write({ kind: "write", format, text }, nowhere)
    expect(written.ok && new TextDecoder().decode(written.bytes)).toContain("云岭县水务局")
  })
  it("is not printed without fonts, and it is said why", async () => {
    expect(await write({ kind: "write", format: "pdf", text }, nowhere)).toMatchObject({ ok: false })
  })
  it("that is none is not written", async () => {
    expect(await write({ kind: "write", format: "docx", text: "{" }, nowhere)).toMatchObject({ ok: false })
  })
})

describe("a file that is no report", () => {
  it("is refused in words, and read with what the user says", async () => {
    const bytes = new TextEncoder().encode("今日无事")
    expect(await read({ kind: "read", name: "a.txt", bytes, agency: "云岭县水务局", year: 2024 })).toMatchObject({
      ok: false
    })
  })
})

describe("a place of a file", () => {
  it("is told in a few signs", () => {
    expect(placed({ page: 3, line: 12 })).toBe("第3页 第12行")
    expect(placed({ sheet: "表", cell: "B7" })).toBe("“表” B7")
    expect(placed({})).toBe("")
  })
})
