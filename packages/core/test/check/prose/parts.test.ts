/** Lists of parts add up to their whole; what is open is not held against the text. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { balance, report } from "../../support/reports.ts"

const granted = (naturalPerson: number): Draft =>
  report(edition2021, balance(edition2021, { "requests/outcome.granted/naturalPerson": naturalPerson }))

const said = (text: string): ReadonlyArray<string> => {
  const head = { agency: { name: "示例市" }, overview: [paragraph(text)] }
  return check({ ...granted(40), ...head }).flatMap(({ rule, message }) =>
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

describe("a list whose whole may be another", () => {
  it.each([
    "共受理咨询121件，比上年增加17件，其中网络45件，当面9件，信函67件。",
    "办结咨询8件（内含旧案2件），其中答复6件，退件2件。",
    "公开信息634条，其中网站327条，其他途径307条，规范性文件2条。",
    "调解案件4起、裁决案件4起，其中调解维持4起、裁决维持4起。",
    "调解案件7起和裁决案件4起，其中维持5起，在办2起，撤回4起。",
    "受理申请20件，其中自然人15件，法人5件；网上投诉25件，信函投诉12件。",
    "受理申请20件，其中自然人15件，法人5件；公开信息25条，答复网上来信30件。",
    "办理信箱来信20件，其中咨询15件，投诉5件，建议提案30件。"
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
