/**
 * What a report must say of itself where it is not whole: numbers that were not read, cells that are blank, parts that are missing, a draft.
 *
 * What was not read or is missing is told of a published report too; blanks are told of a draft alone, as paper leaves 0 out.
 *
 * @module
 */
import { type Edition, numerals, type Section, slots } from "../form/Edition.ts"
import * as Draft from "../report/Draft.ts"
import * as Entry from "../report/Entry.ts"
import * as Plain from "../report/Plain.ts"
import { check } from "./check.ts"

/** What a report lacks, in numbers of cells and in parts. */
export interface Lacks {
  readonly unread: number
  /** Of a draft; 0 of a published report. */
  readonly blank: number
  /** Parts in which nothing is: 第五部分. */
  readonly missing: ReadonlyArray<string>
}

/** Whether a report is final, and what it lacks. */
export interface Wholeness extends Lacks {
  /** A draft with errors: every format marks it 草稿. */
  readonly isDraft: boolean
}

/** A part of headings alone has nothing in it; nor has a table without a single entry, that is one whose key is not among `filled`. */
const isEmpty = (draft: Draft.Draft, section: Section, filled: ReadonlySet<string>): boolean =>
  section.kind === "form"
    ? !filled.has(section.key)
    : !(Draft.narrative(draft, section) ?? []).some(
        (block) => block.type !== "heading" && Plain.texts(block, () => Plain.notKnown).some(Plain.isVisible)
      )

/** What a report lacks. */
export const lacks = (draft: Draft.Draft, edition: Edition): Lacks => {
  const entries = Draft.entries(edition, draft)
  const filled = new Set<string>()
  slots(edition).forEach(({ form }, at) => {
    if (entries[at] !== null) filled.add(form.key)
  })
  return {
    unread: entries.filter(Entry.isUnread).length,
    blank: draft.reading === "published" ? 0 : entries.filter((entry) => entry === null).length,
    missing: edition.sections.flatMap((section, at) =>
      isEmpty(draft, section, filled) ? [`第${numerals.charAt(at)}部分`] : []
    )
  }
}

/** Whether something still stands in the way of filing; `previous` are last year's reports, which some errors depend on. */
export const isDraft = (draft: Draft.Draft, edition: Edition, previous: ReadonlyArray<Draft.Draft> = []): boolean =>
  draft.reading !== "published" &&
  check(draft, { edition, previous }).some(({ severity, waived }) => severity === "error" && waived === undefined)

/** Looks a report over; `previous` are last year's reports, which some errors depend on. */
export const wholeness = (
  draft: Draft.Draft,
  edition: Edition,
  previous: ReadonlyArray<Draft.Draft> = []
): Wholeness => ({ ...lacks(draft, edition), isDraft: isDraft(draft, edition, previous) })

/** What is lacking, in words: 含未读2处；未填3处；缺第五部分. `around` stands on both sides of a number. */
export const lacking = ({ unread, blank, missing }: Lacks, around = ""): string =>
  [
    ...(unread > 0 ? [`含未读${around}${unread}${around}处`] : []),
    ...(blank > 0 ? [`未填${around}${blank}${around}处`] : []),
    ...(missing.length > 0 ? [`缺${missing.join("、")}`] : [])
  ].join("；")

/** What every format prints on top of a report that is not whole: 草稿：含未读2处；缺第五部分. `undefined` for a whole one. */
export const notice = (whole: Wholeness): string | undefined => {
  const said = lacking(whole)
  if (whole.isDraft) return said === "" ? "草稿" : `草稿：${said}`
  return said === "" ? undefined : said
}
