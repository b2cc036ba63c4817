/** Lists of parts add up, shares come out, growth follows from the figures of both years; what is open is not held against the text. */
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

describe("listed parts", () => {
  it.each([
    "共公开信息66条，其中动态40条、公告20条、其他信息6条。",
    "共制作问答119期（市级47期、甲区28期、乙区44期）。",
    "共公开信息66条，其中解读1条、公告2条。",
    "公开信息六十余条，其中动态70条、公告20条。",
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

describe("a share whose whole is somewhere else", () => {
  const parts = "网站80条，占80%，微信15条，占15%，公示栏5条，占5%。"
  it.each([
    `全年主动公开政府信息100条。其中，${parts}`,
    `全年主动公开政府信息100条。所有信息中，${parts.replaceAll("%，", "%；")}`,
    `全年主动公开政府信息100条，其中${parts}`,
    `全年主动公开政府信息100条，内容涉及12类。开设专栏3个。按渠道分，${parts}`,
    "全年主动公开政府信息100条。其中网站80条，占80%。微信15条，占15%。公示栏5条，占5%。",
    parts,
    parts.replace("。", "，合计100条。"),
    "全年发布信息100篇。其中网站80条，占80%；微信15条，占15%；专栏5条，占5%。",
    "全年公开信息320余条。其中网站221条，占68%，专栏100条，占31%。",
    "共收到政府信息公开申请40件。受理咨询90件。其中予以公开40件，占100%。",
    "办理方面：予以公开20件，占比50%；咨询90件。",
    "全年公开信息100条，其中网站85条，占80%以上。"
  ])("is right where one of them fits: %s", (text) =>
    expect(said(text).filter((each) => each.includes("%"))).toEqual([])
  )

  it.each([
    [
      "全年主动公开政府信息100条。其中，网站80条，占80%，微信15条，占25%，公示栏5条，占5%。",
      "“占25%”：15占100的15.0%，不是25%"
    ],
    [
      "全年主动公开政府信息100条。所有信息中，网站80条，占80%；微信15条，占15%；公示栏5条，占15%。",
      "“占15%”：5占100的5.0%，不是15%"
    ],
    ["全年主动公开政府信息100条。其中网站80条，占70%。", "“占70%”：80占100的80.0%，不是70%"],
    ["全年主动公开政府信息100条，其中网站80条，占80%；微信15条，占25%。", "“占25%”：15占100的15.0%，不是25%"],
    ["全年公开信息320余条。其中网站200条，占62%，专栏100条，占91%。", "“占91%”：100占320的31.3%，不是91%"],
    ["全年发布信息100条，其中网站80条，占100%。", "“占100%”：80占100的80.0%，不是100%"]
  ])("is a warning where none does, with the likeliest: %s", (text, message) => expect(said(text)).toEqual([message]))

  it.each([
    [`其中，${parts}`, 0],
    [`其中，${parts.replace("15%", "25%")}`, 1]
  ])("may be some paragraphs before: %s", (last, times) => {
    const before = ["全年主动公开政府信息100条。", "（一）渠道", "网站更新及时。", "新媒体健康发展。"]
    const said = { overview: [...before, last].map(paragraph) }
    const found = check({ ...granted(40), ...said }).filter(({ rule }) => rule === "text.parts-add-up")
    expect(found).toHaveLength(times)
  })
})

describe("a list whose whole may be another", () => {
  it.each([
    "共受理咨询121件，比上年增加17件，其中网络45件，当面9件，信函67件。",
    "办结咨询8件（内含旧案2件），其中答复6件，退件2件。",
    "公开信息634条，其中网站327条，其他途径307条，规范性文件2条。",
    "调解案件4起、裁决案件4起，其中调解维持4起、裁决维持4起。",
    "调解案件7起和裁决案件4起，其中维持5起，在办2起，撤回4起。"
  ])("is right where one of them fits: %s", (text) => expect(said(text)).toEqual([]))
  it.each([
    "共受理咨询121件，比上年增加17件，其中网络55件，当面9件，信函67件。",
    "公开信息634条，其中网站337条，其他途径307条，规范性文件2条。",
    "公开信息31条，其中动态19条，公告9条，部门文件3条，其他信息3条。",
    "办结咨询8件（内含旧案2件），其中答复16件，退件2件。",
    "调解案件4起、裁决案件4起，其中调解维持4起、裁决维持5起。",
    "调解案件7起和裁决案件4起，其中维持5起，在办2起，撤回6起。"
  ])("is a warning where none does: %s", (text) => expect(said(text)).toHaveLength(1))
})

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
  it("from nothing is no rate that could be judged, nor is growth against an earlier year than the last", () => {
    expect(said("全市收到政府信息公开申请40件，同比增长100%。", { ...granted(0), year: 2022 })).toEqual([])
    expect(said("全市收到政府信息公开申请40件，比2021年增加9件。", last)).toEqual([])
    expect(said("全市收到政府信息公开申请40件，比2022年增加9件。", last)).toHaveLength(1)
  })
  it("is not judged without last year's report, nor of a number that no table supports", () => {
    expect(said("全市收到政府信息公开申请40件，同比增长8.3%。")).toEqual([])
    expect(said("开设新媒体176个，同比增长6.7%。", last)).toEqual([])
  })
})
