/** Growth stated of a number follows from that number and the one of last year's report. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { balance, report } from "../../support/reports.ts"

const granted = (naturalPerson: number): Draft =>
  report(edition2021, balance(edition2021, { "requests/outcome.granted/naturalPerson": naturalPerson }))

const said = (text: string, ...previous: ReadonlyArray<Draft>): ReadonlyArray<string> => {
  const head = { agency: { name: "示例市" }, overview: [paragraph(text)] }
  return check({ ...granted(40), ...head }, { previous }).flatMap(({ rule, message }) =>
    rule.startsWith("text.") ? [message.zh] : []
  )
}

describe("growth", () => {
  const last: Draft = { ...granted(37), year: 2022 }
  it.each([
    "全市收到政府信息公开申请40件，同比增长8.1%。",
    "全市收到政府信息公开申请40件，比2022年增加3件。",
    "全市收到政府信息公开申请40件，比2022年增加三件。",
    "全市收到政府信息公开申请40件，其中自然人申请40件，同比增长8.1%。"
  ])("that follows from both years is no finding: %s", (text) => expect(said(text, last)).toEqual([]))

  it("that does not is a warning with the arithmetic", () => {
    expect(said("全市收到政府信息公开申请40件，同比增长8.3%。", last)).toEqual([
      "“全市收到政府信息公开申请40件，同比增长8.3%”：按两年的“本年新收”，40÷37－1＝8.1%"
    ])
    expect(said("全市收到政府信息公开申请40件，同比下降8.1%。", last)).toHaveLength(1)
  })
  describe("from none", () => {
    const none: Draft = { ...granted(0), year: 2022 }
    it.each([
      "全市收到政府信息公开申请40件，同比增长100%。",
      "全市收到政府信息公开申请40件，同比增长7.5%。",
      "全市收到政府信息公开申请40件，比上年翻一番。"
    ])("is no rate that could be judged: %s", (text) => expect(said(text, none)).toEqual([]))
    it("is as many as there are now", () => {
      expect(said("全市收到政府信息公开申请40件，比2022年增加40件。", none)).toEqual([])
      expect(said("全市收到政府信息公开申请40件，比2022年增加41件。", none)).toEqual([
        "“全市收到政府信息公开申请40件，比2022年增加41件”：按两年的“本年新收”，40－0＝40"
      ])
      expect(said("全市收到政府信息公开申请40件，比2022年减少40件。", none)).toHaveLength(1)
    })
  })
  it("is not judged against an earlier year than the last", () => {
    expect(said("全市收到政府信息公开申请40件，比2021年增加9件。", last)).toEqual([])
    expect(said("全市收到政府信息公开申请40件，比2022年增加9件。", last)).toHaveLength(1)
  })
  it("is not judged without last year's report, nor of a number that no table supports", () => {
    expect(said("全市收到政府信息公开申请40件，同比增长8.3%。")).toEqual([])
    expect(said("开设新媒体176个，同比增长6.7%。", last)).toEqual([])
  })
})
