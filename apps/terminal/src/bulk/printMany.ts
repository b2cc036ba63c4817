/**
 * `gongkai print FOLDER… -o OUT`: every report in them as a PDF of its own, side by side; or all of them as one book.
 *
 * A PDF that stands there and is this very report, printed in this way, is left alone: a run that was stopped goes on where it was. What
 * cannot be printed is named, and the rest goes on.
 *
 * @module
 */
import { existsSync } from "node:fs"
import { availableParallelism } from "node:os"
import { join, resolve } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import { editionOf } from "@gongkai/core/editions/official"
import { hasNotes } from "@gongkai/core/forPublic"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { isNoReport, Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { refuse } from "../words/refusal.ts"
import { folder, pdf } from "../disk/asked.ts"
import { type Input, type Wish, wishOf } from "./Wish.ts"
import { type Code, Exit, highest } from "../words/Exit.ts"
import { save } from "../disk/files.ts"
import { optionsOf } from "../disk/load.ts"
import { complain, harmless, mention } from "../words/Terminal.ts"
import { withheldOfMany } from "../words/withheld.ts"
import { reportsIn } from "./asCollection.ts"
import { gather, type Item } from "./gather.ts"
import { outputs } from "./names.ts"
import { type Pool, pool } from "./pool.ts"
import type { Answer, Common, Job, Printed } from "./printer.ts"
import { progress } from "./progress.ts"

/** Stands beside this file in the bundle. */
const script = new URL("printer.mjs", import.meta.url)

interface Done {
  readonly source: string
  readonly output: string
  readonly code: Code
  readonly printed?: Omit<Printed, "bytes"> & { readonly again: boolean }
  readonly refused?: Text
}

const threadsOf = ({ jobs }: Input, files: number): number =>
  Math.max(
    1,
    Math.min(
      Option.getOrElse(jobs, () => Math.min(availableParallelism(), 4)),
      Math.ceil(files / 4)
    )
  )

export const printMany = Effect.fnUntraced(function* (input: Input) {
  const { files, output, json, language } = input
  if (Option.isNone(output)) return yield* refuse(files.join("、"), folderWanted)
  const items = yield* Effect.promise(() => gather(files, output.value))
  if (items.length === 0) return yield* refuse(files.join("、"), nothing)
  const out = yield* folder(output.value, pdf)
  const { previous = [], agency, year } = yield* optionsOf(input)
  const common: Common = {
    wish: wishOf(input),
    font: input.font,
    force: input.force,
    previous: previous.map((draft) => Interchange.show(draft, editionOf(draft))),
    ...(agency !== undefined && { agency }),
    ...(year !== undefined && { year })
  }
  const names = outputs(
    items.map(({ name }) => name),
    ".pdf"
  )
  const all: Array<Done> = []
  const bar = progress(items.length, language, printing)
  let done = 0
  yield* Effect.gen(function* () {
    const threaded = yield* pool<Job, Answer>(script, common, "print")
    const sources = new Set(items.map(({ path }) => resolve(path)))
    const work = (item: Item, at: number) =>
      Effect.gen(function* () {
        bar.at(done, item.name)
        const output = join(out, names[at] ?? "")
        all[at] = sources.has(resolve(output))
          ? { source: item.name, output, code: 2, refused: itself }
          : yield* one(item, output, threaded)
        done += 1
      })
    yield* Effect.forEach(items, work, { concurrency: threadsOf(input, items.length), discard: true })
  }).pipe(
    Effect.scoped,
    Effect.ensuring(Effect.sync(() => bar.end())),
    Effect.onInterrupt(() => complain(stopped(done, items.length)[language]))
  )
  const said = withheldOfMany(all.filter(({ printed }) => printed?.isWithheld === true).length)
  if (said !== undefined) yield* complain(said[language])
  yield* mention(json ? JSON.stringify({ files: all.map(plain) }, null, 2) : lines(all, language).join("\n"), json)
  const none = all.every(({ printed }) => printed === undefined)
  yield* (yield* Exit).raise(none ? 2 : highest(all.map(({ code }) => code)))
})

const one = (item: Item, output: string, threaded: Pool<Job, Answer>): Effect.Effect<Done> =>
  Effect.gen(function* () {
    const { name: source, named } = item
    const failed = (refused: Text, code: Code): Done => ({ source, output, code, refused })
    const opened = yield* Effect.result(item.open)
    if (Result.isFailure(opened)) return failed(opened.failure.text, named ? 2 : 1)
    const answer = yield* Effect.result(threaded({ file: opened.success, output }))
    if (Result.isFailure(answer)) return failed(answer.failure, 2)
    if ("refused" in answer.success) {
      const { refused, report } = answer.success
      // What is no report is left out, what cannot be read may be one; one that the user named himself should have been.
      return failed(refused, named || report ? 2 : isNoReport(refused) ? 0 : 1)
    }
    const { bytes, ...printed } = answer.success
    const saved = bytes === undefined ? undefined : yield* Effect.result(save(output, bytes, { replace: true }))
    if (saved !== undefined && Result.isFailure(saved)) return failed(saved.failure.text, 2)
    const code = printed.counts.error > 0 ? 1 : 0
    return { source, output, code, printed: { ...printed, again: bytes === undefined } }
  })

const plain = ({ source, output, printed, refused }: Done) =>
  refused === undefined ? { file: source, output, ...printed } : { file: source, error: refused.zh }

const lines = (all: ReadonlyArray<Done>, language: Language): ReadonlyArray<string> => {
  const zh = language === "zh"
  const printed = all.filter((each) => each.printed !== undefined)
  const refused = all.flatMap(({ source, refused: text }) =>
    text === undefined ? [] : [`  ${source}：${text[language]}`]
  )
  const wrong = printed.filter(({ printed: report }) => (report?.counts.error ?? 0) > 0)
  const listed = wrong.map(({ source, printed: report }) =>
    zh ? `  ${source}：${report?.counts.error}个错误` : `  ${source}: ${report?.counts.error} errors`
  )
  const again = printed.filter(({ printed: report }) => report?.again === true).length
  return [
    ...(refused.length > 0 ? [zh ? "没有印出" : "not printed", ...refused] : []),
    ...(listed.length > 0
      ? [zh ? "印出了，但有错误（用 gongkai check 查看）" : "printed, with errors (see gongkai check)", ...listed]
      : []),
    zh
      ? `共${all.length}个文件：印出${printed.length - again}份，与已有的相同、没有重印${again}份，没有印出${refused.length}个`
      : `${all.length} files: ${printed.length - again} printed, ${again} stood already, ${refused.length} not printed`
  ].map(harmless)
}

/** One book of all reports, in the order of the files. */
export const printBookOf = Effect.fnUntraced(function* (input: Input) {
  const { files, book, head } = input
  const to = Option.getOrElse(book, () => "")
  if (input.charts) return yield* refuse(to, noCharts)
  const drafts = yield* reportsIn(files, input.language, input)
  const [first] = drafts
  if (first === undefined) return yield* refuse(files.join("、"), nothing)
  if (existsSync(to) && !input.force) return yield* refuse(to, exists)
  const [{ printBook }, { ownFaces }] = yield* Effect.promise(() =>
    Promise.all([import("@gongkai/pdf"), import("../disk/fonts.ts")])
  )
  const years = [...new Set(drafts.map(({ year }) => year))].toSorted((one, other) => one - other)
  const title = Option.getOrElse(head, () => `${years.join("、")}年政府信息公开工作年度报告汇编`)
  const author = drafts.length === 1 ? first.agency.name : `${first.agency.name}等${drafts.length}个机关`
  const { previous = [] } = yield* optionsOf(input)
  const { pages = [], notes } = wishOf(input)
  const options = { title, author, faces: yield* ownFaces(input.font), part: input.pdfa, pages, previous, notes }
  const bytes = yield* Effect.mapError(printBook(drafts, options), ({ text }) => new Refused({ file: to, text }))
  yield* save(to, bytes, { replace: true })
  const withheld = withheldOfMany(notes ? 0 : drafts.filter(hasNotes).length)
  for (const line of [...lacking(drafts, pages, previous), ...(withheld === undefined ? [] : [withheld])])
    yield* complain(harmless(line[input.language]))
  yield* mention(input.json ? JSON.stringify({ output: to, reports: drafts.length }, null, 2) : to, input.json)
})

const itself: Text = {
  zh: "输出文件就是一份原文件，没有改动；请用 -o 另指文件夹",
  en: "its output would be one of the sources, which was left alone; name another folder with -o"
}

const folderWanted: Text = {
  zh: "印一个文件夹时，请用 -o 指明写到哪个文件夹，例如 -o 打印；要合成一本，用 --book 文件名.pdf",
  en: "to print a folder, name the folder to write into with -o, for instance -o printed; for one book, --book FILE.pdf"
}

const printing: Text = { zh: "正在印 ", en: "printing " }

const nothing: Text = {
  zh: "里面没有可以印的报告；请指明放报告的文件夹",
  en: "there is no report to print; name the folder with the reports"
}

const noCharts: Text = {
  zh: "汇编里不收图表，没有印出；请去掉 --charts，或不用 --book，把图表印在各份报告后面",
  en: "nothing was printed: a book holds no charts; leave --charts out, or print each report with its charts, without --book"
}

const organs = (some: ReadonlyArray<Draft>): ReadonlyArray<string> => some.map(({ agency }) => agency.name)

/** Which reports of a book lack what was asked for. */
const lacking = (
  drafts: ReadonlyArray<Draft>,
  pages: NonNullable<Wish["pages"]>,
  previous: ReadonlyArray<Draft>
): ReadonlyArray<Text> => {
  const once = drafts.filter(({ doubleEntry }) => pages.includes("doubleEntry") && doubleEntry === undefined)
  const alone = drafts.filter(
    ({ agency, year }) =>
      pages.includes("comparison") &&
      !previous.some((each) => each.agency.name === agency.name && each.year === year - 1)
  )
  return [
    ...(once.length === 0
      ? []
      : [
          {
            zh: `没有双人复核的记录，书中没有印录入人和复核人：${organs(once).join("、")}`,
            en: `no record of a second entry, so none is printed: ${organs(once).join(", ")}`
          }
        ]),
    ...(alone.length === 0
      ? []
      : [
          {
            zh: `没有同名机关上年度的报告，书中注明未作比较：${organs(alone).join("、")}`,
            en: `no report of last year by an organ of the same name, which the book says: ${organs(alone).join(", ")}`
          }
        ])
  ]
}

const exists: Text = {
  zh: "文件已经存在，没有改动；要覆盖请加 --force",
  en: "the file exists and was left alone; add --force to replace it"
}

const stopped = (done: number, total: number): Text => ({
  zh: `中途停止：${total}个文件印了${done}个；再运行一次同样的命令，从这里接着印`,
  en: `stopped in the middle: ${done} of ${total} files were printed; run the same command again to go on from here`
})
