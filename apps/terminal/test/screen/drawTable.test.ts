/** What a table shows beside its figures: what is searched, what is selected, and what could not be read. */
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { blank, editor } from "./screen.ts"

const received = "requests/received/naturalPerson"
const filled = (cells: Patch.Patch["cells"]) => ({ draft: Patch.apply(blank(), { cells: cells ?? {} }) })

describe("a carried figure", () => {
  it("is shown with what last year carried over", () => {
    const last = Patch.apply(blank(), {
      cells: { "requests/carriedOut/naturalPerson": Count.make(4), "requests/carriedIn/naturalPerson": Count.make(1) }
    })
    const own = { ...filled({ "requests/carriedIn/naturalPerson": Count.make(3) }) }
    const there = editor({ ...own, last: { draft: { ...last, year: 2023 }, edition: edition2021 } })
    expect(there.press("3", "down").text()).toContain("上年 1，增 2；上年结转到本年 4")
  })
})

describe("the room that a table leaves free", () => {
  it("says in full how the cell in hand is counted", () => {
    expect(editor().press("4").text()).toContain("填法：复议机关作共同被告的，只由原行为机关计，复议机关不计。")
    expect(editor({ columns: 60, rows: 40 }).press("2").text()).toContain("截至本年度12月31日的数")
    expect(editor({ columns: 60, rows: 20 }).press("3").text()).not.toContain("填法")
  })
})

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

  it("stands last year's number and the difference beside the cell in hand", () => {
    const last = { draft: { ...Patch.apply(blank(), { cells: { [received]: Count.make(15) } }), year: 2023 } }
    const own = { columns, rows, ...filled({ [received]: Count.make(12) }), last: { ...last, edition: edition2021 } }
    expect(editor(own).press("3").text()).toContain("上年 15，减 3")
    expect(
      editor({ ...own, language: "en" })
        .press("3")
        .text()
    ).toContain("last year 15, down by 3")
    expect(editor(own).press("3", "down").text()).not.toContain("上年 ")
  })

  it("shows an unread cell as what it says, with a question mark", () => {
    const there = editor({ columns, rows, ...filled({ [received]: { unread: "约20" } }) }).press("3")
    expect(there.text()).toMatch(/│ *约20\?│/u)
  })
})
