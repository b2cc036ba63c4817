/** The words before a number say which act it counts, of what it speaks, and in which way it is told apart from its neighbours. */
import { describe, expect, it } from "@effect/vitest"
import { counts } from "../../../src/check/prose/counts.ts"
import { actOf, isOfCases, isRest, isResult, leftOf, runs, topicsOf, wayOf } from "../../../src/check/prose/kinds.ts"
import { sentences } from "../../../src/check/prose/sentences.ts"

describe("words", () => {
  it.each([
    ["全年收到申请", "receive"],
    ["已按期答复", "answer"],
    ["网站发布", "publish"],
    ["举办培训", "hold"],
    ["浏览量", "visit"],
    ["工作动态", undefined],
    ["结转下年度办理", undefined],
    ["正在办理", undefined],
    ["不予处理", undefined],
    ["其他处理", undefined]
  ])("of %s name the act %s", (words, act) => expect(actOf(words)).toBe(act))

  it.each([
    ["行政复议案件", ["reconsideration"]],
    ["信访投诉", ["complaint"]],
    ["信访投诉类申请", []],
    ["依申请公开的行政诉讼", ["litigation", "request"]],
    ["征集意见建议", []],
    ["答复建议", ["proposal"]],
    ["12345热线", ["line"]]
  ])("of %s speak of %j", (words, topics) => expect(topicsOf(words)).toEqual(topics))

  it.each([
    ["网上", "channel"],
    ["自然人", "applicant"],
    ["予以公开", "result"],
    ["上年结转", "intake"],
    ["结转下年度", "result"],
    ["第一季度", "time"],
    ["涉及征地", "subject"],
    ["工作动态", undefined]
  ])("of %s tell apart by %s", (words, way) => expect(wayOf(words)).toBe(way))

  it("tell cases counted anew from results of them", () => {
    expect(isOfCases("行政诉讼")).toBe(true)
    expect(isOfCases("行政复议案件共")).toBe(true)
    expect(isOfCases("行政诉讼维持")).toBe(false)
  })
  it("tell the six kinds of results, and what was carried on, from what is part of them", () => {
    expect(["予以公开", "部分公开", "无法提供", "不予处理", "其他处理", "结转至下年"].every(isResult)).toBe(true)
    expect(["属于国家秘密", "重复申请", "上年结转"].some(isResult)).toBe(false)
  })
  it("name the rest", () => expect(["其他信息", "其它", "其余", "动态"].map(isRest)).toEqual([true, true, true, false]))
})

describe("what is left", () => {
  it.each([
    ["其余", "为当面申请", "rest"],
    ["其余的", "正在办理", "open"],
    ["剩余", "待答复", "open"],
    ["另有", "为当面申请", undefined]
  ])("%s…%s is %s", (lead, name, left) => expect(leftOf(lead, name)).toBe(left))
})

const told = (isOfRequests: boolean, ...names: ReadonlyArray<string>) => {
  const parts = sentences(names.map((name, at) => `${name}${at + 1}件`).join("，")).flatMap(counts)
  return runs({ parts, names }, isOfRequests).map(({ way, names: own, parts: each }) => [way, own, each.length])
}

describe("the members of a list", () => {
  it("of requests begin a new run with another way of telling them apart", () => {
    expect(told(true, "网上", "信函", "自然人", "法人")).toEqual([
      ["channel", ["网上", "信函"], 2],
      ["applicant", ["自然人", "法人"], 2]
    ])
  })
  it("of requests that show no way go with their neighbours", () => {
    expect(told(true, "甲街道", "网上", "信函")).toEqual([["channel", ["甲街道", "网上", "信函"], 3]])
  })
  it("of what was published part from its channels, but for the rest", () => {
    expect(told(false, "企业信息", "网站", "其他")).toEqual([
      [undefined, ["企业信息"], 1],
      ["channel", ["网站", "其他"], 2]
    ])
  })
})
