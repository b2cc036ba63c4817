/** What a clerk sees: every screen, in wide and narrow terminals, in both languages. */
import { describe, expect, it } from "vitest"
import { forms, slot, slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count, show } from "@gongkai/core/Entry"
import { paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { drawTable } from "../../src/screen/drawTable.ts"
import { begin, review } from "@gongkai/editor/Editing"
import { width } from "../../src/screen/Line.ts"
import { page } from "@gongkai/editor/Page"
import { blank, editor } from "./screen.ts"

const sizes = [
  [60, 20],
  [80, 24],
  [120, 40],
  [300, 100]
] as const

describe.each(sizes)("a terminal of %i × %i", (columns, rows) => {
  it.each([edition2019, edition2021])("holds every screen of $key, and no line is wider than it", (edition) => {
    const walk = editor({ edition, columns, rows })
    const screens = [
      [],
      ["0"],
      ["down", "down"],
      ["end"],
      ["escape"],
      ["1"],
      ["escape", "2"],
      ["f2"],
      ["escape", "ctrl+end"],
      ["escape", "3"],
      ["ctrl+end"],
      ["escape", "4", "end"],
      ["f"],
      ["escape", "?"]
    ]
    for (const keys of screens) {
      const lines = walk.press(...keys).screen()
      expect(lines).toHaveLength(rows - 1)
      for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(columns)
    }
  })

  it.each([edition2019, edition2021])("always shows the cell in hand of the tables of $key, whole", (edition) => {
    for (const form of forms(edition)) {
      for (const { cell } of slots(edition).filter((slot) => slot.form === form)) {
        const draft = Patch.apply(blank(edition), { cells: { [cell]: Count.make(987_654) } })
        const table = { edition, draft, review: review(begin(edition, draft)), page: page(form), cell }
        const runs = drawTable(table, columns, rows - 6).lines.flat()
        const shown = runs.filter(({ meaning }) => meaning === "current").map(({ text }) => text.trim())
        expect(shown, cell).toEqual([show(Count.make(987_654), slot(edition, cell)?.measure ?? "count")])
      }
    }
  })
})

describe("a table too wide for the terminal", () => {
  it("points to the columns that are hidden, on either side", () => {
    const narrow = editor({ columns: 60, rows: 20 }).press("3")
    expect(narrow.text()).toContain("›")
    expect(narrow.text()).not.toContain("‹")
    expect(narrow.press("end").text()).toContain("‹")
    expect(narrow.text()).not.toContain("›")
    expect(editor({ columns: 120 }).press("3").text()).not.toContain("›")
  })
})

describe("the overview", () => {
  it("tells of each part how far it is filled in, and how many findings are open", () => {
    const words = "主动公开、依申请公开、信息管理、平台、监督均到位，办理 12 件。"
    const text = editor({ draft: Patch.apply(blank(), { parts: { overview: [paragraph(words)] } }) }).text()
    expect(text).toMatch(/一、总体情况\s+已完成\s+31字\s+\n/u)
    expect(text).toMatch(/三、收到和处理政府信息公开申请情况\s+空\s+0\/175格\s+\n/u)
  })

  it("shows nothing wrong in a new report, and counts what is to be filled apart", () => {
    const text = editor().text()
    expect(text).toContain("待填203")
    expect(text).not.toMatch(/错误|警告|提示/u)
  })

  it("shows what is wrong beside the part it is in, once figures contradict one another", () => {
    const own = editor().press("4")
    for (const digit of "50007") own.type(digit).press("right")
    expect(own.press("escape").text()).toMatch(/四、政府信息公开行政复议、行政诉讼情况\s+填写中\s+5\/15格\s+1错误/u)
  })

  it("speaks English when asked to, but for the labels of the form", () => {
    const text = editor({ language: "en" }).text()
    expect(text).toContain("0/175 cells")
    expect(text).toContain("leave")
  })
})
