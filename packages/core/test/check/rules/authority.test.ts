/** Who can make no 规章 reports none; items of the format of 2019 are no cases. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import type { Cell } from "../../../src/form/Cell.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const times = (name: string, said: object, numbers: { readonly [cell: Cell]: number } = {}): number =>
  check({ ...report(edition2021, numbers), agency: { name }, ...said }).filter(
    ({ rule }) => rule === "proactive.authority"
  ).length

describe("规章", () => {
  it.each(["临水镇人民政府", "临水街道办事处", "青山县人民政府", "示例市青山区人民政府办公室", "青山县水利局"])(
    "cannot be made by %s",
    (name) => {
      expect(times(name, {}, { "proactive/rules/issued": 1 })).toBe(1)
      expect(times(name, { overview: [paragraph("全年制定规章2件，废止规章1件。")] })).toBe(1)
      expect(times(name, { overview: [paragraph("全年公开规章2件，制定规章制度3项，制定规章0件。")] })).toBe(0)
    }
  )
  it.each(["示例市人民政府", "示例省人民政府", "示例自治州人民政府", "示例自治区人民政府", "示例开发区管理委员会"])(
    "may be made by %s, or nothing says that they may not",
    (name) => expect(times(name, {}, { "proactive/rules/issued": 1 })).toBe(0)
  )
})

const counted = (rows: ReadonlyArray<readonly [row: string, before: number, change: number, now: number]>): number => {
  const numbers = Object.fromEntries(
    rows.flatMap(([row, before, change, now]) => [
      [`proactive/${row}/itemsLastYear`, before],
      [`proactive/${row}/change`, change],
      [`proactive/${row}/decisions`, now]
    ])
  )
  return check(report(edition2019, numbers)).filter(({ rule }) => rule === "proactive.items-not-cases").length
}

describe("items of the format of 2019", () => {
  it("are cases where items and change come to the decisions in every row", () => {
    expect(
      counted([
        ["licensing", 120, 15, 135],
        ["penalties", 40, -8, 32]
      ])
    ).toBe(1)
  })
  it("are items where one row says otherwise, nothing changed, or nothing was decided", () => {
    expect(
      counted([
        ["licensing", 12, 3, 15],
        ["penalties", 40, -8, 410]
      ])
    ).toBe(0)
    expect(counted([["licensing", 12, 0, 12]])).toBe(0)
    expect(counted([["licensing", 4, 1, 5]])).toBe(0)
    expect(counted([])).toBe(0)
  })
})
