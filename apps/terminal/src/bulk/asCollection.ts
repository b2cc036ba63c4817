/**
 * Runs a job on reports that look at one another: all are read first, in folders and zips too, then judged in order.
 *
 * Between reading and checking, reports wait in a file; what came of one is printed at once. Memory stays nearly flat however many
 * files are given. Only results that are printed as one value at the end are held.
 *
 * @module
 */
import { existsSync } from "node:fs"
import type { Draft } from "@gongkai/core/Draft"
import type { Language, Text } from "@gongkai/core/Text"
import type { Imported, Source } from "@gongkai/import"
import { isNoReport, Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { giveUp, refusal, refuse } from "../words/refusal.ts"
import { type Double, doubles, isKept } from "./ownWork.ts"
import { gather, type Item } from "./gather.ts"
import { restore, type Serialized, serialized } from "./Serialized.ts"
import type { Common, Opened } from "./checkReader.ts"
import { type Pool, pool, threadsFor } from "./pool.ts"
import { progress } from "./progress.ts"
import { inOrder } from "./inOrder.ts"
import { inMemory, onDisk, type Put, type Waiting } from "./Shelf.ts"
import { conclude, type Done, type Options, type Reported, told } from "./oneByOne.ts"
import type { Exit } from "../words/Exit.ts"
import { loadedAll, nameOf, type Said } from "../disk/load.ts"
import { saveMemory } from "../screen/thrift.ts"
import { complain, harmless, mention } from "../words/Terminal.ts"

/** Stands beside this file in the bundle. */
const script = new URL("checkReader.mjs", import.meta.url)

type Read = Result.Result<Waiting, Refused>

/** A report of a file, or why there is none. */
interface Opening {
  readonly item: Item
  /** The file's name, with the report's number where there are several. */
  readonly name: string
  readonly read: Read
}

/** What a job is told of a report besides the report. */
export interface Among {
  /** The other reports of the same organ. */
  readonly beside: ReadonlyArray<Serialized>
  /** How many reports there are in all. */
  readonly count: number
}

/**
 * Of several, what is no report is named and left out, and does not make the command fail. A file that cannot be read may be a report, so
 * the command ends with 1; a file that is not there is what the user named wrongly, and it ends with 2.
 */
export const asCollection = (
  paths: ReadonlyArray<string>,
  options: Options,
  /** `beside`: the other reports of the same organ; `alone`: there is no other report at all. */
  job: (path: string, imported: Imported, beside: ReadonlyArray<Draft>, alone: boolean) => Effect.Effect<Done, Refused>
): Effect.Effect<void, never, Exit> =>
  overCollection(paths, options, (path, report, { beside, count }) =>
    job(
      path,
      restore(report),
      beside.map((each) => restore(each).draft),
      count === 1
    )
  )

/** So many files are done before memory could grow. */
const few = 16

/** The same with reports as bytes, some side by side; what came of them is told in their order. */
export const overCollection = (
  paths: ReadonlyArray<string>,
  options: Options,
  job: (path: string, report: Serialized, among: Among) => Effect.Effect<Done, Refused>,
  { sideBySide = () => 1, doing }: Manner = {}
): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const found = yield* Effect.promise(() => gather(paths))
    const items = found.filter((item) => item.named || !isKept(item.path))
    if (items.length === 0) {
      const named = paths.join("、")
      return yield* giveUp({ zh: named + empty.zh, en: named + empty.en }, options.language)
    }
    if (items.length > few) saveMemory()
    const put = items.length > few ? yield* onDisk : inMemory
    const { reads, same } = once(yield* openAll(items, options, put))
    const known = new Map<string, Array<Waiting>>()
    for (const { read } of reads) {
      if (Result.isFailure(read)) continue
      const own = known.get(read.success.agency)
      if (own === undefined) known.set(read.success.agency, [read.success])
      else own.push(read.success)
    }
    const work = ({ name, read }: Opening) =>
      Effect.result(
        Effect.flatMap(Effect.fromResult(read), (report) =>
          job(name, report.take(), {
            beside: (known.get(report.agency) ?? []).flatMap((each) => (each === report ? [] : [each.take()])),
            count: reads.length
          })
        )
      )
    const bar = doing === undefined ? undefined : progress(reads.length, options.language, doing)
    let [number, failed] = [0, 0]
    const tell = ({ item, name, read }: Opening, result: Result.Result<Done, Refused>) =>
      Effect.gen(function* () {
        bar?.end()
        const done = yield* told(name, result, options)
        bar?.at(++number, name)
        if (Result.isSuccess(read) && Result.isFailure(result)) failed += 1
        const gone = item.named && item.name !== "-" && !existsSync(item.name)
        if (Result.isSuccess(read) || known.size === 0 || gone) return slim(done, options)
        return slim({ ...done, code: isNoReport(read.failure.text) ? 0 : 1 }, options)
      })
    const all = yield* inOrder(reads, { work, tell, sideBySide: sideBySide(reads.length) }).pipe(
      Effect.ensuring(Effect.sync(() => bar?.end()))
    )
    const lines = all.flatMap(({ line }) => line ?? [])
    const refused = reads.flatMap(({ read }) => (Result.isFailure(read) ? [read.failure.text] : []))
    const [out, unread] = [refused.length, refused.filter((text) => !isNoReport(text)).length]
    const reports = reads.length - out
    const counts = { files: items.length, reports, failed, out, unread, own: found.length - items.length, same }
    if (!options.json && (items.length > 1 || same.length > 0))
      yield* mention(overview(lines, counts, options.language).join("\n"))
    yield* conclude(all, options)
  }).pipe(Effect.scoped)

