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
import { join, resolve } from "node:path"
import { editionOf } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import"
import type { Options } from "@gongkai/import"
import { isNoReport } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Semaphore from "effect/Semaphore"
import { refuse } from "../words/refusal.ts"
import { folder, interchange } from "../disk/asked.ts"
import { type Code, Exit, highest } from "../words/Exit.ts"
import { save } from "../disk/files.ts"
import { complain, say } from "../words/Terminal.ts"
import type { Entry, ReadEntry } from "./Entry.ts"
import { gather, type Item } from "./gather.ts"
import { outputs } from "./names.ts"
import { type Pool, pool, threadsFor } from "./pool.ts"
import { progress } from "./progress.ts"
import { filesOf, isLeftOut, isReport, stopped } from "./protocol.ts"
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

export const importMany = Effect.fnUntraced(function* (paths: ReadonlyArray<string>, to: string, settings: Settings) {
  const { force, json, language, options } = settings
  const items = yield* Effect.promise(() => gather(paths, to, { isImport: true }))
  if (items.length === 0) return yield* refuse(paths.join("、"), nothing)
  const out = yield* folder(to, interchange)
  const known = force ? [] : earlier(out)
  const names = outputs(items.map(({ name }) => name))
  const entries: Array<ReadonlyArray<Entry>> = []
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
        bar.at(entries.flat(0).length, item.name)
        const each = yield* one(item, join(out, names[at] ?? ""), context)
        entries[at] = each
        yield* Effect.forEach(each, (entry) => note(out, entry), { discard: true })
      })
    yield* Effect.forEach(items, work, { concurrency: threads, discard: true })
  }).pipe(
    Effect.scoped,
    Effect.ensuring(Effect.sync(() => bar.end())),
    // Stopped by the user, it says how far it came.
    Effect.onInterrupt(() =>
      Effect.andThen(
        Effect.ignore(conclude(out, entries.flat(), whole)),
        complain(stopped(filesOf(entries.flat()), items.length)[language])
      )
    )
  )
  const { text, data } = yield* conclude(out, entries.flat(), whole)
  yield* say(json ? data : text)
  yield* (yield* Exit).raise(highest(entries.flat().map(codeOf)))
})

/**
 * What a file counts for: a report with a cell unread is to be mended, and so is a file that may be a report and was not read; one that the
 * user named himself should have been read.
 */
const codeOf = (entry: Entry): Code => {
  if (isReport(entry)) return entry.counts.unread > 0 ? 1 : 0
  if (!isLeftOut(entry)) return 0
  if (entry.named) return 2
  return isNoReport(entry.reason) || entry.reason === itself ? 0 : 1
}

interface Context {
  readonly known: ReadonlyArray<ReadEntry>
  readonly force: boolean
  /** What was opened, by its hash. */
  readonly seen: Map<string, string>
  /** Files are opened in order, so that of two alike the first is the one that is read. */
  readonly order: Semaphore.Semaphore
  readonly read: Pool<Job, Answer>
}

const one = (
  item: Item,
  output: string,
  { known, force, seen, order, read }: Context
): Effect.Effect<ReadonlyArray<Entry>, Refused> =>
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
    if (Result.isFailure(opened)) return [leftOut("", opened.failure.text)]
    const { file, sha256, first } = opened.success
    if (first !== undefined) return [{ result: "duplicate", source, sha256, of: first }]
    const before = done(known, sha256, output)
    if (before.length > 0)
      return before.map((entry) => ({ ...entry, source: entry.part ? `${source}#${entry.part.number}` : source }))
    const answer = yield* Effect.result(read({ file, source, sha256, output }))
    if (Result.isFailure(answer)) return [leftOut(sha256, answer.failure)]
    if ("refused" in answer.success) return [leftOut(sha256, answer.success.refused)]
    return yield* Effect.forEach(answer.success.reports, (each) =>
      Effect.gen(function* () {
        if ("refused" in each)
          return { ...leftOut(sha256, each.refused), source: `${source}#${each.part.number}`, part: each.part }
        const { text, entry } = each
        if (resolve(item.path) === resolve(entry.output)) return { ...leftOut(sha256, itself), source: entry.source }
        const stands = existsSync(entry.output) ? hash(readFileSync(entry.output)) : undefined
        // What stands there may be replaced if we wrote it, or would write just the same.
        const ours = stands === undefined || stands === entry.written || known.some(({ written }) => written === stands)
        if (!ours && !force)
          return {
            ...leftOut(sha256, changed(entry.output)),
            source: entry.source,
            ...(entry.part && { part: entry.part })
          }
        yield* save(entry.output, text, { replace: true })
        return entry
      })
    )
  })

/** What an earlier run wrote of a file, if all of it is still there: its report, or every one of its reports. */
const done = (known: ReadonlyArray<ReadEntry>, sha256: string, output: string): ReadonlyArray<ReadEntry> => {
  const base = output.replace(/\.gongkai\.json$/u, "")
  const own = known.filter(
    (entry) =>
      entry.sha256 === sha256 &&
      (entry.part === undefined ? entry.output === output : entry.output.startsWith(`${base}-`)) &&
      existsSync(entry.output)
  )
  const last = own.at(-1)
  if (last?.part === undefined) return last === undefined ? [] : [last]
  const each = Array.from({ length: last.part.of }, (_, at) => own.findLast(({ part }) => part?.number === at + 1))
  const whole = each.filter((entry) => entry !== undefined)
  return whole.length === last.part.of ? whole : []
}

const hash = (content: Uint8Array | string): string => createHash("sha256").update(content).digest("hex")

const itself: Text = {
  zh: "已经是交换文件，就在这个文件夹里，不必导入，没有改动",
  en: "it is a report file already and stands in this very folder, so it was left as it is"
}

const changed = (output: string): Text => ({
  zh: `${output} 已经存在，而且不是上次导入原样写出的，没有改动；要覆盖请加 --force`,
  en: `${output} exists and is not as an earlier import wrote it, so it was left alone; add --force to replace it`
})

const nothing: Text = {
  zh: "文件夹里没有可以导入的文件；请核对路径",
  en: "there is nothing to import in the folder; check the path"
}
