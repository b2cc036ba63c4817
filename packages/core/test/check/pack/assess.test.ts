/** A pack weighs findings as its source counts them: once for a report or for each finding, up to a bound. */
import { describe, expect, it } from "@effect/vitest"
import * as Result from "effect/Result"
import { check } from "../../../src/check/check.ts"
import { assess } from "../../../src/check/pack/assess.ts"
import { judgements, type Pack, parse } from "../../../src/check/pack/Pack.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const late = { id: "late", name: "逾期公布", rules: ["header.published-in-time"], points: -0.5 }
const slips = {
  id: "slips",
  name: "文字差错",
  rules: ["text.misprints", "text.dates"],
  points: -0.1,
  per: "finding"
} as const
const base = { format: "gongkai/pack@1", title: "示例市年报考核", source: { name: "示例市考核细则" } } as const
const pack = (said: Partial<Pack>): Pack =>
  Result.getOrThrow(parse(JSON.stringify({ ...base, items: [late], ...said })))

const saying = (text: string, more: object = {}): Draft => {
  const said = { overview: [paragraph(text)], ...more }
  return { ...report(edition2021), ...said }
}

const points = (own: Pack, draft: Draft, previous: ReadonlyArray<Draft> = []) =>
  assess(own, check(draft, { rules: judgements(own), previous }), { draft, previous })

const wrong = "按照部暑，均己办结，公开68余条。20231月1日起统计。"

const at = (place: string) => ({ ...late, rules: [`header.published-in-time@${place}`] })

describe("an item", () => {
  it("takes its points once for a report", () => {
    const draft = saying("全年公开30条。", { publishedOn: "2024-05-01" })
    expect(points(pack({}), draft)).toEqual({
      items: [
        { id: "late", name: "逾期公布", points: -0.5, findings: ["header.published-in-time@publishedOn"], judged: true }
      ],
      sum: -0.5
    })
  })
  it("takes them for each finding, to the hundredth, up to its bound and that of the pack", () => {
    expect(points(pack({ items: [slips] }), saying(wrong)).sum).toBe(-0.4)
    expect(points(pack({ items: [{ ...slips, most: 0.3 }] }), saying(wrong)).sum).toBe(-0.3)
    expect(points(pack({ items: [late, slips], most: 0.2 }), saying(wrong)).sum).toBe(-0.2)
    expect(points(pack({ items: [{ ...slips, per: "report" }] }), saying(wrong)).sum).toBe(-0.1)
  })
  it("says that it was not judged where nothing could be compared", () => {
    const copied = { id: "copied", name: "与上年雷同", rules: ["text.repeated@text"], points: -0.5 }
    const draft = saying(
      "全年按季度核对目录，及时更新栏目，规范办理申请，压实各科室责任，回应群众关切，开展业务培训，公开各类信息30条，接受社会监督，群众评价良好。"
    )
    const last: Draft = { ...draft, year: draft.year - 1 }
    expect(points(pack({ items: [late, copied] }), draft).items.map(({ judged }) => judged)).toEqual([false, false])
    expect(points(pack({ items: [copied] }), draft, [last])).toMatchObject({ items: [{ judged: true }], sum: -0.5 })
  })
  it("does not count what was accepted", () => {
    const draft = saying("全年公开30条。", { publishedOn: "2024-05-01" })
    const accepted = check(draft).map((finding) => ({
      ...finding,
      waived: { reason: "停电", by: "示例市政府办", on: "2024-05-02" }
    }))
    expect(assess(pack({}), accepted, { draft }).sum).toBe(0)
  })
  it("counts what the pack's own words found like any rule", () => {
    const words = [{ id: "boast", name: "用语空泛", found: ["成效显著"] }] as const
    const style = { id: "style", name: "文风", rules: ["pack.boast"], points: -1 }
    expect(points(pack({ words, items: [style] }), saying("工作成效显著，培训2次。")).sum).toBe(-1)
  })
  it("of one place of a rule counts nothing that the rule found elsewhere", () => {
    const draft = saying("全年公开30条。", { publishedOn: "2024-05-01" })
    expect(points(pack({ items: [at("publishedOn")] }), draft).sum).toBe(-0.5)
    expect(points(pack({ items: [at("title")] }), draft)).toMatchObject({
      items: [{ findings: [], points: 0 }],
      sum: 0
    })
  })
})