/** How a job is done on many reports. */
interface Manner {
  /** How many of so many reports are worked on at once. */
  readonly sideBySide?: (reports: number) => number
  /** What the line on a terminal says of the work, for work that takes long. */
  readonly doing?: Text
}

/** The openings with each report once: of those found in folders that say the same, one is kept. */
const once = (
  all: ReadonlyArray<Opening>
): { readonly reads: ReadonlyArray<Opening>; readonly same: ReadonlyArray<Double> } => {
  const found = all.flatMap(({ item, name, read }) =>
    !item.named && Result.isSuccess(read) ? [{ name, report: read.success }] : []
  )
  const same = doubles(found)
  const names = new Set(same.map(({ name }) => name))
  return { reads: all.filter(({ name }) => !names.has(name)), same }
}

/** Without what will not be printed any more. */
const slim = (done: Reported, { json }: Options): Reported => (json ? done : { ...done, json: {} })

const empty: Text = {
  zh: "：文件夹里没有文件；请指明放报告的文件夹",
  en: ": the folder is empty; name the one with the reports"
}

/** Report files are read here, faster than a thread could be handed them; documents side by side where there are many. */
const openAll = (
  items: ReadonlyArray<Item>,
  { said, language }: Pick<Options, "said" | "language">,
  put: Put = inMemory
) =>
  Effect.gen(function* () {
    const bar = progress(items.length, language)
    const documents = items.filter(({ name }) => !/\.json$/iu.test(name)).length
    const threads = (said.previous ?? []).length > 0 ? 1 : threadsFor(documents)
    const threaded = threads > 1 ? yield* pool<Source, Opened>(script, commonOf(said)) : undefined
    let read = 0
    return yield* Effect.forEach(
      items,
      (item) => {
        bar.at(read, item.name)
        const own = threaded === undefined || /\.json$/iu.test(item.name)
        const work = own
          ? Effect.map(loadedAll(item.open, said), (all) => all.map((each) => Result.map(each, serialized)))
          : inThread(item, threaded)
        return Effect.map(Effect.result(work), (opened): ReadonlyArray<Opening> => {
          read += 1
          const all = Result.isSuccess(opened) ? opened.success : [Result.fail(opened.failure)]
          return all.map((each, at) => ({ item, name: nameOf(item.name, at, all), read: Result.map(each, put) }))
        })
      },
      { concurrency: threads }
    ).pipe(Effect.ensuring(Effect.sync(() => bar.end())))
  }).pipe(
    Effect.scoped,
    Effect.map((each) => each.flat())
  )

