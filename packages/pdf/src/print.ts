/**
 * Prints a report: a draft in, the bytes of a PDF out. Nothing of the clock or of chance is in it: the same report, the same bytes.
 *
 * It prints every draft: blanks stay blank. A draft in which the check finds errors has 草稿 on every page, and every page
 * of a report that was not read whole, or lacks a part, says so.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import { forPublic, hasNotes } from "@gongkai/core/forPublic"
import { isDraft } from "@gongkai/core/wholeness"
import type * as Draft from "@gongkai/core/Draft"
import type * as Edition from "@gongkai/core/Edition"
import { editionOf } from "@gongkai/core/editions/official"
import { detailsWithDay } from "@gongkai/core/details"
import { titleOf } from "@gongkai/core/Header"
import * as Effect from "effect/Effect"
import { drawn } from "./appendix/charts.ts"
import { comparison } from "./appendix/comparison.ts"
import { findings } from "./appendix/findings.ts"
import { attachment } from "./attachment.ts"
import { type Rules, today } from "./layout/line/Rules.ts"
import { sheets } from "./layout/page/layout.ts"
import { report } from "./layout/page/report.ts"
import type { Flow } from "./layout/page/Flow.ts"
import type { Picture } from "./layout/page/Picture.ts"
import type { Style } from "./layout/page/Style.ts"
import type { Furniture } from "./layout/sheet/Furniture.ts"
import { makeFile, type Making } from "./makeFile.ts"
import { notice } from "./notice.ts"
import { PrintError } from "./errors/PrintError.ts"
import type { Record } from "./record.ts"

/** What is printed besides the report, and how. */
export interface Options extends Making {
  /** The edition of a draft that is of none of the official ones. */
  readonly edition?: Edition.Edition
  /** The issuing organ's mark above the title. */
  readonly head?: string
  /** What is added: pages behind the report with its findings or a comparison with last year's, who entered its figures twice. */
  readonly pages?: ReadonlyArray<"findings" | "comparison" | "doubleEntry">
  /** Last year's reports; findings look at them, and a comparison needs one. */
  readonly previous?: ReadonlyArray<Draft.Draft>
  /**
   * The data inside hold the working notes too: reasons and names of accepted findings, who entered the figures twice. Without it they hold
   * what the public may read, unless the pages themselves show notes, as findings and the record of a second entry do.
   */
  readonly notes?: boolean
  /** What the file says of notes that were left out before: `verify` prints it again from data without them. */
  readonly withheld?: Record["withheld"] | undefined
  /** Pictures of its numbers, on pages behind the report; they are no part of it. */
  readonly charts?: ReadonlyArray<Picture>
  /** A form to be filled in by hand: nothing of it is a draft, no data lies in it, and parts without a word leave room. */
  readonly form?: boolean
  /** `false` leaves out the notice of unread and missing parts: `verify` prints older files again, whose pages had none. */
  readonly notice?: boolean
}

/** Prints a report. Fails with a `PrintError`; a draft with findings is printed all the same, and marked 草稿. */
export const print: (draft: Draft.Draft, options?: Options) => Effect.Effect<Uint8Array, PrintError> =
  Effect.fnUntraced(function* (draft: Draft.Draft, options: Options = {}) {
    const edition = options.edition ?? (yield* official(draft))
    if (options.form === true) return yield* blankForm(draft, edition, options)
    const style = yield* styled(draft, edition, options)
    const doubleEntry = options.pages?.includes("doubleEntry") === true
    if (doubleEntry && draft.doubleEntry === undefined) return yield* enteredOnce
    const flow = report(draft, edition, { doubleEntry, rules: options.rules ?? today })
    const title = titleOf(draft)
    const made = dayBy(draft, options.rules)
    const { charts = [] } = options
    const pages = [...(options.pages ?? []), ...(charts.length > 0 ? (["charts"] as const) : [])]
    const source = attachment(keepsNotes(options) ? draft : forPublic(draft), edition, made)
    const contents = {
      title,
      author: draft.agency.name,
      made,
      identifier: source.description,
      keywords: keywords(draft),
      fields: detailsWithDay(draft),
      files: [source],
      withheld: withheldOf([draft], [style.mark !== undefined], options),
      ...(pages.length > 0 && { pages })
    }
    return yield* makeFile(flow, style, (faces) => sheets(title, flow, faces, style), contents, options)
  })

const keywords = ({ year, agency }: Draft.Draft): string => `政府信息公开，工作年度报告，${year}年，${agency.name}`

/** A form is no report: nothing of a report lies in it, and it does not say that it could be printed again. */
const blankForm = (draft: Draft.Draft, edition: Edition.Edition, options: Options) => {
  const title = titleOf(draft)
  const flow = report(draft, edition, { form: true })
  const contents = {
    title,
    author: draft.agency.name,
    identifier: "",
    keywords: keywords(draft),
    files: [],
    isReport: false
  }
  return makeFile(flow, {}, (faces) => sheets(title, flow, faces, {}), contents, options)
}

