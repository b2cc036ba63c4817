/** What a file was based on is remembered beside it, and whatever cannot be read there counts as nothing. */
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Count } from "@gongkai/core/Entry"
import * as Draft from "@gongkai/core/Draft"
import * as Patch from "@gongkai/core/Patch"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { type Base, hashOf, recall, remember } from "../../src/exchange/Base.ts"
import { reportOf } from "../support/drafts.ts"

const folder = (): string => mkdtempSync(join(tmpdir(), "gongkai-"))
const base: Base = { server: "https://a.example", agency: "fs", year: 2024, etag: '"7"', hash: "00" }

describe("what a file was based on", () => {
  it("is kept beside it under a hidden name, the last alone", async () => {
    const cwd = folder()
    const file = join(cwd, "年报.gongkai.json")
    await Effect.runPromise(remember(file, base))
    await Effect.runPromise(remember(file, { ...base, etag: '"8"' }))
    expect(await Effect.runPromise(recall(file))).toEqual({ ...base, etag: '"8"' })
    expect(readdirSync(cwd)).toEqual([".年报.gongkai.json.base"])
    expect(await Effect.runPromise(recall(join(cwd, "另一份.gongkai.json")))).toBeUndefined()
  })

  it.each(["", "{", "[]", JSON.stringify({ ...base, year: "2024" }), JSON.stringify({ server: base.server })])(
    "is nothing where %j stands there",
    async (text) => {
      const cwd = folder()
      writeFileSync(join(cwd, ".a.json.base"), text)
      expect(await Effect.runPromise(recall(join(cwd, "a.json")))).toBeUndefined()
    }
  )

  it("is not remembered of standard input", async () => {
    await Effect.runPromise(remember("-", base))
    expect(await Effect.runPromise(recall("-"))).toBeUndefined()
  })
})

describe("the fingerprint of a report", () => {
  it("is that of what it says: another figure is another, another origin is not", () => {
    const draft = reportOf("丰水县民政局")
    const other = Draft.put(draft, "requests/received/naturalPerson", Count.make(1))
    const provenance = { reader: "txt", file: "a.txt", sha256: "0".repeat(64), cells: {} }
    expect(hashOf(other)).not.toBe(hashOf(draft))
    expect(hashOf(Patch.apply(other, { cells: { "requests/received/naturalPerson": Count.make(0) } }))).toBe(
      hashOf(draft)
    )
    expect(hashOf({ ...draft, provenance })).toBe(hashOf(draft))
  })
})
