/** A table in a text is edited cell by cell: no key tears a row, and cells from elsewhere find their columns. */
import { paragraph, type Table } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { cellsIn } from "../../src/prose/cells.ts"
import { numbers } from "../paste/printed.ts"
import { blank, editor } from "../support/editor.ts"
import { times } from "../../../../vitest.shared.ts"

const table: Table = {
  type: "table",
  caption: "各科室公开数量",
  head: [["科室", "条数", "备注"]],
  rows: [
    ["财务", "12", ""],
    ["工程", "7", "含\\线｜上"]
  ]
}
const before = paragraph("各科室情况如下。")
const after = paragraph("以上为全部。")

/** The cursor in the first cell of a row below the caption, counted from the heading row. */
const inRow = (row: number) => {
  const own = editor({ draft: Patch.apply(blank(), { parts: { overview: [table] } }) }).press("1", "end", "right")
  for (let step = 0; step < 3 * row; step++) own.press("tab")
  return own
}

const rows = (own: ReturnType<typeof editor>) => own.draft()

describe("a table in a text", () => {
  it("goes from cell to cell with Tab, whose text the next key replaces, and adds a row behind the last", () => {
    const own = inRow(1).press("tab").type("15")
    expect(rows(own)).toMatchObject({ overview: [{ rows: [["财务", "15", ""], table.rows[1]] }] })
    own.press("shift+tab").type("人事")
    expect(rows(own)).toMatchObject({ overview: [{ rows: [["人事", "15", ""], table.rows[1]] }] })
    own.press("tab", "tab", "tab", "tab", "tab", "tab").type("信访")
    expect(rows(own)).toMatchObject({
      overview: [{ head: table.head, rows: [["人事", "15", ""], table.rows[1], ["信访", "", ""]] }]
    })
  })

  it("has a new row with Enter, below the head too, and loses an empty one with ⌫", () => {
    const own = inRow(0).press("enter").type("办公室")
    expect(rows(own)).toMatchObject({ overview: [{ head: table.head, rows: [["办公室", "", ""], ...table.rows] }] })
    for (let step = 0; step < 3; step++) own.press("backspace")
    expect(own.press("backspace").draft()).toMatchObject({ overview: [table] })
  })

  it("keeps its columns whatever keys are pressed in it", () => {
    const keys = ["甲", "3", "tab", "shift+tab", "enter", "backspace", "delete", "ctrl+k", "left", "right", "\\"]
    for (let seed = 1; seed <= times(30, 300, 1000); seed++) {
      const next = numbers(seed)
      const own = inRow(next(3))
      for (let step = 0; step < 40; step++) own.press(keys[next(keys.length)] ?? "")
      const { place } = own.state()
      const lines = place._tag === "Prose" ? place.manuscript.lines : []
      for (const line of lines) expect(cellsIn(line)?.length ?? 3, line.text).toBe(3)
    }
  })

  it("takes a bar or backslash within a cell as one character, and a typed backslash as itself", () => {
    const own = inRow(2).press("tab", "tab", "right")
    expect(rows(own.press("left").type("甲"))).toMatchObject({
      overview: [{ rows: [table.rows[0], ["工程", "7", "含\\线｜甲上"]] }]
    })
    expect(rows(own.press("backspace", "backspace"))).toMatchObject({
      overview: [{ rows: [table.rows[0], ["工程", "7", "含\\线上"]] }]
    })
    const typed = inRow(1).press("left", "right").type("\\")
    expect(rows(typed)).toMatchObject({ overview: [{ rows: [["财务\\", "12", ""], table.rows[1]] }] })
  })

  it("keeps its bars where several cells are cleared at once", () => {
    const own = inRow(1).press("left")
    for (let step = 0; step < 4; step++) own.press("shift+right")
    expect(rows(own.press("backspace"))).toMatchObject({ overview: [{ rows: [["财", "", ""], table.rows[1]] }] })
  })

  it("takes cells from elsewhere, to the right and down, in new rows where its own end", () => {
    const own = inRow(2).press("tab").paste("8\t另\\有\n9\t\r\n")
    expect(rows(own)).toMatchObject({
      overview: [
        {
          rows: [
            ["财务", "12", ""],
            ["工程", "8", "另\\有"],
            ["", "9", ""]
          ]
        }
      ]
    })
    expect(rows(own.press("ctrl+z"))).toMatchObject({ overview: [table] })
  })

  it("is no part of the text beside it: what meets it is not joined, but for an empty line", () => {
    const below = editor({ draft: Patch.apply(blank(), { parts: { overview: [table, after] } }) })
    below.press("1", "ctrl+end", "home", "backspace").type("完")
    expect(rows(below)).toMatchObject({ overview: [{ rows: [table.rows[0], ["工程", "7", "含\\线｜上完"]] }, after] })
    const above = editor({
      draft: Patch.apply(blank(), { parts: { overview: [before, table] } })
    })
    above.press("1", "end", "enter", "delete", "backspace")
    expect(rows(above)).toMatchObject({ overview: [before, table] })
    expect(rows(above.press("end", "delete", "end", "delete", "backspace"))).toMatchObject({
      overview: [before, table]
    })
  })
})

describe("lines parted by tabs", () => {
  it("become a table where several have the same number, between the lines beside them", () => {
    const own = editor().press("1").type("如下：").paste("科室\t条数\n财务\t3\n工程\t4\n合计7条。")
    expect(rows(own)).toMatchObject({
      overview: [
        paragraph("如下："),
        {
          type: "table",
          head: [],
          rows: [
            ["科室", "条数"],
            ["财务", "3"],
            ["工程", "4"]
          ]
        },
        paragraph("合计7条。")
      ]
    })
  })

  it("stay a text where one stands alone, or tabs only indent", () => {
    expect(rows(editor().press("1").paste("科室\t条数\n完。"))).toMatchObject({
      overview: [paragraph("科室 条数"), paragraph("完。")]
    })
    expect(rows(editor().press("1").paste("\t第一段。\n\t第二段。"))).toMatchObject({
      overview: [paragraph("第一段。"), paragraph("第二段。")]
    })
  })
})
