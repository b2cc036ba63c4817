/** A brief as a document: its parts under headings, its tables, its charts, what it says of a report that is not whole. */
import { briefOf } from "@gongkai/render"
import { describe, expect, it } from "vitest"
import { briefDocument } from "../../src/docx/brief.ts"
import { report } from "../support/report.ts"
import { unpacked } from "../support/unpacked.ts"

const brief = briefOf(report(), { previous: [report({ header: { year: 2022 } })] })
const parts = unpacked(briefDocument(brief))
const xml = parts.get("word/document.xml") ?? ""

describe("the document of a brief", () => {
  it("has all that the brief says", () => {
    for (const text of [brief.title.zh, brief.notice?.zh ?? "?", ...brief.parts.map(({ title }) => title.zh)])
      expect(xml).toContain(`>${text}<`)
    const tables = brief.parts.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === "table"))
    expect(xml.match(/<w:tbl>/gu)).toHaveLength(tables.length)
  })
  it("has its charts, each with the workbook of its numbers", () => {
    const charts = [...parts.keys()].filter((path) => /^word\/charts\/chart\d+\.xml$/u.test(path))
    expect(charts.length).toBeGreaterThan(1)
    expect(xml.match(/<c:chart /gu)).toHaveLength(charts.length)
    for (const path of charts) {
      const name = path.replace(/^word\/charts\/|\.xml$/gu, "")
      expect(parts.get(`word/charts/_rels/${name}.xml.rels`)).toContain(`../embeddings/${name}.xlsx`)
      expect(parts.has(`word/embeddings/${name}.xlsx`)).toBe(true)
      expect(parts.get("word/_rels/document.xml.rels")).toContain(`Id="${name}"`)
    }
  })
  it("speaks English where it is asked to, and is the same whenever it is made", () => {
    const english = unpacked(briefDocument(brief, "en")).get("word/document.xml")
    expect(english).toContain(brief.parts[0]?.title.en)
    expect(unpacked(briefDocument(brief))).toEqual(parts)
  })
})
