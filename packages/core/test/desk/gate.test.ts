/** A draft is filed only when nothing is wrong, blank, unread or unexplained; and everything that is, is listed. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { check } from "../../src/check/check.ts"
import { accept } from "../../src/check/waive.ts"
import { obstacles, ready } from "../../src/desk/gate.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { entries, put, putAll } from "../../src/report/Draft.ts"
import { Count, isUnread } from "../../src/report/Entry.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { drafts } from "../support/drafts.ts"
import { law } from "../support/law.ts"
import { good, refused, saying } from "../support/county.ts"
import { editions, report } from "../support/reports.ts"

const sound = report(edition2021)
const reason = { reason: "上年文件集中清理", by: "云溪县文化局", on: "2024-01-20" }

describe("a draft", () => {
  it("that is sound can be filed", () => expect(good(ready(sound))).toBe(sound))

  it("with a blank cell cannot, even where its file says that blanks are a published page's", () => {
    for (const reading of ["draft", "published"] as const) {
      const draft = { ...put(sound, "proactive/rules/issued", null), reading }
      expect(obstacles(draft).blank).toEqual(["proactive/rules/issued"])
      expect(obstacles(draft).errors).toMatchObject([{ rule: "completeness.blank" }])
      expect(refused(ready(draft)).text.zh).toContain("未填1格")
    }
  })
  it("with an unread cell cannot", () => {
    const draft = put(sound, "proactive/rules/issued", { unread: "l2" })
    expect(obstacles(draft).unread).toEqual(["proactive/rules/issued"])
    expect(refused(ready(draft)).text.zh).toContain("未能读出1格")
  })
  it("with an error cannot, and no waiver lifts it", () => {
    const draft = put(sound, "requests/received/total", Count.make(3))
    const [finding] = check(draft)
    expect(finding?.severity).toBe("error")
    for (const each of [draft, ...(finding === undefined ? [] : [accept(draft, finding, reason)])]) {
      expect(obstacles(each).errors.map(({ rule }) => rule)).toContain(finding?.rule)
      expect(Result.isFailure(ready(each))).toBe(true)
    }
  })
  it("with a warning can once a reason was given, and no longer when the reason has ended", () => {
    const draft = saying(sound, {
      overview: [
        paragraph("全年收到政府信息公开申请9件。主动公开、依申请公开、信息管理、平台建设、监督保障均按条例办理。")
      ]
    })
    const [finding] = obstacles(draft).unexplained
    if (finding === undefined) throw new Error("the text agrees with the tables")
    expect(refused(ready(draft)).text.zh).toContain("未作说明的警告")
    const accepted = accept(draft, finding, { ...reason, until: "2024-02-01" })
    expect(obstacles(accepted, { today: "2024-02-01" }).unexplained).toEqual([])
    expect(obstacles(accepted, { today: "2024-02-02" }).unexplained).toHaveLength(1)
    expect(obstacles(accept(draft, finding, { ...reason, reason: "　" })).unexplained).toHaveLength(1)
  })
  it("is compared with last year's where it is known", () => {
    const last = { ...putAll(sound, { "requests/carriedOut/total": Count.make(2) }), year: 2022 }
    expect(obstacles(sound, { previous: [last] }).unexplained.length).toBeGreaterThan(0)
  })
})

describe.each(editions)("any draft of the edition of %s", (_key, edition) => {
  law("has every blank and unread cell in the list, and is filed only with none", [drafts(edition)], ([draft]) => {
    const found = obstacles(draft)
    const all = entries(edition, draft)
    expect(found.blank).toHaveLength(all.filter((entry) => entry === null).length)
    expect(found.unread).toHaveLength(all.filter(isUnread).length)
    const isNone = Object.values(found).every((some) => some.length === 0)
    expect(Result.isSuccess(ready(draft))).toBe(isNone)
  })
})
