/**
 * `gongkai brief FILE|FOLDER`: the analysis of a report, or of the units of a county side by side, on the screen, as a page or Markdown.
 *
 * A folder, or several files, are units; one file is a report. Last year's are named by `--last`. A file that stands there is left alone,
 * unless it is just the same or `--force` is given. Exit 1 where a file of a folder could not be read, since a unit may then be missing.
 *
 * @module
 */
import { resolve } from "node:path"
import type { Draft } from "@gongkai/core/Draft"
import type { Language, Text } from "@gongkai/core/Text"
import { type Brief, briefMarkdown, briefOf, briefOfUnits, briefPage } from "@gongkai/render"
import { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { namedIn, reportsIn } from "../bulk/asCollection.ts"
import { isBulk } from "../bulk/gather.ts"
import { unitsOf } from "../bulk/units.ts"
import { file, type Kind } from "../disk/asked.ts"
import { save } from "../disk/files.ts"
import { load } from "../disk/load.ts"
import { claims, unwritten } from "../disk/outputs.ts"
import { briefLines } from "../words/brief.ts"
import { Exit } from "../words/Exit.ts"
import { complained, refuse } from "../words/refusal.ts"
import { harmless, mention, say } from "../words/Terminal.ts"

export interface Input {
  readonly files: ReadonlyArray<string>
  readonly output: Option.Option<string>
  /** Files or folders with last year's reports. */
  readonly last: ReadonlyArray<string>
  /** Of a folder: whose units they are. Of a file: whose report it is, where it does not say so. */
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly report: Option.Option<number>
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

/** A brief, what else is to be said of where it came from, and whether a unit may be missing. */
interface Made {
  readonly brief: Brief
  readonly remarks: ReadonlyArray<string>
  readonly isOpen: boolean
}

export const brief = (input: Input): Effect.Effect<void, never, Exit> =>
  told(input).pipe(Effect.catch(complained(input.language)))

const told = Effect.fnUntraced(function* (input: Input) {
  const { files, output, language } = input
  const to = Option.isSome(output) ? yield* file(output.value, kindOf(output.value)) : undefined
  const claim = claims()
  if (to !== undefined) for (const each of files) if (resolve(each) === resolve(to)) yield* claim(each, to)
  const previous = input.last.length === 0 ? [] : yield* reportsIn(input.last, language)
  const isMany = files.length > 1 || (yield* Effect.promise(() => isBulk(files)))
  const { brief: made, remarks, isOpen } = yield* isMany ? ofUnits(input, previous) : ofReport(input, previous)
  if (to === undefined)
    yield* input.json ? say(JSON.stringify(made, null, 2)) : mention(briefLines(made, language).join("\n"))
  else {
    const content = yield* Effect.mapError(contentOf(to, made, language), ({ text }) => new Refused({ file: to, text }))
    yield* Effect.mapError(save(to, content, { replace: input.force, unlessSame: true }), unwritten(to))
    yield* mention(input.json ? JSON.stringify({ output: to, brief: made }, null, 2) : to, input.json)
  }
  if (remarks.length > 0 && !input.json) yield* mention(remarks.join("\n"))
  yield* (yield* Exit).raise(isOpen ? 1 : 0)
})

const ofReport = Effect.fnUntraced(function* (input: Input, previous: ReadonlyArray<Draft>) {
  const [path = ""] = input.files
  const { draft, edition } = yield* load(path, input)
  // A folder holds those of many organs; a file that was named is last year's, whoever published it.
  const isOne = new Set(previous.map(({ agency }) => agency.name)).size <= 1
  const own = isOne ? previous : previous.filter(({ agency }) => agency.name === draft.agency.name)
  return { brief: briefOf(draft, { edition, previous: own }), remarks: [], isOpen: false } satisfies Made
})

const ofUnits = Effect.fnUntraced(function* (input: Input, previous: ReadonlyArray<Draft>) {
  const { files, language } = input
  const { reports, same, refused } = yield* namedIn(files, language)
  const found = unitsOf(reports, Option.match(input.year, { onNone: () => ({}), onSome: (year) => ({ year }) }))
  if ("zh" in found) return yield* refuse(files.join("、"), found)
  const units = found.units.map(({ imported }) => imported.draft)
  const name = Option.getOrUndefined(input.agency)
  const colon = language === "zh" ? "：" : ": "
  return {
    brief: briefOfUnits({ year: found.year, units, previous, ...(name !== undefined && { name }) }),
    remarks: [
      ...found.left.map(({ name: left, why }) => `${harmless(left)}${colon}${why[language]}`),
      ...same.map(({ name: left, of }) => harmless(`${left}${colon}${twice(of)[language]}`)),
      ...(refused > 0 ? [unreadable(refused)[language]] : [])
    ],
    isOpen: refused > 0
  } satisfies Made
})

const kinds = {
  html: { ending: ".html", endings: [".html", ".htm"] },
  md: { ending: ".md", endings: [".md", ".markdown"] },
  docx: { ending: ".docx", endings: [".docx"] },
  pdf: { ending: ".pdf", endings: [".pdf"] }
} as const

const said: Text = {
  zh: "网页（.html）、PDF、Word 文档（.docx）或 Markdown（.md）",
  en: "a page (.html), a PDF, a Word document (.docx) or Markdown (.md)"
}

const nameOf = (output: string): keyof typeof kinds => {
  const lower = output.toLowerCase()
  const names = ["md", "docx", "pdf"] as const
  return names.find((name) => kinds[name].endings.some((ending) => lower.endsWith(ending))) ?? "html"
}

const kindOf = (output: string): Kind => ({ ...kinds[nameOf(output)], name: said })

/** What is written; its writer is loaded only here. */
const contentOf = (
  to: string,
  made: Brief,
  language: Language
): Effect.Effect<string | Uint8Array, { readonly text: Text }> => {
  switch (nameOf(to)) {
    case "docx":
      return Effect.map(
        Effect.promise(() => import("@gongkai/office")),
        ({ briefDocument }) => briefDocument(made, language)
      )
    case "pdf":
      return Effect.flatMap(
        Effect.promise(() =>
          Promise.all([import("@gongkai/pdf"), import("../formats/memo.ts"), import("../disk/fonts.ts")])
        ),
        ([{ printMemo }, { memoOf }, { ownFaces }]) =>
          Effect.flatMap(ownFaces([]), (faces) => printMemo(memoOf(made, language), { faces }))
      )
    case "md":
      return Effect.sync(() => briefMarkdown(made, language))
    case "html":
      return Effect.sync(() => briefPage(made, language))
  }
}

const twice = (of: string): Text => ({ zh: `与 ${of} 内容相同，只计一次`, en: `the same as ${of}, counted once` })

const unreadable = (count: number): Text => ({
  zh: `有${count}个文件没有读成报告（见上），没有计入`,
  en: `${count} file(s) could not be read as reports (see above) and are not counted`
})
