/** What the database adds up is what a consolidation of the reports themselves says, whatever they tell and of whichever edition. */
import { Consolidation } from "@gongkai/core/desk"
import { type Draft, fill } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import type { Entry } from "@gongkai/core/Entry"
import type { Told } from "@gongkai/storage"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { openedCell, partsOf, rolledUp } from "../../src/routes/rollUp.ts"
import { count, county, report, year } from "../support/county.ts"

const cell = "proactive/licensing/decisions"
const received = "requests/received/naturalPerson"
const kinds: { readonly [kind: string]: (unit: string) => Draft } = {
  zero: (unit) => report(unit),
  some: (unit) => report(unit, { [cell]: count(7), [received]: count(3) }),
  none: (unit) => report(unit, { [cell]: "none", [received]: "n/a" }),
  blank: (unit) => report(unit, { [cell]: null as Entry }),
  older: (unit) => fill(edition2019, { year, agency: { name: unit } }, () => null)
}
const units = ["county", "culture", "water", "river"]

/** A county whose units filed these kinds of reports, in the order of `units`; what no gate would let pass too. */
const filed = async (all: ReadonlyArray<string>) => {
  const own = await county()
  const { filings, reports } = own.storage
  const parts: Array<Consolidation.Part> = []
  for (const [at, kind] of all.entries()) {
    const unit = units[at] ?? ""
    const draft = kinds[kind]?.(unit)
    if (draft === undefined) continue
    // oxlint-disable-next-line no-await-in-loop -- each step goes behind the last in the log
    const { hash } = await Effect.runPromise(reports.save(unit, year, draft, "none"))
    const step = { act: "file", by: "甲", at: "2024-01-20T09:00:00+08:00", content: { revision: 1, hash } } as const
    // oxlint-disable-next-line no-await-in-loop
    await Effect.runPromise(filings.take(unit, year, step, 0))
    parts.push({ unit, hash, draft })
  }
  return { own, parts, given: await partsOf(own, { desk: "county", year, stage: "filed" }) }
}

describe("a campaign is added up as its reports are", () => {
  it.each([
    [["zero", "some", "some", "zero"]],
    [["", "none", "none", "none"]],
    [["none", "none", "zero", "none"]],
    [["some", "blank", "none", ""]],
    [["", "some", "older", "zero"]],
    [["older", "some", "none", "zero"]],
    [["", "older", "older", ""]]
  ])("%j", async (all) => {
    const { own, parts, given } = await filed(all)
    const mine = parts.find(({ unit }) => unit === "county")
    const children = parts.filter((each) => each !== mine)
    const whole = Result.getOrThrow(Consolidation.consolidated({ ...(mine && { own: mine }), children }))
    const adjustments = [{ cell, by: 4, reason: "补记", decidedBy: "县政府办公室" }]
    const has = whole.sums.cells.some((each) => each.cell === cell)
    const rolled = await rolledUp(own, given)
    expect(rolled.edition).toBe(whole.edition)
    expect(rolled.cells.map(({ sum, unknown, entry }) => [sum, unknown, entry])).toEqual(
      whole.sums.cells.map(({ sum, unknown, entry }) => [sum, unknown.length, entry])
    )
    expect(given.missing).toEqual(units.filter((unit) => !parts.some((part) => part.unit === unit)))
    const { opened } = await openedCell(own, given, cell)
    const expected = Consolidation.open(whole, cell)
    expect(opened).toEqual(expected && { ...expected, missing: given.missing, isWhole: opened?.isWhole })
    expect(opened?.isWhole ?? false).toBe((expected?.isWhole ?? false) && given.missing.length === 0)
    if (has) {
      const [before, after] = [rolled, await rolledUp(own, given, adjustments)].map(({ cells }) =>
        cells.find((each) => each.cell === cell)
      )
      expect(after?.sum).toBe((before?.sum ?? 0n) + 4n)
    }
  })
})

/** A county with one report, asked for as many as are wanted: each is read, one as often as the other. */
const province = async (size: number, told: (unit: string) => Told | undefined) => {
  const { own, given } = await filed(["", "some"])
  const { reports } = own.storage
  const seen = { held: 0, most: 0, read: 0 }
  const revision: typeof reports.revision = (_unit, of, number) =>
    Effect.suspend(() => {
      seen.read += 1
      seen.most = Math.max(seen.most, (seen.held += 1))
      return Effect.ensuring(
        Effect.andThen(
          Effect.promise(() => new Promise(setImmediate)),
          reports.revision("culture", of, number)
        ),
        Effect.sync(() => (seen.held -= 1))
      )
    })
  const parts = Array.from({ length: size }, (_, at) => ({ unit: `unit-${at}`, revision: 1, hash: "" }))
  const one = () =>
    Effect.succeed(
      new Map(
        parts.flatMap(({ unit }) => {
          const found = told(unit)
          return found === undefined ? [] : [[unit, found] as const]
        })
      )
    )
  const sums = { one, over: () => Effect.succeed([{ edition: "2021", reports: size, cells: [] }]) }
  const services = { ...own, storage: { ...own.storage, sums, reports: { ...reports, revision } } }
  return { seen, opened: (await openedCell(services, { ...given, parts }, cell)).opened }
}

it("no more than fifty reports are held at once where none has a vector", async () => {
  const { seen, opened } = await province(120, () => undefined)
  expect([seen.most, seen.read, opened?.sum, opened?.children.length]).toEqual([50, 120, 840n, 120])
})

it("one cell of a province reads only the reports whose vector does not tell it, and keeps the order of all", async () => {
  const silent = new Set(["unit-3", "unit-700"])
  const { seen, opened } = await province(1000, (unit) => ({
    edition: "2021",
    ...(!silent.has(unit) && { value: 2n })
  }))
  expect([seen.read, opened?.sum]).toEqual([2, 998n * 2n + 2n * 7n])
  expect(opened?.children.map(({ unit }) => unit)).toEqual(Array.from({ length: 1000 }, (_, at) => `unit-${at}`))
  expect(opened?.children[3]).toEqual({ unit: "unit-3", value: 7n })
})
