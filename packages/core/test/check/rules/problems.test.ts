/** Part five names what is wrong and what is done about it, in the words offices have for both. */
import { describe, expect, it } from "@effect/vitest"
import { edition2021 } from "../../../src/editions/2021.ts"
import { paragraph } from "../../../src/report/Narrative.ts"
import { check } from "../../../src/check/check.ts"
import { report } from "../../support/reports.ts"

/** Where part five falls short of what the notice asks for. */
const missing = (text: string): ReadonlyArray<string> => {
  const written = { problems: [paragraph(text)] }
  return check({ ...report(edition2021), ...written })
    .filter(({ rule }) => rule === "problems.measures")
    .map(({ message }) => message.en)
}

const measures = "为此，我局已把登记时间压缩到一个工作日。"

describe("problems", () => {
  it.each([
    "公开的内容离群众的期盼还有距离。",
    "少数单位办理程序不规范。",
    "信息更新偏慢，栏目设置较单一。",
    "工作人员尚未全部接受培训。",
    "稿件质量参差不齐。",
    "解读形式不够丰富。",
    "线上申请激增，超期风险加大。",
    "工作中還存在一些問題。"
  ])("are named by what is not, or too little, there: %s", (text) => expect(missing(text + measures)).toEqual([]))
  it("are missing where only good is said", () => {
    expect(missing("一年来，各项任务圆满完成。我局将加强培训。")).toEqual(["Part five names no problems"])
  })
})

describe("measures", () => {
  it.each([
    "为此，在各派出所设立体验区。",
    "对此，局里组织了两期培训。",
    "修订了答复文书的模板。",
    "力争答复用时缩短三天。",
    "健全内部流转制度。"
  ])("are what was done or is planned: %s", (text) => expect(missing(`答复质量有待提高。${text}`)).toEqual([]))
  it("are missing where only the problem is named", () => {
    expect(missing("答复质量不高。")).toEqual(["Part five names no measures"])
  })
})

it("a part that says there is nothing lacks both, which is one finding", () => {
  expect(missing("无。")).toEqual(["Part five names neither problems nor measures"])
})
