/** Word documents that are one XML text: of Word 2003, with its own names for merges and lists, and flat packages. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import { readWordXml } from "../../src/readers/wordXml.ts"

const blocksOf = async (text: string) => {
  const read = await readWordXml(new TextEncoder().encode(text))
  if (Result.isFailure(read)) return read.failure.zh
  return "blocks" in read.success
    ? read.success.blocks.map((block) =>
        block._tag === "Paragraph"
          ? block.text
          : block.rows.map(({ cells }) =>
              cells.map((cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}`)
            )
      )
    : "carried"
}

const p = (text: string, properties = "") => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const cell = (text: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`
const table = `<w:tbl><w:tr>${cell("组", '<w:vmerge w:val="restart"/>')}${cell("7")}</w:tr><w:tr>${cell("", "<w:vmerge/>")}${cell("0")}</w:tr></w:tbl>`

const of2003 = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:body><wx:sect>${body}</wx:sect></w:body></w:wordDocument>`

const changed = (type: string, inside: string) =>
  `<aml:annotation w:type="Word.${type}"><aml:content><w:r>${inside}</w:r></aml:content></aml:annotation>`

describe("a document of Word 2003", () => {
  it("has its sections, its merged cells and the numbers that it writes down", async () => {
    const numbered = p("总体情况", '<w:listPr><w:ilvl w:val="0"/><wx:t wx:val="一、"/></w:listPr>')
    expect(await blocksOf(of2003(`<wx:sub-section>${numbered}</wx:sub-section>${table}`))).toEqual([
      "一、总体情况",
      [
        ["组↓2", "7"],
        [null, "0"]
      ]
    ])
  })

  it("has what was inserted and not what was deleted while changes were tracked", async () => {
    const text = `<w:p>${changed("Deletion", "<w:delText>41</w:delText>")}${changed("Insertion", "<w:t>42</w:t>")}</w:p>`
    expect(await blocksOf(of2003(text))).toEqual(["42"])
  })
})

const part = (name: string, content: string) =>
  `<pkg:part pkg:name="/word/${name}.xml"><pkg:xmlData>${content}</pkg:xmlData></pkg:part>`

it("a flat package has its document and the numbers of its lists", async () => {
  const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const list = `<w:numbering ${main}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
  const body = p("甲", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
  const text = `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${part("document", `<w:document ${main}><w:body>${body}</w:body></w:document>`)}${part("numbering", list)}</pkg:package>`
  expect(await blocksOf(text)).toEqual(["1.甲"])
})

it("what is cut off is refused in one sentence", async () =>
  expect(await blocksOf(of2003(p("甲")).slice(0, -40))).toMatch(/不完整或已损坏/u))
