/**
 * `gongkai import FOLDER… ZIP… -o OUT`: every report in them read into a file of its own, with a protocol of the whole.
 *
 * Files are opened in order, read side by side and let go. What is not a report is named and left out; what was read before and has not
 * changed is not read again.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { editionOf } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { type Options, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import { type Code, Exit, highest } from "../Exit.ts"
import { save } from "../files.ts"
import { say } from "../Terminal.ts"
import type { Entry, ReadEntry } from "./Entry.ts"
import { gather, type Item } from "./gather.ts"
import { outputs } from "./names.ts"
import { type Pool, pool, threadsFor } from "./pool.ts"
import { progress } from "./progress.ts"
import { isLeftOut, isReport } from "./protocol.ts"
import type { Answer, Common, Job } from "./reader.ts"
import { conclude, earlier, note } from "./record.ts"

interface Settings {
  readonly options: Options
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

/** Stands beside this file in the bundle. */
const script = new URL("reader.mjs", import.meta.url)

export const importMany = Effect.fnUntraced(function* (paths: ReadonlyArray<string>, out: string, settings: Settings) {
  const { force, json, language, options } = settings
  const items = yield* Effect.promise(() => gather(paths, out))
  if (items.length === 0) return yield* new Refused({ file: paths.join("、"), text: nothing })
  const known = force ? [] : earlier(out)
  const names = outputs(items.map(({ name }) => name))
  const entries: Array<Entry> = []
  const bar = progress(items.length, language)
  const whole = { known, total: items.length, language }
  const threads = threadsFor(items.length)
  const { previous = [], agency, year } = options
  const common: Common = {
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year }),
    previous: previous.map((draft) => Interchange.show(draft, editionOf(draft)))
  }
  yield* Effect.gen(function* () {
    const context = {
      known,
      force,
      seen: new Map<string, string>(),
      order: yield* Semaphore.make(1),
      read: yield* pool<Job, Answer>(script, common)
    }
    const work = (item: Item, at: number) =>
      Effect.gen(function* () {
        bar.at(done(entries).length, item.name)
        const entry = yield* one(item, join(out, names[at] ?? ""), context)
        entries[at] = entry
        yield* note(out, entry)
      })
    yield* Effect.forEach(items, work, { concurrency: threads, discard: true })
  }).pipe(
    Effect.scoped,
    Effect.ensuring(Effect.sync(() => bar.end())),
    // Stopped by the user, it says how far it came.
    Effect.onInterrupt(() => Effect.ignore(conclude(out, done(entries), whole)))
  )
  const { text, data } = yield* conclude(out, done(entries), whole)
  yield* say(json ? data : text)
  yield* (yield* Exit).raise(highest(done(entries).map(codeOf)))
})

/** In the order of the files, without those whose turn did not come. */
const done = (entries: ReadonlyArray<Entry | undefined>): ReadonlyArray<Entry> =>
  entries.filter((entry) => entry !== undefined)

/** What a file counts for: a report with a cell unread is to be mended; a file that the user named himself should have been read. */
const codeOf = (entry: Entry): Code =>
  isLeftOut(entry) && entry.named ? 2 : isReport(entry) && entry.counts.unread > 0 ? 1 : 0

interface Context {
  readonly known: ReadonlyArray<ReadEntry>
  readonly force: boolean
  /** What was opened, by its hash. */
  readonly seen: Map<string, string>
  /** Files are opened in order, so that of two alike the first is the one that is read. */
  readonly order: Semaphore.Semaphore
  readonly read: Pool<Job, Answer>
}

const one = (item: Item, output: string, { known, force, seen, order, read }: Context): Effect.Effect<Entry, Refused> =>
  Effect.gen(function* () {
    const { name: source, named } = item
    const leftOut = (sha256: string, reason: Text): Entry => ({ result: "left out", source, sha256, reason, named })
    const opened = yield* order.withPermits(1)(
      Effect.map(Effect.result(item.open), (result) =>
        Result.map(result, (file) => {
          const sha256 = hash(file.bytes)
          const first = seen.get(sha256)
          seen.set(sha256, first ?? source)
          return { file, sha256, first }
        })
      )
    )
    if (Result.isFailure(opened)) return leftOut("", opened.failure.text)
    const { file, sha256, first } = opened.success
    if (first !== undefined) return { result: "duplicate", source, sha256, of: first }
    const stands = existsSync(output) ? hash(readFileSync(output)) : undefined
    const before = known.findLast((entry) => entry.sha256 === sha256 && entry.output === output)
    if (before !== undefined && stands !== undefined) return { ...before, source }
    const answer = yield* Effect.result(read({ file, source, sha256, output }))
    if (Result.isFailure(answer)) return leftOut(sha256, answer.failure)
    if ("refused" in answer.success) return leftOut(sha256, answer.success.refused)
    const { text, entry } = answer.success
    // What stands there may be replaced if we wrote it, or would write just the same.
    const ours = stands === undefined || stands === entry.written || known.some(({ written }) => written === stands)
    if (!ours && !force) return leftOut(sha256, changed(output))
    yield* save(output, text, { replace: true })
    return entry
  })

const hash = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex")

const changed = (output: string): Text => ({
  zh: `${output} 已经存在，而且不是上次导入原样写出的，没有改动；要覆盖请加 --force`,
  en: `${output} exists and is not as an earlier import wrote it, so it was left alone; add --force to replace it`
})

const nothing: Text = {
  zh: "文件夹里没有可以导入的文件；请核对路径",
  en: "there is nothing to import in the folder; check the path"
}
