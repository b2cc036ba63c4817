/**
 * The reports of a mail: that in its text, and those in its attachments, each told from where it is.
 *
 * An attachment without a report is named beside the reports that were found. A mail without any says of each file why.
 *
 * @module
 */
import type { Text } from "@gongkai/core/Text"
import type { Message } from "@gongkai/match/Message"
import * as Result from "effect/Result"
import { noTables } from "../open/refusals.ts"
import { distinct, type Found } from "./slices.ts"

/** What was found in one attachment, or why it is no report. */
export interface Opened {
  readonly name: string
  readonly found: Result.Result<ReadonlyArray<Found>, Text>
}

const from = (name: string): Message => ({
  severity: "note",
  text: { zh: `取自邮件的附件“${name}”`, en: `from the attachment “${name}” of the mail` }
})

const notRead = (name: string, why: Text): Message => ({
  severity: "warning",
  text: {
    zh: `邮件的附件“${name}”没有读入：${why.zh}`,
    en: `the attachment “${name}” of the mail was not read: ${why.en}`
  }
})

/** What the user may still say of a report, such as its year. */
const isLacking = (why: Text): boolean => "lacks" in why

const inside = (name: string, why: Text): Text => ({
  ...why,
  zh: `邮件的附件“${name}”：${why.zh}`,
  en: `the attachment “${name}” of the mail: ${why.en}`
})

type Read = Found["result"]

const noted = (result: Read, notes: ReadonlyArray<Message>): Read =>
  Result.map(result, (imported) => ({ ...imported, messages: [...imported.messages, ...notes] }))

const onceNoted = (found: Found, notes: ReadonlyArray<Message>): Found =>
  notes.length === 0 ? found : { ...found, result: noted(found.result, notes), told: () => noted(found.told(), notes) }

const named = (name: string, each: Read): Read => Result.mapError(noted(each, [from(name)]), (why) => inside(name, why))

const ofFile = ({ name, found }: Opened): ReadonlyArray<Found> => {
  const all: ReadonlyArray<Found> = Result.isSuccess(found)
    ? found.success
    : [{ result: Result.fail(found.failure), told: () => Result.fail(found.failure) }]
  return all.map(({ result, told, ...rest }) => {
    return { ...rest, result: named(name, result), told: () => named(name, told()) }
  })
}

/** The reports of a mail with the text `body`, in order; what is in it twice is taken once. */
export const ofMail = (
  body: Result.Result<ReadonlyArray<Found>, Text>,
  files: ReadonlyArray<Opened>
): Result.Result<ReadonlyArray<Found>, Text> => {
  const own = Result.isSuccess(body) ? body.success.filter(isReport) : []
  const all = [...own, ...files.flatMap(ofFile)]
  const reports = distinct(all.filter(isReport))
  const others = files.flatMap(({ name, found }) => {
    const [why] = Result.isFailure(found) ? [found.failure] : found.success.flatMap(({ result }) => reasonOf(result))
    const isRead = Result.isSuccess(found) && found.success.some(isReport)
    return why === undefined || isRead ? [] : [{ name, why }]
  })
  const [first, ...more] = reports
  if (first !== undefined)
    return Result.succeed([
      onceNoted(
        first,
        others.map(({ name, why }) => notRead(name, why))
      ),
      ...more
    ])
  const [only, ...rest] = others
  if (only === undefined) return Result.fail(Result.isFailure(body) ? body.failure : noTables)
  return rest.length === 0 ? Result.fail(inside(only.name, only.why)) : Result.succeed(all)
}

/** A report that was read, or would be if the user said what it lacks. */
const isReport = ({ result }: Found): boolean => Result.isSuccess(result) || isLacking(result.failure)

const reasonOf = (result: Read): ReadonlyArray<Text> => (Result.isFailure(result) ? [result.failure] : [])
