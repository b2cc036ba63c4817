/** Rates named for what was done come out, as far as the sentence names both numbers. */
import { describe, expect, it } from "@effect/vitest"
import { said } from "../../support/said.ts"

const rates = (text: string) => said("text.parts-add-up", text)

describe("a rate", () => {
  it.each([
    "收到申请10件，办结8件，转下年2件，按期办结率100%。",
    "收到申请32件，上年结转2件，办结30件，办结率88.2%。",
    "收到来信120件，办结118件，其余2件正在办理，办结率98.3%。",
    "收到来信45件，答复45件，满意率97.8%。",
    "收到申请9件，除1件结转外均已答复，答复率100%。",
    "办结工单32件，办结率96.9%。",
    "收到来信50条，答复45条，按时答复率86%。"
  ])("that the numbers give, or that they do not tell, is right: %s", (text) => expect(rates(text)).toEqual([]))

  it.each([
    ["收到来信120件，办结118件，其余2件正在办理，办结率91.3%。", "“办结率91.3%”：118占120的98.3%，不是91.3%"],
    ["收到意见50条，采纳45条，采纳率97%。", "“采纳率97%”：45占50的90.0%，不是97%"],
    ["收到申请5件，办结5件，按时办结率93%。", "“按时办结率93%”：5占5的100.0%，不是93%"],
    ["收到申请15件，均按时答复，按时办结率93%。", "“按时办结率93%”：前文写明全部办理，应为100%，不是93%"]
  ])("that they do not give is a warning: %s", (text, message) => expect(rates(text)).toEqual([message]))
})

describe("a share that names its whole", () => {
  it.each([
    "网上申请72件，占受理总数（351件）的20.5%。",
    "自然人申请占97.9%（47件），法人申请占2.1%（1件），合计48件。",
    "主动公开信息880条，占全市总量的12.5%。",
    "全市受理4500件，本级受理300件，占全市受理总量的6.7%。"
  ])("comes out: %s", (text) => expect(rates(text)).toEqual([]))
  it("is a share of that and of nothing else", () => {
    expect(rates("收到来信236件。网上申请72件，占受理总数（351件）的30.5%。")).toEqual([
      "“占受理总数（351件）的30.5%”：72占351的20.5%，不是30.5%"
    ])
  })
})
