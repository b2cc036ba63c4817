/** Who is added up: one year's reports, each organ's once, no sum among them; what would be counted twice is never chosen. */
import { editionOf } from "@gongkai/core/editions/official"
import { Count } from "@gongkai/core/Entry"
import type { Draft } from "@gongkai/core/Draft"
import { describe, expect, it } from "vitest"
import { unitsOf } from "../../src/bulk/units.ts"
import { reportOf } from "../support/drafts.ts"

const person = "requests/received/naturalPerson"
const named = (name: string, draft: Draft) => ({ name, imported: { draft, edition: editionOf(draft), messages: [] } })
const of = (name: string, agency: string, year = 2024, received = 0) =>
  named(name, reportOf(agency, { [person]: Count.make(received) }, { year }))
const sum = named("汇总.json", { ...reportOf("丰水县人民政府", {}, { year: 2024 }), scope: "aggregate" })

const told = (found: Parameters<typeof unitsOf>[0], options: Parameters<typeof unitsOf>[1] = {}) => {
  const units = unitsOf(found, options)
  return "zh" in units
    ? units.zh
    : {
        year: units.year,
        units: units.units.map(({ name }) => name),
        left: units.left.map(({ name, why }) => `${name} ${why.zh}`)
      }
}

describe("the units to add up", () => {
  it("are all reports of the one year, in their order, but for sums, which are named", () => {
    expect(told([of("b.json", "乙局"), sum, of("a.json", "甲局")])).toEqual({
      year: 2024,
      units: ["b.json", "a.json"],
      left: ["汇总.json 是汇总的报告，不是一个单位的，没有计入"]
    })
  })

  it("are those of the year that is asked for, the others named with theirs", () => {
    const two = [of("a.json", "甲局", 2023), of("b.json", "乙局", 2024)]
    expect(told(two, { year: 2023 })).toEqual({
      year: 2023,
      units: ["a.json"],
      left: ["b.json 是2024年度的，没有计入"]
    })
    expect(told(two)).toContain("2023年1份、2024年1份")
  })

  it("are none where an organ has two reports, unless they are of different years", () => {
    expect(told([of("a.json", "甲局", 2024, 1), of("b.json", "甲局", 2024, 2)])).toContain(
      "请留下一份，把其余的移走：a.json、b.json"
    )
    expect(told([of("a.json", "甲局", 2023), of("b.json", "甲局", 2024)], { year: 2024 })).toMatchObject({
      units: ["b.json"]
    })
  })

  it("are none where no report of a unit is there", () => {
    expect(told([sum])).toContain("没有下级单位报告可以汇总")
    expect(told([of("a.json", "甲局", 2023)], { year: 2024 })).toContain("或核对 --year")
  })
})

describe("the report of one's own office", () => {
  const own = of("own.json", "丰水县人民政府办公室", 2024, 3)

  it("is no unit where it lies among them too, the same", () => {
    expect(told([of("a.json", "甲局"), { ...own, name: "again.json" }], { own })).toEqual({
      year: 2024,
      units: ["a.json"],
      left: ["again.json 就是本机关自己的报告，只计一次"]
    })
  })

  it("is never chosen between two that differ", () => {
    const other = of("other.json", "丰水县人民政府办公室", 2024, 4)
    expect(told([of("a.json", "甲局"), other], { own })).toContain("own.json、other.json")
  })

  it("says of which year the units are, and has to be of the one asked for", () => {
    expect(told([of("a.json", "甲局", 2023), of("b.json", "乙局", 2024)], { own })).toMatchObject({ units: ["b.json"] })
    expect(told([of("a.json", "甲局", 2023)], { own, year: 2023 })).toContain("--own 的报告是2024年度的")
  })
})
