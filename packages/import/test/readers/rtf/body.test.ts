/** Rich text: what Word, WPS and Writer put into it, and what a hostile file may cost. */
import { describe, expect, it } from "vitest"
import { limits } from "../../../src/readers/limits.ts"
import { bodyOf, type Rtf } from "../../../src/readers/rtf/body.ts"
import { rtfFile, words } from "../../support/rtf.ts"
import { prose } from "@gongkai/match/marks"

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"))

const read = (file: Uint8Array): Rtf => {
  const body = bodyOf(file)
  if (body === undefined) throw new Error("the file holds more than a report")
  return body
}

const shown = ({ blocks }: Rtf) =>
  blocks.map((block) =>
    block._tag === "Paragraph"
      ? prose(block.text).text
      : block.rows.map(({ cells }) =>
          cells.map(
            (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
          )
        )
  )

const text = (body: string) => shown(read(rtfFile(body)))

describe("the characters of rich text", () => {
  it.each([
    ["in the code page of their font", "\\f1 \\'d6\\'d0\\'b9\\'fa", "中国"],
    ["in that of the file, where the font has none", "\\f0 \\'d6\\'d0\\'b9\\'fa", "中国"],
    ["in the font for characters of two bytes", "\\loch\\f0\\hich\\f0\\dbch\\af1 \\'d6\\'d0\\loch ab", "中ab"],
    ["by their numbers, in front of what stands in for them", "\\uc2\\u20013\\'d6\\'d0\\uc1\\u22269?", "中国"],
    ["by numbers below 0 and by two for one character", "\\u-3913 ?\\u-10179?\\u-9128?", "\uf0b7\ud83d\udc58"],
    ["as words", "\\ldblquote a\\rdblquote\\emdash b\\~c\\{\\}\\\\", "“a”—b c{}\\"],
    ["as signs of Symbol", "{\\f2 \\'b7}a", "•a"]
  ])("stand %s", (_, body, read) => expect(text(`${body}\\par`)).toEqual([read]))

  it("are read in a file that names no Chinese code page but a Chinese font", () => {
    const file = bytes(
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f1\\fcharset134 SimSun;}}\\f1 \\'d6\\'d0\\f0 \\'e9\\par}"
    )
    expect(shown(read(file))).toEqual(["中é"])
  })
})

describe("the text of a rich text file", () => {
  it("is what is printed: no heads of pages, notes, hidden words, or codes of fields, and nothing deleted", () => {
    const body = [
      "{\\header \\pard head\\par}{\\footer foot\\par}",
      "one{\\footnote note}{\\v hidden}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\deleted gone}{\\*\\unknown x}\\par",
      "{\\deleted gone\\par}two\\par"
    ]
    expect(text(body.join(""))).toEqual(["one7", "two"])
  })

  it("keeps the numbers of lists in front", () => {
    expect(text(`{\\listtext\\pard\\plain ${words("一、")}\\tab}${words("总体情况")}\\par`)).toEqual(["一、总体情况"])
  })

  it("has the paragraphs of a list as items, though they lie deeper", () => {
    const { blocks } = read(
      rtfFile(
        `\\pard{\\listtext\\pard 1.\\tab}\\ls1\\ilvl0 ${words("完善查阅设施")}\\par{\\listtext\\pard ${words("◆")}\\tab}\\ls1\\ilvl1 ${words("更换终端")}\\par\\pard ${words("此外没有别的")}\\par\\pard{\\listtext\\pard\\plain ${words("2.")}\\tab}\\ilvl0 ${words("培训")}`
      )
    )
    expect(blocks.map((block) => (block._tag === "Paragraph" ? [block.text, block.item, block.goesOn] : []))).toEqual([
      ["1.完善查阅设施", { level: 0, ordered: true, mark: "1." }, false],
      ["◆更换终端", { level: 1, ordered: false, mark: "◆" }, false],
      ["此外没有别的", undefined, false],
      ["2.培训", { level: 0, ordered: true, mark: "2." }, false]
    ])
  })

  it("has items where a tab parts a sign from a text that hangs, and none where a number stands in a paragraph", () => {
    const { blocks } = read(
      rtfFile(
        `\\pard\\li720\\fi-360 \\bullet\\tab ${words("公开目录")}\\par\\pard\\fi640 1.\\tab ${words("公开目录")}\\par`
      )
    )
    expect(blocks.map((block) => (block._tag === "Paragraph" ? block.item : "table"))).toEqual([
      { level: 1, ordered: false, mark: "•" },
      undefined
    ])
  })

  it("counts pictures, once each, and keeps what is struck and raised with its style", () => {
    const body = `{\\strike old}new 10{\\super 4}{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 00}}\\par`
    const found = read(rtfFile(body))
    expect(found.pictures).toBe(1)
    expect(found.blocks.map((block) => (block._tag === "Paragraph" ? prose(block.text) : "table"))).toEqual([
      { text: "new 10⁴", removed: [{ kind: "struck", text: "old" }] }
    ])
  })

  it("reads boxes behind the paragraph they stand in", () => {
    expect(
      text("a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}{\\shprslt again}}b\\par c\\par")
    ).toEqual(["ab", "box", "c"])
  })
})

