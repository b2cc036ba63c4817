/**
 * Reads a file as reports: an interchange file as it stands, anything else as drafts with the place of every number.
 *
 * What the source does not say stays blank, what it says unclearly stays unread; neither ever becomes 0. A file with several reports is
 * never read as one: `read` refuses it by name, `readAll` yields each.
 *
 * @module
 */
import { at } from "@gongkai/core/Draft"
import { slots } from "@gongkai/core/Edition"
import { official } from "@gongkai/core/editions/official"
import { isUnread } from "@gongkai/core/Entry"
import * as Interchange from "@gongkai/core/Interchange"
import type { Text } from "@gongkai/core/Text"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { Carried, Document } from "@gongkai/match/Document"
import { attachedTo } from "./open/attached.ts"
import { openDocument, textDocuments } from "./open/documents.ts"
import { kindOf } from "./open/kind.ts"
import { plainMail } from "./open/mail.ts"
import { Refused } from "./open/Refused.ts"
import { changedInside, noSuchReport, noTables, severalReports } from "./open/refusals.ts"
import type { Imported, Options } from "./compose/Imported.ts"
import { withUnshownTotals } from "./compose/unshownTotals.ts"
import { bare, reconciled } from "./compose/reconciled.ts"
import { interchange, isInterchange } from "./interchange.ts"
import { limits } from "./readers/limits.ts"
import { ofMail } from "./several/attachments.ts"
import { type Found, slices } from "./several/slices.ts"
import { type Source, text, unusable } from "./open/Source.ts"
import { where } from "./open/where.ts"

/** What was read of one of a file's reports, or why nothing was. */
export type Each = Result.Result<Imported, Refused>

/**
 * Every report in a file, in order. Fails where the file holds none, or where a second one begins at no place that can be told; with
 * `report`, yields that one alone.
 */
export const readAll = (source: Source, options: Options = {}): Effect.Effect<ReadonlyArray<Each>, Refused> =>
  Effect.flatMap(asked(source, options), (all) => {
    const reason = failureOf(all)
    return reason === undefined
      ? Effect.succeed(all.map(({ result }) => Result.mapError(result, (text) => refused(source, text))))
      : Effect.fail(refused(source, reason))
  })

/** The report in a file. Of several, `options.report` picks one; without it they are refused by name. */
export const read = (source: Source, options: Options = {}): Effect.Effect<Imported, Refused> =>
  Effect.flatMap(asked(source, options), (all) => {
    const [first, ...others] = all
    return first !== undefined && others.length === 0
      ? Effect.mapError(Effect.fromResult(first.result), (text) => refused(source, text))
      : Effect.fail(new Refused({ file: source.name, text: severalReports(all.map(caption)), reports: all.length }))
  })

/** All reports of a file, or the one that is asked for. */
const asked = (source: Source, options: Options): Effect.Effect<ReadonlyArray<Found>, Refused> =>
  Effect.flatMap(found(source, options), (all) => {
    const { report } = options
    if (report === undefined) return Effect.succeed(all)
    const one = pick(all, report)
    return one === undefined
      ? Effect.fail(refused(source, noSuchReport(report, all.map(caption))))
      : Effect.succeed([{ ...one, result: one.told() }])
  })

/** A year never looks like a number of a report. */
const pick = (all: ReadonlyArray<Found>, report: number): Found | undefined => {
  if (report <= all.length) return all[report - 1]
  const own = all.filter(({ result }) => Result.isSuccess(result) && result.success.draft.year === report)
  return own.length === 1 ? own[0] : undefined
}

/** Whose it is and of which year, and where it begins. */
const caption = ({ place, result }: Found): Text => {
  const at = where(place)
  if (Result.isFailure(result))
    return { zh: `${at.zh}（读不出：${result.failure.zh}）`, en: `${at.en}(cannot be read: ${result.failure.en})` }
  const { agency, year } = result.success.draft
  return {
    zh: `${agency.name} ${year}年度${at.zh === "" ? "" : `（${at.zh}起）`}`,
    en: `${agency.name}, ${year}${at.en === "" ? "" : ` (from ${at.en.trim()})`}`
  }
}

