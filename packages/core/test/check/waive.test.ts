/** A finding accepted with a reason is shown and does not count, until its numbers change or its time is over. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check/check.ts"
import { type Draft, put } from "../../src/report/Draft.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { Count } from "../../src/report/Entry.ts"
import { count } from "../../src/check/Finding.ts"
import { paragraph } from "../../src/report/Narrative.ts"
import { accept, withdraw } from "../../src/check/waive.ts"
import { report } from "../support/reports.ts"

const wrong: Draft = put(report(edition2021), "review/cases/reconsideration.total", Count.make(1))
const [finding] = check(wrong)
const waiver = {
  rule: "review.reconsideration.total-is-sum-of-columns",
  cells: finding?.cells ?? [],
  values: [1, 0, 0, 0, 0],
  reason: "上年案件本年改判，见附注",
  by: "示例市政府办",
  on: "2024-01-20"
}
const accepted: Draft = { ...wrong, waivers: [waiver] }

const saying = (text: string): Draft => {
  const said = { overview: [paragraph(text)] }
  return { ...report(edition2021), ...said }
}

describe("a waiver", () => {
  it("marks its finding with who accepted it and why; it no longer counts", () => {
    const findings = check(accepted)
    expect(findings).toMatchObject([{ rule: waiver.rule, waived: { reason: waiver.reason, by: waiver.by } }])
    expect(count(findings)).toEqual({ error: 0, warning: 0, note: 0 })
  })
  it("ends when one of its numbers changes", () => {
    const changed = put(accepted, "review/cases/reconsideration.total", Count.make(2))
    expect(count(check(changed)).error).toBe(1)
  })
  it("ends with its last day", () => {
    const draft: Draft = { ...wrong, waivers: [{ ...waiver, until: "2024-06-30" }] }
    expect(count(check(draft, { today: "2024-06-30" })).error).toBe(0)
    expect(count(check(draft, { today: "2024-07-01" })).error).toBe(1)
  })
  it("accepts nothing but what it names", () => {
    expect(
      count(check({ ...accepted, waivers: [{ ...waiver, cells: waiver.cells.slice(1), values: [0, 0, 0, 0] }] })).error
    ).toBe(1)
    const more = { cells: [...waiver.cells, "review/cases/litigation.direct.total"], values: [...waiver.values, 0] }
    expect(count(check({ ...accepted, waivers: [{ ...waiver, ...more }] })).error).toBe(1)
    expect(count(check({ ...accepted, waivers: [{ ...waiver, rule: "text.growth" }] })).error).toBe(1)
  })

  it("of words ends when their sentence changes", () => {
    const draft = saying("全年收到政府信息公开申请9999件。")
    const [contradiction] = check(draft)
    expect(contradiction).toMatchObject({ rule: "text.agrees-with-tables", severity: "warning" })
    if (contradiction === undefined) return
    const said = { reason: "含咨询件", by: "示例市政府办", on: "2024-01-20" }
    const { waivers = [] } = accept(draft, contradiction, said)
    expect(count(check({ ...draft, waivers })).warning).toBe(0)
    expect(count(check({ ...saying("全年收到政府信息公开申请8888件。"), waivers })).warning).toBe(1)
  })
  it("can be taken back", () => {
    const [accepted] = check({ ...wrong, waivers: [waiver] })
    expect(accepted && withdraw({ ...wrong, waivers: [waiver] }, accepted)).toEqual(wrong)
  })
})
