/** A data package: what its descriptor promises is what its files hold, of one report as of many. */
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import * as Interchange from "@gongkai/core/Interchange"
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { dataPackage, type Held } from "../../src/package/dataPackage.ts"
import { report } from "../support/report.ts"

/** The files of a package by their paths; a text hashes to how long it is. */
const packed = (...all: ReadonlyArray<Omit<Held, "identifier">>): ReadonlyMap<string, string> => {
  const files = new Map<string, string>()
  const member = (path: string) => ({ path, bytes: files.get(path)?.length ?? 0, sha256: `${files.get(path)?.length}` })
  const own = "observations.csv"
  const { add, end } = dataPackage({
    observe: (text) => files.set(own, (files.get(own) ?? "") + text),
    observed: () => member(own),
    put: (path, text) => {
      files.set(path, text)
      return member(path)
    }
  })
  for (const each of all) add({ ...each, identifier: "sha256:1" })
  end()
  return files
}

const [one, other] = [
  { draft: report(), edition: edition2021, name: "甲" },
  {
    draft: report({ edition: edition2019, header: { year: 2020, agency: { name: "石桥镇人民政府" } } }),
    edition: edition2019,
    name: "乙"
  }
]
const whole = packed(one, other)
const textOf = (path: string, files = whole): string => files.get(path) ?? ""
const rowsOf = (path: string): ReadonlyArray<ReadonlyArray<string>> =>
  textOf(path)
    .split("\r\n")
    .slice(0, -1)
    .map((line) => line.split(","))

interface Resource {
  readonly path: string
  readonly name: string
  readonly bytes: number
  readonly hash: string
  readonly schema?: { readonly fields: ReadonlyArray<{ readonly name: string }> }
}
const descriptorOf = (files: ReadonlyMap<string, string>): { title: string; resources: ReadonlyArray<Resource> } =>
  JSON.parse(textOf("datapackage.json", files))

describe("the descriptor", () => {
  const { resources } = descriptorOf(whole)
  it("names every other file once, with its length and hash", () => {
    expect(resources.map(({ path }) => path).toSorted()).toEqual(
      [...whole.keys()].filter((path) => path !== "datapackage.json").toSorted()
    )
    for (const { path, bytes, hash } of resources)
      expect([bytes, hash]).toEqual([textOf(path).length, `sha256:${textOf(path).length}`])
    expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  })
  it("gives each table the columns that stand in its first line", () => {
    const tables = resources.filter(({ schema }) => schema !== undefined)
    expect(tables.map(({ path }) => path)).toEqual(["observations.csv", "cells.csv", "reports.csv"])
    for (const { path, schema } of tables) expect(schema?.fields.map(({ name }) => name)).toEqual(rowsOf(path)[0])
  })
  it("is titled as its only report, and as a draft where one is a draft", () => {
    expect(descriptorOf(packed(one)).title).toBe("云溪县水务局2023年政府信息公开工作年度报告（草稿）")
    const published = { ...one, draft: report({ header: { reading: "published" } }) }
    expect(descriptorOf(packed(published)).title).toBe("云溪县水务局2023年政府信息公开工作年度报告")
  })
})

describe("the tables", () => {
  it("have each observation under a cell that the codebook explains", () => {
    const known = new Set(rowsOf("cells.csv").map(([edition, cell]) => `${edition}/${cell}`))
    const [, ...rows] = rowsOf("observations.csv")
    expect(rows.filter((row) => !known.has(`${row[3]}/${row[4]}`))).toEqual([])
    expect(rows).toHaveLength(known.size - 1)
  })
  it("list the reports with their files and what they lack", () => {
    const [, ...rows] = rowsOf("reports.csv")
    expect(rows.map((row) => [row[1], row[6], row[7], row[9]])).toEqual([
      ["云溪县水务局", "reports/甲.gongkai.json", "tables/甲.csv", expect.stringMatching(/^草稿/u)],
      ["石桥镇人民政府", "reports/乙.gongkai.json", "tables/乙.csv", expect.stringMatching(/^草稿/u)]
    ])
  })
})

it("holds each report whole", () => {
  const back = Result.getOrThrow(Interchange.parse(textOf("reports/甲.gongkai.json")))
  expect(Interchange.show(back)).toBe(Interchange.show(one.draft))
})
