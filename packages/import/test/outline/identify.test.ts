/** The title says whose report it is and of which year, in any of the ways titles are written. */
import { describe, expect, it } from "vitest"
import { identify } from "../../src/outline/identify.ts"

const front = (...texts: ReadonlyArray<string>) =>
  texts.map((text, at) => ({ _tag: "Paragraph" as const, text, place: { line: at + 1 } }))

describe("the organ and the year", () => {
  it.each([
    ["某某街道2023年政府信息公开工作年度报告", "某某街道", 2023],
    ["某某街道 2023 年度 政府信息公开年度报告", "某某街道", 2023],
    ["２０２３年某某镇政府信息公开工作年度报告", "某某镇", 2023],
    ["2023年某某镇人民政府信息公开工作年度报告", "某某镇人民政府", 2023],
    ["某县人民政府办公室2022年政府信息公开工作年度报告", "某县人民政府办公室", 2022],
    ["标题: 某某区2019年度政府信息公开工作年度报告", "某某区", 2019],
    ["某某局（某某中心）2021年政府信息公开工作年度报告", "某某局（某某中心）", 2021],
    ["某某局关于2021年政府信息公开工作年度报告", "某某局", 2021],
    ["某某镇2020年政务公开年报", "某某镇", 2020],
    ["【年报】某某局2023年政府信息公开工作年度报告", "某某局", 2023],
    ["名称 某某局2023年政府信息公开工作年度报告", "某某局", 2023],
    ["某某县2023年度林业局信息公开年报", "某某县林业局", 2023]
  ])("of “%s” are %s and %d", (title, agency, year) => expect(identify(front(title))).toMatchObject({ agency, year }))

  it("may stand on two lines", () => {
    expect(identify(front("某某街道", "2023年政府信息公开工作年度报告"))).toMatchObject({
      agency: "某某街道",
      year: 2023,
      at: 1
    })
  })

  it("may stand beside the title with their names", () => {
    const found = { agency: "某某县林业局", year: 2023 }
    const organ = "填报单位：某某县林业局（盖章）"
    expect(identify(front("信息公开工作年度报告", organ, "报告年度：2023年"))).toMatchObject(found)
    expect(identify(front("单位名称：某某县林业局", "2023年度政府信息公开工作年度报告"))).toMatchObject(found)
  })

  it("keep the bracket that ends the organ's name, and lose those around it", () => {
    const zone = "某某经开区管委会（某某商务区管委会）"
    expect(identify(front("政府信息公开工作年度报告", zone, "2023年度"))).toMatchObject({ agency: zone })
    expect(identify(front("2023年政府信息公开工作年度报告", "（某某县林业局）"))).toMatchObject({
      agency: "某某县林业局"
    })
  })

  it("are taken from a preamble, where there is no title", () => {
    const sentence = "现将某某街道2023年政府信息公开工作年度报告公布如下，请社会各界监督。"
    expect(identify(front(sentence))).toEqual({ agency: "某某街道", year: 2023 })
    expect(identify(front("本报告由某某区税务局编制，统计期限为2021年1月1日至12月31日。"))).toEqual({
      agency: "某某区税务局",
      year: 2021
    })
  })

  it("are not taken from a preamble that says 我局 or 本级", () => {
    expect(identify(front("现将我局2020年度政府信息公开情况报告如下。", "由本机关编制。"))).not.toHaveProperty("agency")
  })
})

it("a year is also found in the period the figures cover", () => {
  expect(identify(front("本报告数据的统计期限为2022年1月1日至12月31日。"))).toEqual({ year: 2022 })
})

const period = (year: number) => `统计期限为${year}年1月1日至12月31日。`

describe("behind links to the reports of other years", () => {
  const links = ["某某局2020年政府信息公开工作年度报告", "某某局2019年政府信息公开工作年度报告"]
  const own = ["2021年政府信息公开工作年度报告", "某某局"]
  it("a title in two parts is the report's", () => {
    expect(identify(front(...links, ...own, period(2021)))).toMatchObject({ agency: "某某局", year: 2021, at: 3 })
    expect(identify(front(...links, ...own))).toMatchObject({ agency: "某某局", year: 2021 })
  })

  it("it is not where the preamble states the year of a link", () =>
    expect(identify(front(...links, ...own, period(2019)))).toMatchObject({ year: 2019 }))
})
