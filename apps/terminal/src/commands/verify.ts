/**
 * `gongkai verify FILE.pdf…`: prints what is inside a PDF again, in the way the PDF says it was printed, and compares the bytes.
 *
 * A PDF of another version cannot have the same bytes; then the text on its pages is compared. Exit 1 when something differs, or when
 * what was appended to an original can hide what was printed; a seal or a remark beside the text leaves it the original, exit 0.
 *
 * @module
 */
import { readFile } from "node:fs/promises"
import type { Language } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { busy, comparing } from "../bulk/busy.ts"
import { Exit, highest } from "../words/Exit.ts"
import { complain, harmless, mention, say } from "../words/Terminal.ts"
import type { Given } from "../verify/again.ts"
import { judge } from "../verify/judge.ts"
import { notOurs, unreadable, type Verdict } from "../verify/verdicts.ts"

interface Input extends Given {
  readonly files: ReadonlyArray<string>
  readonly json: boolean
  readonly language: Language
}

export const verify = (input: Input): Effect.Effect<void, never, Exit> =>
  Effect.gen(function* () {
    const { json, language } = input
    const since = performance.now()
    const all = yield* Effect.forEach(input.files, (path, done) => {
      const among = { done, total: input.files.length, since }
      const shown = busy({ doing: comparing, name: path, language, among })
      return Effect.map(shown(verifyOne(path, input)), (verdict) => ({ path, ...verdict }))
    })
    if (json) yield* say(JSON.stringify({ files: all.map((each) => plain(each, language)) }, null, 2))
    else
      for (const { path, code, text } of all)
        yield* (code === 2 ? complain : mention)(harmless(`${path}${language === "zh" ? "：" : ": "}${text[language]}`))
    yield* (yield* Exit).raise(highest(all.map(({ code }) => code)))
  })

const plain = ({ path, code, text, added = [] }: Verdict & { readonly path: string }, language: Language) => ({
  file: path,
  same: code === 0,
  verdict: text[language],
  ...(added.length > 0 && { added: added.map((each) => each[language]) })
})

const verifyOne = (path: string, input: Input): Effect.Effect<Verdict> =>
  Effect.gen(function* () {
    const bytes = yield* Effect.result(Effect.tryPromise(() => readFile(path)))
    if (Result.isFailure(bytes)) return unreadable
    if (!bytes.success.subarray(0, 1024).includes("%PDF-")) return notOurs
    return yield* judge(bytes.success, input)
  })
