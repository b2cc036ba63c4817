/**
 * Whether a PDF is as we printed it, and what lies on it besides.
 *
 * A file that somebody wrote on honestly has its original at its beginning, as remarks and seals are appended: each end that the file
 * ever had is tried. Where no original is found, the file itself is compared with what would be printed.
 *
 * @module
 */
import { createHash } from "node:crypto"
import type { Draft } from "@gongkai/core/Draft"
import { same } from "@gongkai/core/difference"
import { editionOf } from "@gongkai/core/editions/official"
import { pdfInside, type PdfInside, type PdfSeen, pdfSeen } from "@gongkai/import"
import { notice, Record, same as holdsTheSame } from "@gongkai/pdf"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import { type Added, added } from "./added.ts"
import { again, type Given, reportsOf } from "./again.ts"
import { withNotes } from "./notes.ts"
import { prefixes } from "./prefixes.ts"
import * as Verdicts from "./verdicts.ts"

export const judge = Effect.fnUntraced(function* (bytes: Uint8Array, given: Given) {
  for (const prefix of prefixes(bytes)) {
    const opened = yield* Effect.result(open(prefix, given))
    if (Result.isFailure(opened)) continue
    const verdict = identical(prefix, opened.success) ?? (yield* byText(opened.success))
    if (verdict.code !== 0) continue
    const all = yield* writtenOn(prefix, bytes, opened.success, verdict)
    return withNotes(all, opened.success.drafts, opened.success.record)
  }
  const opened = yield* Effect.result(open(bytes, given))
  if (Result.isFailure(opened)) return opened.failure
  const verdict = identical(bytes, opened.success) ?? (yield* compared(bytes, opened.success))
  return withNotes(verdict, opened.success.drafts, opened.success.record)
})

interface Opened {
  readonly inside: PdfInside
  readonly record: Record.Record
  readonly drafts: ReadonlyArray<Draft>
  /** The same, printed again. */
  readonly reprint: Uint8Array
  /** What its pages should say of it, but do not: an earlier version printed it. */
  readonly unsaid?: string
}

const open = (bytes: Uint8Array, given: Given): Effect.Effect<Opened, Verdicts.Verdict> =>
  Effect.gen(function* () {
    const inside = yield* Effect.mapError(pdfInside({ name: "", bytes }), unreadable)
    const record = Record.ofXmp(inside.xmp) ?? Record.parse(inside.keywords)
    if (record === undefined) return yield* Effect.fail(Verdicts.notOurs)
    const drafts = yield* Effect.fromResult(reportsOf(inside, record))
    const reprint = yield* Effect.mapError(again(drafts, record, given), unreadable)
    const said = drafts.flatMap((draft) => notice(draft, editionOf(draft)) ?? [])
    const isSilent = record.notice === undefined && record.book === undefined
    return { inside, record, drafts, reprint, ...(isSilent && said[0] !== undefined && { unsaid: said[0] }) }
  })

const unreadable = ({ text }: { readonly text: Verdicts.Verdict["text"] }): Verdicts.Verdict => ({ code: 2, text })

const identical = (bytes: Uint8Array, { reprint, unsaid }: Opened): Verdicts.Verdict | undefined => {
  const verdict =
    Buffer.compare(bytes, reprint) === 0
      ? Verdicts.same(hash(bytes))
      : holdsTheSame(bytes, reprint)
        ? Verdicts.sameInside(hash(bytes))
        : undefined
  return verdict === undefined || unsaid === undefined ? verdict : Verdicts.silent(verdict, unsaid)
}

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex")

/** What differs, once the bytes do: the text of the pages, or only how it is written. */
const byText = Effect.fnUntraced(function* ({ inside, record, reprint }: Opened) {
  const ours = yield* Effect.result(pdfInside({ name: "", bytes: reprint }))
  if (Result.isFailure(ours)) return unreadable(ours.failure)
  const other = record.version !== Record.version
  const [there = [], reprinted = []] = [inside.pages, ours.success.pages].map((pages) =>
    pages.map((page) => page.replaceAll(/\s/gu, ""))
  )
  // A page that only one of them has differs too.
  const length = Math.max(there.length, reprinted.length)
  const at = Array.from({ length }, (_, place) => there[place] === reprinted[place]).indexOf(false)
  if (at >= 0) return Verdicts.textDiffers(at + 1, other ? record.version : undefined)
  if (other) return Verdicts.sameText(record.version)
  return record.fonts === undefined ? Verdicts.rewritten : Verdicts.otherFonts(Object.values(record.fonts))
})

/** An original with something behind it. */
const writtenOn = Effect.fnUntraced(function* (
  original: Uint8Array,
  bytes: Uint8Array,
  { inside }: Opened,
  verdict: Verdicts.Verdict
) {
  const later = yield* Effect.result(
    Effect.all([pdfSeen({ name: "", bytes: original }), pdfSeen({ name: "", bytes }), pdfInside({ name: "", bytes })])
  )
  const size = bytes.length - original.length
  if (Result.isFailure(later)) return Verdicts.appended(verdict, [illegible], size)
  const [before, now, { reports, broken }] = later.success
  const isReplaced = broken > 0 || !same(reports, inside.reports)
  return Verdicts.appended(verdict, [...added(before, now), ...(isReplaced ? [replaced] : [])], size)
})

const illegible: Added = {
  text: { zh: "读不出的内容", en: "something that cannot be read" },
  isGrave: true
}

const replaced: Added = {
  text: { zh: "其中的数据被换过", en: "the data inside were replaced" },
  isGrave: true
}

/** A file without an original in it, beside what would be printed. */
const compared = Effect.fnUntraced(function* (bytes: Uint8Array, opened: Opened) {
  const { record, reprint } = opened
  const verdict = yield* byText(opened)
  const both = yield* Effect.result(Effect.all([pdfSeen({ name: "", bytes: reprint }), pdfSeen({ name: "", bytes })]))
  if (Result.isFailure(both)) return verdict
  const [ours, now] = both.success
  // Another version, or another font, paints otherwise; but neither lays anything on a page.
  const isPainted = record.version === Record.version && record.fonts === undefined
  const before: PdfSeen = isPainted
    ? { ...ours, metadata: now.metadata }
    : { ...ours, metadata: now.metadata, pages: now.pages.map((page) => ({ ...page, laid: [] })) }
  return Verdicts.withAdded(verdict, added(before, now))
})