/** The reports of a mail are those of its text and of its attachments, which may be mails in turn. */
const found = (source: Source, options: Options, depth = 1): Effect.Effect<ReadonlyArray<Found>, Refused> => {
  const isMail = kindOf(source.bytes) === "mhtml" && unusable(source.bytes) === undefined && depth < limits.zips
  const files = isMail ? attachedTo(source.bytes) : []
  if (files.length === 0) return foundIn(source, options)
  const opened = Effect.forEach(files, ({ name, bytes }) =>
    Effect.map(
      Result.isFailure(bytes)
        ? Effect.succeed(Result.fail(bytes.failure))
        : Effect.result(
            Effect.mapError(found({ name, bytes: bytes.success }, options, depth + 1), ({ text: why }) => why)
          ),
      (own) => ({ name, found: own })
    )
  )
  return Effect.gen(function* () {
    const body = yield* Effect.result(Effect.mapError(foundIn(source, options), ({ text: why }) => why))
    const all = ofMail(body, yield* opened)
    return yield* Effect.mapError(Effect.fromResult(all), (why) => refused(source, why))
  })
}

const foundIn = (source: Source, options: Options): Effect.Effect<ReadonlyArray<Found>, Refused> =>
  Effect.suspend(() => {
    const reason = unusable(source.bytes)
    if (reason !== undefined) return Effect.fail(refused(source, reason))
    const finish = (all: Result.Result<ReadonlyArray<Found>, Text>) =>
      Effect.mapError(Effect.fromResult(all), (text) => refused(source, text))
    const kind = kindOf(source.bytes)
    const mail = kind === "mhtml" ? plainMail(source.bytes) : undefined
    if (kind === "text" || mail !== undefined)
      return finish(readText(mail === undefined ? source : { ...source, bytes: mail }, options))
    return Effect.flatMap(
      Effect.promise(() => openDocument(source.bytes, options.characterMap)),
      (opened) => finish(Result.flatMap(opened, (document) => readOpened(document, source, options)))
    )
  })

const readOpened = (
  document: Document | Carried,
  source: Source,
  options: Options
): Result.Result<ReadonlyArray<Found>, Text> => {
  if ("carried" in document) return Result.succeed(carried(document, options))
  // What the reader says of the file, such as where its report may be, tells more than that no table was found.
  const warned =
    document.reader === "html" ? document.notes?.find(({ severity }) => severity === "warning")?.text : undefined
  const said = (reason: Text): Text => (reason === noTables ? (warned ?? reason) : reason)
  const { own } = document
  return Result.map(slicesOf(document, source.name, options), (read) => {
    const all = totalled(read, document)
    const whole =
      own === undefined || all.length !== 1
        ? all
        : all.map((each) =>
            beside(each, own, {
              ...options,
              details: document.details,
              computed: document.computed,
              lines: new Set(document.blocks.flatMap((block) => (block._tag === "Paragraph" ? [bare(block.text)] : [])))
            })
          )
    return whole.map((each) => ({ ...each, result: Result.mapError(each.result, said) }))
  })
}

/** The only report of a workbook of ours, with totals that its formulas do not show. */
const totalled = (all: ReadonlyArray<Found>, { silent }: Document): ReadonlyArray<Found> => {
  if (silent === undefined || all.length !== 1) return all
  return all.map(({ result, told, ...rest }) => ({
    ...rest,
    result: Result.map(result, (seen) => withUnshownTotals(seen, silent)),
    told: () => Result.map(told(), (seen) => withUnshownTotals(seen, silent))
  }))
}