const inThread = (
  { name, open }: Item,
  threaded: Pool<Source, Opened>
): Effect.Effect<ReadonlyArray<Result.Result<Serialized, Refused>>, Refused> =>
  Effect.gen(function* () {
    const source = yield* open
    const opened = yield* Effect.mapError(threaded(source), (text) => new Refused({ file: name, text }))
    if ("refused" in opened) return yield* refuse(name, opened.refused)
    return opened.reports.map((each) =>
      "refused" in each ? Result.fail(new Refused({ file: name, text: each.refused })) : Result.succeed(each)
    )
  })

const commonOf = ({ agency, year, report = Option.none() }: Said): Common => ({
  ...Option.match(report, { onNone: () => ({}), onSome: (number) => ({ report: number }) }),
  ...Option.match(agency, { onNone: () => ({}), onSome: (name) => ({ agency: name }) }),
  ...Option.match(year, { onNone: () => ({}), onSome: (number) => ({ year: number }) })
})

/** A report and the name of the file it was found in. */
export interface Named {
  readonly name: string
  readonly imported: Imported
}

/** The reports in some files and folders, each once; what is none, or cannot be read, is named on standard error and left out. */
export const namedIn = (
  paths: ReadonlyArray<string>,
  language: Language,
  { agency, year }: Pick<Said, "agency" | "year"> = { agency: Option.none(), year: Option.none() }
): Effect.Effect<{
  readonly reports: ReadonlyArray<Named>
  readonly same: ReadonlyArray<Double>
  /** How many could not be read as reports. */
  readonly refused: number
}> =>
  Effect.gen(function* () {
    const found = yield* Effect.promise(() => gather(paths))
    const items = found.filter((item) => item.named || !isKept(item.path))
    const { reads, same } = once(yield* openAll(items, { said: { agency, year }, language }))
    const all = yield* Effect.forEach(reads, ({ name, read }) =>
      Result.isSuccess(read)
        ? Effect.succeed([{ name, imported: restore(read.success.take()) }])
        : Effect.as(complain(harmless(refusal(name, read.failure)[language])), [])
    )
    return { reports: all.flat(), same, refused: all.filter((each) => each.length === 0).length }
  })

/** The same without their names. */
export const reportsIn = (...asked: Parameters<typeof namedIn>): Effect.Effect<ReadonlyArray<Draft>> =>
  Effect.map(namedIn(...asked), ({ reports }) => reports.map(({ imported }) => imported.draft))

/**
 * How many files there are and reports in them, with how many of these nothing could be done, how many files are left out and how many of
 * those could not be read, how many gongkai keeps for itself, and what says the same as another.
 */
interface Counts {
  readonly files: number
  readonly reports: number
  readonly failed: number
  readonly out: number
  readonly unread: number
  readonly own: number
  readonly same: ReadonlyArray<Double>
}

/** A line for each report, behind how many there are. */
const overview = (
  lines: ReadonlyArray<string>,
  { files, reports, failed, out, unread, own, same }: Counts,
  language: Language
): ReadonlyArray<string> => {
  const among = {
    zh: unread > 0 ? `（其中${unread}个没能读出，可能是报告，见上）` : "",
    en: unread > 0 ? ` (${unread} of them could not be read and may be reports, see above)` : ""
  }
  const head = {
    zh: `共${files}个文件：报告${reports}份${failed > 0 ? `，其中${failed}份没有办成（见上）` : ""}${out > 0 ? `，没有收录${out}个${among.zh}` : ""}${same.length > 0 ? `，与别的文件内容相同${same.length}份` : ""}${own > 0 ? `；gongkai 自己的记录和数据库${own}个没有读` : ""}`,
    en: `${files} files: ${reports} reports${failed > 0 ? ` (${failed} of them failed, see above)` : ""}${out > 0 ? `, ${out} left out${among.en}` : ""}${same.length > 0 ? `, ${same.length} the same as another` : ""}${own > 0 ? `; ${own} records or databases of gongkai were not read` : ""}`
  }
  const told = same.map(({ name, of }) =>
    harmless(
      language === "zh"
        ? `同一份  ${name}（与 ${of} 内容相同，没有再校验）`
        : `the same  ${name} (as ${of}, checked once)`
    )
  )
  return ["", head[language], ...lines, ...told]
}
