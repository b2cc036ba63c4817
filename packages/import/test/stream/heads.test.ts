/** Heads of columns of which a text kept only some: they do not place the figures of rows that are longer than they. */
import { at, entries } from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { imported, refusal } from "../support/drafts.ts"

const above = ["示例县水利局2023年政府信息公开工作年度报告", "三、收到和处理政府信息公开申请情况"]
const rows = [
  "一、本年新收政府信息公开申请数量  3  5  2  0  0  0  10",
  "二、上年结转政府信息公开申请数量  4  4",
  "三、本年度办理结果  （一）予以公开  5  6  11",
  "（二）部分公开（区分处理的，只计这一情形，不计其他情形）  2  2",
  "（七）总计  5  6  11",
  "四、结转下年度继续办理  2  2"
]

const read = (text: string): ReadonlyArray<unknown> =>
  entries(edition2021, imported(text).draft).filter((entry) => entry !== null && !isUnread(entry))

describe("figures laid out by spaces, zeros left blank", () => {
  it("are not read under two heads of seven", () => {
    expect(read([...above, "申请人情况  自然人  总计", ...rows].join("\n"))).toEqual([])
  })

  it("are read only where a row is full and adds up, if the name of a group stands there without its heads", () => {
    const heads = ["申请人情况  法人或其他组织", "自然人  总计"]
    expect(read([...above, ...heads, ...rows].join("\n"))).toEqual([3, 5, 2, 0, 0, 0, 10])
    const short = rows.filter((row) => row.split("  ").length <= 3)
    expect(refusal([...above, ...heads, ...short].join("\n"))?.zh).toMatch(/没有找到/u)
  })
})

describe("figures in front of their labels, a cell a line", () => {
  it("are not taken for those of the label before them where a column of remarks stands between head and figures", () => {
    const lines = [
      "示例县水利局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（一）项",
      "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n备注\n0\n0\n0\n规章\n13\n0\n3\n行政规范性文件\n含上年转来",
      "第二十条第（六）项\n信息内容\n本年处理决定数量\n备注\n0\n行政处罚\n7\n行政强制\n2件为同一申请人",
      "第二十条第（八）项\n信息内容\n本年收费金额（单位：万元）\n行政事业性收费\n0.42"
    ]
    const { draft } = imported(lines.join("\n"))
    expect(at(draft, "proactive/rules/issued")).toMatchObject({ unread: expect.any(String) })
  })
})

const lines = (heads: ReadonlyArray<string>) =>
  [
    "示例县水利局2023年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    "信息内容",
    ...heads,
    "规章",
    "3",
    "0",
    "21",
    "行政规范性文件",
    "1",
    "0",
    "4"
  ].join("\n")

describe("heads of two rows, a cell a line", () => {
  const group = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"]
  const readUnder = (...heads: ReadonlyArray<string>) => {
    const figures = ["3", "5", "2", "0", "0", "0", "10"]
    const { draft } = imported(
      [
        ...above,
        "申请人情况",
        ...heads,
        ...group,
        "一、本年新收政府信息公开申请数量",
        ...figures,
        "四、结转下年度继续办理",
        ...figures
      ].join("\n")
    )
    return at(draft, "requests/received/naturalPerson")
  }

  it("are in the order of the form where the group stands at its place", () =>
    expect(readUnder("自然人", "法人或其他组织", "总计")).toBe(3))
  it("are not where it stands first, though those of single columns follow one another", () =>
    expect(readUnder("法人或其他组织", "自然人", "总计")).toEqual({ unread: expect.any(String) }))
})

describe("heads that lost a sign, a cell a line", () => {
  const cells = ["rules/issued", "rules/repealed", "rules/inForce"] as const
  const rowOf = (heads: ReadonlyArray<string>) => {
    const { draft } = imported(`${lines(heads)}\n${above[1]}\n${rows[0]}`)
    return cells.map((cell) => at(draft, `proactive/${cell}`))
  }

  it("are those of the form in their order", () =>
    expect(rowOf(["本年制发件", "本年废件数", "现行有效件数"])).toEqual([3, 0, 21]))
  it("are not in another, nor with one more behind them", () => {
    for (const heads of [
      ["本年废件数", "本年制发件", "现行有效件数"],
      ["本年制发件", "本年废件数", "现行有效件数", "上年件数"]
    ])
      expect(rowOf(heads)).toEqual(cells.map(() => ({ unread: expect.any(String) })))
  })
})
