/**
 * What every page must say of a report that is not whole: how many numbers were not read, and which parts are missing.
 *
 * It does not depend on whether the report is a draft: a published page with 未读 on it says so too. Blanks a reader sees on the page.
 *
 * @module
 */
import type * as Draft from "@gongkai/core/Draft"
import type * as Edition from "@gongkai/core/Edition"
import { lacking, lacks } from "@gongkai/core/wholeness"

/** 含未读 2 处；缺第五部分, or `undefined` for a report in which everything was read and no part is empty. */
export const notice = (draft: Draft.Draft, edition: Edition.Edition): string | undefined => {
  const said = lacking({ ...lacks(draft, edition), blank: 0 }, " ")
  return said === "" ? undefined : said
}
