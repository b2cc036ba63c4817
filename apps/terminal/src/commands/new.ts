/**
 * `gongkai new --agency NAME --year YEAR`: an interchange file with every cell blank, ready to be filled in.
 *
 * @module
 */
import { blank } from "@gongkai/core/Draft"
import { inForce, official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { giveUp, refusal } from "../words/refusal.ts"
import { file, interchange } from "../disk/asked.ts"
import { save } from "../disk/files.ts"
import { named } from "../disk/outputs.ts"
import { mention } from "../words/Terminal.ts"
import { summary } from "./check.ts"

export const create = Effect.fnUntraced(function* ({
  agency,
  year,
  edition,
  output,
  force,
  json,
  language
}: {
  readonly agency: string
  readonly year: number
  readonly edition: Option.Option<string>
  readonly output: Option.Option<string>
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

export const noEdition = (year: number): Text => ({
  zh: `${year}年度没有统一的报告格式（2019年度起才有）；请核对 --year，或用 --edition 指明格式`,
  en: `there was no common format for ${year} (the first was for 2019); check --year or state --edition`
})
