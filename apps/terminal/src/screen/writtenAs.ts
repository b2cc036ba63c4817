/**
 * Writes the report that is being edited beside its file in another format, under a name that nothing has yet.
 *
 * @module
 */
import { existsSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import type { Text } from "@gongkai/core/Text"
import type * as State from "@gongkai/editor/State"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Session } from "../session/Session.ts"
import { refusal } from "../words/refusal.ts"

/** The file beside the report; where one of that name stands, the first of `-2`, `-3`… that does not. */
export const freeBeside = (path: string, ending: string, isThere: (path: string) => boolean = existsSync): string => {
  const own = join(dirname(path), basename(path).replace(/(?:\.gongkai)?\.[^.]+$/u, ""))
  for (let number = 1; ; number++) {
    const name = `${own}${number === 1 ? "" : `-${number}`}${ending}`
    if (!isThere(name)) return name
  }
}

/** Told while it is written. */
export const writing: State.Message = { severity: "note", text: { zh: "正在写出……", en: "writing…" } }

/** Writes the report as it is now; the message tells where, or why not. */
export const writtenAs = async (
  { path }: Pick<Session, "path">,
  { editing, last }: Pick<State.State, "editing" | "last">,
  name: State.Format
): Promise<State.Message> => {
  const [{ formats }, { put }, { leftOf }] = await Promise.all([
    import("../formats/exported.ts"),
    import("../formats/put.ts"),
    import("../formats/left.ts")
  ])
  const format = formats[name]
  const to = freeBeside(path, format.ending)
  const report = { draft: editing.draft, edition: editing.edition, previous: last === undefined ? [] : [last.draft] }
  const result = await Effect.runPromise(Effect.result(put(to, name, report, { force: false })))
  if (Result.isFailure(result)) return { severity: "error", text: refusal(to, result.failure) }
  const notes = leftOf(name, report, false)
  const text: Text = {
    zh: `已写成 ${format.name.zh}：${to}${notes === undefined ? "" : `；${notes.zh}`}`,
    en: `${format.name.en} is written: ${to}${notes === undefined ? "" : `; ${notes.en}`}`
  }
  return { severity: "good", text }
}
