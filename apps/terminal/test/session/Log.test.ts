/** The open journal of an editor holds each change that the file lacks, on a real disk, whatever fails between. */
import { existsSync, readFileSync } from "node:fs"
import { dirname } from "node:path"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Arbitrary from "effect/Arbitrary"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { type Disk, disk } from "../../src/session/Disk.ts"
import * as Journal from "../../src/session/Journal.ts"
import { type Log, log } from "../../src/session/Log.ts"
import { surroundings } from "../../src/session/Surroundings.ts"
import { times } from "../../../../vitest.shared.ts"
import { blank, fresh, typed } from "./typed.ts"

const at = "2024-01-05T08:00:00.000Z"
const change = (number: number): Journal.Change => ({ patch: typed(number, number), at })

const opened = (own: { readonly target?: string; readonly disk?: Partial<Disk>; readonly hash?: string } = {}) => {
  const target = own.target ?? fresh()
  const made = log(
    { target, edition: edition2021, changes: [], isTakenOver: false },
    { ...surroundings, disk: { ...disk, ...own.disk }, now: () => new Date(at) },
    () => ({ hash: own.hash, mode: undefined, initial: blank, isNew: false })
  )
  const path = Journal.beside(target)
  return { log: made, target, path, read: () => Journal.read(readFileSync(path, "utf8")) }
}

const add = (to: Log, ...numbers: ReadonlyArray<number>): void => {
  for (const number of numbers) to.add(change(number))
  to.write()
}

/** Whether the journal has every change in order after these faults of the disk and one sound line. */
const survives = (faults: ReadonlyArray<boolean>): boolean => {
  let isFaulty = false
  const { log, read } = opened({
    disk: {
      append: (file, text) => {
        if (isFaulty) throw new Error("ENOSPC")
        disk.append(file, text)
      }
    }
  })
  const all = [...faults, false]
  for (const [number, fault] of all.entries()) {
    isFaulty = fault
    try {
      add(log, number)
    } catch (error) {
      expect(String(error)).toContain("ENOSPC")
    }
  }
  expect(read()?.changes).toEqual(all.map((_, number) => change(number)))
  return true
}

describe("a journal", () => {
  it("is begun with the first change, and for a new report holds what it began with", () => {
    const { log, path, read } = opened()
    expect([log.isOpen(), existsSync(path)]).toEqual([false, false])
    add(log, 2)
    expect(log.isOpen()).toBe(true)
    expect(read()).toMatchObject({ head: { base: "none", initial: { year: 2023 } }, changes: [change(2)] })
  })
  it("names the file that its changes rest on", () => {
    const { log, read } = opened({ hash: "before" })
    add(log, 2)
    expect(read()?.head).toMatchObject({ base: "before", pid: process.pid })
    expect(read()?.head).not.toHaveProperty("initial")
  })
  it("holds what is being typed with every key, and lets go of it", () => {
    const { log, read } = opened()
    log.hold({ cell: "requests/received/total", text: "2" })
    expect(read()?.typing).toEqual({ cell: "requests/received/total", text: "2" })
    log.hold(undefined)
    expect(read()?.typing).toBeUndefined()
    expect(log.typing()).toBeUndefined()
  })
  it("keeps other editors out: a second is not begun beside one that is there", () => {
    const { log, target } = opened()
    add(log, 2)
    expect(() => add(opened({ target }).log, 3)).toThrow(/EEXIST/u)
  })
})

describe("saving the file", () => {
  it("is announced before, so that the next editor knows which changes the file has, and which it lacks", async () => {
    const { log, read } = opened({ hash: "before" })
    add(log, 2, 3)
    log.plan("after")
    await log.announce()
    add(log, 4)
    const journal = read()
    expect(journal?.savings).toEqual([{ hash: "after", of: 2 }])
    expect(journal && Journal.lacking(journal, "after")).toEqual([change(4)])
    expect(journal && Journal.lacking(journal, "before")).toHaveLength(3)
    log.conclude(true)
    expect(log.isAhead()).toBe(true)
    log.renew()
    expect(read()?.changes).toEqual([change(4)])
  })
  it("that did not come about leaves every change ahead of the file", async () => {
    const { log } = opened()
    add(log, 2)
    log.plan("after")
    await log.announce()
    log.conclude(false)
    log.renew()
    expect(log.isAhead()).toBe(true)
  })
})

describe("a disk that refuses a line", () => {
  it("costs no change: the journal is written anew and whole by the next", () => {
    const faults = { left: 0 }
    const { log, read } = opened({
      disk: {
        append: (file, text) => {
          if (faults.left > 0) {
            faults.left -= 1
            disk.append(file, text.slice(0, 9))
            throw new Error("ENOSPC")
          }
          disk.append(file, text)
        }
      }
    })
    add(log, 2)
    faults.left = 1
    expect(() => add(log, 3)).toThrow("ENOSPC")
    add(log, 4)
    expect(read()?.changes).toEqual([change(2), change(3), change(4)])
    expect(read()?.unread).toBe(0)
  })
  it("leaves in the journal, after any run of faults and one sound line, every change in order", async () => {
    const runs = Arbitrary.array(Arbitrary.schema(Schema.Boolean), { maxLength: 12 })
    const result = await Effect.runPromise(
      Arbitrary.checkEffect(runs, (faults) => Effect.sync(() => survives(faults)), { runs: times(15, 60, 400) })
    )
    expect(Arbitrary.formatCheckFailure(result)).toBe(undefined)
  })
})

describe("the end", () => {
  it("takes the journal away when the file has everything", async () => {
    const { log, path } = opened()
    add(log, 2)
    await log.end(true)
    expect(existsSync(path)).toBe(false)
  })
  it("leaves it for the next editor, closed, when the file lacks something", async () => {
    const { log, read } = opened()
    log.add(change(2))
    await log.end(false)
    expect(read()).toMatchObject({ isClosed: true, changes: [change(2)] })
  })
  it("keeps a journal that is set aside under its name, and begins another with the next change", () => {
    const { log, path, target, read } = opened()
    add(log, 2)
    const name = Journal.kept(path, new Date(at))
    expect(dirname(name)).toBe(dirname(target))
    log.setAside(name)
    expect(existsSync(path)).toBe(false)
    expect(Journal.read(readFileSync(name, "utf8"))?.changes).toEqual([change(2)])
    expect(log.isAhead()).toBe(false)
    add(log, 3)
    expect(read()?.changes).toEqual([change(3)])
  })
})
