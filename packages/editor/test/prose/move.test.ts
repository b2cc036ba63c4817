/** However a part in prose is edited and walked through, on any surface, its cursor stands between two characters of its text. */
import { paragraph } from "@gongkai/core/Narrative"
import { describe, expect, it } from "vitest"
import * as edit from "../../src/prose/edit.ts"
import { boundary } from "../../src/prose/graphemes.ts"
import * as Manuscript from "../../src/prose/Manuscript.ts"
import * as move from "../../src/prose/move.ts"
import { fromText } from "../../src/prose/text.ts"
import { placeIn } from "../../src/prose/Wrap.ts"
import { numbers } from "../paste/printed.ts"
import { even } from "../support/even.ts"
import { manuscriptOf, seeds, words } from "../support/manuscripts.ts"

const narrow = even(20)

const cursorIsValid = ({ lines, cursor }: Manuscript.Manuscript): boolean => {
  const text = lines[cursor.line]?.text
  return text !== undefined && boundary(text, cursor.offset) === cursor.offset
}

const keys = (next: (limit: number) => number): ReadonlyArray<(m: Manuscript.Manuscript) => Manuscript.Manuscript> => [
  (m) => edit.insert(m, words(next, 5)),
  (m) => edit.paste(m, `${words(next, 9)}\n${words(next, 9)}`),
  edit.newline,
  edit.backspace,
  edit.deleteForward,
  edit.kill,
  move.left,
  move.right,
  move.wordLeft,
  move.wordRight,
  (m) => move.up(m, narrow),
  (m) => move.down(m, narrow),
  (m) => move.rowStart(m, narrow),
  (m) => move.rowEnd(m, narrow),
  (m) => move.up(m, narrow, 3),
  (m) => move.down(m, narrow, 3),
  move.textStart,
  move.textEnd,
  (m) => edit.toggleHeading(m, 2),
  (m) => Manuscript.select(m, move.wordRight),
  (m) => Manuscript.select(m, (each) => move.up(each, narrow))
]

/** Where three steps lead. */
const places = (step: (m: Manuscript.Manuscript) => Manuscript.Manuscript, from: Manuscript.Manuscript) =>
  [step(from), step(step(from)), step(step(step(from)))].map(({ cursor }) => cursor.offset)

describe("a reference on the way of the cursor", () => {
  const cell = "review/cases/reconsideration.total"
  const own = Manuscript.from([paragraph(["甲", { ref: cell }, "乙"])], (address) => address === cell)
  const behind = 1 + cell.length + 2

  it("is crossed by one step, by character and by word", () => {
    for (const step of [move.right, move.wordRight]) expect(places(step, own)).toEqual([1, behind, behind + 1])
    for (const step of [move.left, move.wordLeft]) expect(places(step, move.textEnd(own))).toEqual([behind, 1, 0])
  })
  it("is never broken by a move up or down, wherever that would lead", () => {
    const two = { ...own, lines: [{ text: "一二三四五六七" }, ...own.lines] }
    for (let offset = 0; offset < 7; offset++) {
      const { cursor } = move.down({ ...two, cursor: { line: 0, offset } }, even(60))
      expect([0, 1, behind, behind + 1]).toContain(cursor.offset)
    }
  })
})

describe("a cursor", () => {
  it("never leaves the cursor between the halves of a character or off the text", () => {
    for (const seed of seeds) {
      const next = numbers(seed)
      const all = keys(next)
      let manuscript = manuscriptOf(seed)
      for (let step = 0; step < 60; step++) {
        manuscript = all[next(all.length)]?.(manuscript) ?? manuscript
        expect(cursorIsValid(manuscript)).toBe(true)
        expect(manuscript.lines.length).toBeGreaterThan(0)
      }
    }
  })

  it("goes down and up again to the row and column it came from", () => {
    for (const seed of seeds) {
      const before = manuscriptOf(seed)
      const rows = narrow.rows(before)
      const start = placeIn(rows, before, narrow)
      if (start.row + 1 === rows.length || start.column >= narrow.columns - 2) continue
      const after = move.up(move.down(before, narrow), narrow)
      expect(placeIn(narrow.rows(after), after, narrow)).toEqual(start)
      expect(after.goal).toBe(start.column)
    }
  })

  it("keeps its column across a shorter row, and stands behind the only character of a last line", () => {
    const before = Manuscript.moveTo(fromText("一二三四五\n甲\n一二三四五"), { line: 0, offset: 4 })
    const down = move.down(before, narrow)
    expect(down.cursor).toEqual({ line: 1, offset: 1 })
    expect(move.down(down, narrow).cursor).toEqual({ line: 2, offset: 4 })
    expect(move.rowEnd(Manuscript.moveTo(fromText("甲"), { line: 0, offset: 0 }), narrow).cursor.offset).toBe(1)
  })

  it("moves by a page of as many rows as it is told, and stops at the first and last", () => {
    const lines = fromText("甲\n".repeat(10))
    expect(move.down(lines, narrow, 4).cursor.line).toBe(4)
    expect(move.down(lines, narrow, 40).cursor.line).toBe(9)
    expect(move.up(move.down(lines, narrow, 5), narrow, 3).cursor.line).toBe(2)
  })
})
