/** Report year, title, period, deadline; fees that differ; prose that is last year's; 其他处理 unusually high. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import type { Draft } from "../../../src/report/Draft.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Finding } from "../../../src/check/Finding.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { balance, report } from "../../support/reports.ts"

const sound: Draft = report(edition2021)
const found = (draft: Draft, rule: string, ...previous: ReadonlyArray<Draft>): ReadonlyArray<Finding> =>
  check(draft, { previous }).filter((finding) => finding.rule === rule)

const saying = (part: "overview" | "otherMatters", ...texts: ReadonlyArray<string>): Draft => {
  const said = { [part]: texts.map((text) => paragraph(text)) }
  return { ...sound, ...said }
}

describe("the report year", () => {
  it("is that of the title and the period", () => {
    const period = { from: "2023-01-01", to: "2023-12-31" }
    const draft: Draft = { ...sound, title: "示例市档案局2023年政府信息公开工作年度报告", period }
    expect(found(draft, "header.year")).toEqual([])
  })
  it("is contradicted by another in either, which is an error", () => {
    const title: Draft = { ...sound, title: "示例市档案局2022年政府信息公开工作年度报告" }
    const period: Draft = { ...sound, period: { from: "2022-01-01", to: "2022-12-31" } }
    for (const draft of [title, period]) expect(found(draft, "header.year")).toMatchObject([{ severity: "error" }])
  })
  it.each([
    ["2022年，本局依法公开政府信息。", 1],
    ["2023年，本局收到申请比2022年增加。", 0],
    ["统计期限为2023年1月1日至12月31日。", 0],
    ["统计期限为2022年1月1日至12月31日。", 1],
    ["统计期限为2023年1月1日至2023年12月30日。", 1],
    ["统计期限自2022年1月1日起至2023年12月31日止。", 1],
    ["统计期限自2023年1月1日起至2024年12月31日止。", 1],
    ["本局自2023年3月1日至5月31日开展整治。", 0],
    ["2023年，本局将进一步加强培训。", 1],
    ["2023年，本局将公开事项纳入清单，全年公开300条。", 0],
    ["2024年，本局将进一步加强培训。", 0],
    ["（三）2023年工作打算", 1],
    ["2023年政务公开工作打算", 1],
    ["2023年工作计划完成情况良好。", 0],
    ["下一步，2023年我局将从培训抓起。", 1],
    ["2023年，我局将着力点放在培训上。", 0],
    ["2032年，我局共召开会议3次。", 1],
    ["3件结转至2023年继续办理。", 1],
    ["3件结转至2024年继续办理。", 0],
    ["其中2022年收到、结转至2023年办理的3件，均已答复。", 0],
    ["上年结转2023年办理的3件，均已答复。", 0],
    ["本局官方微信截至2022年12月31日共推送1039条信息。", 1],
    ["本局官方微信截至2022年12月31日共推送1039条信息，今年新增230条。", 0],
    ["本局截至2022年底开设专栏12个，2023年调整3个。", 0],
    ["2035年，我县将建成现代化水网，全年供水有保障。", 0]
  ])("last year's left over in the text: %s", (text, times) =>
    expect(found(saying("overview", text), "text.report-year")).toHaveLength(times)
  )
})

describe("the title in the preamble", () => {
  it.each([
    ["现公布示例市档案局2022年政府信息公开工作年度报告。", 1],
    ["现公布示例市档案局2023年政府信息公开工作年度报告。", 0],
    ["2022年政府信息公开年度报告已按期公布，现将2023年情况报告如下。", 0]
  ])("is of the report year: %s", (text, times) => {
    const said = { preamble: [paragraph(text)] }
    expect(found({ ...sound, ...said }, "text.report-year")).toHaveLength(times)
  })
})

describe("the day of publication", () => {
  it.each([
    ["own", "2024-01-31", 0],
    ["own", "2024-02-01", 1],
    ["aggregate", "2024-03-31", 0],
    ["aggregate", "2024-04-01", 1]
  ] as const)("%s, %s", (scope, publishedOn, times) => {
    expect(found({ ...sound, scope, publishedOn }, "header.published-in-time")).toHaveLength(times)
  })
  it("of whoever did not say whose report it is, is held against the last day of all", () => {
    expect(found({ ...sound, publishedOn: "2024-02-20" }, "header.published-in-time")).toEqual([])
  })
})

describe("信息处理费", () => {
  it("need not be stated in the edition of 2019", () => {
    const said = { otherMatters: [paragraph("无其他需要报告的事项。")] }
    expect(found({ ...report(edition2019), ...said }, "fees.stated")).toEqual([])
  })
  it.each([
    [["全年收取信息处理费2950元。其中信息处理费共计2950元。"], 0],
    [["全年收取信息处理费0.295万元。", "信息处理费共计2950元。"], 0],
    [["全年未收取信息处理费。", "信息处理费共计2950元。"], 1],
    [["全年收取信息处理费2950元。", "上年信息处理费标准为100元。"], 0]
  ])("is the same wherever it is named: %s", (texts, times) =>
    expect(found(saying("otherMatters", ...texts), "fees.same-everywhere")).toHaveLength(times)
  )
  it("has nothing to do with 行政事业性收费 of part two", () => {
    expect(found(saying("otherMatters", "全年收取信息处理费2950元。"), "text.agrees-with-tables")).toEqual([])
  })
})

describe("prose of last year", () => {
  const text =
    "本局坚持以公开为常态、不公开为例外，健全制度，规范流程，压实责任，按季度核对台账，及时更新栏目，回应群众关切，年内办理申请12件，主动公开各类信息300条，受到好评。"
  it("over again is a note with the share, whatever the figures", () => {
    const last: Draft = { ...saying("overview", text.replace("12", "9")), year: 2022 }
    const [finding] = found(saying("overview", text), "text.repeated", last)
    expect(finding).toMatchObject({ severity: "note", message: { zh: expect.stringContaining("100%与上年相同") } })
  })
  it("is one finding, however many paragraphs were copied", () => {
    const other = text.replaceAll("公开", "发布").replaceAll("栏目", "页面")
    const last: Draft = { ...saying("overview", text, other), year: 2022 }
    expect(found(saying("overview", text, other), "text.repeated", last)).toHaveLength(1)
  })
  it("written anew is none", () => {
    const last: Draft = { ...saying("overview", "全年工作照常。"), year: 2022 }
    expect(found(saying("overview", text), "text.repeated", last)).toEqual([])
  })
})

const closed = (other: number): Draft =>
  report(
    edition2021,
    balance(edition2021, {
      "requests/outcome.granted/naturalPerson": 20,
      "requests/outcome.closed.other/naturalPerson": other
    })
  )

describe("其他处理", () => {
  it("a third of all is a note, a sixth is none", () => {
    expect(found(closed(10), "requests.other-outcomes-high")).toHaveLength(1)
    expect(found(closed(4), "requests.other-outcomes-high")).toEqual([])
  })
})
