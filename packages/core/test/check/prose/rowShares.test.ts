/** A share of a row that the text gives no count for comes out of the tables, or it is wrong. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { balance, report } from "../../support/reports.ts"

const cells = balance(edition2021, {
  "requests/outcome.granted/naturalPerson": 40,
  "requests/outcome.grantedInPart/organization.business": 10,
  "requests/outcome.denied.deliberative/naturalPerson": 6,
  "requests/outcome.unavailable.notHeld/naturalPerson": 24,
  "requests/carriedIn/naturalPerson": 5,
  "review/cases/reconsideration.upheld": 6,
  "review/cases/reconsideration.corrected": 2,
  "review/cases/reconsideration.pending": 2
})

const found = (text: string, name = "示例市人民政府") => {
  const said = { agency: { name }, overview: [paragraph(text)] }
  return check({ ...report(edition2021, cells), ...said }).filter(({ rule }) => rule === "text.parts-add-up")
}

describe("a share of a row of the tables", () => {
  it("is told with the row, its whole and what it should be", () =>
    expect(found("全年办结申请80件，不予公开占5.7%。")).toMatchObject([
      {
        rule: "text.parts-add-up",
        verdict: "contradicts",
        passage: { quote: "不予公开占5.7%" },
        message: { zh: "“不予公开占5.7%”与表格不符：表中“不予公开”为6，占“本年度办理结果总计”80的7.5%，不是5.7%" }
      }
    ]))

  it.each([
    "全年办结申请80件，予以公开或部分公开占62.5%，不予公开占7.5%，无法提供占30%。",
    "收到申请75件，公开率为66.7%。",
    "自然人提出的占86.7%，不予公开的比例为8%。",
    "行政复议10件，纠正率为20%。",
    "行政复议10件，审结8件，纠错率25%。"
  ])("may be of any total: %s", (text) => expect(found(text)).toEqual([]))

  it.each([
    "予以公开的比例为55%。",
    "全年收到申请75件，公开率为76.7%。",
    "自然人申请占68.7%。",
    "行政复议10件，纠正率为30%。"
  ])("is wrong where none gives it: %s", (text) => expect(found(text)).toHaveLength(1))

  it.each([
    "网上申请予以公开占51%。",
    "不予公开占比较上年下降12%。",
    "2020年不予公开占31%。",
    "2020年，不予公开占31%。",
    "公文公开率为95.2%。",
    "不予公开占10%以上。",
    "区住建局不予公开占31%。"
  ])("is left alone where it is of something else: %s", (text) => expect(found(text)).toEqual([]))
})
