/** What the second person enters is kept beside the report, line by line, whatever fails or dies between. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Draft from "@gongkai/core/Draft"
import { Count } from "@gongkai/core/Entry"
import { Money } from "@gongkai/core/Money"
import * as Patch from "@gongkai/core/Patch"
import type { Kept } from "@gongkai/editor/Second"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { times } from "../../../../vitest.shared.ts"
import { type Disk, disk } from "../../src/session/Disk.ts"
import * as SecondLog from "../../src/session/SecondLog.ts"
import { surroundings } from "../../src/session/Surroundings.ts"
import { blank, fresh } from "./typed.ts"

const names = { first: "郑五", second: "孙六" }
const firstOn = "2025-01-18T09:00:00+08:00"
const fee = "proactive/fees/amount"
const [upheld, corrected] = ["review/cases/reconsideration.upheld", "review/cases/reconsideration.corrected"] as const
const typed = (cell: string, number: number): Kept => ({ patch: { cells: { [cell]: Count.make(number) } } })

const opened = (target: string, draft: Draft.Draft = blank, own: Partial<Disk> = {}) =>
  SecondLog.secondLog(
    target,
    { edition: draft.edition === "2019" ? edition2019 : edition2021, draft },
    { ...surroundings, disk: { ...disk, ...own } }
  )

const begun = async (own: Partial<Disk> = {}) => {
  const target = fresh()
  writeFileSync(target, "{}")
  const log = await opened(target, blank, own)
  await log.begin(names, firstOn)
  return { target, log }
}

/** What another editor finds; the test fails where it finds nothing that can be used. */
const found = async (target: string): Promise<SecondLog.Left> => {
  const { found } = await opened(target)
  if (found === undefined || found === "unusable") throw new Error(`found: ${String(found)}`)
  return found
}

const faults = Arbitrary.array(Arbitrary.schema(Schema.Literals([0, 0, 7, 30])), { maxLength: 8 })

/** Whether each step is there after these faults of the disk and one sound line, and every fault was told. */
const survives = async (each: ReadonlyArray<number>): Promise<boolean> => {
  let fault = 0
  const { target, log } = await begun({
    append: (file, text) => {
      if (fault > 0) disk.append(file, text.slice(0, fault))
      if (fault > 0) throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC" })
      disk.append(file, text)
    }
  })
  for (const [number, at] of [...each, 0].entries()) {
    fault = at
    const said = log.keep(typed(number % 2 === 0 ? upheld : corrected, number))
    expect(said?.zh.includes("磁盘已满") ?? false).toBe(at > 0)
  }
  const { second, unread } = await found(target)
  const [last, before] = each.length % 2 === 0 ? ([upheld, corrected] as const) : ([corrected, upheld] as const)
  expect(Draft.at(second.editing.draft, last)).toBe(each.length)
  if (each.length > 0) expect(Draft.at(second.editing.draft, before)).toBe(each.length - 1)
  expect(unread).toBe(0)
  return true
}

describe("a second entry beside a report", () => {
  it("is found again with its figures, its names and whether its person was in the tables, though nobody closed it", async () => {
    const { target, log } = await begun()
    log.keep({ isOpen: true })
    log.keep(typed(upheld, 3))
    log.keep(typed(upheld, 4))
    const left = await found(target)
    expect(left).toMatchObject({ isOpen: true, unread: 0, second: { names, firstOn, chosen: {} } })
    expect(Draft.at(left.second.editing.draft, upheld)).toBe(4)
    log.keep({ isOpen: false })
    expect((await found(target)).isOpen).toBe(false)
  })

  it("keeps what is being typed until it is recorded", async () => {
    const { target, log } = await begun()
    log.hold({ cell: upheld, text: "12" })
    expect((await found(target)).typing).toEqual({ cell: upheld, text: "12" })
    log.keep(typed(upheld, 12))
    expect((await found(target)).typing).toBeUndefined()
  })

  it("keeps the comparison and the decisions, amounts as files have them", async () => {
    const { target, log } = await begun()
    const compared = { on: "2025-01-20T16:05:00+08:00", differed: 2 }
    log.keep({ compared })
    log.keep({ chosen: { [upheld]: Count.make(3), [corrected]: "none" } })
    expect((await found(target)).second).toMatchObject({ compared, chosen: { [upheld]: 3, [corrected]: "none" } })
    log.keep({ chosen: {} })
    expect((await found(target)).second.chosen).toEqual({})
  })

  it("is taken away when it is dropped, and when the report has it all", async () => {
    const { target, log } = await begun()
    log.keep({ compared: { on: "2025-01-20T16:05:00+08:00", differed: 0 } })
    const figures = "0123456789abcdef"
    const doubleEntry = {
      first: { by: "郑五", on: firstOn },
      second: { by: "孙六", on: "2025-01-20T16:05:00+08:00" },
      differed: 0,
      figures
    }
    const done = await opened(target, Patch.apply(blank, { head: { doubleEntry } }))
    expect([done.found, existsSync(SecondLog.beside(target))]).toEqual([undefined, false])
    const other = await begun()
    other.log.drop()
    expect(readdirSync(dirname(other.target))).toHaveLength(1)
  })

  it("of another edition, or no such file, is never written over: a new one sets it aside", async () => {
    const target = fresh()
    for (const text of ["some other text\n", `${JSON.stringify({ second: 1, edition: "2019", names, firstOn })}\n`]) {
      writeFileSync(SecondLog.beside(target), text)
      // One after another: both are the same file.
      // oxlint-disable-next-line no-await-in-loop
      const log = await opened(target)
      expect(log.found).toBe("unusable")
      // oxlint-disable-next-line no-await-in-loop
      await log.begin(names, firstOn)
      const kept = readdirSync(dirname(target)).map((name) => readFileSync(`${dirname(target)}/${name}`, "utf8"))
      expect(kept).toContain(text)
    }
  })

  it("tells of lines that cannot be read, and of none that was cut short and written again", async () => {
    const { target, log } = await begun()
    log.keep(typed(upheld, 3))
    log.close()
    const path = SecondLog.beside(target)
    writeFileSync(path, `${readFileSync(path, "utf8")}{"patch":{"cells":{"no/such/cell":1}}}\n{"pat`)
    const next = await opened(target)
    next.keep(typed(corrected, 5))
    const left = await found(target)
    expect([left.unread, Draft.at(left.second.editing.draft, corrected)]).toEqual([1, 5])
  })

  it("loses no step to a disk that is full for a while, and says so each time", async () => {
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(faults, (each) => Effect.promise(() => survives(each)), { runs: times(20, 200, 2000) })
    )
    expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
  })

  it("keeps amounts to the last 分", async () => {
    const { target, log } = await begun()
    const money = Money.make(123_456_789)
    log.keep({ patch: { cells: { [fee]: money } } })
    expect(Draft.at((await found(target)).second.editing.draft, fee)).toBe(money)
  })
})
