/**
 * `gongkai import FOLDER… ZIP… -o OUT`: every report in them read into a file of its own, with a protocol of the whole.
 *
 * One file after another is opened, read and let go. What is not a report is named and left out; what was read before and has not
 * changed is not read again.
 *
 * @module
 */
import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { type Options, read, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Code, Exit, highest } from "../Exit.ts"
import { save } from "../files.ts"
import { say } from "../Terminal.ts"
import { type Entry, readEntry, type ReadEntry } from "./Entry.ts"
import { gather, type Item } from "./gather.ts"
import { outputs } from "./names.ts"
import { progress } from "./progress.ts"
import { isLeftOut, isReport } from "./protocol.ts"
import { conclude, earlier, note } from "./record.ts"

interface Settings {
  readonly options: Options
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

export const importMany = Effect.fnUntraced(function* (paths: ReadonlyArray<string>, out: string, settings: Settings) {
  const { force, json, language } = settings
  const items = yield* Effect.promise(() => gather(paths, out))
  if (items.length === 0) return yield* new Refused({ file: paths.join("、"), text: nothing })
  const known = force ? [] : earlier(out)
  const names = outputs(items.map(({ name }) => name))
  const seen = new Map<string, string>()
  const entries: Array<Entry> = []
  const bar = progress(items.length, language)
  const whole = { known, total: items.length, language }
  yield* Effect.forEach(items, (item, at) =>
    Effect.gen(function* () {
      bar.at(at, item.name)
      const entry = yield* one(item, join(out, names[at] ?? ""), { ...settings, known, seen })
      entries.push(entry)
      seen.set(entry.sha256, seen.get(entry.sha256) ?? entry.source)
      yield* note(out, entry)
    })
  ).pipe(
    Effect.ensuring(Effect.sync(() => bar.end())),
    // Stopped by the user, it says how far it came.
    Effect.onInterrupt(() => Effect.ignore(conclude(out, entries, whole)))
  )
  const { text, data } = yield* conclude(out, entries, whole)
  yield* say(json ? data : text)
  yield* (yield* Exit).raise(highest(entries.map(codeOf)))
})

/** What a file counts for: a report with a cell unread is to be mended; a file that the user named himself should have been read. */
const codeOf = (entry: Entry): Code =>
  isLeftOut(entry) && entry.named ? 2 : isReport(entry) && entry.counts.unread > 0 ? 1 : 0

const one = (
  item: Item,
  output: string,
  {
    options,
    force,
    known,
    seen
  }: Settings & { readonly known: ReadonlyArray<ReadEntry>; readonly seen: ReadonlyMap<string, string> }
): Effect.Effect<Entry, Refused> =>
  Effect.gen(function* () {
    const { name: source, named } = item
    const leftOut = (sha256: string, reason: Text): Entry => ({ result: "left out", source, sha256, reason, named })
    const opened = yield* Effect.result(item.open)
    if (Result.isFailure(opened)) return leftOut("", opened.failure.text)
    const sha256 = hash(opened.success.bytes)
    const first = seen.get(sha256)
    if (first !== undefined) return { result: "duplicate", source, sha256, of: first }
    const stands = existsSync(output) ? hash(readFileSync(output)) : undefined
    const done = known.findLast((entry) => entry.sha256 === sha256 && entry.output === output)
    if (done !== undefined && stands !== undefined) return { ...done, source }
    const result = yield* Effect.result(read(opened.success, options))
    if (Result.isFailure(result)) return leftOut(sha256, result.failure.text)
    const text = Interchange.show(result.success.draft, result.success.edition)
    const written = hash(text)
    // What stands there may be replaced if we wrote it, or would write just the same.
    const ours = stands === undefined || stands === written || known.some((entry) => entry.written === stands)
    if (!ours && !force) return leftOut(sha256, changed(output))
    yield* save(output, text, { replace: true })
    return readEntry(source, sha256, { output, written }, result.success)
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
