/**
 * `gongkai agencies`: which agencies gongkai remembers from the reports that were filled in here, and how they are forgotten.
 *
 * @module
 */
import type { Language, Text } from "@gongkai/core/Text"
import type { Refused } from "@gongkai/import"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { forget, memoryFile, recalled } from "../disk/memory.ts"
import type { Exit } from "../words/Exit.ts"
import { ofAgency } from "../words/head.ts"
import { complained, giveUp } from "../words/refusal.ts"
import { faint, harmless, heading, mention, say } from "../words/Terminal.ts"

export interface Input {
  readonly forget: Option.Option<string>
  readonly forgetAll: boolean
  readonly json: boolean
  readonly language: Language
}

export const agencies = (input: Input): Effect.Effect<void, never, Exit> =>
  told(input).pipe(Effect.catch(complained(input.language)))

const told = (input: Input): Effect.Effect<void, Refused, Exit> =>
  Effect.gen(function* () {
    const { json, language } = input
    const name = Option.getOrUndefined(input.forget)
    if (input.forgetAll || name !== undefined) {
      const count = yield* forget(input.forgetAll ? undefined : name)
      if (count === 0 && !input.forgetAll) return yield* giveUp(unknown(name ?? ""), language)
      return yield* mention(json ? JSON.stringify({ forgotten: count }) : forgotten(count)[language], json)
    }
    const { agencies: all } = yield* recalled()
    if (json) return yield* say(JSON.stringify({ file: memoryFile(), agencies: all }, null, 2))
    const colon = language === "zh" ? "：" : ": "
    const lines = all.flatMap(({ agency, year, path }) => [
      `${heading(harmless(agency.name))}  ${year}`,
      ...ofAgency(agency, language)
        .slice(1)
        .map(([field, value]) => `    ${field}${colon}${value}`),
      faint(`    ${harmless(path)}`)
    ])
    yield* say([...(all.length === 0 ? [none[language]] : lines), faint(keptIn(memoryFile())[language])].join("\n"))
  })

const none: Text = { zh: "还没有记住任何机关", en: "no agency is remembered" }

const keptIn = (file: string): Text => ({
  zh: `记在 ${harmless(file)}；忘掉一个用 --forget 名称，全部忘掉用 --forget-all（报告文件不受影响）`,
  en: `kept in ${harmless(file)}; --forget NAME forgets one, --forget-all all of them (reports stay as they are)`
})

const forgotten = (count: number): Text => ({
  zh: `已忘掉${count}个机关；报告文件没有动`,
  en: `${count} agency(ies) forgotten; the reports stay as they are`
})

const unknown = (name: string): Text => ({
  zh: `没有记住“${harmless(name)}”；用 gongkai agencies 列出记住的`,
  en: `“${harmless(name)}” is not remembered; gongkai agencies lists what is`
})
