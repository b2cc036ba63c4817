/** What every page says of a report that is not whole, whether it is a draft or not. */
import { describe, expect, it } from "@effect/vitest"
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { heading, paragraph } from "@gongkai/core/Narrative"
import * as Effect from "effect/Effect"
import { print, Record } from "../src/index.ts"
import { notice } from "../src/notice.ts"
import * as Poppler from "./poppler.ts"

const text = [paragraph("存在的问题是解读偏少，改进措施是加强解读；全年未收取信息处理费。")]
const published: Draft.Draft = Draft.fill(
  edition2021,
  { year: 2023, agency: { name: "云溪县水务局" }, reading: "published" },
  () => Count.make(0),
  () => text
)
const unread = Draft.put(published, "proactive/rules/issued", { unread: "见附件" })
const part = (blocks: unknown, key = "problems"): Draft.Draft => ({ ...published, [key]: blocks })
const said = (draft: Draft.Draft) => notice(draft, edition2021)

const printed = (draft: Draft.Draft, options?: Parameters<typeof print>[1]) => Effect.runPromise(print(draft, options))

describe("the notice", () => {
  it("counts the numbers that were not read", () => {
    expect(said(published)).toBeUndefined()
    expect(said(unread)).toBe("含未读 1 处")
    expect(said(Draft.put(unread, "review/cases/litigation.afterReconsideration.total", { unread: "" }))).toBe(
      "含未读 2 处"
    )
  })
  it("names the parts that are missing, or have headings and spaces only", () => {
    expect(said(part(null))).toBe("缺第五部分")
    expect(said(part([]))).toBe("缺第五部分")
    expect(said(part([heading(2, "（一）存在的问题"), paragraph("\u3000 \u200b")]))).toBe("缺第五部分")
    expect(said({ ...part(null), otherMatters: null } as Draft.Draft)).toBe("缺第五部分、第六部分")
  })
  it("names a table without a single number, but none with one", () => {
    const { review } = Draft.blank(edition2021, { year: 2023, agency: { name: "云溪县水务局" } })
    const empty = part(review, "review")
    expect(said(empty)).toBe("缺第四部分")
    expect(said(Draft.put(empty, "review/cases/litigation.afterReconsideration.total", { unread: "三" }))).toBe(
      "含未读 1 处"
    )
  })
})

describe("a printed report that is not whole", () => {
  it.for(["published", "draft"] as const)("says so on every page of a %s one", async (reading, { skip }) => {
    Poppler.needed(skip)
    const incomplete = { ...unread, problems: null } as Draft.Draft
    const pages = Poppler.pages(await printed({ ...incomplete, reading }))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.every((page) => page.includes("含未读1处；缺第五部分"))).toBe(true)
    expect(pages.every((page) => page.includes("草稿"))).toBe(reading === "draft")
  })
  it("is told from one that is whole, whose pages say nothing", async ({ skip }) => {
    Poppler.needed(skip)
    expect(Poppler.pages(await printed(published)).join("")).not.toMatch(/含未读|缺第/u)
  })
  it("says so on the pages behind it too, and on pages turned on their side", async ({ skip }) => {
    Poppler.needed(skip)
    const wide = Draft.put(unread, "requests/received/total", Count.make(Number.MAX_SAFE_INTEGER))
    const pages = Poppler.pages(await printed(wide, { pages: ["findings"] }))
    expect(pages.at(-1)).toContain("附：校验疑点")
    expect(pages.every((page) => page.includes("含未读1处"))).toBe(true)
  })
  it("says so in its record, and can be printed again as it was before pages said so", async () => {
    expect(Record.find(await printed(unread))?.notice).toBe("含未读 1 处")
    expect(Record.find(await printed(unread, { notice: false }))?.notice).toBeUndefined()
  })
})
