/** A block goes to the part that it is of, wherever it is pasted, and only after it was looked at. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { blank, editor } from "./support/editor.ts"

const row = "2.重复申请\t5\t0\t0\t0\t0\t0\t5"
const repeated = "requests/outcome.notHandled.repeated/naturalPerson"
const cases = "4 0 1 2 7 0 0 0 0 0 0 0 0 0 0"

describe("a block of another table", () => {
  it("offers to go there, and goes once it is written", () => {
    const pasted = editor().press("2").paste(row)
    expect(pasted.state().place).toMatchObject({ _tag: "Paste", to: { form: "requests" } })
    expect(pasted.draft()).toEqual(blank())
    expect(Draft.at(pasted.press("enter").draft(), repeated)).toBe(5)
    expect(pasted.state().place).toMatchObject({ _tag: "Table", form: "requests" })
  })

  it("changes nothing and goes nowhere where it is dropped", () => {
    const dropped = editor().press("2", "down").paste(row).press("escape")
    expect(dropped.draft()).toEqual(blank())
    expect(dropped.state().place).toMatchObject({ form: "proactive", cell: "proactive/normativeDocuments/issued" })
  })

  it("is proposed from the overview as well, where a figure alone is not", () => {
    expect(Draft.at(editor().paste(row).press("enter").draft(), repeated)).toBe(5)
    expect(editor().paste("12").said()).toContain("请先打开")
  })

  it("joins a proposal on screen, so that both are written at once", () => {
    const both = editor()
      .press("3")
      .paste(row)
      .paste("行政复议 行政诉讼\n结果维持 结果纠正\n" + cases)
      .press("enter")
    expect(Draft.at(both.draft(), repeated)).toBe(5)
    expect(Draft.at(both.draft(), "review/cases/reconsideration.pending")).toBe(2)
    expect(both.press("u").draft()).toEqual(blank())
  })
})

describe("a text with the heading of a part", () => {
  it("is written into that part at once where it is empty, without the heading, and taken back in one step", () => {
    const written = editor().press("3").paste("五、存在的主要问题及改进情况\n人手不足。\n已经增派。")
    expect(written.draft()).toMatchObject({ problems: [paragraph("人手不足。"), paragraph("已经增派。")] })
    expect(written.state().place).toMatchObject({ section: "problems" })
    expect(written.press("ctrl+z").draft()).toEqual(blank())
  })

  it("leaves a part alone that has text, and says so", () => {
    const draft = Patch.apply(blank(), { parts: { problems: [paragraph("旧的。")] } })
    const asked = editor({ draft }).press("3").paste("五、存在的主要问题及改进情况\n新的。")
    expect(asked.state().place).toMatchObject({
      proposal: { refused: [{ reason: { zh: expect.stringContaining("已有文字") } }] }
    })
    expect(asked.press("enter").draft()).toEqual(draft)
  })

  it("is pasted where the cursor is in the part itself", () => {
    const draft = Patch.apply(blank(), { parts: { problems: [paragraph("旧的。")] } })
    const pasted = editor({ draft }).press("5").paste("五、存在的主要问题及改进情况\n新的。\n")
    expect(pasted.draft()).toMatchObject({ problems: [paragraph("新的。旧的。")] })
  })
})

describe("a whole report", () => {
  const report = [
    "绿洲县教育局2024年政府信息公开工作年度报告",
    "一、总体情况",
    "全年主动公开信息3条。",
    "三、收到和处理政府信息公开申请情况",
    row,
    "四、政府信息公开行政复议、行政诉讼情况",
    cases,
    "六、其他需要报告的事项",
    "无。"
  ].join("\n")

  it("goes to its parts after one question, and is taken back in one step", () => {
    const asked = editor().paste(report)
    expect(asked.draft()).toEqual(blank())
    expect(asked.state().place).toMatchObject({
      proposal: { refused: [{ text: "绿洲县教育局2024年政府信息公开工作年度报告" }] }
    })
    const written = asked.press("enter")
    expect(written.draft()).toMatchObject({
      overview: [paragraph("全年主动公开信息3条。")],
      otherMatters: [paragraph("无。")]
    })
    expect(Draft.at(written.draft(), repeated)).toBe(5)
    expect(Draft.at(written.draft(), "review/cases/reconsideration.total")).toBe(7)
    expect(written.patches().reduce(Patch.apply, blank())).toEqual(written.draft())
    expect(written.press("u").draft()).toEqual(blank())
  })
})

it("refuses what is too long for a report, in a table and in prose, and nothing of it is taken", () => {
  for (const part of ["1", "3"]) {
    const refused = editor({ edition: edition2021 }).press(part).paste("12\t3\n".repeat(50_000))
    expect(refused.said()).toContain("太长")
    expect(refused.draft()).toEqual(blank())
  }
})

it("shows what was pasted, and writes nothing, in a file that cannot be written", () => {
  const status = { kind: "readOnly", text: { zh: "文件是只读的", en: "the file is read-only" } } as const
  const tried = editor({ status }).press("3").paste("五、存在的主要问题及改进情况\n人手不足。")
  expect([tried.said(), tried.draft()]).toEqual(["文件是只读的", blank()])
})
