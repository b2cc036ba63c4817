/** The numbers in front of the paragraphs of a Word file are counted anew, list by list and level by level. */
import { describe, expect, it } from "vitest"
import { counted, numberer } from "../../../src/readers/docx/numbering.ts"
import { element, part } from "../../support/wordTree.ts"

const level = (at: number, format: string, text: string, more = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`
const lists = [
  `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%1.%2")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')}</w:abstractNum>`,
  '<w:num w:numId="0"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="6"/></w:lvlOverride></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num>'
].join("")
const styles = [
  '<w:style w:styleId="一级"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  '<w:style w:styleId="别名"><w:basedOn w:val="一级"/></w:style>'
].join("")

const of = (id: number, at = 0) =>
  element(`<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr></w:pPr>`)
const styled = (id: string, more = "") => element(`<w:pPr><w:pStyle w:val="${id}"/>${more}</w:pPr>`)

const marks = (...paragraphs: ReadonlyArray<ReturnType<typeof of>>) => {
  const next = numberer(part("numbering", lists), part("styles", styles))
  return paragraphs.map((properties) => next(properties)?.mark)
}

describe("a list of a Word file", () => {
  it("counts, names the levels above, and begins a deeper level anew", () =>
    expect(marks(of(1), of(1, 1), of(1, 1), of(1), of(1, 1))).toEqual(["一、", "一.1", "一.2", "二、", "二.1"]))

  it("goes on in another use of it, or begins where that says so, once", () =>
    expect(marks(of(1), of(2), of(2), of(1))).toEqual(["一、", "六、", "七、", "八、"]))

  it("has signs as their fonts show them, and is not ordered then", () => {
    const next = numberer(part("numbering", lists), undefined)
    expect(next(of(3))).toEqual({ level: 0, ordered: false, mark: "•" })
    expect(next(of(1, 1))).toMatchObject({ level: 1, ordered: true })
  })

  it("is that of the paragraph's style, and of the style that one is based on", () =>
    expect(marks(styled("一级"), styled("别名"))).toEqual(["一、", "二、"]))

  it("is none where the paragraph takes it back, or names one that is not there", () =>
    expect(
      marks(styled("一级", '<w:numPr><w:numId w:val="0"/></w:numPr>'), of(9), of(1, 5), element("<w:pPr/>"))
    ).toEqual([undefined, undefined, undefined, undefined]))
})

it.each([
  ["chineseCounting", "十二"],
  ["decimalEnclosedCircle", "⑫"],
  ["lowerLetter", "l"],
  ["ideographDigital", "一二"],
  ["bullet", ""],
  ["lowerRoman", "12"],
  [undefined, "12"]
])("twelve in %s is %s", (format, shown) => expect(counted(format, 12)).toBe(shown))
