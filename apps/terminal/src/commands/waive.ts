/**
 * `gongkai waive FILE FINDING --reason … --by …`: accepts a finding in the report's own file; `--withdraw` takes that back.
 *
 * A finding is named by its rule where that is enough, else by its id, as `check --json` prints it.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import type { Draft } from "@gongkai/core/Draft"
import type { Finding, Waived } from "@gongkai/core/Finding"
import * as Interchange from "@gongkai/core/Interchange"
import type { Language, Text } from "@gongkai/core/Text"
import { accept, withdraw } from "@gongkai/core/waive"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { giveUp, refusal } from "../words/refusal.ts"
import type { Exit } from "../words/Exit.ts"
import { save } from "../disk/files.ts"
import { load, optionsOf } from "../disk/load.ts"
import { harmless, mention } from "../words/Terminal.ts"

export interface Input {
  readonly file: string
  readonly finding: string
  readonly reason: Option.Option<string>
  readonly by: Option.Option<string>
  readonly until: Option.Option<string>
  readonly previous: ReadonlyArray<string>
  readonly withdraw: boolean
  readonly language: Language
}

export const waive = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    yield* mention(harmless((yield* attempt(input))[input.language]))
  }).pipe(Effect.catch((text) => giveUp(text, input.language)))

/** Fails with why nothing was done. */
const attempt = (input: Input): Effect.Effect<Text, Text> =>
  Effect.gen(function* () {
    const { file, language } = input
    if (!/\.json$/iu.test(file)) return yield* Effect.fail(notOurs(file))
    const unread = Effect.mapError((refused: Parameters<typeof refusal>[1]) => refusal(file, refused))
    const said = { agency: Option.none(), year: Option.none(), previous: input.previous }
    const { previous = [] } = yield* unread(optionsOf(said))
    const { draft, edition } = yield* unread(load(file, said))
    const findings = check(draft, { previous, edition })
    const finding = yield* Effect.fromResult(pick(findings, input.finding))
    const on = new Date(yield* Clock.currentTimeMillis).toISOString().slice(0, 10)
    const changed = input.withdraw
      ? withdraw(draft, finding)
      : accept(withdraw(draft, finding), finding, yield* Effect.fromResult(saidOf(input, on)))
    // The same door as for files: a day that is none is refused before anything is written.
    const text = Interchange.show(changed, edition)
    yield* Effect.fromResult(valid(text, language))
    yield* unread(save(file, text, { replace: true }))
    return (input.withdraw ? taken : accepted)(finding)
  })

const valid = (text: string, language: Language): Result.Result<Draft, Text> =>
  Result.mapError(Interchange.parse(text), ({ problems }) => {
    const message = problems.map((problem) => problem.message[language]).join("\n")
    return { zh: message, en: message }
  })

/** The finding with this id, or the only one of this rule. */
const pick = (findings: ReadonlyArray<Finding>, name: string): Result.Result<Finding, Text> => {
  const found = findings.filter(({ id, rule }) => id === name || rule === name)
  const [first] = found
  if (first === undefined) return Result.fail(none(name, findings))
  return found.length > 1 ? Result.fail(several(name, found)) : Result.succeed(first)
}

const saidOf = ({ reason, by, until }: Input, on: string): Result.Result<Waived, Text> =>
  Option.isNone(reason) || Option.isNone(by)
    ? Result.fail(unsaid)
    : Result.succeed({
        reason: reason.value,
        by: by.value,
        on,
        ...Option.match(until, { onNone: () => ({}), onSome: (day) => ({ until: day }) })
      })

const listed = (findings: ReadonlyArray<Finding>): string => findings.map(({ id }) => `\n  ${id}`).join("")

const none = (name: string, findings: ReadonlyArray<Finding>): Text =>
  findings.length === 0
    ? { zh: "这份报告没有疑点，无需说明", en: "the report has no findings; there is nothing to accept" }
    : {
        zh: `没有疑点 ${name}；这份报告的疑点有：${listed(findings)}`,
        en: `there is no finding ${name}; those of the report are:${listed(findings)}`
      }

const several = (name: string, findings: ReadonlyArray<Finding>): Text => ({
  zh: `${name} 有${findings.length}处，请写明是哪一处：${listed(findings)}`,
  en: `${name} occurs ${findings.length} times, say which:${listed(findings)}`
})

const unsaid: Text = {
  zh: "请用 --reason 写明理由，用 --by 写明是谁说明的；收回用 --withdraw",
  en: "say why with --reason and who says so with --by; --withdraw takes it back"
}

const notOurs = (file: string): Text => ({
  zh: `${file}：说明写在交换文件（*.gongkai.json）里；请先用 gongkai import ${file} 读成交换文件`,
  en: `${file}: what is accepted is written into an interchange file (*.gongkai.json); first gongkai import ${file}`
})

const accepted = ({ id }: Finding): Text => ({
  zh: `已说明 ${id}；所涉数字和文字一改，说明即失效`,
  en: `accepted ${id}, until its numbers or words change`
})

const taken = ({ id }: Finding): Text => ({ zh: `已收回对 ${id} 的说明`, en: `no longer accepted: ${id}` })
