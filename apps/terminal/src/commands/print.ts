/**
 * `gongkai print FILE…`: findings first, then the PDF; a report with errors is printed all the same, and says so by its exit code.
 *
 * Folders are printed in bulk, `--book` makes one book of all. An output that ends otherwise than .pdf is written in that format, as
 * `export` does. The PDF part is loaded only here, so that checking stays quick.
 *
 * @module
 */
import { existsSync, statSync } from "node:fs"
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import type { Text } from "@gongkai/core/Text"
import type { Imported } from "@gongkai/import"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { complained, refuse } from "../words/refusal.ts"
import { type Done, oneByOne } from "../bulk/oneByOne.ts"
import { type Input, wishOf } from "../bulk/Wish.ts"
import { asked, file, type Output, pdf } from "../disk/asked.ts"
import type { Exit } from "../words/Exit.ts"
import { save } from "../disk/files.ts"
import { optionsOf } from "../disk/load.ts"
import { claims, destination, unwritten } from "../disk/outputs.ts"
import { replaceable } from "../disk/replaceable.ts"
import { formats, isGathered, type Name, noCharts, ofName, untold } from "../formats/exported.ts"
import { left } from "../formats/left.ts"
import { pictures } from "../formats/pictures.ts"
import { put } from "../formats/put.ts"
import { complain } from "../words/Terminal.ts"
import { checkOne } from "./check.ts"

export const printFiles = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const { files, json, language } = input
    const done = yield* Effect.result(
      Effect.gen(function* () {
        const name = Option.match(input.output, { onNone: () => undefined, onSome: ofName }) ?? "pdf"
        if (name !== "pdf") return yield* otherwise(input, name)
        if (input.pdfa === "1b") yield* complain(withoutData[language])
        if (Option.isSome(input.book)) {
          const book = yield* file(input.book.value, pdf)
          return yield* (yield* many).printBookOf({ ...input, book: Option.some(book) })
        }
        if (yield* Effect.promise(() => asksForMany(files))) return yield* (yield* many).printMany(input)
        const place = yield* asked(input.output, pdf, files)
        const { previous = [] } = yield* optionsOf({
          agency: Option.none(),
          year: Option.none(),
          previous: input.previous
        })
        const job = printEach({ place, previous, input })
        return yield* oneByOne(files, { said: input, json, language }, job)
      })
    )
    if (Result.isSuccess(done)) return
    yield* complained(language)(done.failure)
  })

/** Writes another format than PDF. What only a PDF can have is refused rather than left out in silence. */
const otherwise = Effect.fnUntraced(function* (input: Input, name: Name) {
  const { files, language } = input
  const given = pdfOnly(input)
  if (given.length > 0) return yield* refuse(given.join("、"), onlyForPdf)
  if ((yield* Effect.promise(() => asksForMany(files))) || (isGathered(name) && files.length > 1)) {
    const { exportFiles } = yield* Effect.promise(() => import("./export.ts"))
    return yield* exportFiles({ ...input, to: Option.none(), children: [] })
  }
  const { findings, charts, withNotes } = input
  if (charts && formats[name].drawsCharts !== true) return yield* refuse("--charts", noCharts)
  if (findings && formats[name].tellsFindings !== true) yield* complain(untold(formats[name].name)[language])
  const place = yield* asked(input.output, formats[name], files)
  const { previous = [] } = yield* optionsOf({ agency: Option.none(), year: Option.none(), previous: input.previous })
  const claim = claims()
  return yield* oneByOne(files, { said: input, json: input.json, language }, (path, imported) =>
    Effect.gen(function* () {
      const { draft, edition } = imported
      const { code, lines, json } = checkOne(path, imported, { reading: Option.none(), previous, language })
      const to = destination(path, draft, formats[name].ending, place)
      yield* claim(path, to)
      const told = findings ? { findings: check(draft, { edition, previous }) } : {}
      yield* put(
        to,
        name,
        { draft, edition, previous, notes: withNotes, ...told, ...(charts && { charts: { units: [] } }) },
        input
      )
      yield* left(name, { draft, edition }, withNotes, language)
      return { code, lines: [...lines, to], json: { ...json, output: to } } satisfies Done
    })
  )
})

/** The options of this run that only a PDF can have. */
const pdfOnly = ({ pdfa, head, compare, doubleEntry, font, jobs, book }: Input): ReadonlyArray<string> =>
  [
    ["--pdfa", pdfa === "1b"] as const,
    ["--head", Option.isSome(head)] as const,
    ["--compare", compare] as const,
    ["--double-entry", doubleEntry] as const,
    ["--font", font.length > 0] as const,
    ["--jobs", Option.isSome(jobs)] as const,
    ["--book", Option.isSome(book)] as const
  ].flatMap(([flag, isGiven]) => (isGiven ? [flag] : []))

/** Loaded only for what asks for it. */
const many = Effect.promise(() => import("../bulk/printMany.ts"))

/** What looks into folders and zips is loaded only where there may be one. */
const asksForMany = async (files: ReadonlyArray<string>): Promise<boolean> => {
  const may = files.some((path) => /\.zip$/iu.test(path) || (existsSync(path) && statSync(path).isDirectory()))
  return may && (await import("../bulk/gather.ts")).isBulk(files)
}

const onlyForPdf: Text = {
  zh: "只用于 PDF，没有写；请让 -o 的文件名以 .pdf 结尾，或去掉这些选项",
  en: "are for PDFs alone, and nothing was written: let the name of -o end with .pdf, or leave these options out"
}

const withoutData: Text = {
  zh: "PDF/A-1b 不能带附件：印出的文件里没有数据，不能再读回",
  en: "PDF/A-1b carries no attachments: the file holds no data to be read back"
}

const printEach = ({
  place,
  previous,
  input
}: {
  readonly place: Output
  readonly previous: ReadonlyArray<Draft>
  readonly input: Input
}) => {
  const { language } = input
  const claim = claims()
  // Loaded with the first report, and the fonts read once for all of them.
  const opened = Effect.runSync(
    Effect.cached(
      Effect.gen(function* () {
        const [{ print }, { ownFaces }] = yield* Effect.promise(() =>
          Promise.all([import("@gongkai/pdf"), import("../disk/fonts.ts")])
        )
        return { print, faces: yield* ownFaces(input.font) }
      })
    )
  )
  return Effect.fnUntraced(function* (path: string, imported: Imported) {
    const { draft, edition } = imported
    const { code, lines, json } = checkOne(path, imported, { reading: Option.none(), previous, language })
    const to = destination(path, draft, pdf.ending, place)
    yield* claim(path, to)
    if (!input.force) yield* Effect.mapError(replaceable(to), unwritten(to))
    const { print, faces } = yield* opened
    const { charts, ...asked } = wishOf(input)
    const drawn = yield* pictures(charts, draft, { edition, previous })
    const bytes = yield* print(draft, { edition, faces, previous, ...asked, ...drawn }).pipe(
      Effect.mapError(({ text }) => new Refused({ file: path, text }))
    )
    yield* Effect.mapError(save(to, bytes, { replace: true }), unwritten(to))
    yield* left("pdf", { draft, edition }, asked.notes, language)
    return {
      code,
      lines: [...lines, to],
      json: { ...json, output: to }
    } satisfies Done
  })
}
