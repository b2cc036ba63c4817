/** Counts of a text lead up to each of their numbers; a list may begin within another, and anew at any time. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const found = (...lines: ReadonlyArray<string>): ReadonlyArray<string> => {
  const said = { problems: lines.map((text) => paragraph(text)) }
  return check({ ...report(edition2021), ...said }).flatMap((finding) =>
    finding.rule === "text.sequence" ? [finding.passage?.quote ?? ""] : []
  )
}

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
    ["（一）培训不够。（二）解读单一。（四）更新慢。", "（四）"],
    ["（一）培训不够。（二）解读单一。（二）更新慢。（四）队伍弱。", "（二）"],
    ["（一）培训不够。（二）解读单一。（二）更新慢。（三）队伍弱。", "（二）"]
  ])("that skip: %s", (text, quote) => expect(found(text)).toEqual([quote]))
  it.each([
    "第一,培训不够。第二，解读单一。第三,更新慢。",
    "不足有：(1）培训不够；（２)解读单一；（3）更新慢。",
    "一是培训不够；二是解读单一。下一步：一是培训；二是解读。",
    "统一是关键，唯一是短板。",
    "依申请公开方面一是规范流程；二是按时答复。",
    "在信息管理上一是健全制度，二是及时更新，三是规范发布。",
    "一是主动公开；二是依申请公开方面一是规范流程，二是按时答复，三是做好会商；三是平台建设。",
    "一是制度不全（一是没有台账；二是没有专人）；二是培训不够；三是解读单一。",
    "第二十条第（一）项和第（五）项均已公开，（2023）年度共3件。",
    "不足有：（1）培训不够；（2）解读单一。措施有：（1）培训；（2）解读。",
    "（一）存在问题一是培训不够，二是解读单一。（二）改进措施一是培训，二是解读。"
  ])("that do not: %s", (text) => expect(found(text)).toEqual([]))
})

describe("the number of items that is announced", () => {
  it("is that of the lines behind it too", () => {
    const lines = ["一是加强学习。", "二是完善制度。", "三是强化监督。"]
    expect(found("下一步抓好三项工作：", ...lines)).toEqual([])
    expect(found("下一步抓好四项工作：", ...lines)).toEqual(["四项工作："])
  })
})
