/**
 * One of several processes that write to one database, until it is killed: saves a report and adds to the log, then says what of both it
 * was acknowledged, time and again.
 *
 * Run as `node appends.ts DATABASE NAME`.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { writeSync } from "node:fs"
import * as Database from "../../src/Database.ts"
import { Storage } from "../../src/Storage.ts"
import { draft } from "./drafts.ts"

interface Kept {
  readonly number: number
  readonly hash: string
}

/** What a process says that it was acknowledged. */
export interface Acknowledged {
  readonly agency: string
  readonly revision: Kept
  readonly entry: Kept
}

const [, , where = "", name = ""] = process.argv

const write = Effect.gen(function* () {
  const { agencies, log, reports } = yield* Storage
  yield* agencies.put(name, { name: "示例市档案局" }, "none")
  for (let at = 0; ; at += 1) {
    const saved = yield* reports.save(name, 2023, draft(`${name} ${at}`), at === 0 ? "none" : at)
    const deed = {
      kind: "filing",
      subject: `${name} ${at}`,
      year: 2024,
      act: "approve",
      by: name,
      body: { at }
    } as const
    const entry = yield* log.append(deed, 0)
    const told = {
      agency: name,
      revision: { number: saved.number, hash: saved.hash },
      entry: { number: entry?.number ?? 0, hash: entry?.hash ?? "" }
    } satisfies Acknowledged
    writeSync(1, `${JSON.stringify(told)}\n`)
  }
})

if (where !== "")
  await Effect.runPromise(write.pipe(Effect.provide(Storage.layer.pipe(Layer.provide(Database.layer(where))))))
