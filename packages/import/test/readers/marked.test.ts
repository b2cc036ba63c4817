/** What is raised beside a figure or struck through it, as pages, Word and spreadsheets old and new write it down. */
import { strToU8, unzipSync, zipSync } from "fflate"
import { edition2021 } from "@gongkai/core/editions/2021"
import { at } from "@gongkai/core/Draft"
import { describe, expect, it } from "vitest"
import type { Document, Reader, Slot } from "@gongkai/match/Document"
import { readDocx } from "../../src/readers/docx.ts"
import { readPage } from "../../src/readers/html.ts"
import { bookOf } from "../../src/readers/xls/book.ts"
import { readXlsx } from "../../src/readers/xlsx.ts"
import { cell, prose } from "@gongkai/match/marks"
import * as Result from "effect/Result"
import { draftOf, imported, opened } from "../support/drafts.ts"
import { markdown, wordFile, workbook } from "../support/office.ts"
import { page } from "../support/pages.ts"

const raised = (text: string) => ({ text: "41", removed: [{ kind: "raised", text }] })
const struck = { text: "41", removed: [{ kind: "struck", text: "40" }] }

const slots = ({ blocks }: Document): ReadonlyArray<Slot | null> =>
  blocks.flatMap((block) => (block._tag === "Rectangle" ? block.rows.flatMap(({ cells }) => cells) : []))

const bare = (slot: Slot | null | undefined) =>
  slot && { text: slot.text, ...(slot.removed && { removed: slot.removed }) }

const pageOf = (body: string, head = ""): Document =>
  Result.getOrThrow(readPage(`<html><head>${head}</head><body>${body}</body></html>`))

const cellOf = (content: string, head?: string) =>
  bare(slots(pageOf(`<table><tr><td>甲</td><td>${content}</td></tr></table>`, head))[1])

describe("a cell of a page", () => {
  it.each([
    "41<sup>1</sup>",
    "41<sub>1</sub>",
    '41<span style="vertical-align: super">1</span>',
    '41<span style="position:relative;top:-3pt;mso-text-raise:3.0pt">1</span>',
    '41<span style="position: relative; top: -4px; font-size: 6pt">1</span>',
    '<span>4</span><span>1</span><a href="#_ftn1"><sup><span>1</span></sup></a>',
    '41<a href="#note">1</a>',
    '41<span class="note">1</span>',
    "41<sup>1<br></sup>"
  ])("%s has a mark", (content) =>
    expect(cellOf(content, "<style><!-- .other, td.wide, span.note { vertical-align:super; } --></style>")).toEqual(
      raised("1")
    )
  )

  it.each([
    "<del>40</del>41",
    "<s>40</s>41",
    "<strike>4</strike><strike>0</strike>41",
    '<span style="text-decoration: underline line-through">40</span>41',
    '<p style="text-decoration-line:line-through">40</p><p>41</p>',
    '<span class="old">40</span>41',
    "<del>4<sup>0</sup></del>41"
  ])("%s has a struck figure", (content) =>
    expect(cellOf(content, "<style>.old{color:red;text-decoration:line-through}</style>")).toEqual(struck)
  )

  it("keeps a figure that is linked or raised as a whole", () => {
    expect(cellOf('<a href="#list">41</a>')).toEqual({ text: "41" })
    expect(cellOf("<sup>41</sup>")).toEqual({ text: "⁴¹" })
  })

  it("of a row that is struck has nothing left", () =>
    expect(slots(pageOf('<table><tr style="text-decoration:line-through"><td>41</td></tr></table>')).map(bare)).toEqual(
      [{ text: "", removed: [{ kind: "struck", text: "41" }] }]
    ))
})

it("running text of a page keeps its powers and its circled numbers, and says what was struck", () => {
  const { blocks, notes } = pageOf("<p>面积10<sup>4</sup>m<sup>2</sup>，①甲；<del>乙</del>丙。</p><p><s>全删</s></p>")
  expect(blocks.map((block) => block._tag === "Paragraph" && block.text)).toEqual(["面积10⁴m²，①甲；丙。"])
  expect(notes?.map(({ text }) => text.zh)).toEqual([
    expect.stringContaining("“乙”"),
    expect.stringContaining("“全删”")
  ])
})

