/**
 * 更正: what changed in a published report, cell by cell and paragraph by paragraph, with the reason; its address stays the same.
 *
 * Contents are named by the hash of what they say, so whoever holds an old copy finds what superseded it, and which sums it went into.
 *
 * @module
 */
import { inEnglish } from "../form/Cell.ts"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import { difference } from "../compare/difference.ts"
import { editionOf } from "../editions/official.ts"
import { heading, label, slot } from "../form/Edition.ts"
import type { Draft } from "../report/Draft.ts"
import { type Entry, show } from "../report/Entry.ts"
import { inner } from "../report/forPublic.ts"
import { Moment } from "../report/Header.ts"
import { type Narrative, Words } from "../report/Narrative.ts"
import { lines, shown } from "../report/Plain.ts"
import type { Text } from "../Text.ts"
import { type Refusal, refusal } from "./Refusal.ts"
import { Value } from "./Slip.ts"
import { Said } from "./Unit.ts"

/** The schema of a correction. `from` and `to` are the hashes of what was published and of what stands now; amounts in 分. */
export const Correction = Schema.Struct({
  from: Schema.String,
  to: Schema.String,
  by: Said,
  at: Moment,
  reason: Said,
  cells: Schema.Array(Schema.Struct({ cell: Schema.String, before: Value, after: Value })),
  /** Paragraphs as plain text, from the place `at` of the part on. */
  prose: Schema.Array(
    Schema.Struct({ part: Schema.String, at: Schema.Natural, before: Schema.Array(Words), after: Schema.Array(Words) })
  ),
  /** Fields of the head that changed, by their key. */
  head: Schema.Array(Schema.String)
}).annotate({ identifier: "Correction", title: "更正" })
/** A correction, as the schema of the same name has it. */
export type Correction = typeof Correction.Type

/** A correction as the public reads it: without who made it, and with the hashes of what the public read before and reads now. */
export const PublicCorrection = Schema.Struct(Struct.omit(Correction.fields, ["by"])).annotate({
  identifier: "PublicCorrection",
  title: "更正（公布的内容）"
})
/** A correction as the public reads it. */
export type PublicCorrection = typeof PublicCorrection.Type

/** What is published of a correction; `hashOf` tells the hash of what the public reads of a content by the hash of what was filed. */
export const forPublic = (
  { by: _by, from, to, head, ...rest }: Correction,
  hashOf: (hash: string) => string
): PublicCorrection => ({
  ...rest,
  from: hashOf(from),
  to: hashOf(to),
  head: head.filter((key) => !inner.some((each) => each === key))
})

/** Why there is nothing to correct, or not so. */
export type NotCorrected = Refusal<"NothingCorrected"> | Refusal<"OtherReport", { readonly field: string }>

const other = (field: string, zh: string): NotCorrected =>
  refusal(
    "OtherReport",
    { field },
    `更正不能改变${zh}；请核对是否选错了报告，确需改变的，请撤回后重新报送`,
    `a correction cannot change the ${field}; check whether this is the right report, or withdraw it and file anew`
  )

const fixed = (before: Draft, after: Draft): NotCorrected | undefined => {
  if (before.year !== after.year) return other("year", "报告年度")
  if (before.edition !== after.edition) return other("edition", "格式版本")
  return before.agency.name === after.agency.name ? undefined : other("agency", "报告机关")
}

const texts = (draft: Draft, blocks: Narrative | null): ReadonlyArray<string> =>
  (blocks ?? []).map((block) => lines(block, shown(editionOf(draft), draft)).join("\n"))

