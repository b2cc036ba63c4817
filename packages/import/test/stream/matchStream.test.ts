/** Labels that stand together, or right behind another: whose a figure is, is known only where there is one for each cell. */
import { at } from "@gongkai/core/Draft"
import { isUnread } from "@gongkai/core/Entry"
import { describe, expect, it } from "vitest"
import { imported } from "../support/drafts.ts"

const lines = (...figures: ReadonlyArray<number>) => figures.join("\n")

/** Part two as the text of pages has it: the labels of a table first, then its figures. */
const readOf = (documents: string, services: string) => {
  const text = [
    "示例县水利局2020年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    "第二十条第（一）项\n信息内容\n本年新制作数量\n本年新公开数量\n对外公开总数量",
    `规章\n规范性文件\n${documents}`,
    "第二十条第（五）项\n信息内容\n上一年项目数量\n本年增/减\n处理决定数量",
    `行政许可\n其他对外管理服务事项\n${services}`,
    "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他",
    // Rows of few figures: blank cells left nothing behind.
    `一、本年新收政府信息公开申请数量\n${lines(4, 4)}\n二、上年结转政府信息公开申请数量\n${lines(1, 1)}`,
    `三、本年度办理结果\n（一）予以公开\n${lines(5, 5)}\n（七）总计\n${lines(5, 5)}\n四、结转下年度继续办理\n0`
  ].join("\n")
  const { draft } = imported(text)
  const entry = at(draft, "proactive/normativeDocuments/made")
  return isUnread(entry) ? "unread" : entry
}

describe("figures below two labels", () => {
  it("are those of both, row by row, where there is one for each cell", () =>
    expect(readOf(lines(1, 0, 7, 2, 3, 40), lines(0, 1, 0, 2))).toBe(2))

  it("are not those of the second alone where those of other labels stand so too", () =>
    expect(readOf(lines(0, 0, 7), lines(0, 1, 0, 2))).toBe("unread"))
})

describe("a label right behind another row's", () => {
  const figures = "3 1 0 0 0 0 4"
  const readRow = (label: string) => {
    const text = [
      "示例县水利局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况",
      "申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他",
      `一、本年新收政府信息公开申请数量${figures}`,
      `三、本年度办理结果（一）予以公开${figures}`,
      `（二）部分公开（区分处理的，只计这一情形，不计其他情形）${label}3.要求提供公开出版物${figures}`,
      `（七）总计${figures}四、结转下年度继续办理0 0 0 0 0 0 0`
    ].join("")
    const { draft } = imported(text)
    const entry = at(draft, "requests/outcome.notHandled.published/total")
    return isUnread(entry) ? "unread" : entry
  }

  it("has its figures where the other has its own", () => expect(readRow(`${figures}2.重复申请${figures}`)).toBe(4))

  it("does not where the other stands out of its order: which of them the figures are, nobody knows", () =>
    expect(readRow(`${figures}（一）予以公开`)).toBe("unread"))
})

it("the serial number of the next block's first row, whose heads are lost, is no figure of the row above it", () => {
  const text = [
    "示例县水利局2023年政府信息公开工作年度报告",
    "二、主动公开政府信息情况",
    "序号 第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数",
    "1 规章 0 0 7",
    "2 行政规范性文件 4 5",
    "3 行政许可 8",
    "4 行政处罚 9",
    "三、收到和处理政府信息公开申请情况\n申请人情况\n自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他",
    "一、本年新收政府信息公开申请数量\n3\n1\n0\n0\n0\n0\n4\n四、结转下年度继续办理\n0\n0\n0\n0\n0\n0\n0"
  ].join("\n")
  const { draft } = imported(text)
  const inForce = at(draft, "proactive/normativeDocuments/inForce")
  expect(at(draft, "proactive/rules/inForce")).toBe(7)
  expect(inForce === 3).toBe(false)
  expect(isUnread(inForce)).toBe(true)
})
