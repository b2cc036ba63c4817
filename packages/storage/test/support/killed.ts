/**
 * Processes that write until they are killed, and whether all that was acknowledged to them is there.
 *
 * @module
 */
import { expect } from "@effect/vitest"
import * as Effect from "effect/Effect"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createInterface } from "node:readline"
import { fileURLToPath } from "node:url"
import { times } from "../../../../vitest.shared.ts"
import { Storage } from "../../src/Storage.ts"
import type { Acknowledged } from "./appends.ts"

const appends = fileURLToPath(new URL("appends.ts", import.meta.url))

/** Lets a process write until it was acknowledged so much, then kills it; answers all that it was acknowledged. */
const killed = async (where: string, name: string, after: number): Promise<ReadonlyArray<Acknowledged>> => {
  const process_ = spawn(process.execPath, [appends, where, name], { stdio: ["ignore", "pipe", "inherit"] })
  const ended = once(process_, "close")
  const all: Array<Acknowledged> = []
  for await (const line of createInterface({ input: process_.stdout })) {
    // What was being said when it was killed, it did not say.
    if (!line.endsWith("}")) continue
    all.push(JSON.parse(line))
    if (all.length === after) process_.kill("SIGKILL")
  }
  await ended
  return all
}

/** Three at once, time and again; 51 in all where there is time for it, 201 where there is more. */
export const killedInTurn = async (where: string): Promise<ReadonlyArray<Acknowledged>> => {
  const acknowledged: Array<Acknowledged> = []
  for (let round = 0; round < times(1, 17, 67); round += 1) {
    const names = ["甲", "乙", "丙"].map((name, at) => killed(where, `${name}${round}`, 3 + at))
    // oxlint-disable-next-line no-await-in-loop
    acknowledged.push(...(await Promise.all(names)).flat())
  }
  return acknowledged
}

/** Fails unless the chain holds and has every entry, and every revision says what was acknowledged. */
export const expectKept = Effect.fnUntraced(function* (acknowledged: ReadonlyArray<Acknowledged>) {
  const { log, reports, verify } = yield* Storage
  expect((yield* verify())._tag).toBe("Holds")
  expect(acknowledged.length).toBeGreaterThanOrEqual(9)
  const hashes = new Map((yield* log.entries(0, 1_000_000)).map(({ number, hash }) => [number, hash]))
  expect(acknowledged.filter(({ entry }) => hashes.get(entry.number) !== entry.hash)).toEqual([])
  expect(new Set(acknowledged.map(({ entry }) => entry.number)).size).toBe(acknowledged.length)
  for (const { agency, revision } of acknowledged) {
    expect((yield* reports.revision(agency, 2023, revision.number)).hash, agency).toBe(revision.hash)
  }
})
