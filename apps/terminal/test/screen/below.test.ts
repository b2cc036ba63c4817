/** What stands below a table: the whole label of the selected cell, its clause, last year's number, and how it is counted. */
import { describe, expect, it } from "vitest"
import { label, slots } from "@gongkai/core/Edition"
import { counting } from "@gongkai/core/counting"
import { edition2021 } from "@gongkai/core/editions/2021"
import { Count } from "@gongkai/core/Entry"
import * as Patch from "@gongkai/core/Patch"
import * as State from "@gongkai/editor/State"
import { reserved } from "../../src/screen/below.ts"
import { draw } from "../../src/screen/draw.ts"
import { blank, editor } from "./screen.ts"

const received = "requests/received/naturalPerson"
const last = (number: number) => ({
  edition: edition2021,
  draft: Patch.apply(blank(), { head: { year: 2023 }, cells: { [received]: Count.make(number) } })
})

/** All on screen in one piece: lines are broken anywhere. */
const whole = (text: string): string => text.replaceAll(/\s+/gu, "")

describe("below a table", () => {
  it.each([
    [60, 24],
    [80, 24],
    [120, 40]
  ])("stand the whole label and all of how each cell is counted, at %i × %i", (columns, rows) => {
    const own = editor({ columns, rows })
    for (const found of slots(edition2021)) {
      const state = State.openPart(
        own.state(),
        edition2021.sections.findIndex(({ key }) => key === found.form.key),
        found.cell
      )
      const { lines } = draw({ ...state, size: { columns, rows } })
      const text = whole(lines.flatMap((line) => line.map((run) => run.text)).join(""))
      expect(text).toContain(whole(label(found)))
      for (const rule of counting(edition2021, found)) expect(text).toContain(whole(rule.zh))
    }
  })

  it("keeps as many lines for every cell of a table, so that the table stands still", () => {
    const own = editor({ columns: 80, rows: 24 }).press("3")
    const state = { ...own.state(), size: { columns: 80, rows: 24 } }
    const place = own.state().place
    if (place._tag !== "Table") throw new Error("no table is open")
    const most = reserved(state, place)
    own.press("down", "down", "down", "down")
    const there = own.state().place
    expect(there._tag === "Table" && reserved({ ...state, ...own.state() }, there)).toBe(most)
  })

  it.each([
    [15, "上年 15，减 3"],
    [9, "上年 9，增 3"],
    [12, "上年 12，持平"]
  ])("says of 12 where last year's was %i: %s", (before, said) => {
    const own = editor({ last: last(before) })
      .press("3")
      .type("12")
      .press("tab", "left")
    expect(own.text()).toContain(said)
  })

  it("says nothing of last year where no report of it is at hand", () => {
    expect(editor().press("3").type("12").press("tab", "left").text()).not.toContain("上年 ")
  })
})
