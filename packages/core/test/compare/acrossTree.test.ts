/** A county's report beside those of its units: what differs is listed by contribution, and is no error by itself. */
import { describe, expect, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { acrossTree } from "../../src/compare/acrossTree.ts"
import { type Draft, put } from "../../src/report/Draft.ts"
import { edition2019 } from "../../src/editions/2019.ts"
import { edition2021 } from "../../src/editions/2021.ts"
import { slots } from "../../src/form/Edition.ts"
import { balance, report } from "../support/reports.ts"
import { law } from "../support/law.ts"

const granted = (number: number, name: string): Draft => ({
  ...report(edition2021, balance(edition2021, { "requests/outcome.granted/naturalPerson": number })),
  agency: { name }
})

describe("a report and those below it", () => {
  it("that adds up differs nowhere", () => {
    const { differences, same } = acrossTree(granted(7, "某县"), [granted(3, "甲镇"), granted(4, "乙局")])
    expect(differences).toEqual([])
    expect(same).toBe(slots(edition2021).length)
  })

  it("that does not names the cell, both figures and who adds what", () => {
    const { differences } = acrossTree(granted(9, "某县"), [granted(3, "甲镇"), granted(4, "乙局"), granted(0, "丙局")])
    expect(differences[0]).toMatchObject({
      parent: 9,
      sum: 7,
      unknown: [],
      contributions: [
        { agency: "乙局", value: 4 },
        { agency: "甲镇", value: 3 }
      ]
    })
  })

  it("leaves units of another year out, and names those that do not tell a cell", () => {
    const late: Draft = { ...granted(50, "丁局"), year: 2022 }
    const unread = put(granted(4, "乙局"), "requests/outcome.granted/naturalPerson", { unread: "4?" })
    const { differences } = acrossTree(granted(7, "某县"), [granted(3, "甲镇"), unread, late])
    expect(differences.map(({ cell, sum, unknown }) => [cell, sum, unknown])).toEqual([
      ["requests/outcome.granted/naturalPerson", 3, ["乙局"]]
    ])
  })

  it("of the other edition tells the cells that both have", () => {
    const old: Draft = { ...report(edition2019), year: 2023, agency: { name: "戊局" } }
    const { differences } = acrossTree(report(edition2021), [old])
    expect(differences).toEqual([])
  })

  law(
    "units in any order come to the same sum",
    [Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 999 })))],
    ([all]) => {
      const units = all.map((number, at) => granted(number, `第${at}单位`))
      const whole = granted(
        all.reduce((sum, number) => sum + number, 0),
        "某县"
      )
      expect(acrossTree(whole, units).differences).toEqual([])
      expect(acrossTree(whole, units.toReversed()).differences).toEqual([])
    }
  )
})