/** The reports of a file; where what is seen does not say of which year or organ it is, the data beside it says so. */
const slicesOf = (document: Document, file: string, options: Options): ReturnType<typeof slices> => {
  const seen = slices(document, file, options)
  const isRead = Result.isFailure(seen) || seen.success.some(({ result }) => Result.isSuccess(result))
  const { own } = document
  if (isRead || own === undefined) return seen
  const parsed = Interchange.parse(own, { editions: options.editions ?? official })
  if (Result.isFailure(parsed)) return seen
  const { year, agency } = parsed.success
  return slices(document, file, { ...options, year: options.year ?? year, agency: options.agency ?? agency.name })
}

/** The only report of a file that holds it as an interchange file too. */
const beside = (
  { result, told, ...rest }: Found,
  own: string,
  options: NonNullable<Parameters<typeof reconciled>[2]>
): Found => ({
  ...rest,
  result: Result.map(result, (seen) => reconciled(seen, own, options)),
  told: () => Result.map(told(), (seen) => reconciled(seen, own, options))
})

const carried = ({ carried: texts, broken }: Carried, options: Options): ReadonlyArray<Found> => [
  ...texts.map((content) => known(interchange(content, options))),
  ...(broken > 0 ? [known(Result.fail(changedInside(broken)))] : [])
]

const known = (result: Found["result"]): Found => ({ result, told: () => result })

/** Nearly all cells were read: no other way to see the text will read more. */
const plenty = 0.95

/** Plain text is seen in every way its columns may be kept; that with the most reports is taken, and of these the one that reads most cells. */
const readText = (source: Source, options: Options): Result.Result<ReadonlyArray<Found>, Text> => {
  const decoded = text(source.bytes)
  if (Result.isFailure(decoded)) return Result.fail(decoded.failure)
  const content = decoded.success
  if (isInterchange(content)) return Result.map(interchange(content, options), (own) => [known(Result.succeed(own))])
  let best: { readonly share: number; readonly all: ReadonlyArray<Found> } | undefined
  let reason: Text | undefined
  let unsure: Text | undefined
  for (const document of textDocuments(content)) {
    const result = slices(document, source.name, options)
    const all = Result.isSuccess(result) ? result.success : []
    const failure = Result.isFailure(result) ? result.failure : failureOf(all)
    if (failure !== undefined) reason = reason === undefined || reason === noTables ? failure : reason
    if (Result.isFailure(result)) unsure = result.failure
    if (failure !== undefined) continue
    const shares = all.map(({ result: each }) => shareOf(each))
    const share = mean(shares.map(({ weighed }) => weighed))
    const more = all.length - (best?.all.length ?? 0)
    if (best === undefined || more > 0 || (more === 0 && share > best.share)) best = { share, all }
    if (mean(shares.map(({ read: own }) => own)) >= plenty) break
  }
  if (best === undefined) return Result.fail(reason ?? noTables)
  // Seen in another way, the text holds a second report.
  return best.all.length === 1 && unsure !== undefined ? Result.fail(unsure) : Result.succeed(best.all)
}

/** Why the only report could not be read. */
const failureOf = (all: ReadonlyArray<Found>): Text | undefined => {
  const [only, ...others] = all
  return only !== undefined && others.length === 0 && Result.isFailure(only.result) ? only.result.failure : undefined
}

/** How much a cell counts that was read on a guess, such as under a head which another way of seeing the text recognises. */
const guessed = 0.5

/** The share of cells that are not unread, and the same with the guesses weighed. */
const shareOf = (result: Found["result"]): { readonly read: number; readonly weighed: number } => {
  if (Result.isFailure(result)) return { read: 0, weighed: 0 }
  const { edition, draft } = result.success
  const all = slots(edition)
  const read = all.filter(({ cell }) => !isUnread(at(draft, cell)))
  const guesses = read.filter(({ cell }) => draft.provenance?.cells[cell]?.confidence === "likely")
  return { read: read.length / all.length, weighed: (read.length - (1 - guessed) * guesses.length) / all.length }
}

const mean = (all: ReadonlyArray<number>): number => all.reduce((sum, each) => sum + each, 0) / all.length

const refused = (source: Source, text: Text) => new Refused({ file: source.name, text })
