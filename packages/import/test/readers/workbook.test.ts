/** The sheets of a workbook as a document: what is seen, what a workbook of ours adds out of sight, and copies that are no further tables. */
import * as Result from "effect/Result"
import { describe, expect, it } from "vitest"
import type { Document } from "@gongkai/match/Document"
import { limits } from "../../src/readers/limits.ts"
import { type Sheet, workbookOf } from "../../src/readers/workbook.ts"

const sheet = (name: string, rows: ReadonlyArray<ReadonlyArray<string>>, more: Partial<Sheet> = {}): Sheet => ({
  name,
  isHidden: false,
  filled: rows.flatMap((texts, row) => texts.flatMap((text, column) => (text === "" ? [] : [{ row, column, text }]))),
  merges: [],
  blank: [],
  ...more
})
const read = (...all: ReadonlyArray<Sheet>): Document => Result.getOrThrow(workbookOf("xlsx", all))
const said = ({ notes = [] }: Document) => notes.map(({ text }) => text.zh)
const shown = ({ blocks }: Document) =>
  blocks.flatMap((block) =>
    block._tag === "Paragraph" ? [block.text] : block.rows.flatMap(({ cells }) => cells.map((cell) => cell?.text ?? ""))
  )

const hash = `sha256:${"0".repeat(64)}`
const data = (name = "gongkai", isHidden = true) => sheet(name, [[hash], ["{甲"], ["乙}"]], { isHidden })
const about = sheet("机关信息", [["机关信息"], ["地址", "东街1号"], ["邮政编码"], ["联系电话"], ["电子邮箱"], ["网址"]])
const part = (name: string, figure: string) =>
  sheet(name, [["三、收到和处理政府信息公开申请情况"], ["项目", "自然人"], ["本年新收", figure]])

describe("the report inside a workbook of ours", () => {
  it.each([
    ["hidden", data()],
    ["hidden, under another name", data("数据")],
    ["brought to light", data("gongkai", false)]
  ])("is found %s, and is no text of the report", (_, own) => {
    const found = read(part("三", "3"), own)
    expect(found.own).toBe("{甲乙}")
    expect(shown(found).join("")).not.toContain("甲")
  })
  it("comes with the cells that formulas filled, by their sheets", () => {
    expect(read({ ...part("三", "3"), computed: ["B3"] }, data()).computed).toEqual(new Set(["三!B3"]))
  })
})

describe("what a person does not see", () => {
  it("is said: rows, columns and sheets", () => {
    const all = said(
      read({ ...part("三", "3"), hiddenRows: [2], hiddenColumns: [1] }, sheet("底稿", [["甲"]], { isHidden: true }))
    )
    expect(all).toEqual([
      "工作表“三”第 3 行是隐藏的，已一并读入；请核对",
      "工作表“三”第 B 列是隐藏的，已一并读入；请核对",
      "工作表“底稿”是隐藏的，没有读入"
    ])
  })
})

describe("a copy of a sheet of ours", () => {
  it.each([
    ["behind it", [part("三", "3"), part("三 (2)", "4711")]],
    ["before it", [part("三 (2)", "4711"), part("三", "3")]]
  ])("%s is left out and named, whatever it holds", (_, both) => {
    const found = read(...both, about)
    expect(shown(found)).toContain("3")
    expect(shown(found)).not.toContain("4711")
    expect(said(found)[0]).toContain("“三 (2)”是“三”的副本，内容不同，没有读入")
  })
  it("that says the same is left out with a note", () => {
    expect(said(read(part("三", "3"), part("备份", "3"), about))).toEqual(["工作表“备份”与“三”完全相同，没有再读"])
  })
  it("is read where its original is gone", () => {
    expect(shown(read(part("三 (2)", "4711"), about))).toContain("4711")
  })
  it("is none in a workbook that is not ours, or holds two reports", () => {
    expect(shown(read(part("三", "3"), part("甲局", "4711")))).toContain("4711")
    expect(shown(read(part("三", "3"), about, part("三_2", "4711"), { ...about, name: "机关信息_2" }))).toContain(
      "4711"
    )
  })
})

it("contacts are those that somebody wrote into the sheet for them", () => {
  expect(read(about).details).toEqual({ address: "东街1号" })
})

it("more cells than in any report are refused", () => {
  const merges = Array.from({ length: limits.cells / 1000 + 1 }, (_, at) => ({
    row: at * 1000,
    column: 0,
    rows: 1000,
    columns: 1
  }))
  const filled = merges.map(({ row, column }) => ({ row, column, text: "甲" }))
  expect(Result.isFailure(workbookOf("xlsx", [sheet("甲", [], { merges, filled })]))).toBe(true)
})
