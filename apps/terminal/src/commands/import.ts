/**
 * `gongkai import FILE…`: each file read into an interchange file; exit 1 when a cell was left unread.
 *
 * An output that ends with .docx, .xlsx or another format of `export` is written in that format instead.
 *
 * @module
 */
import { existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { entries } from "@gongkai/core/Draft"
import { inForce } from "@gongkai/core/editions/official"
import { isUnread } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import type { Each, Imported, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { complained, giveUp } from "../words/refusal.ts"
import { asked, type Output } from "../disk/asked.ts"
import { type Done, oneByOne } from "../bulk/oneByOne.ts"
import { parts } from "../bulk/names.ts"
import { open, save } from "../disk/files.ts"
import { plainRemark, remark } from "../words/findings.ts"
import { load, loadedAll, nameOf, optionsOf } from "../disk/load.ts"
import { asImported } from "../disk/asImported.ts"
import { claims, destination, unwritten, withoutEnding } from "../disk/outputs.ts"
import { formats, isGathered, type Name, ofName } from "../formats/exported.ts"
import { left } from "../formats/left.ts"
import { put } from "../formats/put.ts"
import { caption } from "../words/caption.ts"
import { breachesOf, harmOf, opening } from "../words/harm.ts"
import { badge, complain, harmless } from "../words/Terminal.ts"
import { summary } from "../words/summary.ts"

const between = { zh: "：", en: ": " } as const

interface Input {
  readonly files: ReadonlyArray<string>
  readonly output: Option.Option<string>
  readonly force: boolean
  readonly json: boolean
  readonly explain: boolean
  readonly cell: Option.Option<string>
  readonly previous: ReadonlyArray<string>
  readonly report: Option.Option<number>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly language: Language
}

/** Files one by one; folders and zips in bulk; with `--explain` nothing is written, only said. */
export const importFiles = (input: Input) =>
  Effect.gen(function* () {
    const { files, output, force, json, language } = input
    const name = Option.match(output, { onNone: () => undefined, onSome: ofName }) ?? "json"
    const { isBulk } = yield* Effect.promise(() => import("../bulk/gather.ts"))
    const isMany = yield* Effect.promise(() => isBulk(files))
    const sole = isMany && !isGathered(name) && isOneFile(output) ? yield* soleIn(files, input) : undefined
    if (!isMany || sole !== undefined) {
      const place = yield* Effect.result(asked(output, formats[name], files))
      if (Result.isFailure(place)) return yield* complained(language)(place.failure)
      const { several } = place.success
      const job = input.explain
        ? explainEach(input)
        : importEach({ ...place.success, name, folder: output, force, language })
      // One file cannot hold several reports: then they are named, and how to have them.
      const opened = (path: string) =>
        !several && !input.explain && isOneFile(output)
          ? Effect.map(load(path, input), (only) => [Result.succeed(only)])
          : loadedAll(open(path), input)
      if (sole === undefined) return yield* oneByOne(files, { said: input, json, language }, job, opened)
      const { item, others } = sole
      for (const { name: other, why } of others)
        yield* complain(harmless(`${other}${between[language]}${why.text[language]}`))
      return yield* oneByOne([item.name], { said: input, json, language }, job, () => loadedAll(item.open, input))
    }
    if (Option.isNone(output)) return yield* giveUp(folderWanted, language)
    if (isGathered(name)) {
      const { exportFiles } = yield* Effect.promise(() => import("./export.ts"))
      return yield* exportFiles({
        ...input,
        to: Option.none(),
        findings: false,
        charts: false,
        withNotes: false,
        children: []
      })
    }
    const { importMany } = yield* Effect.promise(() => import("../bulk/importMany.ts"))
    const options = optionsOf(input)
    yield* Effect.flatMap(options, (options) =>
      importMany(files, output.value, { options, force, json, language })
    ).pipe(Effect.catch(complained(language)))
  })

/** Whether what is to be written to is a file and no folder. */
const isOneFile = (output: Option.Option<string>): boolean =>
  Option.match(output, {
    onNone: () => false,
    onSome: (path) => (existsSync(path) ? !statSync(path).isDirectory() : /\.[^./\\]+$/u.test(path))
  })

/** The only report of the only zip. */
const soleIn = Effect.fnUntraced(function* (files: ReadonlyArray<string>, input: Input) {
  const [path] = files
  if (path === undefined || files.length > 1 || statSync(path).isDirectory()) return undefined
  const { soleReport } = yield* Effect.promise(() => import("../bulk/soleReport.ts"))
  return yield* soleReport(path, input)
})

const folderWanted: Text = {
  zh: "导入文件夹或压缩包时，请用 -o 指明写到哪个文件夹，例如 -o 导入",
  en: "to import a folder or a zip, name the folder to write into with -o, for instance -o imported"
}

const explainEach =
  ({ cell, language }: Input) =>
  (path: string, imported: Imported, among: ReadonlyArray<Each>) =>
    Effect.map(
      Effect.promise(() => import("../bulk/explain.ts")),
      ({ explain }): Done =>
        explain(nameOf(path, placeOf(imported, among), among), imported, Option.getOrUndefined(cell), language)
    )

const placeOf = (imported: Imported, among: ReadonlyArray<Each>): number =>
  among.findIndex((each) => Result.isSuccess(each) && each.success === imported)

/** Where one of several reports of a file is written: into the folder, under the name of the file and its own. */
const apart = (path: string, at: number, among: ReadonlyArray<Each>, output: Option.Option<string>): string => {
  const drafts = among.map((each) => (Result.isSuccess(each) ? each.success.draft : undefined))
  const own = parts(path === "-" ? "report" : withoutEnding(path), drafts)[at] ?? ""
  return join(
    Option.getOrElse(output, () => "."),
    own
  )
}

/** Writes an interchange file. One the user names may be replaced if an import left it so; one whose name we chose may hold somebody's work. */
const keep = (
  to: string,
  draft: Imported["draft"],
  edition: Imported["edition"],
  { isOne, isNamed, force }: { readonly isOne: boolean; readonly isNamed: boolean; readonly force: boolean }
): Effect.Effect<void, Refused> => {
  const text = Interchange.show(draft, edition)
  const there = existsSync(to) && statSync(to).isFile() ? readFileSync(to, "utf8") : undefined
  if (there === text && (isNamed || !isOne)) return Effect.void
  const replace = force || (isNamed && (there === undefined || asImported(there)))
  return Effect.mapError(save(to, text, { replace }), unwritten(to))
}

const importEach = ({
  name,
  output,
  several,
  folder,
  force,
  language
}: {
  /** What is written. */
  readonly name: Name
  /** As the user wrote it: several reports of one file go into it as a folder. */
  readonly folder: Option.Option<string>
  readonly force: boolean
  readonly language: Language
} & Output) => {
  const claim = claims()
  return Effect.fnUntraced(function* (path: string, imported: Imported, among: ReadonlyArray<Each>) {
    const { draft, edition, messages } = imported
    const at = placeOf(imported, among)
    const isOne = among.length === 1
    const to = isOne
      ? destination(path, draft, formats[name].ending, { output, several })
      : apart(path, at, among, folder)
    yield* claim(path, to)
    if (name === "json")
      yield* keep(to, draft, edition, { isOne, isNamed: isOne && Option.isSome(output) && !several, force })
    else {
      yield* put(to, name, { draft, edition, previous: [] }, { force })
      yield* left(name, { draft, edition }, false, language)
    }
    const all = entries(edition, draft)
    const breaches = breachesOf(imported)
    const harm = harmOf(imported, breaches)
    const read = {
      cells: all.length,
      unread: all.filter(isUnread).length,
      blank: all.filter((entry) => entry === null).length
    }
    return {
      code: read.unread > 0 ? 1 : 0,
      lines: [
        `${nameOf(path, at, among)}  ${caption(draft, edition)[language]}${between[language]}${opening(harm, all.length)[language]}`,
        ...told(breaches).map((text) => `${badge("error", language)}  ${harmless(text[language])}`),
        ...messages.map((message) => remark(message, language)),
        ...migrated(draft, edition, to).map((text) => text[language]),
        counts(read)[language],
        to
      ],
      json: {
        output: to,
        report: summary(draft),
        ...read,
        harm,
        breaches: breaches.map((text) => text[language]),
        messages: messages.map((message) => plainRemark(message, language))
      }
    } satisfies Done
  })
}

/** A report in the form of another year: how it comes into that of its own year without being typed again. */
const migrated = ({ year }: Imported["draft"], edition: Imported["edition"], written: string): ReadonlyArray<Text> => {
  const own = inForce(year)
  if (own === undefined || own.key === edition.key) return []
  const command = `gongkai bridge ${written} --edition ${own.key}`
  return [
    {
      zh: `若是填错了格式，可换成${own.title}，不必重新录入：${command}`,
      en: `if that is the wrong form, put it into the edition of ${own.key} without typing: ${command}`
    }
  ]
}

/** How many sums that do not hold are told; `check` tells all. */
const few = 5

const told = (breaches: ReadonlyArray<Text>): ReadonlyArray<Text> => {
  const rest = breaches.length - few
  return rest <= 0
    ? breaches
    : [
        ...breaches.slice(0, few),
        {
          zh: `另有 ${rest} 处合计不符，用 gongkai check 查看全部`,
          en: `${rest} more sums do not hold: gongkai check tells all`
        }
      ]
}

const counts = ({
  cells,
  unread,
  blank
}: {
  readonly cells: number
  readonly unread: number
  readonly blank: number
}): Text => ({
  zh: `共 ${cells} 格：读出 ${cells - unread - blank} 格，空白 ${blank} 格，未读 ${unread} 格`,
  en: `${cells} cells: ${cells - unread - blank} read, ${blank} blank, ${unread} unread`
})
