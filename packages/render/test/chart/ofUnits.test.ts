/** The units of a county side by side: the most first, those that do not tell it at the end, by name. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, type Entry } from "@gongkai/core/Entry"
import { expect, it } from "vitest"
import { unitsChart } from "../../src/chart/ofUnits.ts"
import { report } from "../support/report.ts"

const unit = (name: string, received: Entry) =>
  report({
    header: { agency: { name } },
    entry: (cell) => (cell === "requests/received/total" ? received : Count.make(1))
  })

it("units are ordered by what they received, and one that was not read stays", () => {
  const units = [unit("甲镇", { unread: "" }), unit("乙镇", Count.make(0)), unit("丙镇", Count.make(9))]
  const [panel] = unitsChart(edition2021, units)?.panels ?? []
  expect(panel?.data.map((each) => [each.label.zh, each.value])).toEqual([
    ["丙镇", 9],
    ["乙镇", 0],
    ["甲镇", undefined]
  ])
})

it("one unit is no chart", () => expect(unitsChart(edition2021, [unit("甲镇", Count.make(1))])).toBeUndefined())
