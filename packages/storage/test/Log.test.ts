/** The log of what was done, on SQLite, also when those who write it are killed. */
import { describe, expect, it } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { rmSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { Storage } from "../src/Storage.ts"
import { inFile } from "./suite/suite.ts"
import { folder, within } from "./support/stored.ts"
import { times } from "../../../vitest.shared.ts"

inFile("log")

const appends = fileURLToPath(new URL("support/appends.ts", import.meta.url))

interface Acknowledged {
  readonly number: number
  readonly hash: string
}

/** Lets a process write until it was acknowledged so many entries, then kills it; answers all that it was acknowledged. */
const killed = async (file: string, name: string, after: number): Promise<ReadonlyArray<Acknowledged>> => {
  const process_ = spawn(process.execPath, [appends, file, name], { stdio: ["ignore", "pipe", "inherit"] })
  const ended = once(process_, "close")
  const all: Array<Acknowledged> = []
  for await (const line of createInterface({ input: process_.stdout })) {
    all.push(JSON.parse(line))
    if (all.length === after) process_.kill("SIGKILL")
  }
  await ended
  return all
}

describe("the log in a file", () => {
  it("holds every entry that was acknowledged, in one chain, whoever is killed while writing", async () => {
    const at = folder()
    const file = join(at, "g.db")
    // So that nobody has to make the tables while another does.
    await within(file, Effect.void)
    const acknowledged: Array<Acknowledged> = []
    for (let round = 0; round < times(1, 10, 50); round += 1) {
      const names = ["甲", "乙", "丙"].map((name) => killed(file, `${name}${round}`, 8))
      // oxlint-disable-next-line no-await-in-loop
      acknowledged.push(...(await Promise.all(names)).flat())
    }
    const verdicts = await within(
      file,
      Storage.use(({ log }) =>
        Effect.andThen(log.verify(), (whole) => Effect.map(log.entries(0, 100_000), (entries) => ({ whole, entries })))
      )
    )
    expect(verdicts.whole._tag).toBe("Holds")
    expect(acknowledged.length).toBeGreaterThanOrEqual(24)
    const hashes = new Map(verdicts.entries.map(({ number, hash }) => [number, hash]))
    expect(acknowledged.filter(({ number, hash }) => hashes.get(number) !== hash)).toEqual([])
    expect(new Set(acknowledged.map(({ number }) => number)).size).toBe(acknowledged.length)
    rmSync(at, { recursive: true })
  })
})
