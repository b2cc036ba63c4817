/** What a data package says of itself, and what it leaves unsaid. */
import { expect, it } from "vitest"
import { descriptor } from "../../src/package/descriptor.ts"

const about = { title: "数据", description: "说明", agencies: ["甲局"], isDraft: false }
const told = (paths: ReadonlyArray<string>) =>
  JSON.parse(
    descriptor(
      about,
      paths.map((path) => ({ path, bytes: 1, sha256: "ab" }))
    )
  )

it("says what each file is", () => {
  const { resources } = told(["cells.csv", "tables/甲.csv", "reports/甲.gongkai.json"])
  expect(resources).toMatchObject([
    { name: "cells", type: "table", hash: "sha256:ab", schema: { primaryKey: ["edition", "cell"] } },
    { name: "tables-2", mediatype: "text/csv" },
    { name: "report-3", mediatype: "application/json" }
  ])
  // A table with merged heads is no table that a schema could describe.
  expect(resources[1]).not.toHaveProperty("schema")
})

it("names at most a hundred organs, and invents neither a day nor a licence", () => {
  const many = Array.from({ length: 140 }, (_, at) => `第${at}街道`)
  const { contributors, ...rest } = JSON.parse(descriptor({ ...about, agencies: many }, []))
  expect(contributors).toHaveLength(100)
  expect(Object.keys(rest)).not.toContain("created")
  expect(Object.keys(rest)).not.toContain("licenses")
})
