/** A report is complete when no cell is blank or unread and no part is missing. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import * as Draft from "../../src/report/Draft.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Count } from "../../src/report/Entry.ts"
import * as Report from "../../src/check/Report.ts"
import { editions, report } from "../support/reports.ts"

const gaps = (draft: Draft.Draft<typeof edition2021>) => {
  const result = Report.complete(edition2021, draft)
  return Result.isFailure(result) ? result.failure.map(({ id }) => id) : []
}

describe.each(editions)("a draft of %s with every part and every number", (_, edition) => {
  it("is a complete report, itself unchanged", () => {
    const draft = report(edition)
    expect(Report.complete(edition, draft)).toEqual(Result.succeed(draft))
  })
})

describe("a draft", () => {
  const draft = report(edition2021)

  it("is complete where a cell is declared none or not applicable", () => {
    expect(gaps(Draft.put(draft, "proactive/rules/issued", "none"))).toEqual([])
    expect(gaps(Draft.put(draft, "proactive/rules/issued", "n/a"))).toEqual([])
  })

  it("is complete even when it is wrong: that is for a check to say", () => {
    expect(gaps(Draft.put(draft, "requests/received/total", Count.make(9)))).toEqual([])
    expect(gaps({ ...draft, year: 2019 })).toEqual([])
  })

  it("is not complete with a blank, even one that was published", () => {
    const blank = Draft.put(draft, "requests/received/total", null)
    expect(gaps(blank)).toEqual(["completeness.blank@requests/received"])
    expect(gaps({ ...blank, reading: "published" })).toEqual(["completeness.blank@requests/received"])
  })

  it("is not complete with an unread cell or without a part", () => {
    expect(gaps(Draft.put(draft, "requests/received/total", { unread: "?" }))).toEqual([
      "completeness.unread@requests/received"
    ])
    expect(gaps({ ...draft, otherMatters: null })).toEqual(["completeness.part@otherMatters"])
  })
})
