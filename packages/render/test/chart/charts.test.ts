/** Which charts a report has: those that there is data for. */
import { expect, it } from "vitest"
import { charts } from "../../src/chart/charts.ts"
import { report } from "../support/report.ts"

const keys = (all: ReturnType<typeof charts>) => all.map(({ key }) => key)
const draft = report()
const unit = (name: string, year = 2023) => report({ header: { year, agency: { name } } })

it("a report alone has its outcomes and applicants", () =>
  expect(keys(charts(draft))).toEqual(["outcomes", "applicants"]))

it("with last year's it has the years, with its units those", () => {
  const previous = [report({ header: { year: 2022 } })]
  const units = [unit("甲镇"), unit("乙镇"), unit("丙镇", 2022), draft]
  const all = charts(draft, { previous, units })
  expect(keys(all)).toEqual(["outcomes", "applicants", "years", "documents", "units"])
  expect(all.at(-1)?.panels[0]?.data.map(({ label }) => label.zh)).toEqual(["甲镇", "乙镇"])
})
