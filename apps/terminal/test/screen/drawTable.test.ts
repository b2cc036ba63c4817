/** What a table shows beside its figures: what is searched, what is selected, and what could not be read. */
import { counting } from "@gongkai/core/counting"
import { forms, label, slot } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import { begin, review } from "@gongkai/editor/Editing"
import { page } from "@gongkai/editor/Page"
import { describe, expect, it } from "vitest"
import { draw } from "../../src/screen/draw.ts"
import { drawTable } from "../../src/screen/drawTable.ts"
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

const requests = forms(edition2021).find(({ key }) => key === "requests")

describe("the lines below a table", () => {
  const cells = requests === undefined ? [] : [...page(requests).place.keys()]

  it.each([
    [60, 20],
    [80, 24]
  ])("have each cell's whole label and how it is counted at %i × %i, and stay in their place", (columns, rows) => {
    expect(cells.length).toBeGreaterThan(100)
    for (const language of ["zh", "en"] as const) {
      const state = editor({ columns, rows, language }).press("3").state()
      const starts = new Set<number>()
      for (const cell of cells.filter((_, place) => place % 5 === 0)) {
        const place = { _tag: "Table", form: "requests", cell } as const
        const { lines } = draw({ ...state, place, size: { columns, rows } })
        const texts = lines.map((line) => line.map(({ text }) => text).join(""))
        const start = texts.findIndex((text) => text.startsWith("三 "))
        const told = texts.slice(start).join("").replaceAll(/\s+/gu, "")
        const found = slot(edition2021, cell)
        const notes = found === undefined ? [] : counting(edition2021, found).map((note) => note[language])
        for (const wanted of [found === undefined ? cell : label(found), ...notes])
          expect(told).toContain(wanted.replaceAll(/\s+/gu, ""))
        starts.add(start)
      }
      expect([...starts]).toHaveLength(1)
    }
  })
})

const narrow = () => editor({ columns: 60, rows: 20 }).press("3")

/** The rows of table three that show at 80 × 24 after so many steps down. */
const rowsAfter = (down: number) =>
  editor({ columns: 80, rows: 24 })
    .press("3", ...Array.from({ length: down }, () => "down"))
    .screen()
    .slice(5, 14)
    .map((line) => line.trimEnd())

describe("a label wider than its column", () => {
  it("goes on below, under its indent, and its figures stand on the first line", () => {
    const lines = narrow().press("down").type("6").screen()
    const at = lines.findIndex((line) => line.startsWith("一、本年新收政府信│"))
    expect(lines[at + 1]?.trimEnd()).toBe("息公开申请数量")
    const deep = narrow().press("/").type("确认").press("enter").screen()
    expect(deep.find((line) => line.startsWith("    确认"))).toBeDefined()
  })

  it.each([
    [edition2019, 60],
    [edition2019, 80],
    [edition2021, 60],
    [edition2021, 80],
    [edition2021, 120]
  ])("is never cut where the table has room", (edition, columns) => {
    for (const form of forms(edition)) {
      const own = page(form)
      const [cell] = own.place.keys()
      if (cell === undefined) continue
      const draft = blank(edition)
      const table = { edition, draft, review: review(begin(edition, draft)), page: own, cell }
      const lines = drawTable(table, columns, 400).lines.map((line) => line.map(({ text }) => text))
      // Figures aside: the first run of a line is what stands in the column of labels.
      const told = lines.map(([first = ""]) => first.trim()).join("")
      for (const { entries } of own.blocks) for (const { label } of entries) expect(told).toContain(label)
      expect(told).not.toContain("…")
    }
  })

  it.each([50, 60, 66, 72, 80, 100, 120])(
    "goes on with no closing mark and ends with no opening one at %i",
    (columns) => {
      const there = editor({ columns, rows: 200 }).press("3").screen()
      for (const line of there) expect(line).not.toMatch(/^ +[、，）”。]|^ [^│]*[（“]$/u)
    }
  )

  it("takes at most a third of the lines that scroll, so that other rows stay in sight", () => {
    const lines = narrow().press("/").type("逾期").press("enter").screen()
    expect(lines.filter((line) => line.endsWith("›")).length).toBeGreaterThanOrEqual(4 + 3)
    // Where the label goes on, … says so.
    expect(lines.map((line) => line.trim())).toContain("理由逾期不补…")
  })

  it("keeps the caret on the line of the figures", () => {
    for (const down of [0, 1, 2, 3, 9, 26]) {
      const there = narrow()
        .press(...Array.from({ length: down }, () => "down"))
        .type("7")
      const { caret } = there.drawn()
      expect(there.screen()[caret?.y ?? -1]).toMatch(/│ +7│/u)
    }
  })

  it("leaves every row in its place while the cursor moves over rows that show", () => {
    for (const down of [1, 2]) expect(rowsAfter(down)).toEqual(rowsAfter(0))
  })
})

describe("the room that a table leaves free", () => {
  it("says in full how the cell in hand is counted", () => {
    expect(editor().press("4").text()).toContain("填法：复议机关作共同被告的，只由原行为机关计，复议机关不计。")
    expect(editor({ columns: 60, rows: 40 }).press("2").text()).toContain("截至本年度12月31日的数")
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
