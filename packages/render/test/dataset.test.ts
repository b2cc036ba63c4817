/** A report as a Dataset of schema.org: what it says is what the report says. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Change } from "@gongkai/core/Entry"
import { expect, it } from "vitest"
import { dataset } from "../src/dataset.ts"
import { report } from "./support/report.ts"

it("names the report, who made it, what span it covers and when it was published", () => {
  expect(dataset(report(), edition2021, { identifier: "sha256:00" })).toMatchObject({
    "@type": "Dataset",
    name: "云溪县水务局2023年政府信息公开工作年度报告",
    identifier: "sha256:00",
    creator: { name: "云溪县水务局", url: "https://www.yunxi.example.gov.cn/", identifier: "320800" },
    temporalCoverage: "2023-01-01/2023-12-31",
    datePublished: "2024-01-12"
  })
})

const zero = () => Change.make(0)
const open = (cell: string) => (cell === "requests/received/total" ? { unread: "?" } : Change.make(0))

it("says that a draft is one, and what a report lacks that is not whole", () => {
  expect(dataset(report(), edition2021)).toMatchObject({
    creativeWorkStatus: "Draft",
    description: expect.stringMatching(/编制。草稿。$/u)
  })
  expect(dataset(report({ entry: open, header: { reading: "published" } }), edition2021)).toMatchObject({
    creativeWorkStatus: "Incomplete",
    description: expect.stringMatching(/编制。含未读1处。$/u)
  })
  expect(dataset(report({ entry: zero, header: { reading: "published" } }), edition2021)).not.toHaveProperty(
    "creativeWorkStatus"
  )
})

it("takes the period that the report states", () => {
  const draft = report({ header: { period: { from: "2023-03-01", to: "2023-12-31" } } })
  expect(dataset(draft, edition2021)["temporalCoverage"]).toBe("2023-03-01/2023-12-31")
})

it("invents no day of publication and no address", () => {
  const { publishedOn: _, ...rest } = report()
  const said = dataset({ ...rest, agency: { name: "甲局" } }, edition2021)
  expect(said).not.toHaveProperty("datePublished")
  expect(said["creator"]).toEqual({ "@type": "GovernmentOrganization", name: "甲局" })
})

it("lists the other files of the same data", () => {
  const files = [{ contentUrl: "a.csv", encodingFormat: "text/csv" }]
  expect(dataset(report(), edition2021, { distribution: files })["distribution"]).toEqual([
    { "@type": "DataDownload", contentUrl: "a.csv", encodingFormat: "text/csv" }
  ])
})
