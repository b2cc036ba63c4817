/** A report as a workbook: a sheet for each part, the report inside, the same bytes every time. */
import * as Interchange from "@gongkai/core/Interchange"
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import { hidden, workbook } from "../../src/xlsx/workbook.ts"
import { report } from "../support/report.ts"
import { unpacked } from "../support/unpacked.ts"

const sheets = (parts: ReadonlyMap<string, string>): ReadonlyArray<string> =>
  [...(parts.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]*)"/gu)].map(([, name = ""]) => name)

/** The texts of a column in order. */
const texts = (xml: string): ReadonlyArray<string> =>
  [...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/gu)].map(([, text = ""]) =>
    text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&")
  )

describe("a workbook", () => {
  const draft = report()
  const parts = unpacked(workbook(draft, { identifier: "sha256:00" }))
  it("has a sheet for each part, 校验 and what the agency is; the report lies in a hidden one", () => {
    expect(sheets(parts)).toEqual(["首页", "一", "二", "三", "四", "五", "六", "校验", "机关信息", hidden])
    expect(parts.get("xl/workbook.xml")).toContain(`name="${hidden}" sheetId="10" state="hidden"`)
  })
  it("holds the report whole, in pieces that a cell can hold", () => {
    const [hash, ...pieces] = texts(parts.get("xl/worksheets/sheet10.xml") ?? "")
    expect(hash).toBe("sha256:00")
    expect(Interchange.read(pieces.join(""))).toEqual({ ok: true, draft })
    const long = report({ prose: { overview: Array.from({ length: 400 }, () => paragraph("字".repeat(200))) } })
    const [, ...many] = texts(unpacked(workbook(long)).get("xl/worksheets/sheet10.xml") ?? "")
    expect(many.length).toBeGreaterThan(2)
    expect(Math.max(...many.map((each) => each.length))).toBeLessThanOrEqual(32_767)
    expect(Interchange.read(many.join(""))).toEqual({ ok: true, draft: long })
  })
  it("leaves the report out where it was asked to", () => {
    expect(sheets(unpacked(workbook(draft, { data: false })))).not.toContain(hidden)
  })
  it("names a type for every part, and every relation leads to one", () => {
    const types = parts.get("[Content_Types].xml") ?? ""
    for (const path of parts.keys())
      if (!/\.rels$|Content_Types/u.test(path)) expect(types, path).toContain(`PartName="/${path}"`)
    for (const [, target = ""] of (parts.get("xl/_rels/workbook.xml.rels") ?? "").matchAll(/Target="([^"]*)"/gu))
      expect(parts.has(`xl/${target}`)).toBe(true)
  })
  it("is the same, byte for byte", () => expect(workbook(draft)).toEqual(workbook(draft)))
})

it("a piece never ends within a character of two units", () => {
  const draft = report({ prose: { overview: [paragraph(`${"字".repeat(7)}${"𠮷".repeat(40_000)}`)] } })
  const [, ...pieces] = texts(unpacked(workbook(draft)).get("xl/worksheets/sheet10.xml") ?? "")
  expect(Interchange.read(pieces.join(""))).toEqual({ ok: true, draft })
})

it("is a form without data or notice, with live totals, where it is to be filled in by hand", () => {
  const parts = unpacked(workbook(report({ entry: () => null, header: { reading: "draft" } }), { form: true }))
  expect(parts.get("xl/workbook.xml")).not.toContain(hidden)
  expect([...parts.values()].some((xml) => xml.includes("草稿"))).toBe(false)
  expect(parts.get("xl/worksheets/sheet4.xml")).toContain("<f>IF(")
})
