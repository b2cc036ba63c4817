/** A report uses the edition in force for its year. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2019 } from "../../../src/editions/2019.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { report } from "../../support/reports.ts"

const named = (edition: typeof edition2019 | typeof edition2021, year: number) =>
  check({ ...report(edition), year }, { edition })

describe("the edition in force for the report year", () => {
  it.each([2019, 2020])("is that of 2019 for %i", (year) => expect(named(edition2019, year)).toEqual([]))
  it.each([2021, 2026])("is that of 2021 for %i", (year) => expect(named(edition2021, year)).toEqual([]))

  it("is not that of 2019 for 2023: a warning that points at no cell", () => {
    expect(named(edition2019, 2023)).toMatchObject([
      {
        id: "edition.in-force@edition",
        severity: "warning",
        cells: [],
        cites: { clause: "第五十条第二款" },
        message: {
          zh: "报告年度为2023，所用的2019年试行格式（国办公开办函〔2019〕60号）适用于2019至2020年度",
          en: "The report year is 2023; the 2019 edition governs 2019–2020"
        }
      }
    ])
  })

  it("is not that of 2021 for 2020", () => {
    const [finding] = named(edition2021, 2020)
    expect(finding?.message.zh).toBe("报告年度为2020，所用的2021年格式（国办公开办函〔2021〕30号）适用于2021年度起")
  })
})
