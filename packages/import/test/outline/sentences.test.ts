/** Sentences say whose report it is and of which year, in any of the ways offices write them. */
import { describe, expect, it } from "vitest"
import { actor, asked, compiler, periodIn, yearIn } from "../../src/outline/sentences.ts"

describe("the year that a sentence names", () => {
  it.each([
    ["按照《关于印发报告格式的通知》(国办公开办函〔2021〕30号)要求,现公布2023年政府信息公开工作年度报告。", 2023],
    ["依据国办公开办函[2021]30号,某某局编制2024年度政府信息公开年度报告", 2024],
    ["根据通知(国办公开办函（2021）30号)有关要求,现发布某某局2025年度政府信息公开工作报告", 2025],
    ["根据通知(国办公开办函〔2021〕30号)和省里“规范做好政府信息公开年报编制工作”的要求,由某某镇编制。", undefined],
    ["本报告数据的统计期限自2022年1月1日起。", 2022],
    ["所列数据统计期限为 2022 年 1 月至 12 月", 2022],
    ["按二〇二三年度政府信息公开工作年度报告的格式", 2023]
  ])("in “%s” is %s", (text, year) => expect(yearIn(text)).toBe(year))

  it("of its period is that of the first day", () => expect(periodIn("自2023年1月1日至2023年12月31日")).toBe(2023))
})

describe("the organ that a preamble names", () => {
  it.each([
    ["根据条例要求,特编制某某市人民政府地方志办公室2023年政府信息公开工作年度报告。", "某某市人民政府地方志办公室"],
    ["某某区政务公开领导小组办公室编制了某某区人民政府2021年度政府信息公开工作年度报告。", "某某区人民政府"],
    ["某某县人民政府办公室2021年政府信息公开工作年度报告(以下简称年报)是根据条例编制。", "某某县人民政府办公室"],
    [
      "根据条例要求,国家税务总局某某市税务局向社会公布本单位2022年政府信息公开工作年度报告。",
      "国家税务总局某某市税务局"
    ],
    ["按照通知,梳理编制某某海关关区2023年政府信息公开工作年度报告。", "某某海关关区"],
    ["本报告由某某区教育局根据《关于做好年报的通知》要求编制而成。", "某某区教育局"],
    ["本报告由某某镇人民政府结合有关统计数据编制。", "某某镇人民政府"],
    ["由某某县某某镇人民政府综合信息指挥室(党政综合办公室)负责编制本报告。", "某某县某某镇人民政府"],
    ["某某县教育体育局现向社会公开《2023年政府信息公开工作年度报告》。", "某某县教育体育局"],
    ["我局编制了《某某县自然资源局2024年政府信息公开工作年度报告》(以下简称《年报》)。", "某某县自然资源局"],
    ["本报告由中共某某县委机构编制委员会办公室编制。", "中共某某县委机构编制委员会办公室"]
  ])("in “%s” is %s", (text, agency) => expect(compiler(text)).toBe(agency))

  it.each([
    "现将我局2020年度政府信息公开情况报告如下。",
    "由本机关编制。",
    "按照通知要求,特向社会公布2023年政府信息公开工作年度报告。",
    "本报告由总体情况、主动公开政府信息情况等六部分组成。"
  ])("is left open in “%s”", (text) => expect(compiler(text)).toBeUndefined())
})

describe("the organ that the public is to ask", () => {
  it.each([
    ["如有疑问,请与某某市公安局某某分局联系,电话:0571-00000000。", "某某市公安局某某分局"],
    ["如有疑问，请与某某区教育局办公室联系（电话：0510-00000000）。", "某某区教育局"],
    ["如有疑问,请联系某某市公安局(地址:红旗路1号)", "某某市公安局"],
    ["请与某某镇人民政府党政综合办公室联系", "某某镇人民政府"],
    ["如有疑问,请与某某县人民政府办公室联系(地址:中山路1号)。", undefined],
    ["如有疑问,请与某某区政务公开工作领导小组办公室联系。", undefined]
  ])("in “%s” is %s", (text, agency) => expect(asked(text)).toBe(agency))
})

describe("the organ that part one names", () => {
  it("is who did something in a year, by its whole name", () => {
    expect(actor("（一）主动公开。2022年某某市教育局认真贯彻条例精神。")).toBe("某某市教育局")
    expect(actor("2023年,某某县某某镇人民政府共收到申请3件。")).toBe("某某县某某镇人民政府")
  })

  it("is nobody whose place is not said, and nobody else's", () => {
    expect(actor("2023年,区政府办公室主动公开信息125条。")).toBeUndefined()
    expect(actor("2023年,我局坚持依法公开。")).toBeUndefined()
    expect(actor("2023年,全县各委办局主动公开信息125条。")).toBeUndefined()
  })
})
