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
import { basename, join } from "node:path"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { limits, type Options, read, Refused, tooLarge } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { Exit, highest } from "../Exit.ts"
import { codeOf, save } from "../files.ts"
import { say } from "../Terminal.ts"
import { type Entry, readEntry, type ReadEntry } from "./Entry.ts"
import { gather, type Item, Unopened } from "./gather.ts"
import { progress } from "./progress.ts"
import { isLeftOut, isReport, protocol } from "./protocol.ts"
import { workbook } from "./workbook.ts"

const record = "导入记录"

export const importMany = Effect.fnUntraced(function* (
  paths: ReadonlyArray<string>,
  out: string,
  {
    options,
    force,
    json,
    language
  }: {
    readonly options: Options
    readonly force: boolean
    readonly json: boolean
    readonly language: Language
  }
) {
  const items = yield* Effect.promise(() => gather(paths, out))
  if (items.length === 0) return yield* new Refused({ file: paths.join("、"), text: nothing })
  const before = force ? new Map<string, ReadEntry>() : remembered(out)
  const ours = new Set([...remembered(out).values()].map(({ written }) => written))
  const names = outputs(items)
  const seen = new Map<string, string>()
  const entries: Array<Entry> = []
  const bar = progress(items.length, language)
  for (const item of items) {
    bar.at(entries.length, item.name)
    const entry = yield* one(item, join(out, names.get(item) ?? ""), { options, before, ours, force, seen })
    entries.push(entry)
    seen.set(entry.sha256, seen.get(entry.sha256) ?? entry.source)
  }
  bar.end()
  const sheet = yield* Effect.promise(() => workbook(entries))
  const kept = JSON.stringify({ entries }, null, 1)
  const text = protocol(entries, language).join("\n")
  yield* save(join(out, `${record}.json`), kept, { replace: true })
  yield* save(join(out, `${record}.xlsx`), sheet, { replace: true })
  yield* save(join(out, `${record}.txt`), `${text}\n`, { replace: true })
  yield* say(json ? kept : text)
  const codes = entries.map((entry) =>
    isLeftOut(entry) && entry.named
      ? (2 as const)
      : isReport(entry) && entry.counts.unread > 0
        ? (1 as const)
        : (0 as const)
  )
  yield* (yield* Exit).raise(highest(codes))
})

const stem = (name: string) => name.replace(/(?:\.gongkai)?\.[^./]+$/u, "")

/** Names for the results: the source's own, with its folder in front where two are alike. */
const outputs = (items: ReadonlyArray<Item>): ReadonlyMap<Item, string> => {
  const counts = new Map<string, number>()
  for (const { name } of items) counts.set(stem(basename(name)), (counts.get(stem(basename(name))) ?? 0) + 1)
  const taken = new Set<string>()
  return new Map(
    items.map((item) => {
      const own = stem(basename(item.name))
      const long =
        (counts.get(own) ?? 0) > 1 ? item.name.replaceAll(/[\\/:*?"<>|\s]+/gu, "_").replace(/\.([^.]*)$/u, "-$1") : own
      let name = long
      for (let again = 2; taken.has(name); again++) name = `${long}-${again}`
      taken.add(name)
      return [item, `${name}.gongkai.json`]
    })
  )
}

/** What an earlier run read into this folder. A damaged record is as good as none. */
const remembered = (out: string): ReadonlyMap<string, ReadEntry> => {
  const path = join(out, `${record}.json`)
  if (!existsSync(path)) return new Map()
  try {
    const { entries } = JSON.parse(readFileSync(path, "utf8")) as { readonly entries: ReadonlyArray<Entry> }
    return new Map(entries.filter(isReport).map((entry) => [`${entry.sha256} ${entry.output}`, entry]))
  } catch {
    return new Map()
  }
}

const one = (
  item: Item,
  output: string,
  {
    options,
    before,
    ours,
    force,
    seen
  }: {
    readonly options: Options
    readonly before: ReadonlyMap<string, ReadEntry>
    /** Hashes of what earlier runs wrote. */
    readonly ours: ReadonlySet<string>
    readonly force: boolean
    readonly seen: ReadonlyMap<string, string>
  }
): Effect.Effect<Entry, Refused> =>
  Effect.gen(function* () {
    const source = item.name
    const leftOut = (sha256: string, reason: Text): Entry => ({
      result: "left out",
      source,
      sha256,
      reason,
      named: item.named
    })
    const opened = yield* Effect.result(Effect.tryPromise({ try: item.open, catch: unopened }))
    if (Result.isFailure(opened)) return leftOut("", opened.failure)
    const { bytes } = opened.success
    if (bytes.length > limits.bytes) return leftOut("", tooLarge)
    const sha256 = hash(bytes)
    const first = seen.get(sha256)
    if (first !== undefined) return { result: "duplicate", source, sha256, of: first }
    const done = before.get(`${sha256} ${output}`)
    if (done !== undefined && existsSync(output)) return { ...done, source }
    const result = yield* Effect.result(read(opened.success, options))
    if (Result.isFailure(result)) return leftOut(sha256, result.failure.text)
    const { draft, edition } = result.success
    const own = !existsSync(output) || force || ours.has(hash(readFileSync(output)))
    if (!own) return leftOut(sha256, changed(output))
    const text = Interchange.show(draft, edition)
    yield* save(output, text, { replace: true })
    return readEntry(source, sha256, { output, written: hash(text) }, result.success)
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

const unopened = (error: unknown): Text =>
  error instanceof Unopened
    ? { zh: error.message, en: error.en }
    : {
        zh: `打不开（${codeOf(error)}）；请核对权限和路径`,
        en: `it cannot be opened (${codeOf(error)}); check permissions and path`
      }
