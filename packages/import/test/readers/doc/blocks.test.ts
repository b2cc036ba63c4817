/** The text of an old Word file as a person sees it: nothing deleted or hidden, no codes of fields, tables with their cells. */
import { describe, expect, it } from "vitest"
import { blocksOf } from "../../../src/readers/doc/blocks.ts"
import { prose } from "@gongkai/match/marks"
import { bytes, flag, opened, paragraph, row, type Stretch, type Written } from "../../support/oldWord.ts"

const shown = (all: ReadonlyArray<Written>) =>
  blocksOf(opened(all))?.map((block) =>
    block._tag === "Paragraph"
      ? prose(block.text)
      : { grid: block.grid, rows: block.rows.map(({ cells }) => cells.map((cell) => cell && cell.text)) }
  )

const texts = (...stretches: ReadonlyArray<Stretch>) =>
  shown([{ stretches: [...stretches, { text: "\r" }] }])?.map((block) => ("text" in block ? block.text : "table"))

const [deleted, hidden, struck] = [0x0800, 0x083c, 0x0837]

describe("a paragraph", () => {
  it("has neither what was deleted nor what is hidden", () =>
    expect(
      texts(
        { text: "甲" },
        { text: "乙", properties: flag(deleted) },
        { text: "丙", properties: flag(hidden) },
        { text: "丁" }
      )
    ).toEqual(["甲丁"]))

  it("has the results of its fields and not their codes, fields within fields too", () =>
    expect(texts({ text: "第\u0013PAGE \u0013REF a\u0014b\u0015\u0014七\u0015页" })).toEqual(["第七页"]))

  it("loses what is struck, which is named, and keeps what is raised", () => {
    const [only] =
      shown([
        {
          stretches: [
            { text: "10" },
            { text: "4", properties: [...bytes(2, 0x2a48), 1] },
            { text: "旧", properties: flag(struck) },
            { text: "新\r" }
          ]
        }
      ]) ?? []
    expect(only).toEqual({ text: "10⁴新", removed: [{ kind: "struck", text: "旧" }] })
  })

  it("is several where lines are broken within it, and goes on below a mark that was deleted", () => {
    expect(texts({ text: "前\u000b后\u001e末\t页" })).toEqual(["前", "后-末 页"])
    expect(texts({ text: "前" }, { text: "\r", properties: flag(deleted) }, { text: "后" })).toEqual(["前后"])
  })
})

describe("a table", () => {
  const two = [0, 1000, 3000]
  it("has no blank where a cell shows a picture, or a sum that was never computed", () => {
    const texts = ["\u0001", "\u00017", "\u0013 =SUM(LEFT) \u0014\u0015", "\u0013=SUM(LEFT)\u00149\u0015"]
    expect(shown(row(texts, [0, 1000, 2000, 3000, 4000]))).toMatchObject([
      { rows: [["〔图片〕", "7", "{=SUM(LEFT)}", "9"]] }
    ])
  })

  it("has its rows and cells between the paragraphs", () =>
    expect(shown([paragraph("前"), ...row(["甲", "12"], two), ...row(["乙", "0"], two), paragraph("后")])).toEqual([
      { text: "前", removed: [] },
      {
        grid: true,
        rows: [
          ["甲", "12"],
          ["乙", "0"]
        ]
      },
      { text: "后", removed: [] }
    ]))

  it("has lines in its cells where paragraphs stand in them", () => {
    const [, own] =
      shown([paragraph("前"), { ...paragraph("上"), properties: flag(0x2416) }, ...row(["下", "1"], two)]) ?? []
    expect(own).toMatchObject({ rows: [["上\n下", "1"]] })
  })

  it("whose last row has no end keeps its cells, and is no grid", () => {
    const cut = row(["乙", "5"], two).slice(0, 2)
    expect(shown([...row(["甲", "12"], two), ...cut])).toEqual([
      {
        grid: false,
        rows: [
          ["甲", "12"],
          ["乙", "5"]
        ]
      }
    ])
  })
})
