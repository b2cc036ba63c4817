/** The protocol of a folder as a workbook: who opens it in Excel finds every report, open cell, remark and file left out. */
import { read, utils } from "@e965/xlsx"
import { describe, expect, it } from "vitest"
import type { Entry, ReadEntry } from "../../src/bulk/Entry.ts"
import { workbook } from "../../src/bulk/workbook.ts"

const report: ReadEntry = {
  result: "read",
  source: "街道/甲.docx",
  sha256: "1",
  output: "甲.gongkai.json",
  written: "",
  agency: "示例市甲街道",
  year: 2023,
  edition: "2021",
  reader: "docx",
  counts: { cells: 200, numbers: 190, blank: 9, none: 0, notApplicable: 0, unread: 1, likely: 2 },
  harm: { breaches: 1, unread: 1, missing: 0, blank: 0, doubts: 2, leftOut: 0, notes: 1 },
  breaches: [{ zh: "合计不符：相差2", en: "a total is off by 2" }],
  open: [
    {
      cell: "requests/received/total",
      label: "本年新收：总计",
      place: { zh: "第3行", en: "line 3" },
      text: "=1+1",
      unread: true,
      reason: "不是数字",
      candidates: [2, 12]
    }
  ],
  remarks: [{ severity: "note", place: { zh: "开头", en: "start" }, text: { zh: "没有标题", en: "no title" } }],
  values: "a"
}

const entries: ReadonlyArray<Entry> = [
  report,
  { ...report, source: "又一份/甲.docx", sha256: "2", values: "b" },
  { result: "duplicate", source: "副本.docx", sha256: "1", of: "街道/甲.docx" },
  {
    result: "left out",
    source: "通知.docx",
    named: false,
    sha256: "3",
    reason: { zh: "不是年度报告", en: "no report" }
  }
]

const sheets = async (all: ReadonlyArray<Entry>) => {
  const book = read(await workbook(all))
  return new Map(
    book.SheetNames.map((name) => {
      const sheet = book.Sheets[name]
      return [name, sheet === undefined ? [] : utils.sheet_to_json<ReadonlyArray<unknown>>(sheet, { header: 1 })]
    })
  )
}

describe("the protocol as a workbook", () => {
  it("has a row for each report with its numbers as numbers, under heads that name each column", async () => {
    const [head = [], ...rows] = (await sheets(entries)).get("一览") ?? []
    expect(rows).toHaveLength(2)
    const first = Object.fromEntries(head.map((name, at) => [name, rows[0]?.[at]]))
    expect(first).toMatchObject({ 文件: "街道/甲.docx", 机关: "示例市甲街道", 年度: 2023, 读出: 190, 未读: 1 })
    expect(first).toMatchObject({ 合计不符: 1, 存疑: 2, 输出: "甲.gongkai.json" })
  })

  it("lists what was not read with its words as text, though they begin as a formula does", async () => {
    const [, first] = (await sheets(entries)).get("未读与存疑") ?? []
    expect(first).toEqual(["街道/甲.docx", "第3行", "本年新收：总计", "=1+1", "不是数字", "2、12"])
    const book = read(await workbook(entries))
    expect(Object.values(book.Sheets["未读与存疑"] ?? {}).every((cell) => cell.f === undefined)).toBe(true)
  })

  it("names sums that are off, remarks, files left out, duplicates and second versions", async () => {
    const all = await sheets(entries)
    expect(all.get("提示")?.slice(1, 3)).toEqual([
      ["街道/甲.docx", "不符", "", "合计不符：相差2"],
      ["街道/甲.docx", "提示", "开头", "没有标题"]
    ])
    expect(all.get("没有收录")?.slice(1)).toEqual([["通知.docx", "不是年度报告"]])
    const twice = (all.get("重复与多版本") ?? []).slice(1).map(([file, of]) => [file, of])
    expect(twice).toContainEqual(["副本.docx", "街道/甲.docx"])
    expect(twice).toContainEqual(["又一份/甲.docx", "街道/甲.docx"])
  })

  it("opens with its heads alone where nothing was there", async () => {
    const all = await sheets([])
    expect([...all.keys()]).toEqual(["一览", "未读与存疑", "提示", "没有收录", "重复与多版本"])
    expect([...all.values()].every((rows) => rows.length === 1)).toBe(true)
  })
})
