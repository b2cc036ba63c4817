/** Word, Excel and CSV files: what is in them, and what a hostile one may cost. */
import { readFileSync } from "node:fs"
import * as Result from "effect/Result"
import { strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import type { Reader } from "@gongkai/match/Document"
import { readCsv } from "../../src/readers/csv.ts"
import { readDoc } from "../../src/readers/doc.ts"
import { readDocx } from "../../src/readers/docx.ts"
import { readXls } from "../../src/readers/xls.ts"
import { readXlsx } from "../../src/readers/xlsx.ts"
import { paragraph, wordFile } from "../support/office.ts"

const fixture = (name: string) => readFileSync(new URL(`../fixtures/office/${name}`, import.meta.url))
const said = async (reader: Reader, bytes: Uint8Array) => {
  const read = await reader(bytes)
  if (Result.isFailure(read) || !("blocks" in read.success)) return "refused"
  return read.success.blocks.map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells }) =>
          cells.map(
            (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
          )
        )
  )
}
const table = [
  ["项目↓2→2", null, "申请人→2", null],
  [null, null, "自然人", "总计"],
  ["三、↓2", "（一）", "1", "7730.28"],
  [null, "（二）", "", "3"]
]

describe("files written by LibreOffice", () => {
  it.each([
    ["docx", readDocx],
    ["doc", readDoc],
    ["xlsx", readXlsx],
    ["xls", readXls]
  ] as const)("%s: every cell with what it covers, a blank one blank", async (name, reader) => {
    expect(await said(reader, fixture(`table.${name}`))).toEqual(["某街道2023年报告", table, "五、问题"])
  })
})

describe("tracked changes", () => {
  it("are accepted", async () => {
    const body = `<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins></w:p>`
    expect(await said(readDocx, wordFile(body))).toEqual(["甲丙"])
  })
})

describe("hostile files", () => {
  it.each<[string, Uint8Array]>([
    ["nothing at all", new Uint8Array()],
    ["half a file", fixture("table.docx").subarray(0, 3000)],
    ["a DOCTYPE", wordFile(paragraph("&a;"), '<!DOCTYPE x [<!ENTITY a "b">]>')],
    ["elements without end", wordFile("<w:p>".repeat(1_000_000))],
    ["a part that inflates beyond the limit", zipSync({ "word/document.xml": new Uint8Array(80_000_000) })],
    ["something else", strToU8("{\\rtf1 }")]
  ])("%s is refused by all readers", async (_, bytes) => {
    const all = [readDocx, readXlsx, readDoc, readXls].map((reader) => said(reader, bytes))
    expect(new Set(await Promise.all(all))).toEqual(new Set(["refused"]))
  })
  it.each([
    ["table.doc", readDoc],
    ["table.xls", readXls]
  ] as const)("half of %s does not throw", async (name, reader) => {
    expect(await said(reader, fixture(name).subarray(0, 2500))).toBe("refused")
  })
  it("a span without end costs little", async () => {
    const cell = `<w:tc><w:tcPr><w:gridSpan w:val="99999999"/></w:tcPr>${paragraph("甲")}</w:tc>`
    expect(await said(readDocx, wordFile(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`))).toEqual([[["甲"]]])
  })
})

describe("CSV", () => {
  it("is not prose with commas", () => {
    expect(readCsv("一,二,三,四的话。\n没有逗号的一行。\n再一行。")).toBeUndefined()
  })
  it("keeps quoted commas and line feeds", () => {
    const read = readCsv('标题,,,\n项目,甲,乙,丙\n"a,""b""\nc",1,,3\n')
    expect(read?.blocks[1]).toMatchObject({
      rows: [{}, { cells: [{ text: 'a,"b"\nc' }, { text: "1" }, { text: "" }, { text: "3" }] }]
    })
  })
})

describe("a page that a Word file holds whole", () => {
  const relation =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="p1" Target="page.htm"/></Relationships>'
  const holding = (page: string) =>
    zipSync({
      ...unzipSync(wordFile('<w:altChunk r:id="p1" xmlns:r="r"/>')),
      "word/_rels/document.xml.rels": strToU8(relation),
      "word/page.htm": strToU8(page)
    })
  const html = "<html><body><p>一、总体情况</p><table><tr><td>规章</td><td>3</td></tr></table></body></html>"

  it("is read as Word shows it", async () =>
    expect(await said(readDocx, holding(html))).toEqual(["一、总体情况", [["规章", "3"]]]))

  it("may be saved as a message", async () =>
    expect(
      await said(readDocx, holding(`MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`))
    ).toEqual(["一、总体情况", [["规章", "3"]]]))
})
