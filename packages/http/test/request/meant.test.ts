/** A report is kept where it belongs, or where its sender says that it is meant all the same. */
import type { Draft } from "@gongkai/core/Draft"
import { Tree, type Unit } from "@gongkai/core/desk"
import { edition2019 } from "@gongkai/core/editions/2019"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { begunBy, belongs, isUnder, namesSince, stoodThen } from "../../src/request/meant.ts"
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

const unit = (id: string, name: string, from: string, end?: Unit.Unit["end"]): Unit.Unit => ({
  id,
  standings: [{ from, name, kind: "department", level: "county" }],
  ...(end && { end })
})
const tree = Result.getOrThrow(
  Tree.make([
    unit("culture", "文化馆", "2010-01-01", { on: "2023-06-01", successors: ["sport"] }),
    unit("sport", "文体中心", "2023-06-01"),
    unit("salt", "盐务局", "2010-01-01", { on: "2023-12-31", successors: [] })
  ])
)

const refusedIn = (id: string, year: number, ...accepted: ReadonlyArray<string>) => {
  try {
    stoodThen(tree, id, year, new Set(accepted))
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error.details
    throw error
  }
}

describe("the year of a first report", () => {
  it("is one at whose end the unit was there, and of a unit that the tree does not have any", () => {
    expect(refusedIn("culture", 2022)).toBeUndefined()
    expect(refusedIn("sport", 2023)).toBeUndefined()
    expect(refusedIn("nobody", 1999)).toBeUndefined()
  })
  it("is refused before the unit was founded, with the day, unless it is meant", () => {
    const details = refusedIn("sport", 2022)
    expect([details?.status, details?.kind, pointers(details)]).toEqual([422, "NotThen", ["/year"]])
    expect(details?.detail.zh).toContain("“文体中心”从2023-06-01起才登记，2022年度末还没有")
    expect(details?.detail.zh).toContain("accept=other-year")
    expect(refusedIn("sport", 2022, "other-year")).toBeUndefined()
  })
  it("is refused after the unit ended, with who reports in its place", () => {
    expect(refusedIn("culture", 2023)?.detail.zh).toContain("已于2023-06-01撤销，2023年度末已不在，由文体中心报告")
    expect(refusedIn("salt", 2023)?.detail.en).toContain("before the end of 2023, and owes no report")
  })
})

const standing = (from: string, name: string) => ({ from, name, kind: "department", level: "county" }) as const

describe("a unit that was renamed while its report was being made", () => {
  const renamed: Unit.Unit = {
    id: "water",
    standings: [standing("2010-01-01", "水务局"), standing("2023-03-01", "水利局"), standing("2024-02-01", "水利中心")]
  }
  const river = Result.getOrThrow(Tree.make([renamed]))
  it("has its report under a name that it bore at the end of the year or since, and under none from before", () => {
    expect(namesSince(river, "water", 2023)).toEqual(["水利局", "水利中心"])
    expect(namesSince(river, "water", 2022)).toEqual(["水务局", "水利局", "水利中心"])
    expect(namesSince(river, "nobody", 2022)).toEqual([])
    expect(isUnder(draft({ agency: { name: "水利 局" } }), ["水利中心", "水利局"])).toBe(true)
    expect(isUnder(draft({ agency: { name: "水务局" } }), ["水利中心", "水利局"])).toBe(false)
  })
})

const told = (year: number, ...accepted: ReadonlyArray<string>) => {
  try {
    begunBy(year, "2026-12-01", new Set(accepted))
    return undefined
  } catch (error) {
    return error instanceof Refusal ? error.details.detail.zh : String(error)
  }
}

describe("a year that has not begun", () => {
  it("has no report yet, unless it is meant; the one that is running may be begun", () => {
    expect(told(2026)).toBeUndefined()
    expect(told(2027)).toContain("2027年还没有开始（今天是2026-12-01）")
    expect(told(2027, "other-year")).toBeUndefined()
  })
})
