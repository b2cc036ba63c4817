/** A neighbour's name left over is found; the many names of the organ itself, its office and its government are not. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const quotes = (said: object): ReadonlyArray<string> =>
  check({ ...report(edition2021), ...said }).flatMap(({ rule, passage }) =>
    rule === "text.other-organ" ? [passage?.quote ?? ""] : []
  )
const found = (name: string, text: string): ReadonlyArray<string> =>
  quotes({ agency: { name }, preamble: [paragraph(text)] })

describe("the author named in the text", () => {
  it.each([
    ["示例市青山区人民政府", "本报告由示例市白水区人民政府办公室编制。", []],
    ["青山县人民政府", "本报告由白水县人民政府按照条例编制。", ["白水县人民政府"]],
    ["青山镇人民政府", "如有疑问，请与白水镇人民政府联系。", ["白水镇人民政府"]],
    ["青山县水务局", "请与青山县农业农村局办公室联系。", ["青山县农业农村局办公室"]],
    ["青山县财政局", "现公布青山县统计局2023年度政府信息公开工作年度报告。", ["青山县统计局"]]
  ] as const)("%s: %s", (name, text, quotes) => expect(found(name, text)).toEqual(quotes))

  it.each([
    ["示例市人民政府", "本报告由示例市人民政府办公室根据各部门报告汇总编制。"],
    ["青山区人民政府", "本报告由示例市青山区政府办公室编制。"],
    ["示例市青山区人民政府", "本报告由青山区人民政府编制。"],
    ["临水街道办事处", "本报告由临水街道党政办公室编制，请与街道党政办公室联系。"],
    ["青山县市场监督管理局", "本报告由青山县市场监管局编制。"],
    ["青山县人力资源和社会保障局", "本报告由县人社局编制，请与本局办公室联系。"],
    ["江南省住房和城乡建设厅", "如有疑问，请与省住房城乡建设厅政务公开办公室联系。"],
    ["青山县人民政府", "根据国务院办公厅要求，现将青山县2023年政府信息公开工作年度报告公布如下。"],
    ["国家税务总局青山县税务局", "本报告由国家税务总局青山县税务局编制。"],
    ["高新技术产业开发区管理委员会", "本报告由示例市高新区管委会编制。"]
  ])("is no other where the name is the organ's own or its office's, %s: %s", (name, text) =>
    expect(found(name, text)).toEqual([])
  )
})

describe("the work that a township or a bureau reports", () => {
  it.each([
    ["青山县临水镇人民政府", "2023年，青山县人民政府办公室认真贯彻条例，规范公开。", ["青山县人民政府办公室"]],
    ["青山县水利局", "2023年，县政府坚持以公开为常态，压实责任。", ["县政府"]],
    ["临水街道办事处", "持续用力，着力提升全区政务公开水平。", ["全区政务公开"]],
    ["青山县临水镇人民政府", "全年我局收到申请2件。", ["我局"]],
    ["青山县水利局", "本镇主动公开信息20条。", ["本镇"]],
    ["青山县临水镇人民政府", "2023年，我镇认真贯彻县人民政府办公室部署，在全县考核中列第三。", []],
    ["青山县水利局", "根据基本局面，我局按照市政府要求，指导各乡镇公开。", []],
    ["青山县临水镇人民政府", "2023年，白石镇党委、政府高度重视信息公开。", ["白石镇"]],
    ["青山区临水街道办事处", "白石街道党工委、办事处高度重视信息公开。", ["白石街道"]],
    ["青山县水利局", "2023年，县教育局高度重视信息公开。", ["县教育局"]],
    ["青山县临水镇人民政府", "临水镇党委、政府高度重视。各乡镇认真落实，与白石镇高度重视宣传。", []],
    ["青山县市场监督管理局", "2023年，县市监局高度重视信息公开；县教育局负责资金。", []],
    ["青山县人民政府", "2023年，县人民政府办公室认真贯彻条例；临水镇开展试点，“我镇”专栏上线。", []]
  ] as const)("is its own, %s: %s", (name, text, expected) =>
    expect(quotes({ agency: { name }, overview: [paragraph(text)] })).toEqual(expected)
  )
})

describe("another province", () => {
  const text = "登录江苏政务服务网或江苏省人民政府网站查阅。"
  it("is found by the division code, by the name, and by the notices that the preamble cites", () => {
    const overview = [paragraph(text)]
    const preamble = [paragraph("按照《福建省政府信息公开办法》编制。")]
    expect(quotes({ agency: { name: "青山县水利局", divisionCode: "350100" }, overview })).toHaveLength(1)
    expect(quotes({ agency: { name: "福建省青山县水利局" }, overview })).toHaveLength(1)
    expect(quotes({ agency: { name: "青山县水利局" }, preamble, overview })).toHaveLength(1)
  })
  it.each([
    ["320100", text],
    ["350100", "赴江苏省人民政府办公厅学习交流。"],
    ["350100", "转发《江苏省人民政府关于跨省办事的通知》。"],
    ["350100", "公开江苏省援建项目12个。"]
  ])("may be home, a title, or where others work, %s: %s", (divisionCode, said) =>
    expect(quotes({ agency: { name: "青山县水利局", divisionCode }, overview: [paragraph(said)] })).toEqual([])
  )
  it("is not looked for where nothing says which is home", () =>
    expect(quotes({ agency: { name: "青山县水利局" }, overview: [paragraph(text)] })).toEqual([]))
})
