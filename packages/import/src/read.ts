/**
 * Reads a file as a report: an interchange file as it stands, anything else as a draft with the place of every number.
 *
 * What the source does not say stays blank, what it says unclearly stays unread; neither ever becomes 0.
 *
 * @module
 */
import type { Draft } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { editionOf, official } from "@gongkai/core/editions/official"
import * as Interchange from "@gongkai/core/Interchange"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { compose } from "./compose.ts"
import type { Message } from "./Message.ts"
import { readText } from "./readers/text.ts"
import { Refused } from "./Refused.ts"
import { type Source, text } from "./Source.ts"

export interface Imported {
  readonly draft: Draft
  readonly edition: Edition
  readonly messages: ReadonlyArray<Message>
}

export interface Options {
  /** The editions to recognise; the official ones unless said otherwise. */
  readonly editions?: ReadonlyArray<Edition>
  /** Said where the source does not name them. */
  readonly agency?: string
  readonly year?: number
  /** Last year's reports: where figures run together, what they handed over helps to part them. */
  readonly previous?: ReadonlyArray<Draft>
}

export const read = (source: Source, options: Options = {}): Effect.Effect<Imported, Refused> =>
  Effect.suspend(() => {
    const decoded = text(source.bytes)
    if (Result.isFailure(decoded)) return refuse(source, decoded.failure)
    const content = decoded.success
    const result = /^\s*[{[]/u.test(content)
      ? interchange(content, options)
      : compose(readText(content), source.name, options)
    return Result.isSuccess(result) ? Effect.succeed(result.success) : refuse(source, result.failure)
  })

const interchange = (content: string, { editions = official }: Options): Result.Result<Imported, Refused["text"]> => {
  const parsed = Interchange.parse(content, { editions })
  if (Result.isFailure(parsed)) return Result.fail(listed(parsed.failure))
  const draft = parsed.success
  const edition = editions.find(({ key }) => key === draft.edition) ?? editionOf(draft)
  return Result.succeed({ draft, edition, messages: [] })
}

const listed = ({ problems }: Interchange.Invalid): Refused["text"] => ({
  zh: problems.map(({ message }) => message.zh).join("\n"),
  en: problems.map(({ message }) => message.en).join("\n")
})

const refuse = (source: Source, reason: Refused["text"]) =>
  Effect.fail(new Refused({ file: source.name, text: reason }))
