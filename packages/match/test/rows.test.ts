/** Rows taken apart: what is label and what is figures, and what a column of remarks may not pass for. */
import type { Rectangle } from "../src/Document.ts"
import { describe, expect, it } from "vitest"
import { mend, rows, settle } from "../src/rows.ts"
import { grid, line } from "./support/readings.ts"

const table = (...all: ReadonlyArray<ReadonlyArray<string>>): Rectangle => ({
  _tag: "Rectangle",
  rows: all.map((cells) => ({ cells: cells.map((text) => ({ text })), place: {} }))
})
const tails = (block: Rectangle) => rows([block]).map(({ tail }) => tail)

describe("below a head 备注", () => {
  it("a sign for none is no figure", () => {
    expect(
      tails(table(["信息内容", "本年处理决定数量", "备注"], ["行政许可", "", "无"], ["行政强制", "3", "/"])).slice(1)
    ).toEqual([
      ["", ""],
      ["3", ""]
    ])
  })

  it("the only figure of a row stays: a head whose first cell was lost stands too far left", () =>
    expect(tails(table(["本年处理决定数量", "备注"], ["行政许可", "0"], ["行政强制", "无"])).slice(1)).toEqual([
      ["0"],
      [""]
    ]))

  it("words stay, and end the column where they may be the head of a further table", () => {
    const all = table(
      ["信息内容", "数量", "备注"],
      ["行政许可", "", "见附件"],
      ["信息内容", "制发", "废止"],
      ["规章", "1", "2"]
    )
    expect(tails(all).at(-1)).toEqual(["1", "2"])
    expect(rows([all])[1]?.labels).toEqual(["行政许可", "见附件"])
  })
})

describe("what is typed for a figure and is not plainly one", () => {
  it.each(["约324", "共15件", "300余件", "一十二", "约4，"])(
    "%s is no label, neither first nor behind a number",
    (text) => {
      for (const cells of [
        [text, "7", "", "0"],
        ["5", text, "7", "0"]
      ])
        expect(tails(table(cells))).toEqual([cells])
    }
  )
  it("words with a number in them are labels", () => {
    for (const label of ["2023年", "第20条", "三", "其他3", "合计"])
      expect(rows([table([label, "7", "0"])])[0]?.labels).toEqual([label])
  })
})

describe("a row with its number in a list", () => {
  it("begins with its label", () => {
    const [row] = rows([table(["9", "5.属于三类", "0", "1"])])
    expect([row?.labels, row?.tail]).toEqual([["5.属于三类"], ["0", "1"]])
  })

  it("has a figure there behind a blank cell, before a remark", () => {
    const [row] = rows([table(["", "3", "见附件"])])
    expect([row?.labels, row?.tail]).toEqual([[], ["", "3", "见附件"]])
  })

  it("is one of figures alone where no label follows", () => {
    expect(rows([table(["9", "0", "1", "无"])])[0]?.labels).toEqual([])
  })
})

const like = (label: string) => ({ "三、本年度办理结果": 0.6, "1.属于国家秘密": 1 })[label] ?? 0
const isGroup = (label: string) => label === "三、本年度办理结果"

const labelsOf = (...cells: ReadonlyArray<string>) =>
  rows([table(cells)]).map((row) => settle(row, like, isGroup).labels)[0]

describe("the labels of a row", () => {
  it("end at the one that is a row's, before what is illegible", () => {
    expect(labelsOf("三、本年度办理结果", "1.属于国家秘密", "不详", "3")).toEqual([
      "三、本年度办理结果",
      "1.属于国家秘密"
    ])
  })

  it("do not end at the name of a group in front of words that a page tore", () => {
    expect(labelsOf("三、本年度办理结果", "政执法案卷", "7")).toEqual(["三、本年度办理结果", "政执法案卷"])
  })
})

/** The figures of the first row and of what may have been cut from it. */
const opened = (...all: ReadonlyArray<ReturnType<typeof line>>) =>
  mend(
    all,
    () => 0,
    () => false,
    () => false
  )[0]?.open?.text

describe("figures by themselves, some of them blank, further down than a row", () => {
  const row = line("规章", "1", "1", "3")
  const label = line("行政许可")
  it("may have been cut from it", () => expect(opened(row, label, line("4", "", "0"))).toBe("1 1 3；4 0"))

  it.each([
    ["as many as it has", line("4", "", "0", "7")],
    ["without a blank", line("4", "0")],
    ["behind a label", line("行政处罚", "4", "", "0")],
    ["that are no digits", line("无", "", "")]
  ])("%s are not", (_, below) => expect(opened(row, label, below)).toBeUndefined())
})

describe("the same in a grid", () => {
  it("has its pieces right under figures of the row", () => {
    expect(torn(["总计", "2", "1", "30"], ["结转", "", "", ""], ["", "8", "", ""])).toBe("2 1 30；8")
    expect(torn(["总计", "2", "", "30"], ["结转", "", "", ""], ["", "", "8", ""])).toBeUndefined()
  })
})

const torn = (...all: ReadonlyArray<ReadonlyArray<string>>) => opened(...grid(...all))

describe("in a grid", () => {
  it("fewer figures right below some of a row's own may be rests of these", () => {
    expect(torn(["规范性文件", "0", "2", "1"], ["", "", "0", "1"])).toBe("0 2 1；0 1")
    expect(torn(["规范性文件", "0", "2", "1"], ["", "7", "0", "1"])).toBeUndefined()
    expect(torn(["规范性文件", "0", "", "1"], ["", "", "4", ""])).toBeUndefined()
  })

  it("a whole row in one cell below a head 序号 is no number of a row", () =>
    expect(tails(table(["序号", "结果维持", "总计"], ["1 0 0", "", ""]))[1]).toEqual(["1 0 0", "", ""]))

  it("the rest of a label with figures behind it tears its row", () => {
    const joined = mend(
      grid(["其他对外管", "1", "163", "1"], ["理服务事项 8 682 5", "", "", ""]),
      (label) => (label.startsWith("其他对外管理服务事项") ? 0.9 : 0.3),
      () => false,
      () => false
    )
    expect(joined[0]?.open?.text).toBe("1 163 1；")
  })

  it("a label that goes on behind the name of its group, with figures beside both, is that of a torn row", () => {
    const [row] = mend(
      grid(["（五）不予处理", "2", "", "9"], ["／1.信访举报投诉类申请", "8", "0", "1"]),
      () => 0.9,
      (label) => label === "（五）不予处理",
      () => false
    )
    expect(row?.open?.text).toBe("2 9；8 0 1")
  })

  it("the beginning of a label with figures behind it does so too", () => {
    const joined = mend(
      grid(["其他对外管 8 682 5", "", "", ""], ["理服务事项", "1", "163", ""]),
      (label) => (label.startsWith("其他对外管") && label.endsWith("理服务事项") ? 0.9 : 0.3),
      () => false,
      () => false
    )
    expect(joined[0]?.open?.text).toBe("；1 163")
  })
})
