/** A stretch of prose that is erased never tears a row of a table, nor joins it with what is beside it. */
import { describe, expect, it } from "vitest"
import { cellsIn, withoutTexts } from "../../src/prose/cells.ts"
import { backspace, insert } from "../../src/prose/edit.ts"
import type { Line } from "../../src/prose/Line.ts"
import { from, type Manuscript, moveTo, type Position } from "../../src/prose/Manuscript.ts"
import { numbers } from "../paste/printed.ts"
import { narrativeOf } from "../support/manuscripts.ts"
import { times } from "../../../../vitest.shared.ts"

const row = (text: string): Line => ({ text, kind: { type: "row", of: 0 } })
const head: Line = { text: "科室｜条数", kind: { type: "head", of: 0 } }
const table = [{ text: "情况如下。" }, head, row("财务｜12"), row("工程｜7"), row("人事｜30"), { text: "以上为全部。" }]

const selecting = (lines: ReadonlyArray<Line>, anchor: Position, cursor: Position): Manuscript => ({
  lines,
  anchor,
  cursor
})
const at = (line: number, offset: number): Position => ({ line, offset })
const texts = ({ lines }: Manuscript) => lines.map(({ text }) => text)

describe("a stretch of one row", () => {
  it("leaves every bar", () => {
    expect(withoutTexts(row("财务科｜12｜无"), { from: 1, to: 5 })?.text).toBe("财｜2｜无")
  })

  it("is a text like any other within a cell", () => {
    expect(withoutTexts(row("财务科｜12"), { from: 1, to: 3 })).toBeUndefined()
    expect(withoutTexts({ text: "甲｜乙" }, { from: 0, to: 3 })).toBeUndefined()
  })

  it("leaves every bar too where something is typed over it", () => {
    expect(texts(insert(selecting(table, at(2, 1), at(2, 4)), "会"))[2]).toBe("财会｜2")
  })
})

describe("a selection over several rows", () => {
  it("takes whole rows away and empties the cells of the others", () => {
    const after = backspace(selecting(table, at(2, 1), at(4, 3)))
    expect(texts(after)).toEqual(["情况如下。", "科室｜条数", "财｜", "｜30", "以上为全部。"])
    expect(after.cursor).toEqual(at(2, 1))
  })

  it("leaves no trace of rows that lie in it from end to end", () => {
    const after = backspace(selecting(table, at(2, 0), at(3, 4)))
    expect(texts(after)).toEqual(["情况如下。", "科室｜条数", "人事｜30", "以上为全部。"])
  })

  it("makes room for what is typed in place of a whole table", () => {
    const after = insert(selecting(table, at(1, 0), at(4, 5)), "略。")
    expect(texts(after)).toEqual(["情况如下。", "略。", "以上为全部。"])
  })

  it("does not join a row with the text before or behind it", () => {
    expect(texts(backspace(selecting(table, at(0, 2), at(2, 1)))).slice(0, 2)).toEqual(["情况", "务｜12"])
    expect(texts(backspace(selecting(table, at(4, 2), at(5, 2)))).slice(-2)).toEqual(["人事｜", "为全部。"])
  })

  it("keeps the columns of every table, whatever is selected", () => {
    for (let seed = 1; seed <= times(100, 1000, 5000); seed++) {
      const next = numbers(seed)
      const whole = from(narrativeOf(seed))
      const place = (): Position => {
        const line = next(whole.lines.length)
        return moveTo(whole, at(line, next((whole.lines[line]?.text.length ?? 0) + 1))).cursor
      }
      const after = backspace({ ...whole, anchor: place(), cursor: place() })
      const before = new Set(whole.lines.map((line) => `${cellsIn(line)?.length}`))
      for (const line of after.lines) expect(before, `${seed} ${line.text}`).toContain(`${cellsIn(line)?.length}`)
    }
  })
})
