/** Headings worded otherwise than the format has them, and headings over text of another matter. */
import { describe, expect, it } from "@effect/vitest"
import { check } from "../../../src/check/check.ts"
import { edition2021 } from "../../../src/editions/2021.ts"
import { heading, paragraph } from "../../../src/report/Narrative.ts"
import { report } from "../../support/reports.ts"

const found = (rule: string, ...texts: ReadonlyArray<string>): ReadonlyArray<string> => {
  const said = { overview: texts.map((text) => (text.startsWith("#") ? heading(2, text.slice(1)) : paragraph(text))) }
  return check({ ...report(edition2021), ...said }).flatMap((finding) =>
    finding.rule === rule ? [finding.passage?.quote ?? ""] : []
  )
}

describe("the heading of a part", () => {
  it.each([
    ["一、政务公开工作总体情况", 1],
    ["三、政府信息依申请公开情况", 1],
    ["一、总体情况", 0],
    ["一、主动公开情况", 0],
    ["二、依申请公开情况", 0],
    ["一、全年总体情况较好，公开有序推进。", 0]
  ])("is as the format has it: %s", (text, times) => expect(found("heading.variant", text)).toHaveLength(times))
})

const filler = "全年由办公室牵头，各科室配合，按季度召开专题会议研究部署重点任务。"

describe("the text below a heading", () => {
  it.each([
    [["（二）依申请公开", filler], "（二）依申请公开"],
    [["（二）依申请公开情况。" + filler], "（二）依申请公开情况。"],
    [["#（二）依申请公开", filler, "#（三）监督保障", "全年没有收到申请，培训2次。"], "（二）依申请公开"],
    [
      ["政府信息管理情况：", "全年在门户网站主动公开政府信息30条，其中公告公示类信息20条、规划计划10条。"],
      "政府信息管理情况："
    ],
    [["（四）平台建设", "全年收到申请2件，均按时答复，没有发生行政复议和行政诉讼。"], "（四）平台建设"],
    [["　　（四）　平台建设  ", "全年收到申请2件，均按时答复，没有发生行政复议和行政诉讼。"], "（四）　平台建设"],
    [["  平台建设：", filler, "（五）监督保障", "门户网站由专人维护，全年培训2次，考核2次，按月通报。"], "平台建设："]
  ])("speaks of something else: %s", (texts, quote) => expect(found("heading.subject", ...texts)).toEqual([quote]))

  it.each([
    [["（二）依申请公开", "全年未收到公民、法人和其他组织提出的要求，按规定办理。"]],
    [["（一）主动公开和依申请公开情况", filler]],
    [["（二）依申请公开", "无。"]],
    [["（三）政府信息管理", "落实三审三校，未经审核不得发布，栏目由专人维护。"]],
    [["（四）平台建设", "做好微信公众号日常运维，设置公开栏2处，方便群众就近查阅。"]]
  ])("speaks of what the heading says: %s", (texts) => expect(found("heading.subject", ...texts)).toEqual([]))
})
