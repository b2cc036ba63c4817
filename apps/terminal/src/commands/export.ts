/**
 * `gongkai export FILE… -o OUT.docx`: a report as a Word document, a workbook, a page, a PDF, Markdown, CSV or a data package.
 *
 * The ending of the output or `--to` says which. What is written can be read back by `import`. A file that stands there is left alone,
 * unless it is just the same or `--force` is given.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import type { Text } from "@gongkai/core/Text"
import type { Imported, Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { exportMany, gatherInto } from "../bulk/exportMany.ts"
import { reportsIn } from "../bulk/asCollection.ts"
import { isBulk } from "../bulk/gather.ts"
import { type Done, oneByOne } from "../bulk/oneByOne.ts"
import type { Input } from "../bulk/Exporting.ts"
import { asked, type Output } from "../disk/asked.ts"
import { optionsOf } from "../disk/load.ts"
import { claims, destination } from "../disk/outputs.ts"
import { formats, isGathered, type Name, noCharts, ofName, untold } from "../formats/exported.ts"
import { left } from "../formats/left.ts"
import { put } from "../formats/put.ts"
import type { Exit } from "../words/Exit.ts"
import { complained, refuse } from "../words/refusal.ts"
import { complain } from "../words/Terminal.ts"
import { summary } from "../words/summary.ts"

export const exportFiles = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const done = yield* Effect.result(exported(input))
    if (Result.isFailure(done)) yield* complained(input.language)(done.failure)
  })

const exported = Effect.fnUntraced(function* (input: Input) {
  const { files, output, json, language } = input
  const name = yield* nameOf(input)
  const isDrawn = name === "svg" || (formats[name].drawsCharts === true && input.charts)
  if (input.charts && !isDrawn) return yield* refuse("--charts", noCharts)
  if (name === "pdf" && input.children.length > 0) return yield* refuse("--children", noUnits)
  const units = input.children.length === 0 ? [] : yield* reportsIn(input.children, language)
  if (input.findings && formats[name].tellsFindings !== true) yield* complain(untold(formats[name].name)[language])
  const isMany = yield* Effect.promise(() => isBulk(files))
  const { previous = [] } = yield* optionsOf({ agency: Option.none(), year: Option.none(), previous: input.previous })
  const charts = isDrawn ? { units } : undefined
  const several = isMany || files.length > 1
  const only = Option.getOrUndefined(output)
  if (several && isGathered(name) && only !== undefined && ofName(only) !== undefined)
    return yield* gatherInto(only, name, { input, previous })
  if (isMany) return yield* exportMany(name, { input, previous, ...(charts && { charts }) })
  const place = yield* asked(output, formats[name], files)
  const write = writing({ place, name, input, ...(charts && { charts }) })
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
  return Effect.fnUntraced(function* (path: string, { draft, edition }: Imported, previous: ReadonlyArray<Draft>) {
    const to = destination(path, draft, formats[name].ending, place)
    yield* claim(path, to)
    const told = input.findings ? { findings: check(draft, { edition, previous }) } : {}
    yield* put(
      to,
      name,
      { draft, edition, previous, notes: input.withNotes, ...told, ...(charts && { charts }) },
      input
    )
    // A PDF with its findings shows the notes.
    yield* left(name, { draft, edition }, input.withNotes || (name === "pdf" && input.findings), input.language)
    return { code: 0, lines: [to], json: { report: summary(draft), output: to } } satisfies Done
  })
}

const whichFormat: Text = {
  zh: "请说明写成什么：用 -o 指明文件名（以 .docx、.xlsx、.pdf、.html、.md、.csv、.zip、.svg 或 .json 结尾），或加 --to docx",
  en: "say what to write: name a file with -o that ends with .docx, .xlsx, .pdf, .html, .md, .csv, .zip, .svg or .json, or add --to docx"
}

const noUnits: Text = {
  zh: "PDF 要能由 verify 重印核对，只画本报告和上年的图表；下级单位的图表请写成网页、Word 或 .svg",
  en: "a PDF can be printed again by verify, so its charts are of the report and last year's alone; write those of units as a page, .docx or .svg"
}
