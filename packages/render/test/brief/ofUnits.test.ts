/** The brief of a county: sums that say who is missing, units side by side, and those that stand out by name. */
import { edition2019 } from "@gongkai/core/editions/2019"
import type { Edition } from "@gongkai/core/Edition"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import type { Brief } from "../../src/brief/Brief.ts"
import { briefOfUnits } from "../../src/brief/ofUnits.ts"
import { report } from "../support/report.ts"

const unit = (
  name: string,
  received: number | undefined,
  { year = 2023, edition = edition2021 }: { readonly year?: number; readonly edition?: Edition } = {}
) =>
  report({
    edition,
    header: { agency: { name }, year },
    entry: (cell) =>
      cell === "requests/received/total" ? (received === undefined ? null : Count.make(received)) : Count.make(0)
  })

const textOf = ({ parts }: Brief): string => JSON.stringify(parts)

describe("a county whose units tell everything", () => {
  const brief = briefOfUnits({ name: "云溪县", year: 2023, units: [unit("甲镇", 12), unit("乙镇", 0)] })
  it("has their sums, and a row for each", () => {
    expect(brief.title.zh).toBe("云溪县2023年政府信息公开工作年度报告分析")
    expect(textOf(brief)).toContain("本年新收合计12件")
    const table = brief.parts.flatMap(({ blocks }) => blocks).find(({ kind }) => kind === "table")
    expect(table?.kind === "table" && table.rows.map(([name, received]) => [name?.zh, received?.zh])).toEqual([
      ["甲镇", "12"],
      ["乙镇", "0"]
    ])
  })
  it("names units without requests", () => expect(textOf(brief)).toContain("没有新收申请的单位1个：乙镇"))
})

describe("a county of which a unit does not tell a number", () => {
  const brief = briefOfUnits({ year: 2023, units: [unit("甲镇", 12), unit("乙镇", undefined)] })
  it("has no sum that passes for the whole", () => {
    expect(textOf(brief)).toContain("已知各单位合计12件，不是全部；乙镇没有这个数")
    expect(textOf(brief)).not.toContain("本年新收合计")
  })
  it("is called by the number of its units where nobody names it", () =>
    expect(brief.title.en).toContain("2 units, 2023"))
})

describe("beside last year", () => {
  const previous = [unit("甲镇", 60, { year: 2022 }), unit("丙镇", 1, { year: 2022 })]
  const brief = briefOfUnits({ year: 2023, units: [unit("甲镇", 12), unit("乙镇", 3)], previous })
  it("each unit is compared with its own report", () =>
    expect(textOf(brief)).toContain("甲镇：本年新收申请由60到12，-48（-80.0%）"))
  it("units that came and went are named", () => {
    expect(textOf(brief)).toContain("上年有报告、本年没有的：丙镇")
    expect(textOf(brief)).toContain("本年有报告、上年没有的：乙镇")
  })
})

it("units of two editions are added up where both count alike", () => {
  const units = [unit("甲镇", 12), unit("乙镇", 4, { edition: edition2019 })]
  expect(textOf(briefOfUnits({ year: 2023, units }))).toContain("本年新收合计16件")
})

it("of no unit there is nothing to tell", () =>
  expect(() => briefOfUnits({ year: 2023, units: [] })).toThrow(RangeError))
