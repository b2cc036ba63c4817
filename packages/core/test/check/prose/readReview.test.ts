/** What a number of 四 counts: cases, and results of the remedy that they stand behind. */
import { describe, expect, it } from "@effect/vitest"
import { meant } from "../../support/readings.ts"

describe("cases", () => {
  it.each([
    ["因信息公开被申请行政复议6件、被提起行政诉讼3件。", ["6 行政复议总计", "3 行政诉讼总计"]],
    ["发生行政复议6起。", ["6 行政复议总计"]],
    ["因不服信息公开答复，向县政府申请行政复议6件。", ["6 行政复议总计"]],
    [
      "涉及信息公开的行政诉讼3起，其中未经复议直接起诉2起，复议后起诉1起。",
      ["3 行政诉讼总计", "2 未经复议直接起诉总计", "1 复议后起诉总计"]
    ],
    ["因信息公开引发行政复议、行政诉讼均为0件。", ["0 行政复议＋行政诉讼总计"]]
  ])("are those of the remedies named: %s", (text, expected) => expect(meant(text)).toEqual(expected))

  it("are each one's where 均 stands before a number", () => {
    expect(meant("因信息公开引发行政复议、行政诉讼均为3件。")).toEqual([])
  })
  it("may be others where nothing says that they are of 信息公开", () => {
    expect(meant("全年受理行政复议案件56件，行政诉讼8件。")).toEqual(["56 行政复议总计@", "8 行政诉讼总计@"])
  })
})

describe("the office that decides on 复议", () => {
  it("speaks of cases of others when it handles them", () => {
    const agency = "示例区司法局"
    expect(meant("办理政府信息公开行政复议案件45件。", { agency })).toEqual(["45 行政复议总计@"])
    expect(meant("因政府信息公开被申请行政复议2件。", { agency })).toEqual(["2 行政复议总计"])
  })
})

describe("results", () => {
  it.each([
    [
      "因信息公开发生行政复议6件，其中维持4件、被撤销1件，1件尚未审结。",
      ["4 行政复议结果维持", "1 行政复议结果纠正", "1 行政复议尚未审结"]
    ],
    [
      "因信息公开发生行政诉讼6件，胜诉4件，败诉1件，正在审理1件。",
      ["4 行政诉讼结果维持", "1 行政诉讼结果纠正", "1 行政诉讼尚未审结"]
    ],
    ["因信息公开发生行政复议6件，审结5件。", ["5 行政复议结果维持＋行政复议结果纠正＋行政复议其他结果"]],
    ["因信息公开发生行政复议6件，撤回申请2件。", ["2 行政复议其他结果"]]
  ])("are of the remedy before them: %s", (text, expected) => expect(meant(text).slice(1)).toEqual(expected))

  it("of courts are of 行政诉讼, even behind both", () => {
    expect(meant("因信息公开发生行政复议6件、行政诉讼3件，其中败诉1件。").at(-1)).toBe("1 行政诉讼结果纠正")
  })
})
