/**
 * Reads a file as a report: an interchange file as it stands, anything else as a draft with the place of every number.
 *
 * What the source does not say stays blank, what it says unclearly stays unread; neither ever becomes 0.
 *
 * @module
 */
import { type Draft, entries } from "@gongkai/core/Draft"
import type { Edition } from "@gongkai/core/Edition"
import { editionOf, official } from "@gongkai/core/editions/official"
import { isUnread } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { compose } from "./compose.ts"
import type { Carried, Document } from "./Document.ts"
import { openDocument, textDocuments } from "./documents.ts"
import { kindOf } from "./kind.ts"
import type { Message } from "./Message.ts"
import { Refused } from "./Refused.ts"
import { noTables } from "./refusals.ts"
import { type Source, text, unusable } from "./Source.ts"

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
    const refused = unusable(source.bytes)
    if (refused !== undefined) return refuse(source, refused)
    if (kindOf(source.bytes) === "text") return finish(source, readText(source, options))
    return Effect.flatMap(
      Effect.promise(() => openDocument(source.bytes)),
      (opened) =>
        finish(
          source,
          Result.flatMap(opened, (document) => readOpened(document, source, options))
        )
    )
  })

const finish = (source: Source, result: Result.Result<Imported, Text>): Effect.Effect<Imported, Refused> =>
  Result.isSuccess(result) ? Effect.succeed(result.success) : refuse(source, result.failure)

const readOpened = (document: Document | Carried, source: Source, options: Options): Result.Result<Imported, Text> => {
  if ("carried" in document) return interchange(document.carried[0] ?? "", options)
  // What the reader says of the file, such as where its report may be, tells more than that no table was found.
  const warned =
    document.reader === "html" ? document.notes?.find(({ severity }) => severity === "warning")?.text : undefined
  return Result.mapError(compose(document, source.name, options), (reason) =>
    reason === noTables ? (warned ?? reason) : reason
  )
}

/** Nearly all cells were read: no other way to see the text will read more. */
const plenty = 0.95

/** Plain text is seen in every way its columns may be kept; the one that reads the most cells is taken. */
const readText = (source: Source, options: Options): Result.Result<Imported, Text> => {
  const decoded = text(source.bytes)
  if (Result.isFailure(decoded)) return Result.fail(decoded.failure)
  const content = decoded.success
  if (/^\s*[{[]/u.test(content)) return interchange(content, options)
  let best: { readonly share: number; readonly imported: Imported } | undefined
  let reason: Text | undefined
  for (const document of textDocuments(content)) {
    const result = compose(document, source.name, options)
    if (Result.isFailure(result)) reason = reason === undefined || reason === noTables ? result.failure : reason
    else {
      const share = readShare(result.success)
      if (best === undefined || share > best.share) best = { share, imported: result.success }
      if (share >= plenty) break
    }
  }
  return best === undefined ? Result.fail(reason ?? noTables) : Result.succeed(best.imported)
}

/** The share of cells that are not unread. */
const readShare = ({ draft, edition }: Imported): number => {
  const all = entries(edition, draft)
  return all.filter((entry) => !isUnread(entry)).length / all.length
}

const interchange = (content: string, { editions = official }: Options): Result.Result<Imported, Text> => {
  const parsed = Interchange.parse(content, { editions })
  if (Result.isFailure(parsed)) return Result.fail(listed(parsed.failure))
  const draft = parsed.success
  const edition = editions.find(({ key }) => key === draft.edition) ?? editionOf(draft)
  return Result.succeed({ draft, edition, messages: [] })
}

const listed = ({ problems }: Interchange.Invalid): Text => ({
  zh: problems.map(({ message }) => message.zh).join("\n"),
  en: problems.map(({ message }) => message.en).join("\n")
})

const refuse = (source: Source, reason: Text) => Effect.fail(new Refused({ file: source.name, text: reason }))
