/** What a text or a table alone does not carry is told in one line: only what the report has. */
import { paragraph } from "@gongkai/core/Narrative"
import { editionOf } from "@gongkai/core/editions/official"
import { expect, it } from "vitest"
import { missing, notCarried } from "../../src/words/notCarried.ts"
import { reportOf } from "../support/drafts.ts"

const plain = reportOf("示例市档案局")
const edition = editionOf(plain)
const full = {
  ...plain,
  agency: { ...plain.agency, divisionCode: "530402", telephone: "0877-7654321" },
  overview: [paragraph(["收到", { ref: "requests/received/total" }, "件。"])],
  signature: { organ: "示例市档案局", date: "2024-01-15" },
  publishedOn: "2024-01-18"
}
const zh = (...asked: Parameters<typeof missing>) => missing(...asked).map((each) => each.zh)

it("tables lack the prose, who signs, the day and the fields of the organ", () => {
  expect(zh(full, edition, "tables")).toEqual(["文字部分", "落款", "公布日期", "机关信息（联系电话、行政区划代码）"])
  expect(zh(full, edition, "observations").at(-1)).toBe("机关信息（联系电话）")
})

it("a text lacks what its words do not show: that a number is a cell's", () =>
  expect(zh(full, edition, "text")).toEqual(["文字与表格的引用关系（只写数）"]))

it("what a report has not is not told; the same thing of several reports is told once", () => {
  expect(missing(plain, edition, "tables")).toEqual([])
  expect(notCarried({ zh: "CSV 表格", en: "CSV" }, [])).toBeUndefined()
  const one = { zh: "落款", en: "the signature" }
  expect(notCarried({ zh: "CSV 表格", en: "CSV" }, [one, one])).toEqual({
    zh: "CSV 表格不带落款，再导入时没有这些；要都带上，请写成 .docx、.xlsx、.html 或 .gongkai.json",
    en: "CSV does not carry the signature, and an import of it has none of it; write .docx, .xlsx, .html or .gongkai.json to carry all"
  })
})
