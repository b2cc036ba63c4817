/** What is to be looked at in a report that was imported: a line for each cause, the gravest first, and no cause twice. */
import { describe, expect, it } from "vitest"
import type { ReadEntry } from "../../src/bulk/Entry.ts"
import { lookAt } from "../../src/bulk/lookAt.ts"

const text = (zh: string) => ({ zh, en: `(${zh})` })
const nowhere = { zh: "", en: "" }
const of = (more: Partial<ReadEntry>): ReadonlyArray<string> =>
  lookAt(
    {
      result: "read",
      source: "甲.txt",
      sha256: "",
      output: "",
      written: "",
      agency: "甲局",
      year: 2024,
      edition: "2021",
      reader: "txt",
      counts: { cells: 200, numbers: 200, blank: 0, none: 0, notApplicable: 0, unread: 0, likely: 0 },
      open: [],
      remarks: [],
      values: "",
      ...more
    },
    "zh"
  )
const doubt = (label: string, reason: string, unread = false) => ({
  cell: label,
  label,
  place: text("第4行"),
  text: "3",
  unread,
  reason,
  candidates: []
})

describe("what is to be looked at", () => {
  it("is nothing where there are only notes, unless text was left out", () => {
    expect(of({ remarks: [{ severity: "note", place: nowhere, text: text("提示") }] })).toEqual([])
    expect(of({ remarks: [{ severity: "note", place: nowhere, text: text("页脚"), leavesOut: true }] })).toEqual([
      "  甲.txt",
      "    提示  页脚"
    ])
  })

  it("begins with sums that do not hold, then errors, warnings, doubts", () => {
    const lines = of({
      breaches: [text("合计不符")],
      open: [doubt("行政许可", "数字有两种读法")],
      remarks: [
        { severity: "warning", place: text("第2行"), text: text("缺一列") },
        { severity: "error", place: nowhere, text: text("不是年报") }
      ]
    })
    expect(lines).toEqual([
      "  甲.txt",
      "    不符  合计不符",
      "    错误  不是年报",
      "    警告  第2行：缺一列",
      "    存疑  第4行：行政许可：数字有两种读法"
    ])
  })

  it("names three sums and four doubts, and counts the rest", () => {
    const breaches = ["一", "二", "三", "四", "五"].map(text)
    expect(of({ breaches }).filter((line) => line.includes("不符"))).toHaveLength(4)
    expect(of({ breaches }).join("\n")).toContain("另有 2 处，见导入记录.xlsx")
    expect(of({ breaches: breaches.slice(0, 3) }).join("\n")).not.toContain("另有")
  })

  it("gathers cells of one reason, and says nothing again that a warning says of them", () => {
    const lines = of({ open: [doubt("甲格", "笔画不清"), doubt("乙格", "笔画不清"), doubt("丙格", "另有两数")] })
    expect(lines.slice(1)).toEqual(["    存疑  第4行：甲格等2格：笔画不清", "    存疑  第4行：丙格：另有两数"])
    const reason = "“3”这一列在原文中没有列名"
    const remarks = [{ severity: "warning", place: nowhere, text: text("这一列在原文中没有列名，共2格") }]
    expect(of({ open: [doubt("甲格", reason)], remarks }).join("\n")).not.toContain("存疑")
  })

  it("leaves cells that are unread to the warnings, and lets no control character through", () => {
    expect(of({ open: [doubt("甲格", "空格隔开", true)] })).toEqual([])
    expect(of({ breaches: [text("甲\u001B[2J\n乙")] }).join("")).not.toMatch(/\p{Cc}/u)
  })
})
