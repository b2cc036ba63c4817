/** Rich text: what Word, WPS and Writer put into it, and what a hostile file may cost. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Document } from "@gongkai/match/Document"
import { limits } from "../../src/readers/limits.ts"
import { readRtf } from "../../src/readers/rtf.ts"
import { scan } from "../../src/readers/rtf/scan.ts"
import { rtfFile, words } from "../support/rtf.ts"

const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"))

const read = async (file: Uint8Array): Promise<Document> => {
  const document = Result.getOrThrow(await readRtf(file))
  if ("carried" in document) throw new Error("the file carries a report")
  return document
}

const shown = ({ blocks }: Document) =>
  blocks.map((block) =>
    block._tag === "Paragraph"
      ? block.text
      : block.rows.map(({ cells }) =>
          cells.map(
            (cell) => cell && `${cell.text}${cell.rows ? `↓${cell.rows}` : ""}${cell.columns ? `→${cell.columns}` : ""}`
          )
        )
  )

const text = async (body: string) => shown(await read(rtfFile(body)))

describe("the characters of rich text", () => {
  it.each([
    ["in the code page of their font", "\\f1 \\'d6\\'d0\\'b9\\'fa", "中国"],
    ["in that of the file, where the font has none", "\\f0 \\'d6\\'d0\\'b9\\'fa", "中国"],
    ["in the font for characters of two bytes", "\\loch\\f0\\hich\\f0\\dbch\\af1 \\'d6\\'d0\\loch ab", "中ab"],
    ["by their numbers, in front of what stands in for them", "\\uc2\\u20013\\'d6\\'d0\\uc1\\u22269?", "中国"],
    ["by numbers below 0 and by two for one character", "\\u-3913 ?\\u-10179?\\u-9128?", "\uf0b7\ud83d\udc58"],
    ["as words", "\\ldblquote a\\rdblquote\\emdash b\\~c\\{\\}\\\\", "“a”—b c{}\\"],
    ["as signs of Symbol", "{\\f2 \\'b7}a", "•a"]
  ])("stand %s", async (_, body, read) => expect(await text(`${body}\\par`)).toEqual([read]))

  it("are read in a file that names no Chinese code page but a Chinese font", async () => {
    const file = bytes(
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f1\\fcharset134 SimSun;}}\\f1 \\'d6\\'d0\\f0 \\'e9\\par}"
    )
    expect(shown(await read(file))).toEqual(["中é"])
  })
})

describe("the text of a rich text file", () => {
  it("is what is printed: no heads of pages, notes, hidden words, or codes of fields, and nothing deleted", async () => {
    const body = [
      "{\\header \\pard head\\par}{\\footer foot\\par}",
      "one{\\footnote note}{\\v hidden}{\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}{\\deleted gone}{\\*\\unknown x}\\par",
      "{\\deleted gone\\par}two\\par"
    ]
    expect(await text(body.join(""))).toEqual(["one7", "two"])
  })

  it("keeps the numbers of lists in front", async () => {
    expect(await text(`{\\listtext\\pard\\plain ${words("一、")}\\tab}${words("总体情况")}\\par`)).toEqual([
      "一、总体情况"
    ])
  })

  it("has the paragraphs of a list as items, though they lie deeper", async () => {
    const { blocks } = await read(
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

  it("has items where a tab parts a sign from a text that hangs, and none where a number stands in a paragraph", async () => {
    const { blocks } = await read(
      rtfFile(
        `\\pard\\li720\\fi-360 \\bullet\\tab ${words("公开目录")}\\par\\pard\\fi640 1.\\tab ${words("公开目录")}\\par`
      )
    )
    expect(blocks.map((block) => (block._tag === "Paragraph" ? block.item : "table"))).toEqual([
      { level: 1, ordered: false, mark: "•" },
      undefined
    ])
  })

  it("says what was struck and how many pictures there are, and keeps what is raised", async () => {
    const body = `{\\strike old}new 10{\\super 4}{\\*\\shppict{\\pict\\pngblip 89504e47}}{\\nonshppict{\\pict 00}}\\par`
    const { blocks, notes } = await read(rtfFile(body))
    expect(blocks).toMatchObject([{ text: "new 10⁴" }])
    expect(notes?.map(({ text: { zh } }) => zh)).toEqual([
      expect.stringContaining("“old”已划去"),
      expect.stringContaining("1 张图片")
    ])
  })

  it("reads boxes behind the paragraph they stand in", async () => {
    expect(
      await text("a{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv y}}{\\shptxt box\\par}}{\\shprslt again}}b\\par c\\par")
    ).toEqual(["ab", "box", "c"])
  })
})

const cells = (...all: ReadonlyArray<string>) => all.map((each) => `\\intbl ${each}\\cell`).join("")

describe("a table of rich text", () => {
  it("has its cells where their edges are, with what is merged across and down", async () => {
    const rows = [
      `\\trowd\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000 ${cells("a", "b", "")}\\row`,
      `\\trowd\\clvmrg\\cellx1000\\cellx2000\\cellx3000 ${cells("", "1", "2{\\super 3}")}\\row`,
      `\\trowd\\cellx1000\\cellx3000 ${cells("c\\par d", "4")}\\row`
    ]
    expect(await text(`${rows.join("")}\\pard end\\par`)).toEqual([
      [
        ["a↓2", "b→2", null],
        [null, "1", "2"],
        ["c\nd", "4→2", null]
      ],
      "end"
    ])
  })

  it("may be described behind its cells", async () => {
    expect(await text(`\\pard${cells("a", "1")}{\\trowd\\cellx1000\\cellx2000\\row}`)).toEqual([[["a", "1"]]])
  })

  it("within a cell is text, but where it is nearly all there is", async () => {
    const inside = `\\itap2 a\\nestcell 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx500\\cellx900\\nestrow}{\\nonesttables\\par}`
    const row = (long: string) =>
      `\\trowd\\cellx1000\\cellx2000\\pard\\intbl ${long}\\cell\\pard\\intbl${inside}\\pard\\intbl\\cell\\row`
    expect(await text(row("much longer"))).toEqual([[["much longer", "a 1"]]])
    expect(await text(row(""))).toEqual([[["a", "1"]]])
  })

  it("that does not say how it is divided is no grid", async () => {
    const { blocks } = await read(rtfFile(`\\pard${cells("a", "1")}\\row`))
    expect(blocks).toMatchObject([{ grid: false, rows: [{ cells: [{ text: "a" }, { text: "1" }] }] }])
  })
})

describe("hostile and damaged rich text", () => {
  it.each([
    ["groups within groups without end", "{".repeat(limits.depth + 1)],
    ["more paragraphs than any report", "a\\par ".repeat(limits.elements + 1)],
    ["more cells than any report", "\\trowd\\cellx1\\intbl\\cell\\row".repeat(limits.cells + 1)]
  ])("%s: refused in a sentence", async (_, body) => {
    const result = await readRtf(rtfFile(body))
    expect(Result.isFailure(result) && result.failure.zh).toContain("远远超过")
  })

  it("binary data that says it is longer than the file ends with it, and is never taken for text", async () => {
    const { blocks, notes } = await read(rtfFile("a\\par{\\pict\\bin4294967295 }b\\par"))
    expect(blocks).toMatchObject([{ text: "a" }])
    expect(notes?.[0]?.text.zh).toContain("可能被截断")
    expect(await text("{\\pict\\bin3 }}}}b\\par")).toEqual(["b"])
  })

  it("a file that is cut off is read as far as it goes, and said to be cut off", async () => {
    const { blocks, notes } = await read(rtfFile("one\\par two\\par").slice(0, -6))
    expect(blocks).toMatchObject([{ text: "one" }, { text: "tw" }])
    expect(notes?.[0]?.text.zh).toContain("可能被截断")
  })

  it("costs no more steps than it has bytes", () => {
    let steps = 0
    const step = () => void steps++
    const file = bytes(`{\\rtf1 ${"\\bin-5 {\\a999999999999 \\'zz\\".repeat(2000)}`)
    scan(file, { open: step, close: step, word: step, byte: step })
    expect(steps).toBeLessThanOrEqual(file.length)
  })
})
