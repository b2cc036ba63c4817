/** A table that counts in hundreds tells no count: its numbers stay unread, with the unit, and those of other tables are read. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { at } from "@gongkai/core/Draft"
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { draftOf, opened } from "../support/drafts.ts"
import { tabbed } from "../support/tabbed.ts"

const plain = tabbed(edition2021, draftOf(edition2021, [1, 2, 3]))
const heading = "三、收到和处理政府信息公开申请情况"
const saying = (remark: string) => plain.replace(heading, `${heading}\n${remark}`)
const read = async (text: string) => {
  const { draft, messages } = await opened(new TextEncoder().encode(text), "报告.txt")
  return {
    requests: at(draft, "requests/received/total"),
    review: at(draft, "review/cases/reconsideration.upheld"),
    said: messages.map(({ text: { zh } }) => zh).join("\n")
  }
}

describe("a table that says in what it counts", () => {
  it.each(["单位：百件", "（单位：万件）", "计量单位：千条", "（十万人次）"])(
    "is left unread where that is more than one: %s",
    async (remark) => {
      const before = await read(plain)
      const { requests, review, said } = await read(saying(remark))
      expect(typeof before.requests).toBe("number")
      expect(isUnread(requests)).toBe(true)
      expect(said).toContain("为单位，不是实际件数")
      expect(review).toEqual(before.review)
    }
  )

  it.each(["单位：件", "单位：万元", "填报单位：万年街道", "报送单位百件齐全"])(
    "is read where it counts one by one: %s",
    async (remark) => {
      const before = await read(plain)
      const { requests, said } = await read(saying(remark))
      expect(requests).toEqual(before.requests)
      expect(said).not.toContain("为单位")
    }
  )
})
