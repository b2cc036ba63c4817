/**
 * One of several processes that write to the log of one file, until it is killed: prints the entry after each that it was acknowledged.
 *
 * Run as `node appends.ts FILE NAME`.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { writeSync } from "node:fs"
import * as Sqlite from "../../src/Sqlite.ts"
import { Storage } from "../../src/Storage.ts"

const [, , file = "", name = ""] = process.argv

const write = Effect.gen(function* () {
  const { log } = yield* Storage
  for (let at = 0; ; at += 1) {
    const deed = {
      kind: "filing",
      subject: `${name} ${at}`,
      year: 2024,
      act: "approve",
      by: name,
      body: { at }
    } as const
    const entry = yield* log.append(deed, 0)
    if (entry !== undefined) writeSync(1, `${JSON.stringify({ number: entry.number, hash: entry.hash })}\n`)
  }
})

await Effect.runPromise(write.pipe(Effect.provide(Storage.layer.pipe(Layer.provide(Sqlite.layer(file))))))
