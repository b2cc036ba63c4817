/** The protocol of a folder: how many cells were read and what to look at, a line for each report, the worst first, then a total. */
import { describe, expect, it } from "vitest"
import type { Entry, ReadEntry } from "../../src/bulk/Entry.ts"
import { protocol } from "../../src/bulk/protocol.ts"
import type { Harm } from "../../src/words/harm.ts"

const none: Harm = { breaches: 0, unread: 0, missing: 0, blank: 0, doubts: 0, leftOut: 0, notes: 0 }
const nowhere = { zh: "", en: "" }

const report = (source: string, harm: Partial<Harm> = {}, more: Partial<ReadEntry> = {}): ReadEntry => ({
  result: "read",
  source,
  sha256: source,
  output: `${source}.gongkai.json`,
  written: "",
  agency: `示例市${source.replace(/\..*$/u, "")}街道`,
  year: 2023,
  edition: "2021",
  reader: "docx",
  counts: {
    cells: 200,
    numbers: 200,
    blank: 0,
    none: 0,
    notApplicable: 0,
    unread: harm.unread ?? 0,
    likely: harm.doubts ?? 0
  },
  harm: { ...none, ...harm },
  breaches: [],
  open: [],
  remarks: [],
  values: "",
  ...more
})

const doubt = (reason: string) => ({
  cell: "requests/received/total",
  label: "收到和处理政府信息公开申请情况：总计",
  place: { zh: "第3行", en: "line 3" },
  text: "9",
  unread: false,
  reason,
  candidates: []
})

const text = (zh: string, en = zh) => ({ zh, en })
const lines = (entries: ReadonlyArray<Entry>, language: "zh" | "en" = "zh") =>
  protocol(entries, entries.length, language)

/** The sources in the order of the table. */
const order = (entries: ReadonlyArray<Entry>) => {
  const all = lines(entries)
  return all.slice(3, all.indexOf("", 3)).map((line) => line.split(/\s+/u)[0])
}

describe("the first line", () => {
  it("says how many cells were read, and how many reports have what is to be looked at, in order of harm", () => {
    const [first] = lines([
      report("甲.docx", { notes: 2, doubts: 7 }),
      report("乙.docx", { unread: 20, missing: 1 }),
      report("丙.docx", { breaches: 1 })
    ])
    expect(first).toBe(
      "600 格中读出 580 格；请依次核对：合计不符的 1 份，未读的 1 份，缺部分的 1 份，存疑的 1 份，有提示的 1 份"
    )
  })

  it("says so where there is nothing to look at", () => {
    expect(lines([report("甲.docx")])[0]).toBe("200 格中读出 200 格，没有需要先看的")
    expect(lines([report("甲.docx")], "en")[0]).toBe("200 of 200 cells read, nothing to look at first")
  })
})

describe("files that are no reports", () => {
  const left: Entry = {
    result: "left out",
    source: "通知.docx",
    sha256: "0",
    named: false,
    reason: text("没有找到报告年度")
  }
  it("come first, in the first line and below the table: their reports are missing whole", () => {
    const all = lines([report("甲.docx", { unread: 20 }, { remarks: [] }), left])
    expect(all[0]).toBe("200 格中读出 180 格；请依次核对：没有读成报告的文件 1 个，未读的 1 份")
    expect(all.find((line) => /^(?:没有收录的文件|逐份核对)/u.test(line))).toBe("没有收录的文件（不在上表）")
    expect(all).toContain("  通知.docx：没有找到报告年度")
  })
})

describe("the table", () => {
  it("has a line for each report, those with the gravest harm first", () => {
    expect(
      order([
        report("好.docx"),
        report("存疑.docx", { doubts: 190 }),
        report("未读多.docx", { unread: 190 }),
        report("缺.docx", { unread: 2, missing: 4 }),
        report("未读.docx", { unread: 2 }),
        report("不符.docx", { breaches: 1 })
      ])
    ).toEqual(["不符.docx", "未读多.docx", "缺.docx", "未读.docx", "存疑.docx", "好.docx"])
  })

  it("counts a record of an earlier release by its cells", () => {
    const { harm: _harm, breaches: _breaches, ...old } = report("旧.docx", { unread: 3 })
    expect(order([report("好.docx"), old])).toEqual(["旧.docx", "好.docx"])
  })
})

describe("what is to be looked at in a report", () => {
  const remark = (severity: string, zh: string) => ({ severity, place: text("第2行", "line 2"), text: text(zh) })
  const all = lines([
    report(
      "甲.docx",
      { breaches: 4, unread: 9, doubts: 3 },
      {
        breaches: ["一", "二", "三", "四"].map((each) => text(`第${each}处合计不符`)),
        remarks: [
          remark("error", "没有找到“规章”行"),
          remark("warning", "“第二十条第（一）项”的表头没有认全，各列按官方次序读取；请核对"),
          { severity: "note", place: nowhere, text: text("表外的文字没有收录：“单位：件”"), leavesOut: true },
          remark("note", "标题写作“一、概况”")
        ],
        open: [
          doubt("“9”已划去，没有读"),
          doubt("“16”已划去，没有读"),
          doubt("“第二十条第（一）项”的表头没有认全，各列按官方次序读取")
        ]
      }
    ),
    report("乙.docx", { notes: 1 }, { remarks: [remark("note", "标题写作“一、概况”")] })
  ])

  it("is one line for each cause, the gravest first", () => {
    const from = all.indexOf("逐份核对（由重到轻）")
    expect(all.slice(from, all.indexOf("", from))).toEqual([
      "逐份核对（由重到轻）",
      "  甲.docx",
      "    不符  第一处合计不符",
      "    不符  第二处合计不符",
      "    不符  第三处合计不符",
      "    不符  另有 1 处，见导入记录.xlsx",
      "    错误  第2行：没有找到“规章”行",
      "    警告  第2行：“第二十条第（一）项”的表头没有认全，各列按官方次序读取；请核对",
      "    存疑  第3行：收到和处理政府信息公开申请情况：总计等2格：“9”“16”已划去，没有读",
      "    提示  表外的文字没有收录：“单位：件”"
    ])
  })
})

const out = (source: string): Entry => ({
  result: "left out",
  source,
  sha256: "",
  reason: text("文件是空的"),
  named: false
})
const again = (source: string): Entry => ({ result: "duplicate", source, sha256: "", of: "甲.docx" })

const ofOne = (source: string, values: string) => report(source, {}, { agency: "示例市", values })

describe("files that are alike", () => {
  it("are told in one line for each reason", () => {
    expect(lines([out("一.txt"), out("二.txt")])).toContain("  一.txt、二.txt：文件是空的")
    expect(lines([report("甲.docx"), again("乙.docx"), again("丙.docx")])).toContain(
      "  乙.docx、丙.docx 与 甲.docx 内容相同，没有重复导入"
    )
  })

  it("are reports of one organ and year, compared with the first", () => {
    expect(lines([ofOne("甲.docx", "1,2"), ofOne("乙.docx", "1,3"), ofOne("丙.docx", "1,2")])).toContain(
      "  示例市2023年度有多份，都已导入：甲.docx；与它相比：乙.docx（有1格不同）、丙.docx（各格相同）"
    )
  })
})
