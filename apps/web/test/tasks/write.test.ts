/** What the page writes may be published: reasons of accepted findings and names of who entered the figures are in none of its files. */
import { readFileSync } from "node:fs"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import { location } from "@gongkai/fonts/location"
import { describe, expect, it } from "vitest"
import { read } from "../../src/tasks/read.ts"
import { formats } from "../../src/tasks/Task.ts"
import { write } from "../../src/tasks/write.ts"

const waiver = { rule: "text.growth", cells: [], values: [], reason: "含咨询件三件", by: "林某某", on: "2025-01-09" }
const inner = {
  ...Draft.fill(
    edition2021,
    { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" },
    () => 0 as never,
    () => [{ type: "paragraph", text: "本年无。" }]
  ),
  waivers: [waiver]
} as Draft.Draft
const text = Interchange.show(inner)
const packs = (pack: Parameters<typeof location>[0]) => Promise.resolve(new Uint8Array(readFileSync(location(pack))))
const secrets = [waiver.reason, waiver.by]

describe("a report with reasons and names", () => {
  it("has them in its own file", () => {
    for (const secret of secrets) expect(text).toContain(secret)
  })
  it.each(formats)("written as %s holds none of them, as the file is and as it is read again", async (format) => {
    const written = await write({ kind: "write", format, text }, packs)
    const bytes = written.ok ? written.bytes : new Uint8Array()
    expect(bytes.length).toBeGreaterThan(300)
    const found = await read({ kind: "read", name: `a.${format === "tidy" ? "csv" : format}`, bytes })
    const said = new TextDecoder().decode(bytes) + JSON.stringify(found)
    for (const secret of secrets) expect(said).not.toContain(secret)
  })
})
