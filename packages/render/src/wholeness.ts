/**
 * What a report must say of itself where it is not whole: numbers that were not read, cells that are blank, parts that are missing, a draft.
 *
 * @module
 */
import { check } from "@gongkai/core/check"
import * as Draft from "@gongkai/core/Draft"
import { type Edition, numerals, type Section } from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { slots } from "@gongkai/core/Form"
import * as Plain from "@gongkai/core/Plain"

/** Whether a report is final, and what it lacks. */
export interface Wholeness {
  /** A draft with errors: every format marks it 草稿. */
  readonly isDraft: boolean
  /** 含未读 2 处；缺第五部分. */
  readonly lacks: ReadonlyArray<string>
}

const isEmpty = (draft: Draft.Draft, section: Section): boolean =>
  section.kind === "form"
    ? slots(section).every(({ cell }) => Draft.at(draft, cell) === null)
    : !(Draft.narrative(draft, section) ?? []).some(
        (block) =>
          block.type !== "heading" && Plain.texts(block, () => Plain.notKnown).some((text) => text.trim() !== "")
      )

/** Looks a report over; `previous` are last year's reports, which some errors depend on. */
export const wholeness = (
  draft: Draft.Draft,
  edition: Edition,
  previous: ReadonlyArray<Draft.Draft> = []
): Wholeness => {
  const entries = Draft.entries(edition, draft)
  const unread = entries.filter(Entry.isUnread).length
  const blank = draft.reading === "published" ? 0 : entries.filter((entry) => entry === null).length
  const missing = edition.sections.flatMap((section, at) =>
    isEmpty(draft, section) ? [`第${numerals.charAt(at)}部分`] : []
  )
  const isDraft =
    draft.reading !== "published" &&
    check(draft, { edition, previous }).some(({ severity, waived }) => severity === "error" && waived === undefined)
  return {
    isDraft,
    lacks: [
      ...(unread > 0 ? [`含未读${unread}处`] : []),
      ...(blank > 0 ? [`未填${blank}处`] : []),
      ...(missing.length > 0 ? [`缺${missing.join("、")}`] : [])
    ]
  }
}

/** What every format prints on top of a report that is not whole: 草稿：含未读2处；缺第五部分. `undefined` for a whole one. */
export const notice = ({ isDraft, lacks }: Wholeness): string | undefined => {
  const said = lacks.join("；")
  if (isDraft) return said === "" ? "草稿" : `草稿：${said}`
  return said === "" ? undefined : said
}
