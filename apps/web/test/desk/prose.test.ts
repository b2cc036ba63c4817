/** Prose is written as lines of a text, and is headings, lists and tables of the report at once. */
import * as Draft from "@gongkai/core/Draft"
import { edition2021 } from "@gongkai/core/editions/2021"
import { undo } from "@gongkai/editor/Editing"
import { describe, expect, it } from "vitest"
import { pasted, textOf, write } from "../../src/desk/prose.ts"
import { opened } from "../../src/desk/report.ts"

const draft = Draft.blank(edition2021, { year: 2024, agency: { name: "云岭县水务局" }, reading: "draft" })
const { state } = opened({ id: "a", held: {}, draft, isSaved: false }, "zh")
const part = (after: typeof state) => Draft.child(after.editing.draft, "overview")

describe("the text of a part", () => {
  it("is what was written, line by line", () => {
    const after = write(state, "overview", "## （一）主动公开\n公开信息9条。\n* 其一\n| 甲｜2").state
    expect(part(after)).toEqual([
      { type: "heading", level: 2, text: "（一）主动公开" },
      { type: "paragraph", text: "公开信息9条。" },
      { type: "list", ordered: false, items: [{ text: "其一" }] },
      { type: "table", head: [], rows: [["甲", "2"]] }
    ])
    expect(textOf(after, "overview", undefined)).toBe("## （一）主动公开\n公开信息9条。\n* • 其一\n| 甲｜2")
  })
  it("keeps blank lines while it is being written, which the report has not", () => {
    const text = "一\n\n"
    const after = write(state, "overview", text).state
    expect(part(after)).toHaveLength(1)
    expect(textOf(after, "overview", { section: "overview", text })).toBe(text)
  })
  it("is the report's again where something else changed the report", () => {
    const text = "公开信息9条。"
    const after = write(state, "overview", text).state
    const back = undo(after.editing)
    expect(back && textOf({ ...after, editing: back.editing }, "overview", { section: "overview", text })).toBe("")
  })
  it("is empty for a part that is missing", () => {
    expect(textOf(state, "overview", undefined)).toBe("")
    expect(part(write(state, "overview", "  \n").state)).toBeNull()
  })
})

describe("typing", () => {
  it("is one step to take back until a sentence ends", () => {
    const steps = ["公", "公开", "公开。", "公开。另", "公开。另有"].reduce(
      (before, text) => write(before, "overview", text).state,
      state
    )
    expect(steps.editing.done).toHaveLength(2)
  })
})

describe("what is pasted", () => {
  it("has its tables and headings in the marks of the text", () => {
    expect(pasted("（一）公开渠道\n门户\t12\n微信\t3")).toBe("## （一）公开渠道\n| 门户｜12\n| 微信｜3")
  })
  it.each([
    ["1.\t开设专栏\n2.\t培训两次", "*1= 1. 开设专栏\n*1= 2. 培训两次"],
    ["下列：\r\n•\t甲\r\n•\t乙\r\n完。", "下列：\n* 甲\n* 乙\n完。"],
    ["序号\t事项\n1.\t甲\n2.\t乙", "| 序号｜事项\n| 1.｜甲\n| 2.｜乙"],
    ["1.\t甲\t3\n2.\t乙\t4", "| 1.｜甲｜3\n| 2.｜乙｜4"]
  ])("is a list where each line is a sign, a tab and a text: %j", (text, wanted) => {
    expect(pasted(text)).toBe(wanted)
    const own = part(write(state, "overview", pasted(text)).state)
    expect(JSON.stringify(own)).toContain(wanted.startsWith("|") ? "table" : "list")
  })
})
