/**
 * What every page must say of a report that is not whole: how many numbers were not read, and which parts are missing.
 *
 * It does not depend on whether the report is a draft: a published page with 未读 on it says so too.
 *
 * @module
 */
import * as Draft from "@gongkai/core/Draft"
import type * as Edition from "@gongkai/core/Edition"
import * as Entry from "@gongkai/core/Entry"
import { slots } from "@gongkai/core/Form"
import * as Plain from "@gongkai/core/Plain"
import { isVisible } from "./layout/line/isVisible.ts"

/** 含未读 2 处；缺第五部分, or `undefined` for a report in which everything was read and no part is empty. */
export const notice = (draft: Draft.Draft, edition: Edition.Edition): string | undefined => {
  const unread = Draft.entries(edition, draft).filter(Entry.isUnread).length
  const missing = edition.sections.flatMap((section, at) =>
    isEmpty(draft, section) ? [`第${numerals.charAt(at)}部分`] : []
  )
  const all = [
    ...(unread > 0 ? [`含未读 ${unread} 处`] : []),
    ...(missing.length > 0 ? [`缺${missing.join("、")}`] : [])
  ]
  return all.length === 0 ? undefined : all.join("；")
}

const numerals = "一二三四五六七八九十"

/** A part of headings alone has nothing in it; nor has a table without a single number. */
const isEmpty = (draft: Draft.Draft, section: Edition.Section): boolean =>
  section.kind === "form"
    ? slots(section).every(({ cell }) => Draft.at(draft, cell) === null)
    : !(Draft.narrative(draft, section) ?? []).some(
        (block) => block.type !== "heading" && Plain.texts(block, () => Plain.notKnown).some(isVisible)
      )
