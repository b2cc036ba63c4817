/** Reports that wait come back as they were, and nothing is left of the file they waited in. */
import { mkdtempSync, readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as Effect from "effect/Effect"
import { afterEach, beforeEach, expect, it } from "vitest"
import { onDisk } from "../../src/bulk/Shelf.ts"
import type { Serialized } from "../../src/bulk/Serialized.ts"

const before = process.env["TMPDIR"]
const own = mkdtempSync(join(tmpdir(), "gongkai-shelf-"))
beforeEach(() => {
  process.env["TMPDIR"] = own
})
afterEach(() => {
  if (before === undefined) delete process.env["TMPDIR"]
  else process.env["TMPDIR"] = before
})

const report = (number: number): Serialized => ({
  agency: `某县第${number}局`,
  year: 2020 + number,
  bytes: Uint8Array.from({ length: 1 + number * 7000 }, (_, at) => (at * 31 + number) % 251)
})
const reports = [3, 0, 9, 1].map(report)

it("gives each back in any order, as often as it is asked for", () => {
  const back = Effect.runSync(
    Effect.scoped(
      Effect.map(onDisk, (put) => {
        const waiting = reports.map(put)
        expect(waiting.map(({ agency, year }) => [agency, year])).toEqual(
          reports.map((each) => [each.agency, each.year])
        )
        return [3, 0, 2, 1, 0].map((at) => waiting[at]?.take())
      })
    )
  )
  expect(back).toEqual([3, 0, 2, 1, 0].map((at) => reports[at]))
})

it("leaves nothing behind, whether the work ends well or fails", () => {
  Effect.runSync(Effect.scoped(Effect.map(onDisk, (put) => reports.map(put))))
  const failed = Effect.andThen(onDisk, (put) => {
    reports.map(put)
    return Effect.fail("broken")
  })
  expect(Effect.runSync(Effect.flip(Effect.scoped(failed)))).toBe("broken")
  expect(readdirSync(own)).toEqual([])
})

it("keeps them in memory where no file can be made", () => {
  process.env["TMPDIR"] = join(own, "not there")
  const back = Effect.runSync(
    Effect.scoped(
      Effect.map(onDisk, (put) =>
        reports
          .map(put)
          .toReversed()
          .map(({ take }) => take())
      )
    )
  )
  expect(back).toEqual(reports.toReversed())
})
