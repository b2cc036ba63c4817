/**
 * What gongkai remembers of its user's work, in the user's own folder: which reports were open lately, and what their agencies are.
 *
 * Remembering never stands in the way: what cannot be read or written is as good as nothing, and a file that is not ours is left alone.
 * Who asks what is remembered, or to forget it, is told where that fails. Reports themselves are never copied there.
 *
 * @module
 */
import { readFileSync } from "node:fs"
import { homedir } from "node:os"
import { join, resolve } from "node:path"
import { Agency } from "@gongkai/core/Agency"
import type { Draft } from "@gongkai/core/Draft"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import { save } from "./files.ts"

/** An agency as its last report names it, with the year and the file of that report. */
const Known = Schema.Struct({
  agency: Agency,
  scope: Schema.optionalKey(Schema.Literals(["own", "aggregate"])),
  year: Schema.Int,
  path: Schema.String
})
export type Known = typeof Known.Type

const Memory = Schema.fromJsonString(
  Schema.Struct({
    format: Schema.Literal("gongkai/memory@1"),
    /** Whole paths, the latest first. */
    reports: Schema.Array(Schema.String),
    /** The latest first, each agency once. */
    agencies: Schema.Array(Known)
  })
)
type Memory = typeof Memory.Type

const nothing: Memory = { format: "gongkai/memory@1", reports: [], agencies: [] }
const decode = Schema.decodeUnknownOption(Memory)
const encode = Schema.encodeSync(Memory)

/** More are forgotten, the oldest first. */
const most = 50

/** XDG_STATE_HOME, on Windows %APPDATA%; a folder that is no whole path is not meant. */
export const memoryFile = (
  env: { readonly [name: string]: string | undefined } = process.env,
  platform: string = process.platform
): string => {
  const [given, usual] =
    platform === "win32"
      ? [env["APPDATA"], join(homedir(), "AppData", "Roaming")]
      : [env["XDG_STATE_HOME"], join(homedir(), ".local", "state")]
  const own = given !== undefined && given !== "" && (given.startsWith("/") || platform === "win32") ? given : usual
  return join(own, "gongkai", "memory.json")
}

/** What stands there: nothing where there is no file, `undefined` where one stands that we did not write. */
const read = (file: string): Memory | undefined => {
  let text: string
  try {
    text = readFileSync(file, "utf8")
  } catch (error) {
    const isAbsent = typeof error === "object" && error !== null && "code" in error && error.code === "ENOENT"
    return isAbsent ? nothing : undefined
  }
  return Option.getOrUndefined(decode(text))
}

export const recall = (file = memoryFile()): Memory => read(file) ?? nothing

/** What is remembered, for whoever asks: refused where the file cannot be read, or is not ours. */
export const recalled = (file = memoryFile()): Effect.Effect<Memory, Refused> =>
  Effect.suspend(() => {
    const found = read(file)
    return found === undefined ? Effect.fail(new Refused({ file, text: unreadable })) : Effect.succeed(found)
  })

const unreadable = {
  zh: "记住的内容读不出来，没有动；请核对这个文件和它的权限",
  en: "what is remembered cannot be read and was left alone; check this file and who may read it"
}

const change = (file: string, how: (before: Memory) => Memory): Effect.Effect<void, Refused> =>
  Effect.flatMap(recalled(file), (before) => save(file, encode(how(before)), { replace: true }))

/** Remembers a report that was open, and its agency. */
export const remember = (path: string, { agency, scope, year }: Draft, file = memoryFile()): Effect.Effect<void> => {
  const whole = resolve(path)
  const changed = change(file, ({ reports, agencies, ...rest }) => ({
    ...rest,
    reports: [whole, ...reports.filter((each) => each !== whole)].slice(0, most),
    agencies: [
      { agency, ...(scope && { scope }), year, path: whole },
      ...agencies.filter((known) => known.agency.name !== agency.name)
    ].slice(0, most)
  }))
  return Effect.ignore(changed)
}

/** Forgets an agency with its reports, or everything; answers how many agencies were known. Refused where nothing could be forgotten. */
export const forget = (name: string | undefined, file = memoryFile()): Effect.Effect<number, Refused> =>
  Effect.flatMap(recalled(file), ({ agencies }) => {
    const gone = agencies.filter(({ agency }) => name === undefined || agency.name === name)
    if (gone.length === 0 && name !== undefined) return Effect.succeed(0)
    const paths = new Set(gone.map(({ path }) => path))
    return Effect.as(
      change(file, (before) =>
        name === undefined
          ? nothing
          : {
              ...before,
              reports: before.reports.filter((path) => !paths.has(path)),
              agencies: before.agencies.filter((known) => !gone.some(({ path }) => path === known.path))
            }
      ),
      gone.length
    )
  })
