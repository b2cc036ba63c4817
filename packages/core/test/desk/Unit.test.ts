/** A unit is on each day what its last standing before says, and nothing before its first or from its end on. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import * as Unit from "../../src/desk/Unit.ts"

const place = { kind: "department", level: "county" } as const
const unit: Unit.Unit = {
  id: "a",
  standings: [
    { from: "2019-03-01", name: "云溪县文化局", ...place },
    { from: "2022-07-01", name: "云溪县文化和旅游局", ...place }
  ],
  end: { on: "2024-05-01", successors: ["b"] }
}
const named = (name: string) => ({ id: "a", standings: [{ from: "2019-03-01", name, ...place }] })

describe("a unit", () => {
  it.each([
    ["2019-02-28", undefined],
    ["2019-03-01", "云溪县文化局"],
    ["2022-06-30", "云溪县文化局"],
    ["2022-07-01", "云溪县文化和旅游局"],
    ["2024-04-30", "云溪县文化和旅游局"],
    ["2024-05-01", undefined]
  ])("on %s is %s", (day, name) => expect(Unit.on(unit, day)?.name).toBe(name))

  it("stands as it does until the next change or its end", () => {
    const [first, second] = unit.standings
    expect(Unit.until(unit, first)).toBe("2022-07-01")
    expect(second && Unit.until(unit, second)).toBe("2024-05-01")
    expect(Unit.nameOf(unit)).toBe("云溪县文化和旅游局")
  })

  it.each([
    ["2019-03-01", "2024-05-01", true],
    ["2019-02-28", "2024-05-01", false],
    ["2019-03-01", "2024-05-02", false],
    ["2019-03-01", undefined, false]
  ])("is there from %s to %s: %s", (from, to, is) => expect(Unit.isThere(unit, from, to)).toBe(is))

  it("whose name nobody can see is no unit", () => {
    expect(Schema.is(Unit.Unit)(named("云溪县文化局"))).toBe(true)
    for (const name of ["", "　", "\u200b", "甲\n乙"]) expect(Schema.is(Unit.Unit)(named(name))).toBe(false)
  })
})
