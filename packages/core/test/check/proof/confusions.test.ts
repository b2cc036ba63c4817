import { describe, expect, it } from "@effect/vitest"
import { confusions } from "../../../src/check/proof/confusions.ts"
import { known } from "../../../src/check/proof/known.ts"

describe("a term with one character taken for another", () => {
  it.each(confusions.map(({ wrong, right }) => [wrong, right] as const))("is a misprint once: %s for %s", (wrong) =>
    expect(known(`本年度${wrong}情况`)).toHaveLength(1)
  )
  it("is never the term, nor another's", () => {
    const rights = new Set(confusions.map(({ right }) => right))
    expect(confusions.filter(({ wrong }) => rights.has(wrong))).toEqual([])
    expect(new Set(confusions.map(({ wrong }) => wrong)).size).toBe(confusions.length)
  })
  it.each([
    "凭通行证许可进入",
    "加强与发行证机关的衔接",
    "邀请代表开展社会评论",
    "社会组织领到补助",
    "学生办理结课手续",
    "财政府库调度",
    "行政诉送达回证",
    "以申请公开方式",
    "公众与参会代表",
    "热门户外活动",
    "推进一部法规出台",
    "难题高效解决",
    "教授理论课",
    "以经济建设为中心",
    "把群众叫做为民服务的对象",
    "举措失当",
    "在次年三月底前",
    "将担忧化解在基层",
    "平安照明工程",
    "办公步入正轨"
  ])("is not told where it is right: %s", (text) => expect(known(text)).toEqual([]))
})
