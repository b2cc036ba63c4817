/** A title may say whose report it is and of which year in any order, in one line or several, and with either of them elsewhere. */
import { describe, expect, it } from "vitest"
import { identify } from "../../src/outline/identify.ts"
import { isOrgan, spoken } from "../../src/outline/spoken.ts"

const said = (...texts: ReadonlyArray<string>) => {
  const { agency, year } = identify(texts.map((text, at) => ({ _tag: "Paragraph", text, place: { line: at + 1 } })))
  return { agency, year }
}
const own = { agency: "云溪县水务局", year: 2023 }

describe("organ and year", () => {
  it.each([
    ["关于云溪县水务局2023年政府信息公开工作的年度报告"],
    ["云溪县水务局关于2023年度政府信息公开工作情况的报告"],
    ["云溪县水务局2023年信息公开年度报告"],
    ["云溪县水务局2023年信息公开工作年报"],
    ["云溪县水务局信息公开年度报告（2023年）"],
    ["云溪县水务局政府信息公开工作2023年年度报告"],
    ["云溪县水务局二〇二三年政府信息公开工作年度报告"],
    ["云溪县水务局二○二三年度政府信息公开年度报告"],
    ["云溪县水务局 2023 年 政府信息 公开 工作 年度 报告"],
    ["2023年政府信息公开工作年度报告（云溪县水务局）"],
    ["云溪县水务局关于发布2023年政府信息公开工作年度报告的公告"],
    ["标题: 云溪县水务局2023年政府信息公开工作年度报告 发布时间：2024-01-20"],
    ["附件1", "云溪县水务局2023年政府信息公开工作年度报告"],
    ["(图解)云溪县水务局2023年政府信息公开工作年度报告"],
    ["（一图读懂）云溪县水务局2023年政府信息公开工作年度报告"],
    ["云 溪 县 水 务 局", "2023 年 政 府 信 息 公 开", "工 作 年 度 报 告"],
    ["云溪县水务局", "2023年", "政府信息公开工作年度报告"],
    ["2023年政府信息公开工作年度报告", "云溪县水务局"],
    ["2023年政府信息公开工作年度报告", "（云溪县水务局）", "（2024年1月20日）"],
    ["政府信息公开工作年度报告", "（2023年度）", "云溪县水务局"],
    ["云溪县水务局政府信息公开工作年度报告", "（二〇二三年度）"],
    ["云溪县水务局政府信息公开工作", "年度报告（2023年）"],
    ["2023年度", "云溪县水务局政府信息公开工作年度报告"]
  ])("stand in “%s” “%s” “%s”", (...texts) =>
    expect(said(...texts.filter((text) => typeof text === "string"))).toEqual(own)
  )

  it("a name that a line's end broke is put together again", () => {
    expect(said("云溪县人民政府", "办公室2023年政府信息公开工作年度报告")).toEqual({
      agency: "云溪县人民政府办公室",
      year: 2023
    })
  })

  it("what a site prints above a title is no organ", () => {
    for (const above of ["字体：大 中 小", "政府信息公开专区", "首页 > 政务公开", "办事大厅"])
      expect(said(above, "2023年政府信息公开工作年度报告")).toEqual({ agency: undefined, year: 2023 })
  })

  it("a school year and a sentence are no title", () => {
    expect(spoken("云溪学院2022-2023学年信息公开年度报告")).toBeUndefined()
    expect(spoken("现公布云溪县水务局2023年工作，包括政府信息公开年度报告")).toBeUndefined()
  })
})

it.each([
  ["云溪县水务局", true],
  ["滨河街道办事处", true],
  ["云溪县水务局（县河长制办公室）", true],
  ["政务公开专区", false],
  ["二、主动公开情况", false],
  ["来源：云溪县水务局", false]
])("“%s” as the name of an organ: %s", (line, is) => expect(isOrgan(line)).toBe(is))
