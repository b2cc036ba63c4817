/**
 * One of several processes that write to one file: opens it, saves so many revisions, prints each number it was given.
 *
 * Run as `node hammer.ts FILE NAME TIMES`; who meets a conflict tries again on the revision that stands.
 *
 * @module
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Expected } from "../../src/Revision.ts"
import * as Sqlite from "../../src/Sqlite.ts"
import { Storage } from "../../src/Storage.ts"
import { draft } from "./drafts.ts"

const [, , file = "", name = "", times = ""] = process.argv

const write = Effect.gen(function* () {
  const { agencies, reports } = yield* Storage
  yield* Effect.ignore(agencies.put("shared", { name: "示例市档案局" }, "none"))
  let expected: Expected = "none"
  for (let at = 0; at < Number(times); at += 1) {
    const words = `${name} ${at}`
    const save = (seen: Expected): ReturnType<typeof reports.save> =>
      reports
        .save("shared", 2023, draft(words), seen)
        .pipe(Effect.catchTag("RevisionConflict", ({ current }) => save(current)))
    const { number, hash }: { readonly number: number; readonly hash: string } = yield* save(expected)
    expected = number
    process.stdout.write(`${JSON.stringify({ number, hash, words })}\n`)
  }
})

await Effect.runPromise(write.pipe(Effect.provide(Storage.layer.pipe(Layer.provide(Sqlite.layer(file))))))
