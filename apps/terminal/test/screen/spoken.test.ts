/** A session with a screen reader's eyes: the scrollback alone tells all, and nothing is drawn. */
import { describe, expect, it } from "vitest"
import * as Double from "@gongkai/editor/double"
import type { Step } from "@gongkai/editor/State"
import { update } from "@gongkai/editor/update"
import { spoken } from "../../src/screen/spoken.ts"
import { editor } from "./screen.ts"

/** Everything that was written while keys were pressed. */
const session = (...keys: ReadonlyArray<string>): string => {
  let state = editor({ columns: 80, rows: 24 }).state()
  let text = spoken(undefined, state)
  const take = (step: Step): void => {
    text += spoken(state, step.state)
    state = step.state
    // What the surface answers.
    for (const order of step.orders) {
      if (order._tag === "BeginSecond") take(Double.begun(state, order.names, "2025-01-18T09:00:00+08:00"))
      if (order._tag === "CompareSecond") take(Double.compared(state, "2025-01-20T16:05:00+08:00"))
    }
  }
  for (const key of keys) take(update(state, key))
  return text
}

describe("the editor in lines", () => {
  it("tells the overview whole, then the part that is chosen", () => {
    const text = session("down")
    expect(text).toContain("示例市人民政府2024年政府信息公开工作年度报告")
    expect(text).toContain("三、收到和处理政府信息公开申请情况  空  0/175格")
    expect(text.trimEnd().split("\n").at(-1)).toMatch(/^二、主动公开政府信息情况/u)
  })

  it("tells each cell by its label and value, and echoes what is typed", () => {
    const text = session("3", "4", "2", "right")
    expect(text).toContain("一、本年新收政府信息公开申请数量／自然人：空白")
    expect(text).toContain("\n正在输入：42\n")
    expect(text.split("\n").at(-1)).toMatch(/^一、本年新收政府信息公开申请数量／/u)
  })

  it("tells why something was refused", () => {
    expect(session("3", "约", "enter")).toContain("“约”没有记入")
  })

  it("tells fields by their names", () => {
    const text = session("0", "down", "down", "down", "down", "down", "down", "东", "街", "enter")
    expect(text).toContain("地址")
    expect(text).toContain("正在输入：东街")
    expect(text.split("\n").at(-1)).toMatch(/^邮政编码/u)
  })

  it("echoes prose, and tells it anew where the cursor goes", () => {
    const text = session("1", ...Array.from("主动公开"), "enter", ...Array.from("依申请"), "up")
    expect(text).toContain("主动公开")
    expect(text.split("\n").at(-1)).toBe("第1段第4字：主动公开")
  })

  it("tells the pages figure by figure, each behind its label", () => {
    const text = session("4", "5", "enter", "f7")
    expect(text).toContain("\n行政复议／结果维持：5\n")
    expect(text).toContain("\n一、本年新收政府信息公开申请数量／自然人：\n")
  })

  it("tells of a second entry who it is, how far it is, and both figures of a cell that differs", () => {
    const first = ["4", "8", "3", "tab", "escape", "d", "甲", "enter", "乙", "enter"]
    const text = session(...first, "4", "9", "tab", "escape", "d", "d", "2", "enter")
    expect(text).toContain("录入人")
    expect(text).toContain("正在输入：乙")
    expect(text).toContain("四、政府信息公开行政复议、行政诉讼情况  填写中  1/15格")
    expect(text.slice(text.indexOf("正在输入：乙"), text.indexOf("两遍录入有"))).not.toContain("83")
    expect(text).toContain("未定 四 行政复议／结果维持  1 甲 83  2 乙 9")
    expect(text.split("\n").at(-1)).toContain("双人复核已记入报告，改了 1 格")
  })

  it("draws no boxes and commands no terminal", () => {
    const text = session(
      "3",
      "5",
      "enter",
      "f",
      "e",
      "escape",
      "escape",
      "?",
      "escape",
      "f7",
      "escape",
      "escape",
      "0",
      "end",
      "p"
    )
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[─│┌┐└┘├┤┬┴┼▸\u001b\r\b]/u)
  })
})