const run = (text: string, properties = "") => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

const read = async (reader: Reader, bytes: Uint8Array): Promise<Document> => {
  const document = Result.getOrThrow(await reader(bytes))
  if ("carried" in document) throw new Error("the file carries a report")
  return document
}

const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="note"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:styleId="more"><w:basedOn w:val="note"/></w:style></w:styles>`

const wordCell = async (content: string) => {
  const file = unzipSync(wordFile(`<w:tbl><w:tr><w:tc><w:p>${content}</w:p></w:tc></w:tr></w:tbl>`))
  const document = await read(readDocx, zipSync({ ...file, "word/styles.xml": strToU8(styles) }))
  return bare(slots(document)[0])
}

describe("a cell of a Word file", () => {
  it.each([
    run("41") + run("1", '<w:vertAlign w:val="superscript"/>'),
    run("41") + run("1", '<w:vertAlign w:val="subscript"/>'),
    run("41") + run("1", '<w:position w:val="12"/>'),
    run("41") + run("1", '<w:rStyle w:val="more"/>')
  ])("has a mark: %s", async (content) => expect(await wordCell(content)).toEqual(raised("1")))

  it.each([
    run("40", "<w:strike/>") + run("41"),
    run("40", "<w:dstrike/>") + run("41"),
    `<w:del><w:r><w:delText>40</w:delText></w:r></w:del><w:ins>${run("41")}</w:ins>`
  ])("has a struck figure: %s", async (content) => expect(await wordCell(content)).toEqual(struck))

  it("is plain where a style is taken back", async () =>
    expect(
      await wordCell(
        run("4", '<w:strike w:val="0"/>') + run("1", '<w:rStyle w:val="more"/><w:vertAlign w:val="baseline"/>')
      )
    ).toEqual({
      text: "41"
    }))
})

const fonts = `<fonts><font/><font><strike/></font><font><vertAlign val="superscript"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>`

const sheetCell = async (content: string) => {
  const file = unzipSync(workbook("xlsx")(edition2021, draftOf(edition2021, [1])))
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const sheet = `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c>${content}</row></sheetData></worksheet>`
  const bytes = zipSync({
    ...file,
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    "xl/styles.xml": strToU8(`<styleSheet xmlns="${main}">${fonts}</styleSheet>`)
  })
  return bare(slots(await read(readXlsx, bytes))[1])
}

const rich = (one: string, other: string) => `<c r="B1" t="inlineStr"><is>${one}${other}</is></c>`
const stretch = (text: string, properties: string) => `<r><rPr>${properties}</rPr><t>${text}</t></r>`

describe("a cell of a spreadsheet", () => {
  it("has marks and struck figures in its stretches", async () => {
    expect(await sheetCell(rich(stretch("41", ""), stretch("1", '<vertAlign val="superscript"/>')))).toEqual(
      raised("1")
    )
    expect(await sheetCell(rich(stretch("40", "<strike/>"), stretch("41", "")))).toEqual(struck)
    const inStruck = rich("<r><t>40</t></r>", stretch("41", "<sz/>")).replace("<c ", '<c s="1" ')
    expect(await sheetCell(inStruck)).toEqual(struck)
  })
  it("is struck as a whole by its font, and a figure though its whole font is raised", async () => {
    expect(await sheetCell('<c r="B1" s="1"><v>40</v></c>')).toEqual({
      text: "",
      removed: [{ kind: "struck", text: "40" }]
    })
    expect(await sheetCell('<c r="B1" s="2"><v>41</v></c>')).toEqual({ text: "41" })
  })
})

it("a long text that many cells of a spreadsheet share is refused, before it is written out for each", async () => {
  const file = unzipSync(workbook("xlsx")(edition2021, draftOf(edition2021, [1])))
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  const cells = '<c t="s"><v>0</v></c>'.repeat(1000)
  const bytes = zipSync({
    ...file,
    "xl/sharedStrings.xml": strToU8(`<sst xmlns="${main}"><si><t>${"甲".repeat(10_000)}</t></si></sst>`),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="${main}"><sheetData><row r="1">${cells}</row></sheetData></worksheet>`
    )
  })
  const result = await readXlsx(bytes)
  expect(Result.isFailure(result) && result.failure.zh).toContain("远远超过")
})

