/**
 * The record of an import in its folder: a line for each file as it is done, and the protocol in three forms at the end.
 *
 * The lines outlast a run that is killed, so that the next one goes on where it stopped and knows its own work from somebody else's.
 *
 * @module
 */
import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import type { Language } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import { appended, save } from "../disk/files.ts"
import type { Entry, ReadEntry } from "./Entry.ts"
import { isReport, protocol } from "./protocol.ts"
import { workbook } from "./workbook.ts"

const name = "导入记录"
const running = (out: string): string => join(out, `.${name}.part`)

const text = (path: string): string => (existsSync(path) ? readFileSync(path, "utf8") : "")

/** What earlier runs wrote into this folder. What cannot be made out is as good as not there: it is read again. */
export const earlier = (out: string): ReadonlyArray<ReadEntry> => {
  const whole = parsed(text(join(out, `${name}.json`)))
  const lines = text(running(out)).split("\n").map(parsed)
  return [...entriesOf(whole), ...lines.flatMap((line) => entriesOf({ entries: [line] }))].filter(isReport)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The file is ours: what has a result was written by `note`. */
const entriesOf = (value: unknown): ReadonlyArray<Entry> => {
  if (typeof value !== "object" || value === null) return []
  const lists = [...("entries" in value ? [value.entries] : []), ...("earlier" in value ? [value.earlier] : [])]
  return lists
    .flatMap((list: unknown): ReadonlyArray<unknown> => (Array.isArray(list) ? list : []))
    .filter((each): each is Entry => typeof each === "object" && each !== null && "result" in each)
}

/** Notes that a file is done; a full disk is told as it is of any file. */
export const note = (out: string, entry: Entry): Effect.Effect<void, Refused> =>
  appended(running(out), JSON.stringify(entry))

/**
 * Writes the protocol; `total` is how many files there were to read. Answers it as text and as data. What earlier runs wrote and this
 * one did not come to stays on record.
 */
export const conclude = (
  out: string,
  entries: ReadonlyArray<Entry>,
  {
    known,
    total,
    language
  }: { readonly known: ReadonlyArray<ReadEntry>; readonly total: number; readonly language: Language }
): Effect.Effect<{ readonly text: string; readonly data: string }, Refused> =>
  Effect.gen(function* () {
    const sheet = yield* Effect.promise(() => workbook(entries))
    const now = new Set(entries.filter(isReport).map(({ output }) => output))
    const last = new Map(known.filter(({ output }) => !now.has(output)).map((entry) => [entry.output, entry]))
    const data = JSON.stringify({ total, entries, earlier: [...last.values()] }, null, 1)
    const page = protocol(entries, total, language).join("\n")
    yield* save(join(out, `${name}.json`), data, { replace: true })
    yield* save(join(out, `${name}.xlsx`), sheet, { replace: true })
    yield* save(join(out, `${name}.txt`), `${page}\n`, { replace: true })
    yield* Effect.sync(() => rmSync(running(out), { force: true }))
    return { text: page, data }
  })
