/**
 * The file that the user left out: asked for at a terminal, with those of the folder to choose from; elsewhere a refusal says how.
 *
 * @module
 */
import { readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import type { Language, Text } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import { argumentName } from "../words/argumentName.ts"
import { choose, mayAsk } from "../words/ask.ts"
import { refuse } from "../words/refusal.ts"

/** What is looked for in the folder. */
export type Wanted = "reports" | "report files" | "pdfs" | "folders"

const endings: { readonly [W in Exclude<Wanted, "folders">]: RegExp } = {
  reports: /\.(?:gongkai\.json|docx?|wps|xlsx?|et|pdf|html?|mht|md|txt|csv|zip)$/iu,
  "report files": /\.gongkai\.json$/iu,
  pdfs: /\.pdf$/iu
}

/** So many are listed; the others may be typed. */
const most = 20

/** The newest of the folder first. What cannot be looked into offers nothing. */
export const offered = (wanted: Wanted, folder = "."): ReadonlyArray<string> => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) =>
        wanted === "folders"
          ? entry.isDirectory() && !entry.name.startsWith(".") && entry.name !== "node_modules"
          : entry.isFile() && !/^(?:\.|~\$)/u.test(entry.name) && endings[wanted].test(entry.name)
      )
      .map(({ name }) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
      .toSorted((one, other) => other.time - one.time)
      .slice(0, most)
      .map(({ name }) => name)
  } catch {
    return []
  }
}

const questions: { readonly [W in Wanted]: Text } = {
  reports: { zh: "哪一份报告？", en: "Which report?" },
  "report files": { zh: "哪一份报告（*.gongkai.json）？", en: "Which report (*.gongkai.json)?" },
  pdfs: { zh: "哪一份 PDF？", en: "Which PDF?" },
  folders: { zh: "报告在哪个文件夹？", en: "In which folder are the reports?" }
}

const missing = (argument: string, command: string): Text => ({
  zh: `缺少参数：${argumentName(argument, "zh")}\n用法见 gongkai ${command} --help`,
  en: `argument ${argument} is missing\nSee gongkai ${command} --help`
})

/** The files given, or the one that is asked for. `argument` and `command` are for the refusal. */
export const given = (
  files: ReadonlyArray<string>,
  {
    wanted,
    argument,
    command,
    language
  }: {
    readonly wanted: Wanted
    readonly argument: string
    readonly command: string
    readonly language: Language
  }
): Effect.Effect<ReadonlyArray<string>, Refused> =>
  Effect.gen(function* () {
    if (files.length > 0) return files
    const chosen = mayAsk() ? yield* choose(questions[wanted], offered(wanted), language) : undefined
    return chosen === undefined ? yield* refuse("", missing(argument, command)) : [chosen]
  })
