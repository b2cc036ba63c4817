/** Slips are found in all that is written, the preamble too; those that come again in the same words are one finding. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const found = (rule: string, parts: { readonly [part: string]: ReadonlyArray<string> }) => {
  const said = Object.fromEntries(
    Object.entries(parts).map(([part, all]) => [part, all.map((text) => paragraph(text))])
  )
  return check({ ...report(edition2021), ...said }).filter((finding) => finding.rule === rule)
}
const quotes = (rule: string, ...problems: ReadonlyArray<string>) =>
  found(rule, { problems }).map(({ passage }) => passage?.quote)

describe("words written twice", () => {
  it.each([
    ["围绕政策的的出台征集意见。", "的的"],
    ["进一步进一步加强培训。", "进一步进一步"],
    ["更新更新了栏目。", "更新更新"]
  ])("%s", (text, quote) => expect(quotes("text.doubled-words", text)).toEqual([quote]))

  it.each([
    "为了了解群众意见，作为为民服务的窗口，以及及时答复。",
    "市政府政府信息公开工作有待加强。",
    "一条一条核对，逐项逐项落实，方方面面都的的确确有改进。"
  ])("only look so: %s", (text) => expect(quotes("text.doubled-words", text)).toEqual([]))
})

describe("a slip", () => {
  it("is found in the preamble as in any part", () => {
    const preamble = ["均己办结。"]
    expect(found("text.misprints", { preamble }).map(({ passage }) => passage?.part)).toEqual(["preamble"])
  })
  it("that comes again in the same words is one finding, at the first, with how often", () => {
    const [finding, ...others] = found("text.misprints", {
      overview: ["均己办结。"],
      problems: ["均己答复，均己公开。"]
    })
    expect(others).toEqual([])
    expect(finding).toMatchObject({ severity: "note", passage: { part: "overview" } })
    expect(finding?.message.zh).toMatch(/（共3处）$/u)
    expect(finding?.message.en).toMatch(/ \(3 times\)$/u)
  })
  it("in other words is another finding", () =>
    expect(quotes("text.misprints", "均己办结。", "布署年度重点。")).toEqual(["己", "布署"]))
  it.each([
    ["text.misprints", "公开信息36余条。", "note"],
    ["text.misprints", "坚持“应公开 尽公开”。", "note"],
    ["text.dates", "2023年2月30日公布。", "warning"],
    ["text.document-numbers", "依据《条例》（国务院令第492号）。", "warning"],
    ["text.personal-data", "身份证号11010519491231002X。", "warning"]
  ])("of each kind is told by its rule %s: %s", (rule, text, severity) =>
    expect(found(rule, { problems: [text] }).map((finding) => finding.severity)).toEqual([severity])
  )
})

describe("dates", () => {
  it("that cannot be are one finding for each text", () =>
    expect(quotes("text.dates", "2023年2月30日至2023年4月31日。", "2023年6月31日。")).toHaveLength(2))
})

describe("two documents with one number", () => {
  const number = "（示政办发〔2022〕5号）"
  it("are told at the second, in whatever part", () => {
    const overview = [`印发《公开目录管理办法》${number}。`]
    expect(
      found("text.document-numbers", { overview, problems: [`落实《群众来信答复规程》${number}。`] })
    ).toMatchObject([{ passage: { part: "problems" }, message: { zh: expect.stringContaining("必有一误") } }])
  })
  it("are one where their titles are", () =>
    expect(
      quotes("text.document-numbers", `印发《目录管理办法》${number}。`, `落实《目录管理办法》${number}。`)
    ).toEqual([]))
})
