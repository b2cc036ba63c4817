/** A view finds units by place, by credit code and by division, as they stand on its day. */
import { describe, expect, it } from "@effect/vitest"
import * as Tree from "../../src/desk/Tree.ts"
import { at, below, byCreditCode, byDivision, isWithin, path } from "../../src/desk/View.ts"
import { county, good } from "../support/county.ts"

const view = at(county, "2023-12-31")
const names = (all: ReadonlyArray<{ readonly id: string }>) => all.map(({ id }) => id)

describe("a view", () => {
  it("lists a unit and all below it, each before those below it", () => {
    expect(names(below(view, "county"))).toEqual(["county", "office", "culture", "museum", "tourism", "town"])
    expect(names(below(view, "museum"))).toEqual(["museum"])
    expect(below(view, "nobody")).toEqual([])
  })
  it("leads from the root down to a unit", () => {
    expect(names(path(view, "museum"))).toEqual(["county", "culture", "museum"])
    expect(path(view, "nobody")).toEqual([])
    expect(isWithin(view, "museum", "culture")).toBe(true)
    expect(isWithin(view, "culture", "culture")).toBe(true)
    expect(isWithin(view, "culture", "museum")).toBe(false)
  })
  it("of a day before the first has nobody", () => expect(at(county, "2018-12-31").members.size).toBe(0))

  it("finds by credit code who has it that day", () => {
    const tree = good(Tree.change(county, "town", "2022-01-01", { creditCode: "91350100M000100Y43" }))
    expect(byCreditCode(at(tree, "2022-01-01"), "91350100-m000100y43")?.id).toBe("town")
    expect(byCreditCode(at(tree, "2021-12-31"), "91350100M000100Y43")).toBeUndefined()
    expect(byCreditCode(at(tree, "2022-01-01"), "不是代码")).toBeUndefined()
  })
  it("finds by division who lies within it", () => {
    expect(names(byDivision(view, "320800"))).toEqual(["county", "town"])
    expect(names(byDivision(view, "320899101000"))).toEqual(["town"])
    expect(byDivision(view, "33")).toEqual([])
  })
})
