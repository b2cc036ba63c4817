/**
 * Prints the report that is being edited to a PDF beside its file.
 *
 * @module
 */
import { basename, dirname, join } from "node:path"
import { count } from "@gongkai/core/Finding"
import type { Text } from "@gongkai/core/Text"
import { countOpen, review } from "@gongkai/editor/Editing"
import type * as State from "@gongkai/editor/State"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { save } from "../disk/files.ts"
import { replaceable } from "../disk/replaceable.ts"
import type { Session } from "../session/Session.ts"
import { refusal } from "../words/refusal.ts"
import { withheld } from "../words/withheld.ts"

/** The PDF beside the report. */
const pdfOf = (path: string): string =>
  join(dirname(path), `${basename(path).replace(/(?:\.gongkai)?\.[^.]+$/u, "")}.pdf`)

const elsewhere: Text = {
  zh: "请先把它移走或改名，再按 Ctrl-P",
  en: "move or rename it, then press Ctrl-P again"
}

/** Prints the report beside its file, and tells what became of it. */
export const printed = async ({ path, edition }: Session, { editing }: State.State): Promise<State.Message> => {
  const [{ print }, { ownFaces }] = await Promise.all([import("@gongkai/pdf"), import("../disk/fonts.ts")])
  const to = pdfOf(path)
  const work = Effect.gen(function* () {
    yield* Effect.mapError(replaceable(to, elsewhere), (failure) => ({ text: refusal(to, failure) }))
    const faces = yield* ownFaces([])
    yield* save(to, yield* print(editing.draft, { edition, faces }), { replace: true })
  })
  const result = await Effect.runPromise(Effect.result(work))
  if (Result.isFailure(result)) return { severity: "error", text: result.failure.text }
  const { wrong, open } = review(editing)
  const [errors, toFill] = [count(wrong).error, countOpen(open)]
  const left: ReadonlyArray<Text> = [
    ...(errors > 0 ? [{ zh: `${errors} 个错误`, en: `${errors} error(s)` }] : []),
    ...(toFill > 0 ? [{ zh: `${toFill} 处待填`, en: `${toFill} to fill in` }] : [])
  ]
  const still = left.length > 0
  const notes = withheld(editing.draft, false)
  const text: Text = {
    zh: `已排成 ${to}${still ? `；报告还有 ${left.map(({ zh }) => zh).join("、")}` : ""}${notes === undefined ? "" : `；${notes.zh}`}`,
    en: `printed to ${to}${still ? `; the report still has ${left.map(({ en }) => en).join(", ")}` : ""}${notes === undefined ? "" : `; ${notes.en}`}`
  }
  return { severity: still ? "warning" : "good", text }
}

/** What is told meanwhile, from the second second on with how long it has taken. */
export const printing = (seconds: number): State.Message => ({
  severity: "note",
  text: {
    zh: `正在排版……${seconds > 0 ? `${seconds} 秒` : ""}`,
    en: `printing…${seconds > 0 ? ` ${seconds} s` : ""}`
  }
})
