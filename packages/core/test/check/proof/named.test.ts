/** The parts of a report are known by their titles, in the words of this format or of an older one; a list of them by its items. */
import { describe, expect, it } from "@effect/vitest"
import { keys, listing, named } from "../../../src/check/proof/named.ts"
import { titles } from "../../../src/editions/headings.ts"

describe("the title of a part", () => {
  it.each(keys)("of the format names it: %s", (key) => expect(named(titles[key])).toEqual([key]))
  it.each([
    ["概述", ["overview"]],
    ["主动公开情况", ["proactive"]],
    ["依申请公开办理情况", ["requests"]],
    ["行政复议和行政诉讼情况", ["review"]],
    ["因申请引起的复议情况", ["review"]],
    ["存在的不足", ["problems"]],
    ["下一步改进措施", ["problems"]],
    ["主动公开和依申请公开情况", ["proactive", "requests"]],
    ["工作存在问题的基本情况", ["problems"]],
    ["其他收费情况", []],
    ["领导讲话", []]
  ])("of another format, too: %s", (words, parts) => expect(named(words)).toEqual(parts))
})

const six = Object.values(titles).join("、")

describe("a list of parts", () => {
  it("has the six of the format", () =>
    expect(listing(six)).toEqual({ parts: new Set(keys), extra: [], unknown: 0, ofTopics: false }))
  it("may number them", () => {
    const numbered = Object.values(titles)
      .map((title, at) => `${"一二三四五六".charAt(at)}、${title}`)
      .join("；")
    expect(listing(numbered).parts.size).toBe(6)
  })
  it("tells what an older format had, and what nobody knows", () => {
    expect(listing("总体情况、收费及减免情况、2024年工作思路、领导讲话")).toMatchObject({
      parts: new Set(["overview"]),
      extra: ["收费及减免情况", "2024年工作思路"],
      unknown: 1
    })
    expect(listing("总体情况、附件").unknown).toBe(0)
  })
  it("takes a plan behind problems for how they are to be mended", () =>
    expect(listing("存在的问题及下一步工作打算").extra).toEqual([]))
  it("may be one of the topics of part one", () => {
    expect(listing("主动公开、依申请公开、政府信息管理、平台建设、监督保障").ofTopics).toBe(true)
    expect(listing("总体情况、平台建设").ofTopics).toBe(false)
  })
})
