/** Lists of parts add up, shares come out, growth follows from the figures of both years; what is open is not held against the text. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../src/check.ts"
import type { Draft } from "../../src/Draft.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { paragraph } from "../../src/Narrative.ts"
import { balance, report } from "../support/reports.ts"

const granted = (naturalPerson: number): Draft =>
  report(edition2021, balance(edition2021, { "requests/outcome.granted/naturalPerson": naturalPerson }))

const said = (text: string, ...previous: ReadonlyArray<Draft>): ReadonlyArray<string> => {
  const head = { agency: { name: "示例市" }, overview: [paragraph(text)] }
  return check({ ...granted(40), ...head }, { previous }).flatMap(({ rule, message }) =>
    rule.startsWith("text.") ? [message.zh] : []
  )
}

describe("listed parts", () => {
  it.each([
    "共公开信息66条，其中动态40条、公告20条、其他信息6条。",
    "共制作问答119期（市级47期、甲区28期、乙区44期）。",
    "共公开信息66条，其中解读1条、公告2条。",
    "公开信息66余条，其中动态70条、公告20条。",
    "共公开信息66条，其中甲处办理20件、乙处办理90件。"
  ])("that add up, are not all, or count something else are no finding: %s", (text) => expect(said(text)).toEqual([]))

  it("that name the rest and come to less are a warning with the sum", () => {
    expect(said("共公开信息66条，其中动态40条、公告10条、其他信息6条。")).toEqual([
      "“共公开信息66条”所列各项40＋10＋6＝56条，与66条相差10条"
    ])
  })
  it("that come to more than the whole always are", () => {
    expect(said("公开信息66条，其中动态60条、公告20条。")).toHaveLength(1)
  })
  it("in a bracket behind a comma are a list too", () => {
    expect(said("共公布信息99条，(其中机构类信息25条，其他信息56条)。")).toHaveLength(1)
  })
})

describe("shares", () => {
  it.each(["发布信息300条，其中公众号发布200条，占66.7%。", "发布信息300条，其中公众号发布200条，占比67%。"])(
    "rounded in the last printed place are right: %s",
    (text) => expect(said(text)).toEqual([])
  )
  it("that do not come out are a warning", () => {
    expect(said("发布信息300条，其中公众号发布200条，占76.7%。")).toEqual(["“占76.7%”：200占300的66.7%，不是76.7%"])
  })
})

describe("growth", () => {
  const last: Draft = { ...granted(37), year: 2022 }
  it.each([
    "全市收到政府信息公开申请40件，同比增长8.1%。",
    "全市收到政府信息公开申请40件，比2022年增加3件。",
    "全市收到政府信息公开申请40件，比2022年增加三件。"
  ])("that follows from both years is no finding: %s", (text) => expect(said(text, last)).toEqual([]))

  it("that does not is a warning with the arithmetic", () => {
    expect(said("全市收到政府信息公开申请40件，同比增长8.3%。", last)).toEqual([
      "“全市收到政府信息公开申请40件，同比增长8.3%”：按两年的“本年新收”，40÷37－1＝8.1%"
    ])
    expect(said("全市收到政府信息公开申请40件，同比下降8.1%。", last)).toHaveLength(1)
  })
  it("is not judged without last year's report, nor of a number that no table supports", () => {
    expect(said("全市收到政府信息公开申请40件，同比增长8.3%。")).toEqual([])
    expect(said("开设新媒体176个，同比增长6.7%。", last)).toEqual([])
  })
})
