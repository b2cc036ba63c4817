/** Erasing on a legal order, on SQLite: the words are nowhere in the file or its journal either. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { Storage } from "../src/Storage.ts"
import { inFile } from "./suite/suite.ts"
import { draft, registered } from "./support/drafts.ts"
import { folder, within } from "./support/stored.ts"

inFile("erasure")

const secret = "这一句话依法应当删除"
const bytesOf = (file: string): string =>
  [file, `${file}-wal`].map((each) => (existsSync(each) ? readFileSync(each).toString("utf8") : "")).join("")

describe("a file", () => {
  it("holds no byte of what was erased, while it is open", async () => {
    const at = folder()
    const file = join(at, "g.db")
    const work = Effect.gen(function* () {
      const { reports, erasure } = yield* Storage
      const agency = yield* registered("a")
      yield* reports.save(agency, 2023, draft(secret.repeat(500)), "none")
      yield* reports.save(agency, 2023, draft("好"), 1)
      expect(bytesOf(file)).toContain(secret)
      yield* erasure.erase({ agency, year: 2023, number: 1, order: "示例〔2026〕1号", reason: "依法", by: "甲" })
      expect(bytesOf(file)).not.toContain(secret)
    })
    await within(file, work)
    expect(bytesOf(file)).not.toContain(secret)
    rmSync(at, { recursive: true })
  })
})