/** A record of an old spreadsheet: its kind, and its content in words of two bytes. */
const record = (kind: number, ...words: ReadonlyArray<number>): ReadonlyArray<number> =>
  [kind, words.length * 2, ...words].flatMap((word) => [word & 255, word >> 8])

const old = (): Uint8Array => {
  const font = (flags: number, way: number) => record(0x31, 200, flags, 0, 400, way, 0, 0)
  // Two strings with stretches, the second of which goes on in the next record, where it says anew how wide it is.
  const first = [
    2, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0x8, 1, 0, 0x34, 0x31, 0x31, 2, 0, 2, 0, 4, 0, 0x9, 2, 0, 0x34, 0, 0x30, 0
  ]
  const rest = [0, 0x34, 0x31, 0, 0, 1, 0, 2, 0, 0, 0]
  const all = [
    ...record(0x809, 0x600, 5),
    ...font(0, 0),
    ...font(8, 0),
    ...font(0, 1),
    ...record(0xe0, 0, 0),
    ...record(0xe0, 1, 0)
  ]
  const shared = [0xfc, 0, first.length, 0, ...first, 0x3c, 0, rest.length, 0, ...rest]
  const offset = all.length + 4 + 8 + shared.length
  return Uint8Array.from([
    ...all,
    ...record(0x85, offset, 0, 0, 0),
    ...shared,
    ...record(0x809, 0x600, 0x10),
    ...record(0xfd, 0, 0, 0, 0, 0),
    ...record(0xfd, 0, 1, 1, 1, 0),
    ...record(0xbd, 1, 0, 0, 0, 0, 1, 0, 0, 1)
  ])
}

describe("a cell of an old spreadsheet", () => {
  const [sheet] = bookOf(old()) ?? []
  const at = (row: number, column: number) =>
    sheet?.filled.find((each) => each.row === row && each.column === column)?.text ?? ""
  it("has marks and struck figures in its stretches", () => {
    expect(cell(at(0, 0))).toEqual(raised("1"))
    expect(cell(at(0, 1))).toEqual(struck)
  })
  it("is struck as a whole by its font, wherever it stands in a run of cells", () => {
    expect(prose(at(1, 0)).text).toBe("0")
    expect(cell(at(1, 1))).toEqual({ text: "", removed: [{ kind: "struck", text: "0" }] })
  })
})

describe("a whole report with a note and a struck figure", () => {
  const draft = draftOf(edition2021, [41])
  const name = "proactive/penalties/decisions"
  it.each(["①", "<sup>1</sup>", "*", "[1]"])("says %s and reads the figure", async (mark) => {
    const html = page(edition2021, draft).replace(/(行政处罚<\/td><td[^>]*>)41/u, `$1<del>40</del>41${mark}`)
    const { draft: back, messages } = await opened(new TextEncoder().encode(html), "report.html")
    expect(at(back, name)).toBe(41)
    const said = messages.filter(({ text }) => text.zh.includes("行政处罚"))
    expect(said.map(({ text }) => text.zh).join()).toMatch(/“40”已划去.*是注记/u)
    expect(said[0]?.place?.path).toContain("/td")
  })

  it("is read from Markdown too", () => {
    const text = new TextDecoder()
      .decode(markdown(edition2021, draft))
      .replace(/(行政处罚[^|]*\|[ |]*?)41/u, "$1~~40~~41[^1]")
    expect(text).toContain("~~40~~")
    expect(at(imported(text).draft, name)).toBe(41)
  })
})
