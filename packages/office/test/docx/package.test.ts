/** The parts of a document's package: each has its type and is reached by a relation, with charts and a notice or without. */
import { describe, expect, it } from "vitest"
import { partsOf } from "../../src/docx/package.ts"

const usual = { body: "<w:p/>", title: "甲", author: "乙", numbering: "<x/>" }
const chart = { name: "chart1", xml: "<c/>", workbook: new Uint8Array([1]) }
const text = (parts: ReturnType<typeof partsOf>, path: string): string => String(parts.get(path))

describe("a package", () => {
  const parts = partsOf({ ...usual, charts: [chart], notice: "草稿", source: "<report/>", comments: "<x/>" })
  it("names a type for each of its parts", () => {
    for (const path of parts.keys())
      if (!/\.rels$|^\[|^customXml/u.test(path)) expect(text(parts, "[Content_Types].xml")).toContain(`"/${path}"`)
  })
  it("has fields among its properties where there are any, with a type and a relation", () => {
    const own = partsOf({ ...usual, fields: [["地址", "南街3号"]] })
    expect(text(own, "docProps/custom.xml")).toContain('name="地址"')
    expect(text(own, "[Content_Types].xml")).toContain('"/docProps/custom.xml"')
    expect(text(own, "_rels/.rels")).toContain('Target="docProps/custom.xml"')
  })
  it("refers to no part that is not there", () => {
    for (const [, target = ""] of text(parts, "word/_rels/document.xml.rels").matchAll(/Target="([^"]*)"/gu))
      expect(parts.has(target.startsWith("../") ? target.slice(3) : `word/${target}`), target).toBe(true)
  })
  it("has no header, no comments and no data where there are none", () => {
    expect([...partsOf(usual).keys()].filter((path) => /header|comments|custom|chart/u.test(path))).toEqual([])
  })
})
