/** Slips of the pen are found, and what only looks like one is not. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const found = (text: string, rule: string): ReadonlyArray<string> => {
  const said = { problems: [paragraph(text)] }
  return check({ ...report(edition2021), ...said }).flatMap((finding) =>
    finding.rule === rule ? [finding.passage?.quote ?? ""] : []
  )
}

describe("words written twice", () => {
  it.each([
    ["围绕政策的的出台征集意见。", "的的"],
    ["进一步进一步加强培训。", "进一步进一步"],
    ["更新更新了栏目。", "更新更新"]
  ])("%s", (text, quote) => expect(found(text, "text.doubled-words")).toEqual([quote]))

  it.each([
    "为了了解群众意见，作为为民服务的窗口，以及及时答复。",
    "市政府政府信息公开工作有待加强。",
    "一条一条核对，逐项逐项落实，方方面面都的的确确有改进。"
  ])("only look so: %s", (text) => expect(found(text, "text.doubled-words")).toEqual([]))
})

describe("what a template leaves", () => {
  it.each([
    ["××局答复不及时。", "××"],
    ["XX局答复不及时。", "XX"],
    ["某县答复不及时。", "某县"],
    ["共培训___次。", "___"],
    ["于2023年 月 日公布。", "年 月 日"],
    ["公开信息（ ）条。", "（ ）"],
    ["该部分以表格形式报告。", "该部分以表格形式报告"],
    ["详见错误！未找到引用源。", "错误！未找到引用源"],
    ["公开栏截图", "公开栏截图"],
    ["（文字描述）", "（文字描述）"]
  ])("%s", (text, quote) => expect(found(text, "text.leftovers")).toEqual([quote]))
  it("counts once where a line has several blanks", () =>
    expect(found("收到申请___件，办结___件，结转___件。", "text.leftovers")).toEqual(["___"]))
  it.each(["某些单位答复不及时。", "使用XXL号展板。", "上传操作截图，供群众参照。"])("only looks so: %s", (text) =>
    expect(found(text, "text.leftovers")).toEqual([])
  )
})

describe("counts", () => {
  it.each([
    ["一是培训不够；三是解读单一。", "三是"],
    ["二是培训不够。", "二是"],
    ["依申请公开方面一是培训不够；三是解读单一。", "三是"],
    ["信息管理方面一是培训不够，二是解读单一，四是更新不及时。", "四是"],
    ["改进举措之一是培训。二是解读单一。", "二是"],
    ["一是培训不够；二是解读单一。下一步一是培训，二是解读；四是更新。", "四是"],
    ["不足有：（1）培训不够；（3）解读单一。", "（3）"],
    ["不足有：①培训不够；②解读单一；④更新慢。", "④"],
    ["第一，培训不够。第三，解读单一。", "第三，"],
    ["（一）培训不够。（二）解读单一。（四）更新慢。", "（四）"]
  ])("that skip: %s", (text, quote) => expect(found(text, "text.sequence")).toEqual([quote]))
  it.each([
    "一是培训不够；二是解读单一。下一步：一是培训；二是解读。",
    "统一是关键，唯一是短板。",
    "依申请公开方面一是规范流程；二是按时答复。",
    "在信息管理上一是健全制度，二是及时更新，三是规范发布。",
    "一是主动公开；二是依申请公开方面一是规范流程，二是按时答复，三是做好会商；三是平台建设。",
    "一是制度不全（一是没有台账；二是没有专人）；二是培训不够；三是解读单一。",
    "第二十条第（一）项和第（五）项均已公开，（2023）年度共3件。",
    "不足有：（1）培训不够；（2）解读单一。措施有：（1）培训；（2）解读。",
    "（一）存在问题一是培训不够，二是解读单一。（二）改进措施一是培训，二是解读。"
  ])("that do not: %s", (text) => expect(found(text, "text.sequence")).toEqual([]))
})
