/**
 * `gongkai rules`: what is checked, under which clause; `gongkai rules ID` explains one rule with an example.
 *
 * @module
 */
import { exampleOf, given } from "@gongkai/core/example"
import { type BookEntry, clauses, explainRule, markdown, ruleBook, severityName } from "@gongkai/core/ruleBook"
import type { Language } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { giveUp } from "../words/refusal.ts"
import type { Exit } from "../words/Exit.ts"
import { faint, harmless, say } from "../words/Terminal.ts"

export interface Input {
  readonly rule: Option.Option<string>
  readonly markdown: boolean
  readonly json: boolean
  readonly language: Language
}

/** A text stands with its part; any other example is told in words. */
const exampleIn = ({ rule, editions }: Pick<BookEntry, "rule" | "editions">, language: Language) => {
  const written = given(rule)
  if (written !== undefined && "part" in written) return written
  const edition = editions.at(-1)
  const example = edition === undefined ? undefined : exampleOf(rule, edition)
  return example === undefined ? null : { holds: example.holds[language], breaks: example.breaks[language] }
}

export const listRules = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const { language } = input
    if (input.markdown) return yield* say(markdown().trimEnd())
    const book = ruleBook()
    const wanted = Option.match(input.rule, {
      onNone: () => book,
      onSome: (id) => book.filter(({ rule }) => rule.id === id)
    })
    if (wanted.length === 0) {
      const id = harmless(Option.getOrElse(input.rule, () => ""))
      const text = {
        zh: `没有规则 ${id}；用 gongkai rules 列出全部`,
        en: `There is no rule ${id}; gongkai rules lists them all`
      }
      return yield* giveUp(text, language)
    }
    if (input.json) {
      const rules = wanted.map(({ rule, cites, editions }) => ({
        id: rule.id,
        severity: rule.severity,
        statement: rule.statement[language],
        hint: rule.hint[language],
        cites: clauses({ cites }),
        editions: editions.map(({ key }) => key),
        ...("equations" in rule && { equations: rule.equations }),
        example: exampleIn({ rule, editions }, language)
      }))
      return yield* say(JSON.stringify({ rules }, null, 2))
    }
    if (Option.isSome(input.rule)) return yield* say(wanted.flatMap((entry) => explainRule(entry, language)).join("\n"))
    yield* say(
      wanted
        .map(
          ({ rule, cites }) =>
            `${severityName(rule.severity, language)}  ${rule.statement[language]}\n${faint(`      ${rule.id}  ${clauses({ cites })}`)}`
        )
        .join("\n")
    )
  })
