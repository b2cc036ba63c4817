/** Rows of running text: what stands beside figures and parts them, and rows that do not stand as in the form. */
import { at } from "@gongkai/core/Draft"
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { imported } from "../support/drafts.ts"

const heads = "申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他"
const columns = ["naturalPerson", "organization.business", "organization.research", "total"]

/** A report in one line with these rows. */
const report = (rows: ReadonlyArray<string>, own = heads): string =>
  `示例县档案局2023年政府信息公开工作年度报告\n一、总体情况本年平稳。三、收到和处理政府信息公开申请情况${own}${rows.join("")}`

const row = (text: string, key: string): ReadonlyArray<unknown> =>
  columns.map((column) => {
    const entry = at(imported(text).draft, `requests/${key}/${column}`)
    return isUnread(entry) ? "unread" : entry
  })

const received = "一、本年新收政府信息公开申请数量"
const carriedIn = "二、上年结转政府信息公开申请数量"
const granted = "三、本年度办理结果（一）予以公开"
const carriedOut = "四、结转下年度继续办理"

describe("what stands beside figures that run together", () => {
  it("parts them: units, words in brackets, marks of notes", () => {
    const text = report([`${received}14件3（其中网络申请1件）0①00017`, `${carriedIn}0000000`, `${carriedOut}0000000`])
    expect(row(text, "received")).toEqual([14, 3, 0, 17])
  })
  it("parts them where marks stand behind units and notes, and behind a number that ends with 10", () => {
    const text = report([
      `${received}14件②3（其中网络申请1件）[1]110¹000127`,
      `${carriedIn}0000000`,
      `${carriedOut}0000000`
    ])
    expect(row(text, "received")).toEqual([14, 3, 110, 127])
  })
  it("leaves the last figure its own where the words behind it are those of the form", () => {
    const text = report([`${carriedIn}0件00000件0（三）不予公开1.属于国家秘密0000000`, `${carriedOut}0000000`])
    expect(row(text, "carriedIn")).toEqual([0, 0, 0, 0])
  })
  it("is no unit where a word goes on: the figure of a remark is not that of the row", () => {
    const remarked = heads.replace("总计", "总计备注")
    const text = report(
      [`${received}14300001752件为同一申请人`, `${carriedIn}0000000`, `${carriedOut}0000000`],
      remarked
    )
    expect(row(text, "received")).not.toContain(1752)
  })
})

describe("rows in another order", () => {
  const text = report([`${carriedOut}0200002`, `${received}0100001`, `${granted}3000003`, `${carriedIn}7010008`])
  it("are those whose labels stand in front of them", () => {
    expect(row(text, "carriedOut")).toEqual([0, 2, 0, 2])
    expect(row(text, "received")).toEqual([0, 1, 0, 1])
    expect(row(text, "carriedIn")).toEqual([7, 0, 1, 8])
  })
})

describe("a column that the form does not have, behind the remarks", () => {
  it("does not make the figures of a row stand in front of its label", () => {
    const text = report([`${carriedIn}0000000`, `${carriedOut}0000000`], heads.replace("总计", "总计备注2019年总计"))
    expect(imported(text).messages.some(({ text: { zh } }) => zh.includes("之前还是之后"))).toBe(false)
  })
})

describe("labels without their numbers", () => {
  it("take no digit of the figure in front of them, nor a letter of the heads", () => {
    const text = report([
      `${received.replace("一、", "").replace("公开", "么开")}0100001`,
      `${carriedIn.replace("二、", "").replace("结转", "给转")}7010008`,
      `${carriedOut.replace("四、", "")}0200002`
    ])
    expect(row(text, "received")).toEqual([0, 1, 0, 1])
    expect(row(text, "carriedIn")).toEqual([7, 0, 1, 8])
  })
  it("stand in another order too", () => {
    const bare = [carriedOut, received, carriedIn].map((label) => label.replace(/^.、/u, ""))
    const text = report([`${bare[0]}0200002`, `${bare[1]}0100001`, `${granted}3000003`, `${bare[2]}7010008`])
    expect(row(text, "received")).toEqual([0, 1, 0, 1])
    expect(row(text, "carriedIn")).toEqual([7, 0, 1, 8])
  })
})

describe("serial numbers in front of labels", () => {
  it("go on behind a row that is none of the form: those below it keep their columns", () => {
    const text = report(
      [`1${received}01000012其中：网络申请01000013${carriedIn}70100084${granted}30000035${carriedOut}0000000`],
      `序号${heads}`
    )
    const unknown = imported(text).messages.flatMap(({ text: { zh }, cells = [] }) =>
      zh.includes("没有认全各列") ? cells : []
    )
    // Behind the last row may stand the number of one that is not there.
    expect(unknown.filter((cell) => !cell.startsWith("requests/carriedOut/"))).toEqual([])
  })
  it("are no figures of the row above", () => {
    const text = report([`1${received}01000012`, `${carriedIn}70100083`, `${granted}3000003`], `序号${heads}`)
    expect(row(text, "received")).toEqual([0, 1, 0, 1])
    expect(row(text, "carriedIn")).toEqual([7, 0, 1, 8])
  })
})
