/** Where the figures of a row begin, when blanks leave more than one way. */
import { describe, expect, it } from "vitest"
import { placements } from "../src/placement.ts"
import { take } from "../src/rows.ts"

const row = (...cells: ReadonlyArray<string>) => take({ cells: cells.map((text) => ({ text })), place: { line: 1 } }, 0)
const head = { order: [0, 1, 2], start: 2 }

describe("three figures in a row", () => {
  it("without a blank begin where they stand, wherever the head stands", () => {
    expect(placements([row("规章", "", "1", "2", "3", ""), row("规章", "", "", "1", "2", "3")], 3, head)).toEqual([
      1, 2
    ])
  })

  it("with a blank begin where the full rows of the table do", () => {
    const full = row("规章", "", "", "1", "2", "3")
    expect(placements([full, row("规范性文件", "", "", "4", "5", "")], 3, head)).toEqual([2, 2])
  })

  it("with a blank do not begin where those begin that were taken out of one cell", () => {
    const apart = { ...row("规章", "1", "2", "3"), run: true as const }
    expect(placements([apart, row("规范性文件", "", "4", "", "5")], 3, head)).toEqual([0, 1])
  })

  it("end before a remark, though blanks in front leave room for it", () => {
    expect(placements([row("规章", "", "4", "5", "2件为同一申请人")], 3, undefined)).toEqual([0])
  })

  it("with a blank begin below the head, when no row is full", () => {
    expect(placements([row("规章", "", "4", "", "5", "")], 3, head)).toEqual([1])
  })

  it("with a blank are not read when the other rows disagree", () => {
    const rows = [row("甲", "1", "2", "3", "", ""), row("乙", "", "1", "2", "3", ""), row("丙", "", "4", "5", "", "")]
    expect(placements(rows, 3, head)).toEqual([0, 1, undefined])
  })

  it("with a blank are not read where they contradict the other rows", () => {
    expect(placements([row("甲", "", "", "1", "2", "3"), row("乙", "4", "5", "", "", "")], 3, head)).toEqual([
      2,
      undefined
    ])
  })

  it("that are all blank are blank", () => {
    expect(placements([row("规章", "", "", "", "", "")], 3, head)).toEqual([0])
  })

  it("of which there are more than columns are not read", () => {
    expect(placements([row("规章", "1", "2", "3", "4")], 3, undefined)).toEqual([undefined])
  })
})