/** Whether the working notes lie in the file: they are asked for, or its pages show them. */
export const keepsNotes = ({ notes = false, pages = [] }: Pick<Options, "notes" | "pages">): boolean =>
  notes || pages.includes("findings") || pages.includes("doubleEntry")

/** What a file says of working notes that it leaves out; `undefined` where none are left out. */
export const withheldOf = (
  drafts: ReadonlyArray<Draft.Draft>,
  marked: ReadonlyArray<boolean>,
  options: Pick<Options, "notes" | "pages" | "withheld">
): Record["withheld"] | undefined => {
  if (options.withheld !== undefined) return options.withheld
  if (keepsNotes(options) || !drafts.some(hasNotes)) return undefined
  return { drafts: marked.flatMap((isMarked, at) => (isMarked ? [at] : [])) }
}

/** A draft in which something still stands in the way of filing is printed as one. */
const draftMark = "草稿"

/**
 * What every page of a report carries: 草稿, and what of it was not read or is missing. `at` is the number of the report in its file.
 */
export const furniture = (
  draft: Draft.Draft,
  edition: Edition.Edition,
  { previous = [], notice: isWanted = true, withheld }: Pick<Options, "previous" | "notice" | "withheld"> = {},
  at = 0
): Furniture => {
  const said = isWanted ? notice(draft, edition) : undefined
  const isMarked = withheld === undefined ? isDraft(draft, edition, previous) : withheld.drafts.includes(at)
  return { ...(isMarked && { mark: draftMark }), ...(said !== undefined && { notice: said }) }
}

/** The pages behind a report with its findings and what differs from last year's; without a report of last year nothing is compared. */
export const behind = (
  draft: Draft.Draft,
  edition: Edition.Edition,
  { pages = [], previous = [] }: Pick<Options, "pages" | "previous">
): Flow => {
  const last = lastOf(draft, previous)
  // Where a number was read from does not lie in the file: what the check says of that could not be printed again.
  const { provenance: _, ...inside } = draft
  return [
    ...(pages.includes("findings") ? findings(check(inside, { edition, previous })) : []),
    ...(pages.includes("comparison") && last !== undefined ? comparison(draft, edition, last) : [])
  ]
}

/** The report of the year before. */
export const lastOf = ({ year }: Draft.Draft, previous: ReadonlyArray<Draft.Draft>): Draft.Draft | undefined =>
  previous.find((each) => each.year === year - 1)

const styled = Effect.fnUntraced(function* (draft: Draft.Draft, edition: Edition.Edition, options: Options) {
  const { pages = [], previous = [], head } = options
  if (pages.includes("comparison") && lastOf(draft, previous) === undefined) return yield* noLastYear(draft.year)
  const appendix = [...behind(draft, edition, options), ...drawn(options.charts ?? [])]
  const style: Style = {
    ...furniture(draft, edition, options),
    ...(head !== undefined && { head }),
    ...(appendix.length > 0 && { appendix }),
    ...(options.rules !== undefined && { rules: options.rules })
  }
  return style
})

/** The refusal where last year's report is wanting. */
export const noLastYear = (year: number): PrintError =>
  new PrintError({
    reason: "previous",
    text: {
      zh: `没有${year - 1}年度的报告，无法比较；请给出上年报告`,
      en: `There is no report of ${year - 1} to compare with: name it`
    }
  })

/** The refusal where nobody entered the figures a second time. */
export const enteredOnce = new PrintError({
  reason: "doubleEntry",
  text: {
    zh: "报告没有双人复核的记录，无法印出录入人和复核人；请先在 gongkai fill 中复核，或不用 --double-entry",
    en: "The report has no record of a second entry: make one in gongkai fill, or print without --double-entry"
  }
})

/** The official edition of a draft, or a `PrintError` of the reason `edition`. */
export const official = (draft: Draft.Draft): Effect.Effect<Edition.Edition, PrintError> =>
  Effect.try({
    try: () => editionOf(draft),
    catch: (cause) =>
      new PrintError({
        reason: "edition",
        text: {
          zh: `不认识的格式版本 ${draft.edition}，请用 edition 选项给出`,
          en: `Unknown edition ${draft.edition}: give it with the option edition`
        },
        cause
      })
  })

/** The day that a file says it was made on: by the first rules a report without a day got the first one after its year. */
export const dayBy = (draft: Draft.Draft, rules?: Rules): Date | undefined =>
  day(draft) ?? (rules === 1 ? new Date(Date.UTC(draft.year + 1, 0, 1)) : undefined)

/** The day the report was published or signed, not the day of printing: printed again, it gives the same bytes. */
export const day = ({ publishedOn, signature }: Draft.Draft): Date | undefined => {
  const date = publishedOn ?? signature?.date
  return date === undefined ? undefined : new Date(`${date}T00:00:00Z`)
}
