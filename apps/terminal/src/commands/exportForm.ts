/**
 * `gongkai export-form --to xlsform -o FORM.xlsx`: the form of an edition for other systems, in their own languages.
 *
 * Without -o a definition is printed, so that it can be piped; a workbook needs a file. A file that stands there is left alone, unless it
 * is just the same or `--force` is given.
 *
 * @module
 */
import type { Edition } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import type { Language, Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { basename } from "node:path"
import type { Target } from "./formTargets.ts"
import { file, type Kind } from "../disk/asked.ts"
import { save } from "../disk/files.ts"
import { unwritten } from "../disk/outputs.ts"
import type { Exit } from "../words/Exit.ts"
import { complained, refuse } from "../words/refusal.ts"
import { mention, say } from "../words/Terminal.ts"

export interface Input {
  readonly to: Target
  readonly edition: Option.Option<string>
  readonly output: Option.Option<string>
  readonly force: boolean
  readonly json: boolean
  readonly language: Language
}

const json = (target: string): Kind => ({
  ending: `.${target}.json`,
  endings: [".json"],
  name: { zh: "JSON 文件", en: "a JSON file" }
})

const kinds: { readonly [target in Target]: Kind } = {
  "json-schema": json("schema"),
  "table-schema": json("table-schema"),
  // The name that the standard gives the metadata of FILE.csv.
  csvw: { ...json("csvw"), ending: ".csv-metadata.json" },
  xlsform: { ending: ".xlsx", endings: [".xlsx"], name: { zh: "Excel 工作簿", en: "a workbook" } },
  surveyjs: json("surveyjs"),
  dhis2: json("dhis2"),
  sdmx: { ending: ".xml", endings: [".xml"], name: { zh: "XML 文件", en: "an XML file" } }
}

/** The table that lies beside its metadata: 2025.csv for 2025.csv-metadata.json. */
const tableOf = (to: string | undefined): string | undefined =>
  to === undefined ? undefined : /^(.*\.csv)-metadata\.json$/iu.exec(basename(to))?.[1]

const defined = async (target: Target, edition: Edition, to: string | undefined): Promise<Uint8Array | string> => {
  const { definitions, xlsform } = await import("@gongkai/render")
  if (target === "csvw") return definitions.csvw(edition, tableOf(to))
  if (target !== "xlsform") return definitions[target](edition)
  return (await import("@gongkai/office")).plainWorkbook(edition.title, xlsform(edition))
}

/** Writes the definition, or prints it. */
export const exportForm = (input: Input): Effect.Effect<void, never, Exit> =>
  written(input).pipe(Effect.catch(complained(input.language)))

const written = Effect.fnUntraced(function* ({ to: target, edition: key, output, force, json: asJson }: Input) {
  const edition = Option.match(key, {
    onNone: () => official.at(-1),
    onSome: (wanted) => official.find((each) => each.key === wanted)
  })
  if (edition === undefined) return yield* refuse("--edition", noEdition)
  const to = Option.isSome(output) ? yield* file(output.value, kinds[target]) : undefined
  if (to === undefined && target === "xlsform") return yield* refuse("--to xlsform", fileWanted)
  const content = yield* Effect.promise(() => defined(target, edition, to))
  if (to === undefined) return yield* say(String(content).trimEnd())
  yield* Effect.mapError(save(to, content, { replace: force, unlessSame: true }), unwritten(to))
  yield* mention(asJson ? JSON.stringify({ output: to, to: target, edition: edition.key }, null, 2) : to, asJson)
})

const noEdition: Text = { zh: "没有这一版格式；请核对 --edition", en: "there is no such edition; check --edition" }

const fileWanted: Text = {
  zh: "这是 Excel 工作簿，请用 -o 指明文件名，例如 -o 年报.xlsx",
  en: "this is a workbook: name a file with -o, for instance -o form.xlsx"
}
