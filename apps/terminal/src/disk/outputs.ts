/**
 * Where results are written when the user does not say: beside the work, under the name of the source.
 *
 * @module
 */
import { basename, join, resolve } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { refuse } from "../words/refusal.ts"

/** Whose report it is, and of which year. */
type Whose = Pick<Draft, "agency" | "year">

/** So many characters of a name, each three bytes or four, and an ending go into the 255 bytes that file systems allow. */
const longest = 50
/** Names of devices, which Windows takes a file for whatever stands behind their point. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.)/iu

/** A name for a report that no file gave one, without what file systems refuse or hide, and no longer than they allow. */
export const named = ({ agency, year }: Whose): string => {
  const name = agency.name
    .replaceAll(/[\\/:*?"<>|\s\p{C}]/gu, "_")
    .replace(/^\.+/u, "_")
    .replace(device, "$&_")
  return `${Array.from(name).slice(0, longest).join("")}-${year}`
}

/** The name of a file without its ending, and without ours before it. */
export const withoutEnding = (path: string): string => basename(path).replace(/(?:\.gongkai)?\.[^.]+$/u, "")

const stem = (path: string, draft: Whose): string => (path === "-" ? named(draft) : withoutEnding(path))

/** Of one report `output` is the file; of several it is the folder. */
export const destination = (
  path: string,
  draft: Whose,
  ending: string,
  { output, several }: { readonly output: Option.Option<string>; readonly several: boolean }
): string =>
  Option.match(output, {
    onNone: () => stem(path, draft) + ending,
    onSome: (given) => (several ? join(given, stem(path, draft) + ending) : given)
  })

/** What is said of a file that could not be written names it, since the source is named before. */
export const unwritten =
  (to: string) =>
  ({ file, text: { zh, en } }: Refused): Refused =>
    new Refused({ file, text: { zh: `没有写出 ${to}：${zh}`, en: `${to} was not written: ${en}` } })

/** Lets each file be written once in a run, and never the source itself: two reports of one name must not cover each other. */
export const claims = (): ((source: string, to: string) => Effect.Effect<void, Refused>) => {
  const taken = new Set<string>()
  return (source, to) => {
    const file = basename(source)
    const target = resolve(to)
    if (source !== "-" && resolve(source) === target) return refuse(file, itself)
    if (taken.has(target)) return refuse(file, twice)
    taken.add(target)
    return Effect.void
  }
}

const itself: Text = {
  zh: "输出文件就是原文件，没有改动；请用 -o 另指文件名",
  en: "the output is the source itself, which was left alone; name another file with -o"
}

const twice: Text = {
  zh: "与前面一份的输出文件同名，没有写出；请分开处理，或用 -o 另指文件名",
  en: "its output has the name of an earlier one's and was not written; run it alone, or name another with -o"
}
