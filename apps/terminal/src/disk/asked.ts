/**
 * The output that the user names with -o, checked once for all commands before anything is read: its ending must be what is written.
 *
 * A name without an ending gets ours. A folder that stands there, or a name that ends with a slash, takes the file in.
 *
 * @module
 */
import { statSync } from "node:fs"
import { basename, resolve } from "node:path"
import type { Text } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { refuse } from "../words/refusal.ts"

/** What a command writes. */
export interface Kind {
  /** Of names that we choose or complete. */
  readonly ending: string
  /** What the user may end a name with. */
  readonly endings: ReadonlyArray<string>
  readonly name: Text
}

export const pdf: Kind = { ending: ".pdf", endings: [".pdf"], name: { zh: "PDF", en: "a PDF" } }
export const interchange: Kind = {
  ending: ".gongkai.json",
  endings: [".json"],
  name: { zh: "年报交换文件（JSON）", en: "a report file (JSON)" }
}

/** As `destination` takes it: a file, or a folder for files that are named after their sources. */
export interface Output {
  readonly output: Option.Option<string>
  readonly several: boolean
}

/** Where the results of some sources go: of one into the file named, of several into the folder. */
export const asked = (
  given: Option.Option<string>,
  kind: Kind,
  sources: ReadonlyArray<string>
): Effect.Effect<Output, Refused> => {
  const several = sources.length > 1
  // That it is the source itself is said by who writes.
  if (Option.isNone(given) || sources.some((each) => resolve(each) === resolve(given.value)))
    return Effect.succeed({ output: given, several })
  if (several || isFolder(given.value))
    return Effect.map(folder(given.value, kind), (output) => ({ output: Option.some(output), several: true }))
  return Effect.map(file(given.value, kind), (output) => ({ output: Option.some(output), several: false }))
}

/** The name of a file to write, with our ending if it has none. */
export const file = (given: string, { ending, endings, name }: Kind): Effect.Effect<string, Refused> => {
  if (given.trim() === "" || given === "-") return refuse("-o", nameless(ending))
  if (kindOf(given) === "other") return refuse(given, noFile)
  const found = endingOf(given)
  if (found !== undefined && !endings.includes(found.toLowerCase()))
    return refuse(given, otherwise(found, name, ending))
  const to = found === undefined ? given + ending : given
  const kind = kindOf(to)
  return kind === undefined || kind === "file"
    ? Effect.succeed(to)
    : refuse(given, kind === "folder" ? isAFolder : noFile)
}

/** The name of a folder to write into; one that looks like a file is none, unless it stands there. */
export const folder = (given: string, { ending }: Kind): Effect.Effect<string, Refused> => {
  const found = endingOf(given)
  const kind = kindOf(given)
  if (kind === "folder") return Effect.succeed(given)
  if (kind !== undefined) return refuse(given, noFolder)
  if (given.trim() === "" || given === "-") return refuse("-o", nameless(ending))
  return found === undefined || given.endsWith("/")
    ? Effect.succeed(given)
    : refuse(given, fileForSeveral(ending === pdf.ending))
}

/** Letters behind the last point, as programs end the names of their files; the number in 报告v1.2 is none. */
const endingOf = (path: string): string | undefined => /(?<=[^/\\])\.[a-z][a-z\d]{0,7}$/iu.exec(basename(path))?.[0]

const isFolder = (path: string): boolean => path.endsWith("/") || kindOf(path) === "folder"

const kindOf = (path: string): "file" | "folder" | "other" | undefined => {
  const found = lookedAt(path)
  return found === undefined ? undefined : found.isDirectory() ? "folder" : found.isFile() ? "file" : "other"
}

/** What stands there; where the system refuses even to look, whoever writes there is told why. */
const lookedAt = (path: string) => {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const nameless = (ending: string): Text => ({
  zh: `请指明文件名，例如 -o 报告${ending}；结果不写到标准输出`,
  en: `name a file, for instance -o report${ending}; the result is not written to standard output`
})

const otherwise = (found: string, name: Text, ending: string): Text => ({
  zh: `这里写出的是${name.zh}，不是 ${found}，没有写；请把文件名改成以 ${ending} 结尾`,
  en: `this writes ${name.en}, not ${found}, and nothing was written; let the name end with ${ending}`
})

const fileForSeveral = (isPdf: boolean): Text => ({
  zh: `多份报告写到一个文件夹里，而这像是一个文件的名字，没有写；请用 -o 指明文件夹${isPdf ? "，要合成一本用 --book 文件名.pdf" : ""}`,
  en: `several reports go into a folder, but this looks like the name of a file, and nothing was written; name a folder with -o${isPdf ? ", or one book with --book FILE.pdf" : ""}`
})

const isAFolder: Text = {
  zh: "这是文件夹；请指明其中的一份文件",
  en: "this is a folder; name a file in it"
}

const noFile: Text = {
  zh: "这不是普通文件，没有写；请另指文件名",
  en: "this is no ordinary file, and nothing was written; name another"
}

const noFolder: Text = {
  zh: "这里已有同名文件，不是文件夹，没有写；请用 -o 另指文件夹",
  en: "a file of this name exists, which is no folder, and nothing was written; name another folder with -o"
}
