/** What every format says of a report that is not whole. */
import { describe, expect, it } from "@effect/vitest"
import { isDraft, lacking, lacks, notice, wholeness } from "../../src/check/wholeness.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import * as Draft from "../../src/report/Draft.ts"
import { heading, type Narrative, paragraph } from "../../src/report/Narrative.ts"
import { report } from "../support/reports.ts"

const whole: Draft.Draft = report(edition2021)
const published: Draft.Draft = { ...whole, reading: "published" }
const total = "requests/received/total"
const said = (draft: Draft.Draft): string | undefined => notice(wholeness(draft, edition2021))
const part = (blocks: Narrative): Draft.Draft => ({ ...published, problems: blocks }) as Draft.Draft

describe("a published report", () => {
  it("that is whole says nothing", () => expect(said(published)).toBeUndefined())
  it("tells numbers that were not read, and no blanks: paper leaves 0 out", () => {
    const open = Draft.putAll(published, { [total]: { unread: "?" }, "requests/carriedIn/total": null })
    expect(said(open)).toBe("含未读1处")
    expect(lacks(open, edition2021)).toEqual({ unread: 1, blank: 0, missing: [] })
  })
  it("tells parts of which nothing is there; headings and what has no shape are nothing", () => {
    expect(said(part([]))).toBe("缺第五部分")
    expect(said(part([heading(2, "（一）问题"), paragraph("\u3000 \u200B")]))).toBe("缺第五部分")
  })
  it("tells a table without a single entry, but none with one that was not read", () => {
    const { review } = Draft.blank(edition2021, { year: 2023, agency: { name: "石门县林业局" } })
    const empty = { ...published, review } as Draft.Draft
    expect(said(empty)).toBe("缺第四部分")
    expect(said(Draft.put(empty, "review/cases/reconsideration.total", { unread: "三" }))).toBe("含未读1处")
  })
  it("is no draft, whatever is wrong with it", () => {
    expect(isDraft(part([]), edition2021)).toBe(false)
  })
})

describe("a draft", () => {
  it("with errors is marked as one", () => {
    expect(said({ ...whole, requests: report(edition2021, { [total]: 3 }).requests } as Draft.Draft)).toBe("草稿")
  })
  it("without errors is not", () => expect(said(whole)).toBeUndefined())
  it("says how many cells are blank", () => {
    expect(said(Draft.put(whole, total, null))).toBe("草稿：未填1处")
  })
})

it("what stands around the numbers is the caller's", () => {
  expect(lacking({ unread: 2, blank: 3, missing: ["第五部分"] }, " ")).toBe("含未读 2 处；未填 3 处；缺第五部分")
})
