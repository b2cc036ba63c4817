/**
 * Reading files for callers without Effect: each function returns a Promise of a result with the tag `ok`.
 *
 * A file that cannot be read is a result with `ok: false` and the reason in words. The Promise rejects only at a fault of this program. The
 * functions of the same names in the package's root do the same as Effects.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Imported, Options } from "./compose/Imported.ts"
import type { Refused } from "./open/Refused.ts"
import type { Source } from "./open/Source.ts"
import * as Reading from "./read.ts"

/** Why a file, or one of its reports, was not read: a sentence for the user in Chinese and English. */
export interface NotRead {
  readonly ok: false
  /** The base name of the file. */
  readonly file: string
  readonly text: Text
  /** How many reports the file holds, where that is the reason. */
  readonly reports?: number
}

/** A report as a draft with its edition and messages, or why it was not read. */
export type Read = ({ readonly ok: true } & Imported) | NotRead

const plain = (result: Result.Result<Imported, Refused>): Read =>
  Result.isSuccess(result) ? { ok: true, ...result.success } : refused(result.failure)

const refused = ({ file, text, reports }: Refused): NotRead => ({
  ok: false,
  file,
  text,
  ...(reports === undefined ? {} : { reports })
})

/** The one report in a file. A file with several is refused, unless `options.report` picks one. */
export const read = async (source: Source, options?: Options): Promise<Read> =>
  plain(await Effect.runPromise(Effect.result(Reading.read(source, options))))

/** Every report in a file, in order, each read or not. */
export const readAll = async (
  source: Source,
  options?: Options
): Promise<{ readonly ok: true; readonly reports: ReadonlyArray<Read> } | NotRead> => {
  const result = await Effect.runPromise(Effect.result(Reading.readAll(source, options)))
  return Result.isSuccess(result) ? { ok: true, reports: result.success.map(plain) } : refused(result.failure)
}
