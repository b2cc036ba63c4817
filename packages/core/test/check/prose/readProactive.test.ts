/** What a number of 二 counts: documents by what became of them, and decisions. */
import { describe, expect, it } from "@effect/vitest"
import { edition2019 } from "../../../src/editions/2019.ts"
import { meant } from "../../support/readings.ts"

const issued = (row: string): string => `${row}／本年制发件数`
const [F, G] = ["行政规范性文件", "规章"]

describe("documents", () => {
  it.each([
    [
      "出台规范性文件5件，废止2件，现行有效的规范性文件40件。",
      [`5 ${issued(F)}`, `2 ${F}／本年废止件数`, `40 ${F}／现行有效件数`]
    ],
    ["公布政府规章9件（含新制定5件，修改1件，废止3件）。", [`5 ${issued(G)}`, `3 ${G}／本年废止件数`]],
    ["主动公开规范性文件4份。", [`4 ${issued(F)}|${F}／现行有效件数`]],
    ["制定政府规章2部、规范性文件3件。", [`2 ${issued(G)}`, `3 ${issued(F)}`]],
    ["印发人事文件和规范性文件12件。", []],
    ["修改规范性文件2件，审核规范性文件3件，起草规章1部。", []],
    ["发布信息70条，其中规范性文件5条、公告6条。", []],
    ["制定规章制度3项，规范性文件解读4篇。", []]
  ])("count what was issued, repealed or is in force: %s", (text, expected) => expect(meant(text)).toEqual(expected))

  it("are those of the columns that the form of 2019 has", () => {
    expect(meant("制定规范性文件5件。", { edition: edition2019 })).toEqual([
      "5 规范性文件／本年新制作数量|规范性文件／本年新公开数量"
    ])
  })
})

describe("decisions", () => {
  it.each([
    [
      "作出行政许可决定50件，行政处罚决定4件，行政强制0件。",
      ["50 行政许可／本年处理决定数量", "4 行政处罚／本年处理决定数量", "0 行政强制／本年处理决定数量"]
    ],
    ["作出4件行政处罚决定。", ["4 行政处罚／本年处理决定数量"]],
    ["办理行政处罚4件。", ["4 行政处罚／本年处理决定数量?"]],
    ["公示行政许可12条，行政处罚信息3条，受理行政许可申请9件。", []]
  ])("count what was made, not what was shown: %s", (text, expected) => expect(meant(text)).toEqual(expected))
})
