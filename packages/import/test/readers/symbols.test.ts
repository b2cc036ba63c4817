/** Signs of symbol fonts, which documents keep in the private area, come out as characters that anyone can read and our fonts print. */
import { narrative } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, it } from "vitest"
import * as Plain from "@gongkai/core/Plain"
import { sign, signed } from "../../src/readers/symbols.ts"
import { draftOf, opened } from "../support/drafts.ts"
import { csv, word, workbook } from "../support/office.ts"
import { page } from "../support/pages.ts"

const draft = draftOf(edition2021, [1, 2, 3])
const sentence = "总体情况，全年按照要求办理，没有遗漏。"

/** The paragraphs of part one of a file. */
const overview = async (bytes: Uint8Array | string) => {
  const { draft: back } = await opened(typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes, "年报")
  const [first] = edition2021.sections
  return (narrative(back, first) ?? []).flatMap((block) => Plain.lines(block, () => ""))
}

const list = ["\uf0b7甲项", "\uf0d8乙项", "\uf06c 丙项", "\uf0a7 丁项", "\uf0fc戊项"]
const read = ["•甲项", "▶乙项", "● 丙项", "▪ 丁项", "✓戊项"]

/** A Word file whose part one is this body; with further parts of the package. */
const wordWith = (body: string, parts: { readonly [name: string]: string } = {}): Uint8Array => {
  const files = unzipSync(word(edition2021, draft))
  const document = strFromU8(files["word/document.xml"] ?? new Uint8Array())
  const at = document.indexOf("<w:p>", document.indexOf("一、总体情况"))
  const more = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  return zipSync({
    ...files,
    ...more,
    "word/document.xml": strToU8(document.slice(0, at) + body + document.slice(at))
  })
}
const run = (inside: string): string => `<w:p><w:r>${inside}</w:r></w:p>`

const level = (id: number, text: string, font: string) =>
  `<w:abstractNum w:abstractNumId="${id}"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="${text}"/><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr></w:lvl></w:abstractNum>`

const item = (letter: string, text: string) =>
  `<p><span style='font-family:Wingdings'>${letter}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>${text}</p>`

describe("bullets of symbol fonts", () => {
  it.each([
    ["Word", wordWith(list.map((text) => run(`<w:t>${text}</w:t>`)).join(""))],
    [
      "a web page",
      page(edition2021, draft).replace(`<p>&nbsp;&nbsp;${sentence}`, `<p>${list.join("</p><p>")}</p><p>${sentence}`)
    ],
    ["text", new TextDecoder().decode(csv(edition2021, draft)).replace(sentence, `${list.join("\n")}\n${sentence}`)]
  ])("in %s are signs, one paragraph an item", async (_, bytes) => {
    expect(await overview(bytes)).toEqual([...read, sentence])
  })

  it("in the numbering of Word are those of its fonts", async () => {
    const bullets = [
      ["\uf0b7", "Symbol", "•"],
      ["\uf0a7", "Wingdings", "▪"],
      ["\uf0a7", "Symbol", "♣"],
      ["o", "Courier New", "○"],
      ["\uf0d8", "Wingdings", "▶"],
      ["\uf03d", "Webdings", "•"],
      ["—", "宋体", "—"]
    ] as const
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${bullets
      .map(([text, font], at) => level(at, text, font))
      .join(
        ""
      )}${bullets.map((_, at) => `<w:num w:numId="${at + 1}"><w:abstractNumId w:val="${at}"/></w:num>`).join("")}</w:numbering>`
    const body = bullets.map(
      (_, at) =>
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${at + 1}"/></w:numPr></w:pPr><w:r><w:t>第${at}项</w:t></w:r></w:p>`
    )
    const all = await overview(wordWith(body.join(""), { "word/numbering.xml": numbering }))
    expect(all.slice(0, -1)).toEqual(bullets.map(([, , shown], at) => `${shown} 第${at}项`))
  })
})

describe("a symbol set by its font", () => {
  it("in Word is the sign that the font shows", async () => {
    const symbols = [
      ["Wingdings", "F0FC", "✓"],
      ["Wingdings", "F0A8", "□"],
      ["Symbol", "F0B3", "≥"],
      ["Symbol", "F0A8", "♦"],
      ["Webdings", "F061", "\uf061"]
    ]
    const body = symbols.map(([font, char]) => `<w:t>见</w:t><w:sym w:font="${font}" w:char="${char}"/>`).join("")
    expect((await overview(wordWith(run(`${body}<w:t>。</w:t>`))))[0]).toBe(
      `${symbols.map(([, , shown]) => `见${shown}`).join("")}。`
    )
  })

  it("in a page saved by Word is the sign, not a letter", async () => {
    const items = [item("Ø", "甲项"), item("l", "乙项"), `<p><font face="Symbol">·</font>丙项</p>`].join("")
    const content = page(edition2021, draft).replace(`<p>&nbsp;&nbsp;${sentence}`, `${items}<p>${sentence}`)
    expect(await overview(content)).toEqual(["▶ 甲项", "● 乙项", "·丙项".replace("·", "•"), sentence])
  })
})

describe("a sign whose font is not told", () => {
  it.each([
    ["面积\uf0b3100平方米", "面积≥100平方米"],
    ["\uf0a8是 \uf0fe否", "□是 √否"],
    ["误差\uf0b15", "误差±5"]
  ])("“%s” is what only one font can mean", (text, shown) => expect(signed(text)).toBe(shown))

  it("stays as it is where either could be meant, and is never a digit or a letter", () => {
    for (let code = 0xf020; code <= 0xf0ff; code++) {
      const shown = signed(`共${String.fromCharCode(code)}件`)
      expect(shown).not.toMatch(/[\dA-Za-z]/u)
    }
    expect(signed("共\uf031\uf032件")).toBe("共\uf031\uf032件")
  })

  it("of another font is not known", () => {
    expect(sign(0xf0fc, "Webdings")).toBeUndefined()
    expect(sign(0xf0fc, "宋体")).toBeUndefined()
  })
})

describe("a cell of a workbook", () => {
  it("keeps what is no figure unread, sign or not", async () => {
    const bytes = workbook("xlsx")(edition2021, draft, () => "\uf0fc")
    expect(JSON.stringify((await opened(bytes, "年报")).draft)).toContain("✓")
  })
})
