/**
 * Reads an interchange file as the report it holds, without loading what reads documents.
 *
 * @module
 */
import { editionOf, official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import * as Result from "effect/Result"
import type { Imported, Options } from "./compose/Imported.ts"
import { kindOf } from "./open/kind.ts"
import { Refused } from "./open/Refused.ts"
import { type Source, text, unusable } from "./open/Source.ts"

/** Whether a text is to be read as an interchange file, right or wrong: it begins as an object or a list of JSON does, and no [字体：大]. */
export const isInterchange = (content: string): boolean => /^\s*(?:\{|\[\s*(?:[{["\]\d-]|$))/u.test(content)

/** The report of an interchange file's text, or every reason why it is none, one a line. */
export const interchange = (content: string, { editions = official }: Options): Result.Result<Imported, Text> => {
  const parsed = Interchange.parse(content, { editions })
  if (Result.isFailure(parsed)) return Result.fail(isOthers(content) ? othersData : listed(parsed.failure))
  const draft = parsed.success
  const edition = editions.find(({ key }) => key === draft.edition) ?? editionOf(draft)
  return Result.succeed({ draft, edition, messages: [] })
}

/** Data of another program say nowhere that they are a report file; one that was damaged still does. */
const isOthers = (content: string): boolean => !/"format"|gongkai/u.test(content)

const othersData: Text = {
  zh: "这是别的系统的 JSON 数据，不是年报交换文件；请在那个系统里把报告另存为网页、Word 或 Excel 再导入",
  en: "this is JSON of another system and no report file: save the report there as a web page, Word or Excel and import that"
}

const listed = ({ problems }: Interchange.Invalid): Text => ({
  zh: problems.map(({ message }) => message.zh).join("\n"),
  en: problems.map(({ message }) => message.en).join("\n")
})

/**
 * What `read` answers for an interchange file; `undefined` for any other file, for bytes that cannot be read at all, and where one of several
 * reports is asked for. Those are for `read`.
 */
export const readInterchange = (
  source: Source,
  options: Options = {}
): Result.Result<Imported, Refused> | undefined => {
  const { name, bytes } = source
  if (options.report !== undefined || unusable(bytes) !== undefined || kindOf(bytes) !== "text") return undefined
  const decoded = text(bytes)
  return Result.isSuccess(decoded) && isInterchange(decoded.success)
    ? Result.mapError(interchange(decoded.success, options), (reason) => new Refused({ file: name, text: reason }))
    : undefined
}
