/** A report is kept where it belongs, or where its sender says that it is meant all the same. */
import type { Draft } from "@gongkai/core/Draft"
import { edition2019 } from "@gongkai/core/editions/2019"
import { describe, expect, it } from "vitest"
import { belongs } from "../../src/request/meant.ts"
import { type Details, Refusal } from "../../src/problem/Problem.ts"
import { draft } from "../support/drafts.ts"

const refused = (of: Draft, registered: string, ...accepted: ReadonlyArray<string>): Details | undefined => {
  try {
    belongs(of, { name: registered }, new Set(accepted))
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.details
    throw error
  }
}
const pointers = (details: Details | undefined) => details?.errors?.map(({ pointer }) => pointer)

describe("a report of the organ that is registered", () => {
  it.each([
    ["示例市档案局", "示例市档案局"],
    ["示例市 档案局", "示例市档案局"],
    ["示例市档案局（本级）", "示例市档案局(本级)"],
    ["示例市档案局〔本级〕", "示例市档案局【本级】"],
    ["ＡＢ区档案局", "AB区档案局"]
  ])("belongs there: %s and %s are one name", (own, registered) => {
    expect(refused(draft({ agency: { name: own } }), registered)).toBeUndefined()
  })

  it("is not one of another organ: a 422 that says both names", () => {
    const details = refused(draft(), "示例市水务局")
    expect(details?.status).toBe(422)
    expect(pointers(details)).toEqual(["/agency/name"])
    expect(details?.detail.zh).toContain("示例市档案局")
    expect(details?.detail.zh).toContain("示例市水务局")
  })
})

describe("the form of a report", () => {
  const old = draft({}, edition2019)

  it("is that of its year: a 422 that says which", () => {
    const details = refused(old, "示例市档案局")
    expect(pointers(details)).toEqual(["/edition"])
    expect(details?.detail.zh).toContain("2023 年度用 2021 年格式，报告用的是 2019 年格式")
  })

  it("of a year before there was one is none", () => {
    expect(refused(draft({ year: 2015 }), "示例市档案局")?.detail.zh).toContain("2015 年度没有统一格式")
  })
})

describe("what is meant all the same", () => {
  const both = draft({}, edition2019)

  it("is accepted for that reason alone", () => {
    expect(pointers(refused(both, "示例市水务局"))).toEqual(["/agency/name", "/edition"])
    expect(pointers(refused(both, "示例市水务局", "other-organ"))).toEqual(["/edition"])
    expect(pointers(refused(both, "示例市水务局", "other-form"))).toEqual(["/agency/name"])
    expect(refused(both, "示例市水务局", "other-organ", "other-form")).toBeUndefined()
  })
})
