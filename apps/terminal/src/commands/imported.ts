/**
 * A document that `fill` is given: after one question it is imported beside itself, and the report that this makes is opened.
 *
 * @module
 */
import { existsSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { entries } from "@gongkai/core/Draft"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import { Refused } from "@gongkai/import/open/Refused"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { interchange } from "../disk/asked.ts"
import { save } from "../disk/files.ts"
import { load } from "../disk/load.ts"
import { withoutEnding } from "../disk/outputs.ts"
import { beside } from "../session/Journal.ts"
import { agree, mayAsk } from "../words/ask.ts"
import { breachesOf, harmOf, opening } from "../words/harm.ts"
import { refusal, refuse } from "../words/refusal.ts"
import { harmless } from "../words/Terminal.ts"
import type { Language } from "@gongkai/core/Text"

/** Whether a file stands there that is no interchange file by its name, and so has to be read first. */
export const isForeign = (path: string): boolean =>
  !/\.json$/iu.test(path) && statSync(path, { throwIfNoEntry: false })?.isFile() === true

interface Input {
  readonly agency: Option.Option<string>
  readonly year: Option.Option<number>
  readonly report: Option.Option<number>
  readonly language: Language
}

/** The report made of it, with what is to be said of the import first; one that was made before is opened as it is. */
export const taken = Effect.fnUntraced(function* (source: string, { language, ...said }: Input) {
  const path = join(dirname(source), `${withoutEnding(source)}${interchange.ending}`)
  const isThere = existsSync(path) || existsSync(beside(path))
  if (!mayAsk()) return yield* refuse("", isThere ? openInstead(source, path) : importFirst(source, path))
  const isAgreed = yield* agree(isThere ? goOn(source, path) : takeOver(source, path), language)
  if (!isAgreed) return yield* refuse("", declined)
  if (isThere) return { path }
  const imported = yield* Effect.mapError(
    load(source, said),
    (failure) => new Refused({ file: "", text: refusal(source, failure) })
  )
  const { draft, edition } = imported
  yield* Effect.mapError(
    save(path, Interchange.show(draft, edition), { replace: false }),
    (failure) => new Refused({ file: "", text: refusal(path, failure) })
  )
  const harm = opening(harmOf(imported, breachesOf(imported)), entries(edition, draft).length)
  return { path, said: readIn(source, harm) }
})

const importFirst = (source: string, path: string): Text => ({
  zh: `${harmless(source)} 不是交换文件，不能直接填；请先导入：gongkai import ${harmless(source)} -o ${harmless(path)}，再 gongkai fill ${harmless(path)}`,
  en: `${harmless(source)} is no interchange file and cannot be filled in; import it first: gongkai import ${harmless(source)} -o ${harmless(path)}, then gongkai fill ${harmless(path)}`
})

const openInstead = (source: string, path: string): Text => ({
  zh: `${harmless(source)} 不是交换文件；旁边已有 ${harmless(path)}，要填它请用 gongkai fill ${harmless(path)}`,
  en: `${harmless(source)} is no interchange file; ${harmless(path)} is there: gongkai fill ${harmless(path)}`
})

const takeOver = (source: string, path: string): Text => ({
  zh: `${harmless(source)} 不是交换文件。把它导入成 ${harmless(path)} 再填？（原文件不动）`,
  en: `${harmless(source)} is no interchange file. Import it as ${harmless(path)} and fill that in? (The document stays as it is.)`
})

const goOn = (source: string, path: string): Text => ({
  zh: `${harmless(source)} 旁边已有 ${harmless(path)}。接着填它，不再导入？`,
  en: `Beside ${harmless(source)} there is ${harmless(path)}. Go on with that, without importing again?`
})

const declined: Text = { zh: "没有导入，没有改动", en: "nothing was imported, nothing changed" }

const readIn = (source: string, harm: Text): Text => ({
  zh: `已从 ${harmless(source)} 导入：${harm.zh}`,
  en: `imported from ${harmless(source)}: ${harm.en}`
})
