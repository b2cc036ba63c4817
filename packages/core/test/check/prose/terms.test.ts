/** The nouns of a report stand for sums of cells of its edition, each with the name that the form gives it. */
import { describe, expect, it } from "@effect/vitest"
import { isResult, terms } from "../../../src/check/prose/terms.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"

const [now, before] = [terms(edition2021), terms(edition2019)]

describe("requests", () => {
  it("received are those of this year, or with those carried in", () => {
    expect(now.received("total")).toEqual({ name: "本年新收", cells: ["requests/received/total"] })
    expect(now.withCarriedIn("total").cells).toEqual(["requests/received/total", "requests/carriedIn/total"])
  })
  it("of a group of applicants are those of its columns, and are called so", () => {
    expect(now.received("naturalPerson")).toMatchObject({ name: "本年新收（自然人）" })
    expect(now.received("organization")).toMatchObject({ name: "本年新收（法人或其他组织）" })
    expect(now.received("organization").cells).toHaveLength(5)
  })
  it("with a result are the rows of its group, called without their numbers", () => {
    expect(now.outcome("granted")).toEqual({ name: "予以公开", cells: ["requests/outcome.granted/total"] })
    expect(now.outcome("grantedInPart").name).toBe("部分公开")
    expect(now.outcome("denied")).toMatchObject({ name: "不予公开" })
    expect(now.outcome("denied").cells).toHaveLength(8)
    expect(now.outcome("denied.stateSecret").name).toBe("属于国家秘密")
  })
  it("with a result that the edition does not know have no cells", () => {
    expect(before.outcome("closed.unpaid").cells).toEqual([])
    expect(now.outcome("closed").cells).toHaveLength(3)
    expect(before.outcome("closed").cells).toHaveLength(1)
  })
})

describe("the rows of 三 by their own names", () => {
  it("are those that say by themselves what they are", () => {
    const names = now.rows.map(({ name }) => name)
    expect(names).toContain("属于国家秘密")
    expect(names).not.toContain("其他")
    expect(names.some((name) => name.includes("“"))).toBe(false)
  })
})

describe("cases", () => {
  it("of 行政诉讼 are those of both ways", () => {
    expect(now.cases(["litigation.direct", "litigation.afterReconsideration"], "upheld")).toEqual({
      name: "行政诉讼结果维持",
      cells: ["review/cases/litigation.direct.upheld", "review/cases/litigation.afterReconsideration.upheld"]
    })
  })
  it.each([
    [["reconsideration"], "行政复议总计"],
    [["litigation.direct"], "未经复议直接起诉总计"],
    [["litigation.afterReconsideration"], "复议后起诉总计"],
    [["reconsideration", "litigation.direct", "litigation.afterReconsideration"], "行政复议＋行政诉讼总计"]
  ] as const)("of %j are called %s", (of, name) => expect(now.cases(of, "total").name).toBe(name))
  it("end in one of five ways", () => {
    expect(["upheld", "corrected", "otherwise", "pending", "total"].every(isResult)).toBe(true)
    expect(["granted", "toString", ""].some(isResult)).toBe(false)
  })
})

describe("documents and decisions", () => {
  it("are cells of 二, as far as the edition has such columns", () => {
    expect(now.documents("rules", ["issued", "repealed"]).map(({ cells }) => cells)).toEqual([
      ["proactive/rules/issued"],
      ["proactive/rules/repealed"]
    ])
    expect(before.documents("rules", ["repealed"])).toEqual([])
    expect(now.decisions("处罚").map(({ cells }) => cells)).toEqual([["proactive/penalties/decisions"]])
  })
})
