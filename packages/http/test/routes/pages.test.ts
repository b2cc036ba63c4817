/** A list of filings is read page by page: what holds up comes in order, each once, however many lie between. */
import * as Effect from "effect/Effect"
import type { Filing } from "@gongkai/core/desk"
import { describe, expect, it } from "vitest"
import { everyFiling, filingsOf } from "../../src/routes/pages.ts"
import { host } from "../support/host.ts"

const { storage } = await host()
const year = 2023
const units = Array.from({ length: 9 }, (_, at) => `unit-${at}`)
for (const unit of units) {
  const body = { act: "file", by: "甲", at: "2024-01-20T09:00:00+08:00", content: { revision: 1, hash: "a" } }
  // One after the other: each is based on the last entry of the log.
  // oxlint-disable-next-line no-await-in-loop
  await Effect.runPromise(storage.log.note({ kind: "filing", subject: unit, year, act: "file", by: "甲", body }))
}

const begun = (unit: string) => ({ filing: { unit, year, steps: [] }, version: 0 })

const all = async (limit: number, holds: (filing: Filing.Filing) => boolean): Promise<ReadonlyArray<string>> => {
  const found: Array<string> = []
  for (let after: string | undefined = ""; after !== undefined;) {
    // oxlint-disable-next-line no-await-in-loop
    const page: Awaited<ReturnType<typeof filingsOf>> = await filingsOf({ storage }, year, { after, limit, holds })
    expect(page.items.length).toBeLessThanOrEqual(limit)
    found.push(...page.items.map(({ unit }) => unit))
    after = page.next
  }
  return found
}

describe("filings of a year", () => {
  it.each([1, 2, 3, 9, 50])("come in order, each once, %i at a time", async (limit) => {
    expect(await all(limit, () => true)).toEqual(units)
  })
  it.each([1, 2, 4])("that do not hold up are passed over, %i at a time", async (limit) => {
    const odd = units.filter((_, at) => at % 2 === 1)
    expect(await all(limit, ({ unit }) => odd.includes(unit))).toEqual(odd)
    expect(await all(limit, () => false)).toEqual([])
  })
  it("of more units than are held at once come all, in order, each once", async () => {
    const many = Array.from({ length: 1001 }, (_, at) => `unit-${String(at).padStart(4, "0")}`)
    const pages = (_year: number, after: string, limit: number) => {
      const items = many.filter((unit) => unit > after).slice(0, limit)
      const next = items.at(-1)
      return Effect.succeed({ items: items.map(begun), ...(next !== many.at(-1) && next !== undefined && { next }) })
    }
    const found: Array<string> = []
    const held = { storage: { ...storage, filings: { ...storage.filings, page: pages } } }
    for await (const { unit } of everyFiling(held, year)) found.push(unit)
    expect(found).toEqual(many)
  })
})