/** The correction that leads from what was published to what stands now, or why there is none. */
export const draw = (
  before: Draft,
  after: Draft,
  said: Pick<Correction, "from" | "to" | "by" | "at" | "reason">
): Result.Result<Correction, NotCorrected> => {
  const changed = fixed(before, after)
  if (changed !== undefined) return Result.fail(changed)
  const changes = difference(before, after)
  // How the report was read does not change what it says.
  const told = changes.filter((change) => change._tag !== "Head" || change.key !== "provenance")
  if (told.length === 0 || said.from === said.to) {
    return Result.fail(
      refusal(
        "NothingCorrected",
        {},
        "与已公布的内容相同，没有可更正的；请先改正再更正",
        "it says what was published; there is nothing to correct before something is changed"
      )
    )
  }
  return Result.succeed({
    ...said,
    cells: told.flatMap((change) =>
      change._tag === "Cell" ? [{ cell: change.cell, before: change.before, after: change.after }] : []
    ),
    prose: told.flatMap((change) =>
      change._tag === "Prose"
        ? [
            {
              part: change.section,
              at: change.at,
              before: texts(before, change.before),
              after: texts(after, change.after)
            }
          ]
        : []
    ),
    head: told.flatMap((change) => (change._tag === "Head" ? [change.key] : []))
  })
}

/** The corrections as the public reads them, one sentence for each cell and each run of paragraphs. */
export const erratum = (
  draft: Draft,
  { cells, prose, head }: Pick<Correction, "cells" | "prose" | "head">
): ReadonlyArray<Text> => {
  const edition = editionOf(draft)
  const cellOf = ({ cell, before, after }: Correction["cells"][number]): Text => {
    const found = slot(edition, cell)
    if (found === undefined) return { zh: cell, en: cell }
    // `draw` took them from cells of this measure.
    const [old, now] = [before, after].map((value) => show(value as Entry, found.measure, "空白"))
    const unit = found.measure === "amount" ? "万元" : ""
    return {
      zh: `${heading(edition, found.form)}“${label(found)}”：“${old}${unit}”更正为“${now}${unit}”`,
      en: `${inEnglish(cell)}: ${old} was corrected to ${now}`
    }
  }
  const proseOf = ({ part, before, after }: Correction["prose"][number]): Text => {
    const section = edition.sections.find(({ key }) => key === part)
    const [old, now] = [before.join("\n"), after.join("\n")]
    const place = section === undefined ? part : heading(edition, section)
    if (before.length === 0) return { zh: `${place}：增加“${now}”`, en: `${part}: “${now}” was added` }
    if (after.length === 0) return { zh: `${place}：删去“${old}”`, en: `${part}: “${old}” was taken out` }
    return { zh: `${place}：“${old}”更正为“${now}”`, en: `${part}: “${old}” was corrected to “${now}”` }
  }
  const headOf: ReadonlyArray<Text> =
    head.length === 0
      ? []
      : [
          {
            zh: `报告的基本信息有更正（${head.join("、")}）`,
            en: `fields of the head were corrected: ${head.join(", ")}`
          }
        ]
  return [...cells.map(cellOf), ...prose.map(proseOf), ...headOf]
}

/**
 * The hash of what stands now in place of a content, however often it was corrected, and back again; the content itself where nothing
 * superseded it. The corrections of one report, in their order.
 */
export const current = (corrections: ReadonlyArray<Correction>, hash: string): string =>
  corrections.reduce((now, { from, to }) => (from === now ? to : now), hash)

/** By what a correction changes a cell's number; amounts in 分. */
export interface Shift {
  readonly cell: string
  /** `undefined` where the cell was or is no number, so that its share cannot be worked out. */
  readonly by: bigint | undefined
}

const numberOf = (value: typeof Value.Type): bigint | undefined =>
  typeof value === "number" ? BigInt(value) : value === "none" ? 0n : undefined

/** What a correction changes in every sum that the report went into. */
export const shifts = ({ cells }: Correction): ReadonlyArray<Shift> =>
  cells.map(({ cell, before, after }) => {
    const [old, now] = [numberOf(before), numberOf(after)]
    return { cell, by: old === undefined || now === undefined ? undefined : now - old }
  })
