/** Years side by side: what the editions count alike is a column, all else is a gap with its name. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { documentsOverYears, requestsOverYears } from "../../src/chart/overYears.ts"
import { report } from "../support/report.ts"

const of = (year: number, number: number, edition: typeof edition2019 | typeof edition2021 = edition2021) =>
  report({ edition, entry: () => Count.make(number), header: { year } })

const draft = of(2023, 7)
const values = (chart: ReturnType<typeof requestsOverYears>) =>
  chart?.panels[0]?.data.map(({ label, ...each }) => [label.zh, each.value ?? ("why" in each ? each.why.zh : "")])

describe("requests over the years", () => {
  it("cross from one edition to the other, and a year without a report is named", () => {
    const previous = [of(2020, 5, edition2019), of(2021, 6)]
    expect(values(requestsOverYears({ edition: edition2021, draft, previous }))).toEqual([
      ["2020年", 5],
      ["2021年", 6],
      ["2022年", "没有报告"],
      ["2023年", 7]
    ])
  })
  it("are not taken of two reports of one year", () => {
    const previous = [of(2022, 5), of(2022, 6)]
    expect(values(requestsOverYears({ edition: edition2021, draft, previous }))?.[0]).toEqual(["2022年", "有几份报告"])
  })
  it("need a second year, and an earlier one", () => {
    expect(requestsOverYears({ edition: edition2021, draft, previous: [] })).toBeUndefined()
    expect(requestsOverYears({ edition: edition2021, draft, previous: [of(2024, 1)] })).toBeUndefined()
  })
})

describe("documents over the years", () => {
  const chart = documentsOverYears({ edition: edition2021, draft, previous: [of(2022, 6), of(2020, 5, edition2019)] })
  it("are not comparable with those of another edition, never 0", () => {
    expect(values(chart)?.map(([, value]) => value)).toEqual(["不可比", "没有报告", 6, 7])
    expect(chart?.notes[0]?.zh).toContain("统计口径不同")
  })
  it("are no chart of an edition that does not count them", () => {
    const old = of(2020, 5, edition2019)
    expect(
      documentsOverYears({ edition: edition2019, draft: old, previous: [of(2019, 5, edition2019)] })
    ).toBeUndefined()
  })
})
