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

describe("serial numbers in front of labels", () => {
  it("are no figures of the row above", () => {
    const text = report([`1${received}01000012`, `${carriedIn}70100083`, `${granted}3000003`], `序号${heads}`)
    expect(row(text, "received")).toEqual([0, 1, 0, 1])
    expect(row(text, "carriedIn")).toEqual([7, 0, 1, 8])
  })
})
