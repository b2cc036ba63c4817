/** A clerk refers to a cell of the tables from a text: its label is searched, and the text holds the reference, not the number. */
import { slots } from "@gongkai/core/Edition"
import { edition2019 } from "@gongkai/core/editions/2019"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import { heading, paragraph } from "@gongkai/core/Narrative"
import * as Patch from "@gongkai/core/Patch"
import { describe, expect, it } from "vitest"
import { cellsFound } from "../src/updatePicking.ts"
import { blank, editor } from "./support/editor.ts"

const received = "requests/received/total"

/** A part that says 新收件, the cursor in front of 件. */
const writing = () => editor().press("1").type("新收件").press("left")

describe("cells that a text may refer to", () => {
  it("are all of the edition before anything is searched, totals of a row first", () => {
    for (const edition of [edition2019, edition2021]) {
      const all = cellsFound(edition, "  ")
      expect(all).toHaveLength(slots(edition).length)
      const totals = all.map(({ column }) => column.heading.sums === true)
      expect(totals.lastIndexOf(true)).toBeLessThan(totals.indexOf(false))
    }
  })
  it("are those whose part, row and column hold every word, whatever their order", () => {
    expect(cellsFound(edition2021, "新收")[0]?.cell).toBe(received)
    expect(cellsFound(edition2021, "科研 新收").map(({ cell }) => cell)).toEqual([
      "requests/received/organization.research"
    ])
    expect(cellsFound(edition2021, "处罚").map(({ row }) => row.key)).toEqual(["penalties"])
    expect(cellsFound(edition2021, "新收 维持")).toEqual([])
  })
})

describe("referring to a cell", () => {
  it("inserts the reference where the cursor stands, and the cursor goes on behind it", () => {
    const own = writing().press("ctrl+r").type("新收").press("enter").type("多")
    expect(own.draft()).toMatchObject({ overview: [paragraph(["新收", { ref: received }, "多件"])] })
    expect(own.press("ctrl+z", "ctrl+z").draft()).toMatchObject({ overview: [paragraph("新收件")] })
  })
  it("takes the place of what is selected, and another cell than the first by the arrows", () => {
    const own = editor().press("1").type("新收十二件").press("left", "shift+left", "shift+left", "ctrl+r").type("新收")
    expect(own.press("down", "enter").draft()).toMatchObject({
      overview: [paragraph(["新收", { ref: "requests/received/naturalPerson" }, "件"])]
    })
  })
  it("stays a reference behind a backslash that was there", () => {
    const own = editor().press("1").type("甲\\").press("ctrl+r").type("新收").press("enter")
    expect(own.draft()).toMatchObject({ overview: [paragraph(["甲\\", { ref: received }])] })
  })
  it("is dropped with Escape, and changes nothing where no cell is found", () => {
    const own = writing().press("ctrl+r").type("没有这样的行").press("enter")
    expect(own.said()).toContain("没有找到")
    expect(own.state().place._tag).toBe("Picking")
    expect(own.press("backspace").state().place).toMatchObject({ text: "没有这样的" })
    expect(own.press("escape").draft()).toMatchObject({ overview: [paragraph("新收件")] })
    expect(own.state().place).toMatchObject({ _tag: "Prose", manuscript: { cursor: { line: 0, offset: 2 } } })
  })
  it("is refused in words in a heading, which holds no reference", () => {
    const draft = Patch.apply(blank(), { parts: { overview: [heading(2, "（一）主动公开")] } })
    const own = editor({ draft }).press("1", "ctrl+r")
    expect(own.said()).toContain("标题、列表和表格里不能引用")
    expect(own.state().place._tag).toBe("Prose")
  })
  it("searches with what is pasted, its first line", () => {
    expect(writing().press("ctrl+r").paste("新收\n维持").state().place).toMatchObject({ text: "新收" })
  })
  it("changes nothing in a file that cannot be written", () => {
    const status = { kind: "readOnly", text: { zh: "文件是只读的", en: "the file is read-only" } } as const
    const draft = Patch.apply(blank(), {
      parts: { overview: [paragraph("新收")] },
      cells: { [received]: Count.make(3) }
    })
    const own = editor({ draft, status }).press("1", "ctrl+r").type("新收").press("enter")
    expect(own.draft()).toEqual(draft)
  })
})
