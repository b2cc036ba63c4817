/** Columns that offices call by words of their own are those of the form; what may be another column or a group is not. */
import { describe, expect, it } from "vitest"
import { named } from "../src/called.ts"
import { requests, review } from "./support/forms.ts"

const applicants = requests.blocks[0]?.columns ?? []
const results = review.blocks[0]?.columns ?? []
const form = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]

describe("a head in an office's own words", () => {
  it("is the form's column, in whatever order", () => {
    expect(named(["总数", "公民", "企业", "科研院所"], applicants)).toEqual(["总计", "自然人", "商业企业", "科研机构"])
    expect(named(["维持原决定", "纠正", "其它结果", "未审结"], results)).toEqual([
      "结果维持",
      "结果纠正",
      "其他结果",
      "尚未审结"
    ])
  })

  it("is no column whose own name is there", () =>
    expect(named(["企业", "商业企业"], applicants)).toEqual(["企业", "商业企业"]))

  it("is none where it is only like one", () =>
    expect(named(["企业类型", "居民"], applicants)).toEqual(["企业类型", "居民"]))
})

describe("其他组织 and 小计", () => {
  it("are the columns that are left where all others are named", () => {
    expect(named([...form.slice(0, 5), "其他组织", "小计"], applicants)).toEqual(form)
    expect(named(["小计", ...form.slice(0, 6)], applicants)).toEqual(["总计", ...form.slice(0, 6)])
  })

  it("may be a group's, or its sum, where others are missing or the total has its head", () => {
    expect(named(["自然人", "其他组织", "小计"], applicants)).toEqual(["自然人", "其他组织", "小计"])
    expect(named(["小计", ...form], applicants)).toEqual(["小计", ...form])
    expect(named(["小计", ...form.slice(0, 6), "小计"], applicants)).toEqual(["小计", ...form.slice(0, 6), "小计"])
  })
})
