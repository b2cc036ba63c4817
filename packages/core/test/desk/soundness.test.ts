/** Every fault among the units of a tree is told at once, with the unit, the day and what to do. */
import { describe, expect, it } from "@effect/vitest"
import { faults } from "../../src/desk/soundness.ts"
import type { Unit } from "../../src/desk/Unit.ts"
import { unit, units } from "../support/county.ts"

const tags = (...more: ReadonlyArray<Unit>) => faults([...units, ...more]).map(({ _tag, unit }) => [_tag, unit])
const ended = (one: Unit, on: string, ...successors: ReadonlyArray<string>): Unit => ({
  ...one,
  end: { on, successors }
})

describe("a tree", () => {
  it("that is sound has no fault", () => expect(faults(units)).toEqual([]))

  it("takes no id twice", () => expect(tags(unit("town", "另一个镇"))).toEqual([["TakenId", "town"]]))

  it("takes changes of a unit in the order of their days, one a day", () => {
    const place = { kind: "department", level: "county" } as const
    const twice: Unit = {
      id: "x",
      standings: [
        { from: "2020-01-01", name: "甲局", ...place },
        { from: "2020-01-01", name: "乙局", ...place }
      ]
    }
    expect(tags(twice)).toEqual([["OutOfOrder", "x"]])
    expect(tags(ended(unit("x", "甲局"), "2019-01-01"))).toEqual([["EndsTooEarly", "x"]])
  })

  it("has above each unit one that is there as long", () => {
    expect(tags(unit("x", "甲局", { parent: "nobody" }))).toEqual([["ParentNotThere", "x"]])
    expect(tags(unit("x", "甲局", { parent: "county", from: "2018-12-31" }))).toEqual([["ParentNotThere", "x"]])
    const old = ended(unit("old", "旧局", { parent: "county" }), "2021-01-01", "culture")
    expect(tags(old, unit("x", "甲所", { parent: "old" }))).toEqual([["ParentNotThere", "x"]])
    expect(tags(old, ended(unit("x", "甲所", { parent: "old" }), "2021-01-01"))).toEqual([])
  })

  it("has nobody below itself, on the day on which the circle closes", () => {
    const place = { kind: "department", level: "county" } as const
    const x: Unit = {
      id: "x",
      standings: [
        { from: "2019-01-01", name: "甲局", ...place, parent: "county" },
        { from: "2022-01-01", name: "甲局", ...place, parent: "y" }
      ]
    }
    expect(faults([...units, x, unit("y", "乙局", { parent: "x" })])).toMatchObject([
      { _tag: "BelowItself", unit: "x", other: "y", day: "2022-01-01" }
    ])
    expect(tags(unit("z", "丙局", { parent: "z" }))).toEqual([["BelowItself", "z"]])
  })

  it("has successors that are there on the day", () => {
    for (const next of ["nobody", "x"]) {
      expect(tags(ended(unit("x", "甲局"), "2021-01-01", next))).toEqual([["SuccessorNotThere", "x"]])
    }
  })

  it("lets no two units have one credit code on one day, however it is written", () => {
    const creditCode = "91350100M000100Y43"
    const x = unit("x", "甲局", { creditCode })
    const y = unit("y", "乙局", { creditCode: "91350100-m000100y43", from: "2021-01-01" })
    expect(faults([...units, x, y])).toMatchObject([{ _tag: "SharedCode", unit: "y", other: "x", day: "2021-01-01" }])
    expect(tags(ended(x, "2021-01-01", "y"), y)).toEqual([])
  })

  it("takes no code that does not check, and names the unit", () => {
    const all = faults([...units, unit("x", "甲局", { creditCode: "91350100M000100Y44", division: "320" })])
    expect(all.map(({ _tag }) => _tag)).toEqual(["BadCode", "BadDivision"])
    expect(all[0]?.text.zh).toMatch(/^“甲局”：/u)
  })
})
