/**
 * `gongkai export FILE… -o OUT.docx`: a report as a Word document, a workbook, a page, Markdown or CSV; the ending or `--to` says which.
 *
 * What is written can be read back by `import`. A file that stands there is left alone, unless it is just the same or `--force` is given.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import type { Language, Text } from "@gongkai/core/Text"
import type { Imported, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { asCollection, reportsIn } from "../bulk/asCollection.ts"
import { isBulk } from "../bulk/gather.ts"
import { type Done, oneByOne } from "../bulk/oneByOne.ts"
import { asked, folder, type Output } from "../disk/asked.ts"
import { save } from "../disk/files.ts"
import { optionsOf } from "../disk/load.ts"
import { claims, destination, unwritten } from "../disk/outputs.ts"
import { formats, type Name, ofName } from "../formats/exported.ts"
import type { Exit } from "../words/Exit.ts"
import { complained, refuse } from "../words/refusal.ts"
import { summary } from "./check.ts"

export interface Input {
  readonly files: ReadonlyArray<string>
  readonly output: Option.Option<string>
  /** The format, where no ending says it. */
  readonly to: Option.Option<Name>
  /** Findings as comments of a Word document. */
  readonly findings: boolean
  /** Charts in a page. */
  readonly charts: boolean
  /** Folders or files with the reports of the units below, for a chart of them. */
  readonly children: ReadonlyArray<string>
  readonly previous: ReadonlyArray<string>
  readonly force: boolean
  readonly json: boolean
  readonly report: Option.Option<number>
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly language: Language
}

export const exportFiles = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const done = yield* Effect.result(exported(input))
    if (Result.isFailure(done)) yield* complained(input.language)(done.failure)
  })

const exported = Effect.fnUntraced(function* (input: Input) {
  const { files, output, json, language } = input
  const name = yield* nameOf(input)
  const isDrawn = name === "svg" || (name === "html" && input.charts)
  if (input.charts && !isDrawn) return yield* refuse("--charts", noCharts)
  const units = input.children.length === 0 ? [] : yield* reportsIn(input.children, language)
  const isMany = yield* Effect.promise(() => isBulk(files))
  if (isMany && Option.isNone(output)) return yield* refuse(files.join("、"), folderWanted)
  const place = isMany
    ? {
        output: Option.some(
          yield* folder(
            Option.getOrElse(output, () => ""),
            formats[name]
          )
        ),
        several: true
      }
    : yield* asked(output, formats[name], files)
  const { previous = [] } = yield* optionsOf({ agency: Option.none(), year: Option.none(), previous: input.previous })
  const write = writing({ place, name, input, ...(isDrawn && { charts: { units } }) })
  if (isMany)
    return yield* asCollection(files, { said: input, json, language }, (path, imported, beside) =>
      write(path, imported, [...previous, ...beside])
    )
  return yield* oneByOne(files, { said: input, json, language }, (path, imported) => write(path, imported, previous))
})

const nameOf = ({ files, to, output }: Input): Effect.Effect<Name, Refused> => {
  const found = Option.match(to, {
    onNone: () => Option.match(output, { onNone: () => undefined, onSome: ofName }),
    onSome: (name) => name
  })
  return found === undefined
    ? refuse(
        Option.getOrElse(output, () => files.join("、")),
        whichFormat
      )
    : Effect.succeed(found)
}

const writing = ({
  place,
  name,
  input,
  charts
}: {
  readonly place: Output
  readonly name: Name
  readonly input: Input
  readonly charts?: { readonly units: ReadonlyArray<Draft> }
}) => {
  const claim = claims()
  const { ending, write } = formats[name]
  return Effect.fnUntraced(function* (path: string, { draft, edition }: Imported, previous: ReadonlyArray<Draft>) {
    const to = destination(path, draft, ending, place)
    yield* claim(path, to)
    const findings = input.findings ? check(draft, { edition, previous }) : []
    const content = yield* Effect.promise(() =>
      write({ draft, edition, previous, findings, ...(charts && { charts }) })
    )
    yield* Effect.mapError(save(to, content, { replace: input.force, unlessSame: true }), unwritten(to))
    return { code: 0, lines: [to], json: { report: summary(draft), output: to } } satisfies Done
  })
}

const whichFormat: Text = {
  zh: "请说明写成什么：用 -o 指明文件名（以 .docx、.xlsx、.html、.md、.csv、.svg 或 .json 结尾），或加 --to docx",
  en: "say what to write: name a file with -o that ends with .docx, .xlsx, .html, .md, .csv, .svg or .json, or add --to docx"
}

const noCharts: Text = {
  zh: "图表只画在网页（.html）里，或单独写成 .svg；请改用 -o 报告.html 或 -o 图表.svg",
  en: "charts are drawn in a page (.html) or by themselves (.svg); write -o report.html or -o charts.svg"
}

const folderWanted: Text = {
  zh: "有文件夹或压缩包，请用 -o 指明写到哪个文件夹",
  en: "there is a folder or a zip: name with -o the folder to write into"
}
