/** Tables of a data package: every column has its meaning, and every cell of an edition its line. */
import { slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { expect, it } from "vitest"
import { cells, cellsCsv, observations, reportLine, reports } from "../../src/package/tables.ts"
import { report } from "../support/report.ts"

it("gives every column a title in Chinese", () => {
  for (const { title } of [...observations.fields, ...cells.fields, ...reports.fields])
    expect(title).toMatch(/\p{Script=Han}/u)
})

it("explains each cell of each edition once", () => {
  const rows = cellsCsv([edition2019, edition2021]).split("\r\n").slice(1, -1)
  expect(rows).toHaveLength(slots(edition2019).length + slots(edition2021).length)
  expect(new Set(rows.map((row) => row.split(",").slice(0, 2).join())).size).toBe(rows.length)
})

it("tells of a report nothing that it does not say", () => {
  const files = { report: "a.json", tables: "a.csv" }
  const { publishedOn: _, ...bare } = report({ header: { agency: { name: "云溪县水务局" } } })
  expect(reportLine(bare, "2021", files, "sha256:0", undefined)).toBe(
    ",云溪县水务局,2023,2021,云溪县水务局2023年政府信息公开工作年度报告,,a.json,a.csv,sha256:0,\r\n"
  )
})