const cells = (...all: ReadonlyArray<string>) => all.map((each) => `\\intbl ${each}\\cell`).join("")

describe("a table of rich text", () => {
  it("has its cells where their edges are, with what is merged across and down", () => {
    const rows = [
      `\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000 ${cells("a", "b", "")}\\row`,
      `\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000 ${cells("", "1", "2{\\super 3}")}\\row`,
      `\\trowd\\cellx1000\\cellx3000 ${cells("c\\par d", "4")}\\row`
    ]
    expect(text(`${rows.join("")}\\pard end\\par`)).toEqual([
      [
        ["a↓2", "b→2", null],
        [null, "1", "2"],
        ["c\nd", "4→2", null]
      ],
      "end"
    ])
  })

  it("has no blank where a cell shows a picture, and a text beside one is the cell's", () => {
    const picture = "{\\pict\\wmetafile8 0100}"
    const row = `\\trowd\\cellx1000\\cellx2000\\cellx3000 ${cells(picture, `${picture}7`, "")}\\row`
    expect(text(row)).toEqual([[["〔图片〕", "7", ""]]])
  })

  it("may be described behind its cells", () => {
    expect(text(`\\pard${cells("a", "1")}{\\trowd\\cellx1000\\cellx2000\\row}`)).toEqual([[["a", "1"]]])
  })

  it("within a cell is text, but where it is nearly all there is", () => {
    const inside = `\\itap2 a\\nestcell 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}`
    const row = (long: string) =>
      `\\trowd\\cellx1000\\cellx2000\\pard\\intbl ${long}\\cell\\pard\\intbl${inside}\\pard\\intbl\\cell\\row`
    expect(text(row("much longer"))).toEqual([[["much longer", "a 1"]]])
    expect(text(row(""))).toEqual([[["a", "1"]]])
  })

  it("that does not say how it is divided is no grid", () => {
    const { blocks } = read(rtfFile(`\\pard${cells("a", "1")}\\row`))
    expect(blocks).toMatchObject([{ grid: false, rows: [{ cells: [{ text: "a" }, { text: "1" }] }] }])
  })
})

describe("hostile and damaged rich text", () => {
  it.each([
    ["groups within groups without end", "{".repeat(limits.depth + 1)],
    ["more paragraphs than any report", "a\\par ".repeat(limits.elements + 1)],
    ["more cells than any report", "\\trowd\\cellx1\\intbl\\cell\\row".repeat(limits.cells + 1)]
  ])("%s: no text at all", (_, body) => expect(bodyOf(rtfFile(body))).toBeUndefined())

  it("binary data that says it is longer than the file ends with it, and is never taken for text", () => {
    const { blocks, isCut } = read(rtfFile("a\\par{\\pict\\bin4294967295 }b\\par"))
    expect(blocks).toMatchObject([{ text: "a" }])
    expect(isCut).toBe(true)
    expect(text("{\\pict\\bin3 }}}}b\\par")).toEqual(["b"])
  })

  it("a file that is cut off is read as far as it goes, and said to be cut off", () => {
    const { blocks, isCut } = read(rtfFile("one\\par two\\par").slice(0, -6))
    expect(blocks).toMatchObject([{ text: "one" }, { text: "tw" }])
    expect(isCut).toBe(true)
  })
})
