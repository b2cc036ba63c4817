/**
 * `gongkai new --agency NAME --year YEAR`: an interchange file with every cell blank, ready to be filled in.
 *
 * With `--blank -o FORM.xlsx` it is a form for whoever has no program of ours: a workbook, a Word document or a page, which `import` reads
 * back once it is filled in, or a PDF to be filled in on paper.
 *
 * @module
 */
import { blank, type Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { inForce, official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { giveUp, refusal } from "../words/refusal.ts"
import { file, interchange } from "../disk/asked.ts"
import { save } from "../disk/files.ts"
import { formats, formOfName } from "../formats/exported.ts"
import { named } from "../disk/outputs.ts"
import { mention } from "../words/Terminal.ts"
import { summary } from "../words/summary.ts"

export const create = Effect.fnUntraced(function* ({
  agency,
  year,
  edition,
  output,
  blank: asForm,
  force,
  json,
  language
}: {
  readonly agency: string
  readonly year: number
  readonly edition: Option.Option<string>
  readonly output: Option.Option<string>
  /** A form to be filled in by hand, in the format that the ending of `output` says. */
  readonly blank: boolean
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}) {
  const wanted = Option.match(edition, {
    onNone: () => inForce(year),
    onSome: (key) => official.find((each) => each.key === key)
  })
  if (wanted === undefined) return yield* giveUp(noEdition(year), language)
  const draft = blank(wanted, { agency: { name: agency }, year, reading: "draft" })
  // The same door as for files: a name or year that no file may hold is refused before anything is written.
  const valid = Interchange.decode(draft)
  if (Result.isFailure(valid)) {
    const message = valid.failure.problems.map((problem) => problem.message[language]).join("\n")
    return yield* giveUp({ zh: message, en: message }, language)
  }
  if (asForm) return yield* form({ draft, edition: wanted, output, force, json, language })
  const given = Option.getOrElse(output, () => `${named(draft)}.gongkai.json`)
  const saved = yield* Effect.result(
    Effect.flatMap(file(given, interchange), (to) =>
      Effect.as(save(to, Interchange.show(draft, wanted), { replace: force }), to)
    )
  )
  if (Result.isFailure(saved)) return yield* giveUp(refusal(given, saved.failure), language)
  const to = saved.success
  yield* mention(json ? JSON.stringify({ output: to, report: summary(draft) }, null, 2) : to, json)
})

const form = Effect.fnUntraced(function* ({
  draft,
  edition,
  output,
  force,
  json,
  language
}: {
  readonly draft: Draft
  readonly edition: Edition
  readonly output: Option.Option<string>
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}) {
  const given = Option.getOrElse(output, () => "")
  const name = formOfName(given)
  if (name === undefined) return yield* giveUp(refusal(given, { text: whichForm }), language)
  const { write } = formats[name]
  const saved = yield* Effect.result(
    Effect.gen(function* () {
      const to = yield* file(given, formats[name])
      const content = yield* write({ draft, edition, previous: [], form: true })
      yield* save(to, content, { replace: force })
      return to
    })
  )
  if (Result.isFailure(saved)) return yield* giveUp(refusal(given, saved.failure), language)
  const to = saved.success
  yield* mention(json ? JSON.stringify({ output: to, report: summary(draft) }, null, 2) : to, json)
})

const whichForm: Text = {
  zh: "空白表要用 -o 指明文件名，以 .xlsx、.docx、.html 或 .pdf 结尾",
  en: "name the blank form with -o: a file that ends with .xlsx, .docx, .html or .pdf"
}

export const noEdition = (year: number): Text => ({
  zh: `${year}年度没有统一的报告格式（2019年度起才有）；请核对 --year，或用 --edition 指明格式`,
  en: `there was no common format for ${year} (the first was for 2019); check --year or state --edition`
})
