/** What a table shows beside its figures: what is searched, what is selected, and what could not be read. */
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { blank, editor } from "./screen.ts"

const received = "requests/received/naturalPerson"
const filled = (cells: Patch.Patch["cells"]) => ({ draft: Patch.apply(blank(), { cells: cells ?? {} }) })

describe.each([
  [60, 20],
  [80, 24],
  [120, 40]
])("a table at %i × %i", (columns, rows) => {
  it("says which match of a search is in hand, and how many there are", () => {
    const there = editor({ columns, rows }).press("3", "/").type("重复")
    expect(there.text()).toContain("查找行名、列名：重复▏　第 1 处，共 1 处")
    expect(there.type("渔业").text()).toContain("没有这样的行或列")
    expect(editor({ columns, rows, language: "en" }).press("3", "/").type("重复").text()).toContain("1 of 1")
  })

  it("lists the parts after g", () => {
    expect(editor({ columns, rows }).press("3", "g").text()).toContain("1 总体情况")
  })

  it("says how many cells are selected, what they come to, and how many are open", () => {
    const there = editor({ columns, rows, ...filled({ [received]: Count.make(12) }) }).press("3", "shift+right")
    expect(there.text()).toContain("选中 2 格，合计 12（另有 1 格未填）")
  })

  it("shows an unread cell as what it says, with a question mark", () => {
    const there = editor({ columns, rows, ...filled({ [received]: { unread: "约20" } }) }).press("3")
    expect(there.text()).toMatch(/│ *约20\?│/u)
  })
})
