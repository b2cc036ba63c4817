/** What is left of the requests is carried over, where the text says so in this clause or behind it. */
import { describe, expect, it } from "@effect/vitest"
import { meant } from "../../support/readings.ts"

const out = "结转下年度继续办理"

describe("what is left", () => {
  it.each([
    "新收信息公开申请24件。办结25件，剩余2件因需征求第三方意见延期，结转下年度继续办理。",
    "新收信息公开申请24件。另有2件需补充检索，依法顺延至2024年答复。",
    "新收信息公开申请24件。还有2件因申请人补正材料顺延至2024年1月。",
    "新收信息公开申请24件，除2件结转外，其余均已办结。"
  ])("is carried over: %s", (text) => expect(meant(text)).toContain(`2 ${out}`))

  it.each([
    "新收信息公开申请24件。另有2件已转送其他机关，没有结转下年的申请。",
    "新收信息公开申请24件。其余2件按期办结，1件结转下年度。",
    "新收信息公开申请24件。剩余2件培训任务，结转下年度实施的还有1件。"
  ])("is not, where the text does not say so: %s", (text) => expect(meant(text)).not.toContain(`2 ${out}`))
})
