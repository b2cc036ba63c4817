/** Word and pages hand over what they know of a paragraph: the item it is, the caption it is, the picture that it stands for. */
import type { Document, Paragraph } from "@gongkai/match/Document"
import * as Result from "effect/Result"
import { strToU8, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import { readDocx } from "../../src/readers/docx.ts"
import { readPage } from "../../src/readers/html.ts"

const paragraphsOf = ({ blocks }: Document): ReadonlyArray<Omit<Paragraph, "place" | "_tag">> =>
  blocks.flatMap((block) => {
    if (block._tag !== "Paragraph") return []
    const { place: _place, _tag, ...own } = block
    return [own]
  })
const page = (html: string): Document => Result.getOrThrow(readPage(`<body>${html}</body>`))

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const level = (at: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1．")}${level(1, "bullet", "•")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
const styles = `<w:styles ${w}><w:style w:styleId="a"><w:name w:val="caption"/></w:style><w:style w:styleId="b"><w:name w:val="heading 3"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style></w:styles>`
const item = (text: string, at = 0, style = "") =>
  `<w:p><w:pPr>${style}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const drawing = (words: string) =>
  `<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="1" ${words}/><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId2"/></wp:inline></w:drawing>`

const row = (head: string, text: string) => `<w:tr>${head}<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc></w:tr>`
const paragraph = (inside: string) => `<w:p><w:r><w:t>见图</w:t>${inside}</w:r></w:p>`

const word = async (body: string): Promise<Document> => {
  const files = {
    "word/document.xml": `<w:document ${w}><w:body>${body}</w:body></w:document>`,
    "word/numbering.xml": numbering,
    "word/styles.xml": styles,
    "word/_rels/document.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId2" Target="media/image1.png"/></Relationships>`
  }
  const read = await readDocx(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  )
  const found = Result.getOrThrow(read)
  if (!("blocks" in found)) throw new Error("no document")
  return found
}

describe("a Word file", () => {
  it("hands over items with their level and what Word prints in front of them", async () => {
    expect(paragraphsOf(await word(item("甲") + item("子", 1) + item("乙")))).toEqual([
      { text: "1．甲", item: { level: 0, ordered: true, mark: "1．" } },
      { text: "•子", item: { level: 1, ordered: false, mark: "•" } },
      { text: "2．乙", item: { level: 0, ordered: true, mark: "2．" } }
    ])
  })
  it("has no items among its headings, though they are numbered", async () => {
    expect(paragraphsOf(await word(item("平台建设", 0, '<w:pStyle w:val="b"/>')))).toEqual([
      { text: "1．平台建设", heading: 3 }
    ])
  })
  it("says which paragraph is a caption, and which row of a table is repeated", async () => {
    const caption = '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>各渠道</w:t></w:r></w:p>'
    const found = await word(
      `${caption}<w:tbl>${row("<w:trPr><w:tblHeader/></w:trPr>", "渠道")}${row("", "网站")}</w:tbl>`
    )
    expect(paragraphsOf(found)).toEqual([{ text: "各渠道", caption: true }])
    expect(
      found.blocks.flatMap((block) => (block._tag === "Rectangle" ? block.rows.map(({ heads }) => heads) : []))
    ).toEqual([true, undefined])
  })
  it("has a picture behind the paragraph it stands in, by its words and its place, and none in the text of a cell", async () => {
    const found = await word(
      paragraph(drawing('descr="条形图"')) +
        paragraph(drawing('descr="IMG_256"')) +
        `<w:tbl><w:tr><w:tc>${paragraph(drawing('descr="章"'))}</w:tc></w:tr></w:tbl>`
    )
    const place = "word/media/image1.png"
    expect(paragraphsOf(found)).toEqual([
      { text: "见图" },
      { text: "〔图片：条形图〕", picture: { alternative: "条形图", place } },
      { text: "见图" },
      { text: "〔图片〕", picture: { place } }
    ])
    const table = found.blocks.find((block) => block._tag === "Rectangle")
    expect(table?.rows[0]?.cells[0]?.text).toBe("见图")
  })
})

describe("a page", () => {
  it("hands over items with their level and number, their text as it stands", () => {
    const list = '<ol start="3"><li>甲<ul><li>子</li></ul></li><li value="7"><p>乙</p><p>续</p></li></ol><p>丙</p>'
    expect(paragraphsOf(page(list))).toEqual([
      { text: "甲", item: { level: 0, ordered: true, mark: "3." } },
      { text: "子", item: { level: 1, ordered: false, mark: "•" } },
      { text: "乙", item: { level: 0, ordered: true, mark: "7." } },
      { text: "续" },
      { text: "丙" }
    ])
  })
  it("has no items in lists without marks", () => {
    expect(paragraphsOf(page('<ul style="list-style:none"><li>甲</li></ul>'))).toEqual([{ text: "甲" }])
  })
  it("says what a caption is and which rows head a table", () => {
    const found = page(
      "<table><caption>表1</caption><thead><tr><td>渠道</td></tr></thead><tbody><tr><td>网站</td></tr></tbody></table><figure><img src='a.jpg'><figcaption>图1</figcaption></figure>"
    )
    expect(paragraphsOf(found)).toEqual([
      { text: "表1", caption: true },
      { text: "〔图片〕", picture: { place: "a.jpg" } },
      { text: "图1", caption: true }
    ])
    expect(
      found.blocks.flatMap((block) => (block._tag === "Rectangle" ? block.rows.map(({ heads }) => heads) : []))
    ).toEqual([true, undefined])
  })
  it("has a picture behind the line it stands in, and no icons, codes or buttons", () => {
    const html =
      '<p>见<img src="data:image/png;base64,AA" alt="条形图">图</p><img src="/icons/pdf.png"><img src="b.jpg" width="16"><img src="c.png" alt="扫一扫"><img src="d.gif">'
    expect(paragraphsOf(page(html))).toEqual([
      { text: "见图" },
      { text: "〔图片：条形图〕", picture: { alternative: "条形图" } }
    ])
  })
})
