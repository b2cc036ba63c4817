/** Filed again, each item of a slip is resolved, explained, changed, untouched or worse; resolved only where a machine can know. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import { accept } from "../../src/check/waive.ts"
import { outcomes } from "../../src/desk/Outcome.ts"
import { recheck } from "../../src/desk/recheck.ts"
import { issue, type Written } from "../../src/desk/Slip.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { type Draft, put, putAll } from "../../src/report/Draft.ts"
import { Count } from "../../src/report/Entry.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { good, saying } from "../support/county.ts"
import { report } from "../support/reports.ts"

const total = "review/cases/reconsideration.total"
const pending = "review/cases/reconsideration.pending"
const returned = put(report(edition2021), total, Count.make(2))
const said = { of: "abc", due: "2025-02-03", by: "县政务公开办", at: "2025-01-27T10:00:00+08:00" }
const byRule: Written = {
  _tag: "Cells",
  says: "总计不符",
  rule: "review.reconsideration.total-is-sum-of-columns",
  cells: [total]
}
const byHand: Written = { _tag: "Cells", says: "请与案卷核对", cells: ["proactive/rules/issued"] }

const problems = (...texts: ReadonlyArray<string>): Draft =>
  saying(returned, { problems: texts.map((text) => paragraph(text)) })

const outcome = (item: Written, after: Draft, before: Draft = returned) =>
  recheck(good(issue(before, [item], said)), before, after).map((each) => each.outcome)

describe("an item that names a rule", () => {
  it("is resolved where the rule is kept, whichever cell was changed", () => {
    expect(outcome(byRule, put(returned, total, Count.make(0)))).toEqual(["resolved"])
    expect(outcome(byRule, put(returned, pending, Count.make(2)))).toEqual(["resolved"])
  })
  it("is untouched where the same stands there", () =>
    expect(outcome(byRule, put(returned, "proactive/rules/issued", Count.make(5)))).toEqual(["untouched"]))
  it("is changed where the sums are nearer and still differ", () =>
    expect(outcome(byRule, put(returned, total, Count.make(1)))).toEqual(["changed"]))
  it("is worse where they differ by more, or the cell was emptied", () => {
    expect(outcome(byRule, put(returned, total, Count.make(9)))).toEqual(["worse"])
    expect(outcome(byRule, put(returned, total, null))).toEqual(["worse"])
    expect(outcome(byRule, put(returned, total, { unread: "2?" }))).toEqual(["worse"])
  })
  it("is worse where the same cells break more rules than before, though its own is kept", () => {
    const item: Written = {
      ...byRule,
      rule: "requests.total-is-sum-of-columns",
      cells: ["requests/received/total", "requests/received/naturalPerson"]
    }
    const before = put(returned, "requests/received/total", Count.make(3))
    expect(outcome(item, put(before, "requests/received/naturalPerson", Count.make(3)), before)).toEqual(["worse"])
    expect(outcome(item, put(before, "requests/received/total", Count.make(0)), before)).toEqual(["resolved"])
  })
  it("is no more than changed where 不适用 silenced the rule", () => {
    const silent = putAll(
      returned,
      Object.fromEntries(
        ["upheld", "corrected", "otherwise", "pending", "total"].map((column) => [
          `review/cases/reconsideration.${column}`,
          "n/a" as const
        ])
      )
    )
    expect(outcome(byRule, silent)).toEqual(["changed"])
  })
  it("is explained where the finding was accepted with a reason", () => {
    const finding = check(returned).find(({ rule }) => rule === byRule.rule)
    if (finding === undefined) throw new Error("the sum is right")
    const accepted = accept(returned, finding, { reason: "另有说明", by: "甲", on: "2025-01-28" })
    expect(outcome(byRule, accepted)).toEqual(["explained"])
  })
})

describe("an item that only a person judges", () => {
  it("is untouched or changed, and never resolved by itself", () => {
    expect(outcome(byHand, put(returned, total, Count.make(0)))).toEqual(["untouched"])
    expect(outcome(byHand, put(returned, "proactive/rules/issued", Count.make(5)))).toEqual(["changed"])
    expect(outcome(byHand, put(returned, "proactive/rules/issued", null))).toEqual(["worse"])
  })
  it("is resolved where what was proposed stands there", () => {
    const proposing: Written = { ...byHand, proposed: [4] }
    expect(outcome(proposing, put(returned, "proactive/rules/issued", Count.make(4)))).toEqual(["resolved"])
    expect(outcome(proposing, put(returned, "proactive/rules/issued", Count.make(5)))).toEqual(["changed"])
  })
  it("may name a rule that the machine does not find broken, and is then judged as if it named none", () => {
    const unfound: Written = { ...byHand, rule: "proactive.in-force-chain" }
    expect(outcome(unfound, returned)).toEqual(["untouched"])
    expect(outcome(unfound, put(returned, "proactive/rules/issued", Count.make(5)))).toEqual(["changed"])
  })
})

describe("an item on a paragraph", () => {
  const item: Written = {
    _tag: "Text",
    says: "措施请写具体",
    part: "problems",
    text: "答复质量有待提高；下一步加强培训。"
  }

  it("is untouched while the paragraph is there, wherever it moved", () =>
    expect(outcome(item, problems("另有一段。", item.text))).toEqual(["untouched"]))
  it("is changed where it was rewritten, resolved where it is what was proposed", () => {
    expect(outcome(item, problems("答复质量有待提高；下一步每季度抽查答复书二十份。"))).toEqual(["changed"])
    const proposing: Written = { ...item, proposed: "改好的一段，下一步加强培训。" }
    expect(outcome(proposing, problems("改好的一段，下一步加强培训。"))).toEqual(["resolved"])
  })
  it("is worse where nothing is left of the part", () => {
    expect(outcome(item, problems())).toEqual(["worse"])
    expect(outcome(item, saying(returned, { problems: null }))).toEqual(["worse"])
  })
  it("that contradicts the tables is resolved when it does no more", () => {
    const tail = "主动公开、依申请公开、信息管理、平台建设、监督保障均按条例办理。"
    const overview = (text: string): Draft => saying(returned, { overview: [paragraph(`${text}${tail}`)] })
    const before = overview("全年收到政府信息公开申请9件。")
    const finding = check(before).find(({ passage }) => passage?.part === "overview")
    if (finding === undefined) throw new Error("the text agrees with the tables")
    const wrong: Written = {
      _tag: "Text",
      says: "件数与第三表不符",
      rule: finding.rule,
      part: "overview",
      text: `全年收到政府信息公开申请9件。${tail}`
    }
    expect(outcome(wrong, overview("全年收到政府信息公开申请0件。"), before)).toEqual(["resolved"])
    expect(outcome(wrong, overview("全年收到政府信息公开申请8件。"), before)).toEqual(["changed"])
    expect(outcome(wrong, before, before)).toEqual(["untouched"])
  })
})

describe("an item on the whole report", () => {
  const item: Written = { _tag: "Report", says: "标题年份请核对" }
  it("is untouched or changed", () => {
    expect(outcome(item, returned)).toEqual(["untouched"])
    expect(outcome(item, { ...returned, title: "改后的标题" })).toEqual(["changed"])
  })
})

describe("the outcomes", () => {
  it("have a word each", () =>
    expect(Object.keys(outcomes)).toEqual(["resolved", "explained", "changed", "untouched", "worse"]))
})
